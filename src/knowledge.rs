//! The ground: typed look-ups into the tables of `grammar/`, compiled by `build.rs`.
//!
//! Keys are folded: lower case, NFC, without the dot of an abbreviation.

pub mod fields;
pub mod keys;
pub mod kinds;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc_quick, IsNormalized};

/// The generated maps; rooms look things up through functions with types, here or in `knowledge/`.
pub(crate) mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// What the tables know of a word: a set of the sections that hold it, in any language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Classes(u64);

impl Classes {
    /// Whether a section holds the word.
    pub(crate) fn has(self, section: Self) -> bool {
        self.0 & section.0 != 0
    }

    /// Returns the sections of both.
    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Returns the sections that hold a word, as printed.
pub(crate) fn classes(word: &str) -> Classes {
    let mut buffer = [0; 24];
    Classes(tables::LEXICON.get(fold(word, &mut buffer).as_ref()).copied().unwrap_or_default())
}

/// Returns the word as the tables have it: lower case, NFC, without its last dot. Short ASCII words take no allocation.
pub(crate) fn fold<'a>(word: &'a str, buffer: &'a mut [u8; 24]) -> Cow<'a, str> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let Some(room) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) else {
        return Cow::Owned(fold_owned(word));
    };
    room.copy_from_slice(word.as_bytes());
    room.make_ascii_lowercase();
    std::str::from_utf8(room).map_or(Cow::Borrowed(word), Cow::Borrowed)
}

fn fold_owned(word: &str) -> String {
    let lower = word.to_lowercase();
    match is_nfc_quick(lower.chars()) {
        IsNormalized::Yes => lower,
        _ => lower.nfc().collect(),
    }
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident: $table:ident -> $kind:ty),+ $(,)?) => {
        $($(#[$doc])* pub(crate) fn $name(word: &str) -> Option<$kind> {
            let mut buffer = [0; 24];
            tables::$table.get(fold(word, &mut buffer).as_ref())?.first().map(|&(_, value)| value)
        })+
    };
}

values! {
    /// Returns the month, 1–12, that a word names.
    month: WORDS_MONTHS -> i64,
    /// Returns the season, 21–24 (EDTF), that a word names.
    season: WORDS_SEASONS -> i64,
    /// Returns the number that an ordinal word names.
    ordinal: WORDS_ORDINALS -> i64,
    /// Returns the hours that `am` or `pm` adds.
    meridiem: WORDS_MERIDIEM -> i64,
    /// Returns the CSL name variable of "edited", "translated", ….
    role_verb: WORDS_ROLE_VERBS -> &'static str,
    /// Returns the CSL name variable of "ed.", "trans.", ….
    role_noun: WORDS_ROLE_NOUNS -> &'static str,
    /// Returns the CSL locator label of "chap.", "para.", ….
    locator_label: WORDS_LOCATOR_WORDS -> &'static str,
    /// Returns what a word says in place of a date: 1 undated, 2 forthcoming, 3 in press.
    undated: WORDS_UNDATED -> i64,
}
