//! Words of names and titles, compared by number: case, accents and apostrophes make no difference.

use crate::knowledge::{self, Classes, letters};
use crate::source::Span;
use std::borrow::Cow;
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
        let folded = folded(slice);
        let (number, classes) = knowledge::numbered(&folded);
        let initial = folded.chars().next().unwrap_or_default().to_ascii_lowercase();
        let count = if folded.is_ascii() { folded.len() } else { folded.chars().count() };
        let letters = count.try_into().unwrap_or(u8::MAX);
        Self { number, initial, letters, is_small: classes.has(Classes::FUNCTION_WORDS) }
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

/// About how many letters a word has, with the space behind it.
const LETTERS: usize = 5;

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
        let few = printed.len() / LETTERS;
        let (mut words, mut spans) = (Vec::with_capacity(few), Vec::with_capacity(few));
        for slice in slices(printed) {
            words.push(Word::of(slice));
            spans.push(span(slice));
        }
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
pub(super) fn number(slice: &str) -> u64 {
    knowledge::number(&folded(slice))
}

/// Returns the letters and digits of a printed word, without accents and apostrophes; letters of ASCII keep their case, in which words are
/// not told apart.
fn folded(slice: &str) -> Cow<'_, str> {
    // Of what is no letter, a word of ASCII has apostrophes alone.
    if slice.is_ascii() && !slice.bytes().any(|byte| byte == b'\'') {
        return Cow::Borrowed(slice);
    }
    let mut folded = String::with_capacity(slice.len());
    letters::without_accents(slice, |c| {
        if !is_apostrophe(c) {
            folded.extend(c.to_lowercase());
        }
    });
    Cow::Owned(folded)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | 'ʼ' | '‘' | '\u{ad}')
}
