//! Words of names and titles, compared by number: case, accents and apostrophes make no difference.

use crate::knowledge::{self, Classes, letters};
use crate::resolve::hash::{BASIS, step};
use crate::source::Span;
use unicode_normalization::char::is_combining_mark;

/// A word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The same for all spellings of one word.
    pub(super) number: u64,
    /// Its first letter.
    initial: char,
    /// How many letters it has; more than a few are not told apart.
    pub(super) letters: u8,
    /// Whether it is an article, a preposition, a conjunction.
    pub(super) is_small: bool,
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Word {}

impl Word {
    /// Returns a printed word.
    pub(super) fn of(slice: &str) -> Self {
        let (mut number, mut initial, mut letters) = (BASIS, None, 0_u8);
        fold(slice, |c| {
            number = step(number, c);
            initial = initial.or(Some(c));
            letters = letters.saturating_add(1);
        });
        let is_small = if slice.is_ascii() && !slice.contains('\'') {
            knowledge::classes(slice).has(Classes::FUNCTION_WORDS)
        } else {
            let mut folded = String::with_capacity(slice.len());
            fold(slice, |c| folded.push(c));
            knowledge::classes(&folded).has(Classes::FUNCTION_WORDS)
        };
        Self { number, initial: initial.unwrap_or_default(), letters, is_small }
    }

    /// Whether the word is the initial of another.
    pub(super) fn is_initial_of(&self, other: &Self) -> bool {
        self.letters == 1 && self.initial == other.initial
    }
}

/// Returns the words of a text: letters and digits, lower case, without accents and apostrophes.
pub(super) fn words(text: &str) -> Vec<Word> {
    slices(text).map(Word::of).collect()
}

/// The words of a stretch, with their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Printed {
    words: Vec<Word>,
    spans: Vec<Span>,
}

impl Printed {
    /// Returns the words of a stretch of a text.
    pub(super) fn of(text: &str, stretch: Span) -> Self {
        let printed = stretch.of(text);
        let base = printed.as_ptr() as usize;
        let span = |slice: &str| {
            let start = stretch.start as usize + (slice.as_ptr() as usize - base);
            Span::new(start, start + slice.len())
        };
        let (words, spans) = slices(printed).map(|slice| (Word::of(slice), span(slice))).unzip();
        Self { words, spans }
    }

    /// Returns the words that stand in a part of the stretch.
    pub(super) fn within(&self, part: Span) -> &[Word] {
        let from = self.spans.partition_point(|span| span.end <= part.start);
        let to = self.spans.partition_point(|span| span.start < part.end);
        self.words.get(from..to).unwrap_or_default()
    }
}

/// Returns the words of a text as they are printed.
pub(super) fn slices(text: &str) -> impl Iterator<Item = &str> {
    letters::words(text, |c| is_apostrophe(c) || !c.is_ascii() && is_combining_mark(c))
}

/// Returns a number for a printed word that is the same for all spellings of one word.
pub(super) fn hash(slice: &str) -> u64 {
    let mut number = BASIS;
    fold(slice, |c| number = step(number, c));
    number
}

/// Hands on the letters and digits of a printed word, lower case, without accents and apostrophes.
pub(super) fn fold(slice: &str, mut to: impl FnMut(char)) {
    if slice.is_ascii() {
        slice.chars().filter(|&c| c != '\'').for_each(|c| to(c.to_ascii_lowercase()));
        return;
    }
    letters::without_accents(slice, |c| {
        if !is_apostrophe(c) {
            c.to_lowercase().for_each(&mut to);
        }
    });
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | 'ʼ' | '‘' | '\u{ad}')
}
