//! What the words of a line say about its part of the page.

use crate::knowledge::{Classes, classes, container_kind, is_newspaper_word, letters, tables};

/// A part of an article that has a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A summary before the text.
    Abstract,
    /// The notes.
    Notes,
    /// The works that were used.
    Bibliography,
}

/// No heading and no line of furniture has more words.
const MOST_WORDS: usize = 12;
/// Nor more bytes.
const LONGEST: usize = 400;

/// No heading that names a part has more words, a number and marks around it included.
const HEADING_WORDS: usize = 8;

/// Returns the part that a heading names.
pub(super) fn part(line: &str) -> Option<Part> {
    let key = folded(line, HEADING_WORDS)?;
    match tables::PAGE_HEADINGS.get(key.as_str()).copied() {
        Some("abstract") => Some(Part::Abstract),
        Some("notes") => Some(Part::Notes),
        Some("bibliography") => Some(Part::Bibliography),
        _ => None,
    }
}

/// Whether a line belongs to the web page, not to the article.
pub(super) fn is_furniture(line: &str) -> bool {
    let Some(key) = folded(line, MOST_WORDS) else { return false };
    let is_label = |opening: &str| key.get(opening.len()..).is_some_and(|rest| rest.trim_start().starts_with(':'));
    tables::PAGE_FURNITURE.contains_key(key.as_str())
        || openings(&key).any(|opening| match tables::PAGE_FURNITURE.get(opening).copied() {
            Some("start") => true,
            Some("label") => is_label(opening),
            _ => false,
        })
}

/// Returns the authors' names in a line that holds nothing else: after "By", or names that begin with given names.
pub(super) fn author(line: &str) -> Option<&str> {
    let after_by = line.match_indices(' ').take(2).find_map(|(at, _)| {
        let (opening, rest) = line.split_at_checked(at)?;
        let key = folded(opening, MOST_WORDS)?;
        tables::PAGE_BYLINES.contains_key(key.as_str()).then(|| rest.trim_start_matches([' ', ':']))
    });
    let name = after_by.unwrap_or(line);
    let mut people = name.split([',', ';', '&']).flat_map(|part| part.split(" and ")).map(str::trim);
    let first_is_given =
        |person: &str| person.split_whitespace().next().is_some_and(|word| classes(word).has(Classes::GIVEN_NAMES));
    people.all(|person| is_personal(person) && (after_by.is_some() || first_is_given(person))).then_some(name)
}

/// Two to five words with capitals, or particles; of one name after "By", one.
fn is_personal(name: &str) -> bool {
    let is_part = |word: &str| {
        let capital = word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''));
        plain && (capital || classes(word).has(Classes::PARTICLES))
    };
    (2..=5).contains(&name.split_whitespace().count()) && name.split_whitespace().all(is_part)
}

/// Whether a line can be nothing but a name.
pub(super) fn is_name(line: &str) -> bool {
    is_personal(line) && !line.split_whitespace().any(|word| classes(word).has(Classes::FUNCTION_WORDS))
}

/// Whether a line can be the name of a periodical, a site or a body that publishes.
pub(super) fn is_masthead(line: &str) -> bool {
    const LONGEST: usize = 5;
    let telling = Classes::PERIODICALS.with(Classes::ORGANIZATIONS).with(Classes::PUBLISHERS).with(Classes::SITES);
    let is_telling = |word: &str| {
        classes(word).has(telling)
            || is_newspaper_word(word)
            || tables::PAGE_MASTHEADS.contains_key(&word.to_lowercase())
    };
    let is_name = line.split_whitespace().count() <= LONGEST && !line.contains([':', '?', '!', ',']);
    is_name && (container_kind(line).is_some() || line.split_whitespace().any(is_telling))
}

/// Whether a line lists search terms.
pub(super) fn is_keywords(line: &str) -> bool {
    let Some((opening, _)) = line.split_once([':', '—']) else { return false };
    folded(opening, MOST_WORDS).is_some_and(|key| tables::PAGE_KEYWORDS.contains_key(key.as_str()))
}

/// Returns the text after "Abstract:" at the start of a line.
pub(super) fn run_in_abstract(line: &str) -> Option<&str> {
    let (opening, rest) = line.split_once([':', '.', '—', '–'])?;
    (part(opening) == Some(Part::Abstract) && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// The first one to four words of a key, without the stops after them.
fn openings(key: &str) -> impl Iterator<Item = &str> {
    let ends = key.match_indices(' ').map(|(at, _)| at).chain(std::iter::once(key.len())).take(4);
    ends.filter_map(|end| key.get(..end)).map(|opening| opening.trim_end_matches([' ', ':', '.', ',']))
}

/// Whether a line seems to have at least so many words: its spaces tell it at once.
pub(super) fn has_words(line: &str, count: usize) -> bool {
    line.bytes().filter(|&byte| byte == b' ').take(count).count() + 1 >= count
}

/// Lower case, NFC, single spaces, without bullets, numbering and outer punctuation; nothing where the line has more than `most` words.
fn folded(line: &str, most: usize) -> Option<String> {
    let line = line.trim();
    if line.len() > LONGEST || has_words(line, most + 1) {
        return None;
    }
    let is_outer = |c: char| !c.is_alphanumeric() && c != '©';
    let mut words = String::with_capacity(line.len());
    for (count, word) in line.split_whitespace().enumerate() {
        if count == most {
            return None;
        }
        if count > 0 {
            words.push(' ');
        }
        words.push_str(word);
    }
    let bare = words.trim_matches(is_outer);
    let key: String = if bare.is_ascii() {
        bare.to_ascii_lowercase()
    } else {
        letters::composed(bare).chars().flat_map(char::to_lowercase).collect()
    };
    let name = key.trim_start_matches(|c: char| c.is_numeric() || is_outer(c));
    Some(if name.is_empty() { key } else { name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{HEADING_WORDS, Part, has_words, part, tables};

    #[test]
    fn every_heading_of_the_table_is_known_behind_its_number() {
        for heading in tables::PAGE_HEADINGS.keys() {
            assert!(!has_words(heading, HEADING_WORDS - 2), "{heading}");
        }
        assert_eq!(part("## 7. Notes de bas de page"), Some(Part::Notes));
        assert_eq!(part("* * * Notes * * *"), Some(Part::Notes));
        assert_eq!(part("Notes of a man who went to sea and came back"), None);
    }

    #[test]
    fn words_are_counted_by_the_spaces_before_them() {
        assert!(has_words("one two three", 3) && !has_words("one two three", 4));
        assert!(has_words("", 1) && !has_words("", 2));
    }
}
