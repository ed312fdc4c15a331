//! What the words of a line say about its part of the page.

use crate::knowledge::tables;
use unicode_normalization::UnicodeNormalization;

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

/// Returns the part that a heading names.
pub(super) fn part(line: &str) -> Option<Part> {
    let key = folded(line)?;
    match tables::PAGE_HEADINGS.get(key.as_str()).copied() {
        Some("abstract") => Some(Part::Abstract),
        Some("notes") => Some(Part::Notes),
        Some("bibliography") => Some(Part::Bibliography),
        _ => None,
    }
}

/// Whether a line belongs to the web page, not to the article.
pub(super) fn is_furniture(line: &str) -> bool {
    let Some(key) = folded(line) else { return false };
    let is_label = |opening: &str| key.get(opening.len()..).is_some_and(|rest| rest.trim_start().starts_with(':'));
    tables::PAGE_FURNITURE.contains_key(key.as_str())
        || openings(&key).any(|opening| match tables::PAGE_FURNITURE.get(opening).copied() {
            Some("start") => true,
            Some("label") => is_label(opening),
            _ => false,
        })
}

/// Whether a line names the author.
pub(super) fn is_byline(line: &str) -> bool {
    folded(line).is_some_and(|key| openings(&key).any(|opening| tables::PAGE_BYLINES.contains_key(opening)))
}

/// Whether a line lists search terms.
pub(super) fn is_keywords(line: &str) -> bool {
    let Some((opening, _)) = line.split_once([':', '—']) else { return false };
    folded(opening).is_some_and(|key| tables::PAGE_KEYWORDS.contains_key(key.as_str()))
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

/// Lower case, NFC, single spaces, without bullets, numbering and outer punctuation; nothing where the line is too long.
fn folded(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().take(MOST_WORDS + 1).collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let is_outer = |c: char| !c.is_alphanumeric() && c != '©';
    let key: String = words.join(" ").trim_matches(is_outer).nfc().flat_map(char::to_lowercase).collect();
    let name = key.trim_start_matches(|c: char| c.is_numeric() || is_outer(c));
    Some(if name.is_empty() { key } else { name.to_owned() })
}
