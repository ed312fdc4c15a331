//! A field that holds the next work: where a note was not cut, a place within an archive or a section swallows what follows.

use super::field::Field;
use super::reading::Reading;
use crate::knowledge::{self, Classes};
use crate::source::Span;

/// Fewest words of a work that is taken for a field.
const WORDS: usize = 5;

/// Returns where the next work begins in a citation whose reading takes it for a field: behind the citation's start and before its end.
pub(super) fn next_work(text: &str, body: Span, reading: &Reading) -> Option<u32> {
    let later = reading.fields.iter().filter(|filled| filled.span.start > body.start);
    later.filter_map(|filled| begins_in(text, filled.field, filled.span)).min()
}

/// Returns where a work begins in a field's value: behind a semicolon, or, of fields that end a citation, behind a full stop or with
/// a word like "and".
fn begins_in(text: &str, field: Field, span: Span) -> Option<u32> {
    let printed = span.of(text);
    if is_at_second_hand(printed) {
        return Some(span.start);
    }
    if !swallows(field) {
        return None;
    }
    let before = text.get(..span.start as usize)?.trim_end();
    let led = || printed.split(' ').next().is_some_and(|word| knowledge::classes(word).has(JOINING));
    let parted = before.ends_with(';') || joins(before) || is_last(field) && (before.ends_with('.') || led());
    let inside = printed.match_indices("; ").map(|(at, mark)| at + mark.len());
    let mut places = parted.then_some(0).into_iter().chain(inside);
    let signalled = |rest: &str| before.ends_with(';') && begins_with_signal(rest) && is_long(rest);
    let at = places.find(|&at| printed.get(at..).is_some_and(|rest| is_work(rest) || signalled(rest)))?;
    Some(span.start + at as u32)
}

/// Whether a text ends in a comma and a word like "and".
fn joins(before: &str) -> bool {
    let (rest, last) = before.rsplit_once(' ').unwrap_or_default();
    rest.ends_with(',') && knowledge::classes(last).has(Classes::JOINTS)
}

/// What joins works in a sentence.
const JOINING: Classes = Classes::JOINTS.with(Classes::SIGNALS);

/// Whether the field's values are whatever is left over, so that all sorts of things are taken for them.
fn swallows(field: Field) -> bool {
    is_last(field)
        || matches!(field, Field::Archive | Field::ArchiveLocation | Field::Event | Field::Number | Field::Publisher)
}

/// Whether the field is of those that seldom have a year and commas of their own.
fn is_last(field: Field) -> bool {
    matches!(field, Field::Section | Field::Medium | Field::Authority | Field::Status | Field::Genre)
}

/// Whether a stretch begins with a word like "see".
fn begins_with_signal(printed: &str) -> bool {
    printed.split(' ').next().is_some_and(|word| knowledge::classes(word).has(Classes::SIGNALS))
}

/// "Cited in Doe, 100", "quoted in": whatever the field, there another work begins.
fn is_at_second_hand(printed: &str) -> bool {
    let mut words = printed.split(' ').map(knowledge::classes);
    let cited = words.next().is_some_and(|first| first.has(Classes::SIGNALS) && !first.has(Classes::IN));
    cited && words.next().is_some_and(|second| second.has(Classes::IN))
}

/// Whether a stretch has several words and a comma.
fn is_long(printed: &str) -> bool {
    printed.contains(", ") && printed.split(' ').count() >= WORDS
}

/// Whether a stretch looks like a work: several words, a comma and a year.
fn is_work(printed: &str) -> bool {
    let is_year = |piece: &str| piece.len() == 4 && (piece.starts_with('1') || piece.starts_with("20"));
    let mut numbers = printed.split(|c: char| !c.is_ascii_digit());
    is_long(printed) && numbers.any(is_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_work_begins_one() {
        for (note, value, field, begins) in [
            (
                "Doe, A Title, 2018, 12; Roe, Another Title, Journal 2019, 390",
                "Roe, Another Title, Journal 2019, 390",
                Field::Archive,
                Some(0),
            ),
            (
                "Doe, A Title, AN, F 12; Roe, Another Title, Oslo 2019, 3",
                "F 12; Roe, Another Title, Oslo 2019, 3",
                Field::ArchiveLocation,
                Some(6),
            ),
            (
                "Doe, A Title, Oslo, 1992, and Roe, The Office. A Study, 2007",
                "Roe, The Office. A Study, 2007",
                Field::ArchiveLocation,
                Some(0),
            ),
            ("Doe, A Title, AN, box 12; folder 7", "box 12; folder 7", Field::ArchiveLocation, None),
            (
                "Doe. A Title. Northern Archive, Papers of Roe, 1914",
                "Northern Archive, Papers of Roe, 1914",
                Field::Archive,
                None,
            ),
            (
                "Doe, A Title, 2018. On all this Roe, Works, 2001",
                "On all this Roe, Works, 2001",
                Field::Section,
                Some(0),
            ),
            ("Doe, “A Title.” Cited in Roe, 100", "Cited in Roe", Field::Container, Some(0)),
        ] {
            let start = note.rfind(value).unwrap_or_default();
            let span = Span::new(start, start + value.len());
            assert_eq!(begins_in(note, field, span), begins.map(|at: u32| start as u32 + at), "{note}");
        }
    }
}
