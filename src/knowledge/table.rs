//! A table of `grammar/`, from keys to values: made by `build.rs`, nothing to do at start.

use super::hash;
use std::fmt;
use std::ops::Range;

/// A table. A look-up costs one hash and, as a rule, one row. Keys stand in one text, so that a loader has no address to mend for them.
pub struct Table<V: 'static> {
    /// Where rows stand by the hash of their keys: the upper half is a part of the hash, the lower the row's number; a row whose slot
    /// is taken stands in the next that is free.
    slots: &'static [u32],
    /// All keys, sorted, one behind the other.
    text: &'static str,
    /// Where each key ends in the text.
    ends: &'static [u32],
    /// For each key its value.
    values: &'static [V],
}

/// A slot without a row.
pub(crate) const EMPTY: u32 = u32::MAX;

impl<V> Table<V> {
    pub(crate) const fn new(
        slots: &'static [u32],
        text: &'static str,
        ends: &'static [u32],
        values: &'static [V],
    ) -> Self {
        Self { slots, text, ends, values }
    }

    /// Returns the value of a key.
    pub fn get(&self, key: &str) -> Option<&'static V> {
        self.find(hash::of(key.as_bytes()), key.as_bytes())
    }

    /// Whether the table has the key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Returns a key as the table holds it.
    pub fn key(&self, key: &str) -> Option<&'static str> {
        self.row(hash::of(key.as_bytes()), key.as_bytes()).map(|row| self.key_of(row))
    }

    /// Returns how many keys there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Returns the length of the longest key.
    pub(crate) const fn longest(&self) -> usize {
        let (mut longest, mut start, mut at) = (0, 0, 0);
        while at < self.ends.len() {
            let end = self.ends[at] as usize;
            if end - start > longest {
                longest = end - start;
            }
            (start, at) = (end, at + 1);
        }
        longest
    }

    /// Returns all keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + use<V> {
        let &Self { slots, text, ends, values } = self;
        (0..values.len()).map(move |row| Self { slots, text, ends, values }.key_of(row))
    }

    /// Returns the value of a key whose hash is known.
    #[inline]
    pub(crate) fn find(&self, hash: u64, key: &[u8]) -> Option<&'static V> {
        self.values.get(self.row(hash, key)?)
    }

    /// Returns the key of a row whose hash is known, and its value.
    #[inline]
    pub(crate) fn entry(&self, hash: u64, key: &[u8]) -> Option<(&'static str, &'static V)> {
        let row = self.row(hash, key)?;
        Some((self.key_of(row), self.values.get(row)?))
    }

    /// Returns the key of a row.
    #[inline]
    fn key_of(&self, row: usize) -> &'static str {
        self.text.get(self.range(row)).unwrap_or_default()
    }

    /// Returns where the key of a row stands in the text.
    #[inline]
    fn range(&self, row: usize) -> Range<usize> {
        let end = |row: usize| self.ends.get(row).map_or(0, |&end| end as usize);
        row.checked_sub(1).map_or(0, end)..end(row)
    }

    /// Returns the value of a key of at most eight bytes, which come as a word.
    #[inline]
    pub(crate) fn find_few(&self, letters: u64, length: usize) -> Option<&'static V> {
        let is_key = |key: &[u8]| key.len() == length && hash::few(key) == letters;
        self.values.get(self.row_of(hash::with(length as u64, letters), is_key)?)
    }

    #[inline]
    fn row(&self, hash: u64, key: &[u8]) -> Option<usize> {
        self.row_of(hash, |other| other == key)
    }

    /// Returns the row with a hash whose key is the one.
    #[inline]
    fn row_of(&self, hash: u64, is_key: impl Fn(&[u8]) -> bool) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash::slot(hash, self.slots.len().trailing_zeros());
        loop {
            let slot = self.slots.get(at & mask).copied().filter(|&slot| slot != EMPTY)?;
            let row = (slot & 0xffff) as usize;
            if slot >> 16 == u32::from(hash::tag(hash))
                && is_key(self.text.as_bytes().get(self.range(row)).unwrap_or_default())
            {
                return Some(row);
            }
            at += 1;
        }
    }
}

impl<V: fmt::Debug> fmt::Debug for Table<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.keys().zip(self.values)).finish()
    }
}

#[cfg(test)]
mod tests {
    use crate::knowledge::tables::{KINDS_BIBTEX, LEXICON};

    #[test]
    fn every_key_finds_its_own_row() {
        let keys = || KINDS_BIBTEX.keys().map(|key| (key, KINDS_BIBTEX.get(key)));
        assert!(keys().zip(KINDS_BIBTEX.values).all(|((_, found), value)| found == Some(value)));
        assert!(LEXICON.keys().all(|key| LEXICON.contains_key(key)));
        assert_eq!(KINDS_BIBTEX.get("book").copied(), Some("book"));
    }

    #[test]
    fn other_keys_find_nothing() {
        for key in ["", "b", "boo", "books", "book\0"] {
            assert_eq!(KINDS_BIBTEX.get(key), None, "{key:?}");
        }
    }
}
