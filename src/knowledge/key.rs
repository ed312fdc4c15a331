//! A word as the tables have it: lower case, NFC, without the dot of an abbreviation.

use super::hash;
use super::table::Table;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The longest word that takes no allocation.
const SHORT: usize = 24;

/// A word, folded and hashed once, to be looked for in any table.
pub(crate) struct Key {
    hash: u64,
    letters: Letters,
}

enum Letters {
    Short([u8; SHORT], usize),
    Long(String),
}

/// Returns what a table has of a word, as printed.
#[inline]
pub(crate) fn find<V>(word: &str, table: &Table<V>) -> Option<&'static V> {
    let bare = word.strip_suffix('.').unwrap_or(word);
    match few(bare) {
        Some(letters) => table.find_few(letters, bare.len()),
        None => Key::whole(bare).find(table),
    }
}

impl Key {
    /// Returns the key of what is printed, with its dots.
    #[inline]
    pub(crate) fn whole(printed: &str) -> Self {
        short(printed).unwrap_or_else(|| long(printed))
    }

    /// Returns the key of a word that has few letters, all of ASCII.
    #[inline]
    pub(crate) fn ascii(printed: &str) -> Option<Self> {
        short(printed)
    }

    /// Returns a number of the word; those of two spellings that are folded alike are the same.
    #[inline]
    pub(crate) fn number(&self) -> u64 {
        // The lower bits of the hash tell little of the letters behind the first.
        self.hash ^ self.hash >> 32
    }

    /// Returns what a table has of the word.
    #[inline]
    pub(crate) fn find<V>(&self, table: &Table<V>) -> Option<&'static V> {
        table.find(self.hash, self.bytes())
    }

    /// Returns the word as a table holds it, and what it has of it.
    #[inline]
    pub(crate) fn entry<V>(&self, table: &Table<V>) -> Option<(&'static str, &'static V)> {
        table.entry(self.hash, self.bytes())
    }

    #[inline]
    fn bytes(&self) -> &[u8] {
        match &self.letters {
            Letters::Short(bytes, length) => bytes.get(..*length).unwrap_or_default(),
            Letters::Long(text) => text.as_bytes(),
        }
    }
}

/// Folds a word of at most eight letters of ASCII, as most are: one step for all of it.
#[inline]
fn few(word: &str) -> Option<u64> {
    if word.len() > 8 {
        return None;
    }
    let eight = hash::few(word.as_bytes());
    (eight & EACH << 7 == 0).then(|| lower(eight))
}

/// Folds a short word of ASCII, eight letters at a time.
#[inline]
fn short(word: &str) -> Option<Key> {
    let mut bytes = [0; SHORT];
    let hash = if word.len() <= 8 {
        let eight = few(word)?;
        *bytes.first_chunk_mut()? = eight.to_le_bytes();
        hash::with(word.len() as u64, eight)
    } else {
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        let words = bytes.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight));
        if words.fold(0, |all, word| all | word) & EACH << 7 != 0 {
            return None;
        }
        for eight in bytes.as_chunks_mut::<8>().0 {
            *eight = lower(u64::from_le_bytes(*eight)).to_le_bytes();
        }
        let words = bytes.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight));
        hash::of_words(words.take(word.len().div_ceil(8)), word.len())
    };
    Some(Key { hash, letters: Letters::Short(bytes, word.len()) })
}

/// Folds a short word of Latin's letters, with those that the first 256 characters of Unicode have beside ASCII: their capitals
/// differ from the small ones as those of ASCII do. Apostrophes and hyphens of typography may be among them.
fn latin(word: &str) -> Option<Key> {
    const LEAD: u8 = 0xc3;
    let mut bytes = [0; SHORT];
    let letters = bytes.get_mut(..word.len())?;
    letters.copy_from_slice(word.as_bytes());
    let mut at = 0;
    while let Some(rest) = letters.get_mut(at..) {
        at += match rest {
            [] => break,
            [LEAD, letter, ..] => {
                *letter |= u8::from(matches!(*letter, 0x80..=0x96 | 0x98..=0x9e)) << 5;
                2
            }
            [0xe2, 0x80, 0x90..=0xbf, ..] => 3,
            [letter, ..] if letter.is_ascii() => {
                letter.make_ascii_lowercase();
                1
            }
            _ => return None,
        };
    }
    Some(Key { hash: hash::of(letters), letters: Letters::Short(bytes, word.len()) })
}

/// The lowest bit of each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// Makes eight letters of ASCII lower case.
#[inline]
fn lower(eight: u64) -> u64 {
    let from_a = eight + EACH * u64::from(0x80 - b'A');
    let behind_z = eight + EACH * u64::from(0x7f - b'Z');
    eight | ((from_a ^ behind_z) & EACH << 7) >> 2
}

#[cold]
fn long(word: &str) -> Key {
    if let Some(key) = latin(word) {
        return key;
    }
    let text = fold_owned(word);
    Key { hash: hash::of(text.as_bytes()), letters: Letters::Long(text) }
}

fn fold_owned(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower = word.to_lowercase();
    match is_nfc_quick(lower.chars()) {
        IsNormalized::Yes => lower,
        _ => lower.nfc().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_folded_as_long_ones_are() {
        for word in [
            "",
            "a",
            "Zoo",
            "@[`{AZaz",
            "U.S.",
            "Ed.",
            "Proceedings-OF-the-XYZ",
            "ÉDITÉ",
            "ÀÖ×ØÞßàÿ÷",
            "Œuvre",
            "E\u{301}dité",
            "L’ÉTAT‐X",
            "exactlyeight888x",
        ] {
            let bare = word.strip_suffix('.').unwrap_or(word);
            assert_eq!(Key::whole(bare).hash, hash::of(fold_owned(bare).as_bytes()), "{word}");
        }
    }
}
