//! Maps from words and names: look-ups only, so that no order of a hash gets into what is told.

use crate::knowledge::hash_of;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map from words.
pub(super) type WordMap<V> = HashMap<String, V, BuildHasherDefault<WordHasher>>;

/// A set of words.
pub(super) type WordSet = HashSet<String, BuildHasherDefault<WordHasher>>;

/// The hash of the tables, for one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash_of(bytes);
    }

    // What ends a text: nothing follows it.
    fn write_u8(&mut self, _: u8) {}

    // A map takes the place from the lower bits; the upper ones hold more of the word.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
