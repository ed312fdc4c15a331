//! Titles, and how authors shorten them: to their beginning, to a run of their words, without the article.

use crate::knowledge::{self, Classes};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How well a short title fits a full one; the better the higher.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Fit {
    /// The note of the full form prints its words in a row, though not as the title.
    Printed,
    /// Its words stand in the full title in their order, others between them.
    Scattered,
    /// It is a run of its words.
    Run,
    /// It is its beginning.
    Beginning,
    /// It is the same.
    Whole,
}

/// Returns the words of a text: letters and digits, lower case, without accents and apostrophes.
pub(super) fn words(text: &str) -> Vec<String> {
    let word = |slice: &str| {
        let mut word = String::with_capacity(slice.len());
        fold(slice, |c| word.push(c));
        word
    };
    slices(text).map(word).collect()
}

/// Returns the words of a text as they are printed.
pub(super) fn slices(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric() || is_apostrophe(c) || !c.is_ascii() && is_combining_mark(c);
    text.split(move |c| !inside(c)).filter(|slice| slice.contains(char::is_alphanumeric))
}

/// Returns a number for a printed word that is the same for all spellings of one word.
pub(super) fn hash(slice: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    fold(slice, |c| hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3));
    hash
}

/// Returns the number of a title's first word that is no article.
pub(super) fn key(title: &str) -> Option<u64> {
    let mut slices = slices(title);
    let first = slices.next()?;
    Some(hash(slices.next().filter(|_| is_small(first)).unwrap_or(first)))
}

/// Hands on the letters and digits of a printed word, lower case, without accents and apostrophes.
pub(super) fn fold(slice: &str, mut to: impl FnMut(char)) {
    if slice.is_ascii() {
        slice.chars().filter(|&c| c != '\'').for_each(|c| to(c.to_ascii_lowercase()));
        return;
    }
    let plain = slice.nfd().filter(|&c| !is_combining_mark(c) && !is_apostrophe(c));
    plain.flat_map(char::to_lowercase).for_each(to);
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | 'ʼ' | '‘' | '\u{ad}')
}

/// Returns the words without an article at their beginning.
pub(super) fn bare(words: &[String]) -> &[String] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && is_small(first) => rest,
        _ => words,
    }
}

/// Whether a word is an article, a preposition, a conjunction.
fn is_small(word: &str) -> bool {
    knowledge::classes(word).has(Classes::FUNCTION_WORDS)
}

/// Returns how a short title fits a full one, where it does.
pub(super) fn fit(short: &[String], full: &[String]) -> Option<Fit> {
    let (short, full) = (bare(short), bare(full));
    if short.is_empty() || short.len() > full.len() {
        return None;
    }
    if full.starts_with(short) {
        return Some(if short.len() == full.len() { Fit::Whole } else { Fit::Beginning });
    }
    let content = short.iter().filter(|word| !is_small(word)).count();
    if content == 0 {
        return None;
    }
    if full.windows(short.len()).any(|run| run == short) {
        return Some(Fit::Run);
    }
    let mut rest = full.iter();
    let scattered = short.iter().filter(|word| !is_small(word)).all(|word| rest.any(|other| other == word));
    (scattered && content > 1).then_some(Fit::Scattered)
}

#[cfg(test)]
mod tests {
    use super::{Fit, fit, words};

    fn fits(short: &str, full: &str) -> Option<Fit> {
        fit(&words(short), &words(full))
    }

    #[test]
    fn a_short_title_is_a_beginning_or_a_run_of_a_full_one() {
        assert_eq!(fits("Quiet Harbors", "The Quiet Harbors: A History"), Some(Fit::Beginning));
        assert_eq!(fits("Harbors", "The Quiet Harbors: A History"), Some(Fit::Run));
        assert_eq!(fits("Debtors' Garden", "The Debtors’ Garden"), Some(Fit::Whole));
        assert_eq!(fits("Quiet History", "The Quiet Harbors: A History"), Some(Fit::Scattered));
    }

    #[test]
    fn small_words_alone_are_no_title() {
        assert_eq!(fits("of the", "History of the North"), None);
        assert_eq!(fits("Loud Harbors", "The Quiet Harbors"), None);
    }
}
