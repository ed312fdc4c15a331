//! What says so: a sentence or a note, its place, and the places within it that print the value.

use crate::front::Article;
use crate::reference::Day;
use crate::source::Span;
use serde::Serialize;

/// A stretch of the text. Offsets are bytes of the file on disk.
#[derive(Serialize)]
pub(super) struct Evidence {
    start: u64,
    end: u64,
    line: usize,
    sentence: String,
    /// The places within that print a name or value; none where it is told in other words.
    pub(super) spans: Vec<[u64; 2]>,
}

impl Evidence {
    /// Returns a stretch of an article, with the places that print one of some texts.
    pub(super) fn of(article: &Article<'_>, span: Span, printed: &[&str]) -> Self {
        let source = article.source;
        let text = source.slice(span);
        let disk = source.on_disk(span);
        let mut places: Vec<(usize, usize)> = printed
            .iter()
            .filter(|value| !value.is_empty())
            .flat_map(|value| text.match_indices(value).map(|(at, found)| (at, at + found.len())))
            .collect();
        places.sort_by_key(|&(start, end)| (start, usize::MAX - end));
        let mut reached = 0;
        let spans = places.into_iter().filter_map(|(start, end)| {
            // A short name within a longer one is the same mention.
            let apart = start >= reached;
            reached = if apart { end } else { reached };
            let from = span.start as usize;
            let place = source.on_disk(Span::new(from + start, from + end));
            apart.then_some([place.start, place.end])
        });
        Self {
            start: disk.start,
            end: disk.end,
            line: source.location(span.start).line,
            spans: spans.collect(),
            sentence: text.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }
}

/// Returns how precise a date is.
pub(super) fn precision(day: Day) -> &'static str {
    match day {
        Day { day: Some(_), .. } => "day",
        Day { month: Some(month), .. } if month > 12 => "season",
        Day { month: Some(_), .. } => "month",
        Day { .. } => "year",
    }
}

/// Returns the number that a text prints in digits, with marks between groups of three: `7,400`, `12 000`.
pub(super) fn number(text: &str) -> Option<u64> {
    let from = text.find(|c: char| c.is_ascii_digit())?;
    let run: String = text.get(from..)?.chars().take_while(|c| c.is_ascii_digit() || is_group_mark(*c)).collect();
    let run = run.trim_end_matches(is_group_mark);
    let mut groups = run.split(is_group_mark);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) || !run.contains(is_group_mark))?;
    let mut digits = first.to_owned();
    for group in groups {
        // "7,4 thousand" is no 74.
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    // A word of number behind makes it another one: "2 million".
    let rest = text.get(from + run.len()..)?.trim_start();
    let counted = rest.split_whitespace().next().is_none_or(|word| !is_multiple(word));
    digits.parse().ok().filter(|_| counted)
}

fn is_group_mark(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}')
}

/// A word that multiplies.
fn is_multiple(word: &str) -> bool {
    crate::knowledge::prose::MULTIPLES.has_any(&word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_with_marks_between_groups() {
        for (text, expected) in [
            ("7,400", Some(7400)),
            ("some 300 people", Some(300)),
            ("12 000 personnes", Some(12_000)),
            ("2.500", Some(2500)),
            ("7,4 thousand", None),
            ("2 million", None),
            ("dozens", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
