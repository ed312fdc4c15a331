//! Titles, and how authors shorten them: to their beginning, to a run of their words, without the article.

use super::words::{Word, slices};

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

/// Returns the number of a title's first word that is no article.
pub(super) fn key(title: &str) -> Option<u64> {
    let mut slices = slices(title).map(Word::of);
    let first = slices.next()?;
    let next = if first.is_small { slices.next() } else { None };
    Some(next.unwrap_or(first).number)
}

/// Returns the words without an article at their beginning.
pub(super) fn bare(words: &[Word]) -> &[Word] {
    match words {
        [first, rest @ ..] if !rest.is_empty() && first.is_small => rest,
        _ => words,
    }
}

/// Returns how a short title fits a full one, where it does.
pub(super) fn fit(short: &[Word], full: &[Word]) -> Option<Fit> {
    let (short, full) = (bare(short), bare(full));
    if short.is_empty() || short.len() > full.len() {
        return None;
    }
    if full.starts_with(short) {
        return Some(if short.len() == full.len() { Fit::Whole } else { Fit::Beginning });
    }
    let content = short.iter().filter(|word| !word.is_small).count();
    if content == 0 {
        return None;
    }
    if full.windows(short.len()).any(|run| run == short) {
        return Some(Fit::Run);
    }
    let mut rest = full.iter();
    let scattered = short.iter().filter(|word| !word.is_small).all(|word| rest.any(|other| other == word));
    (scattered && content > 1).then_some(Fit::Scattered)
}

#[cfg(test)]
mod tests {
    use super::{Fit, fit};
    use crate::resolve::short_form::words::words;

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
