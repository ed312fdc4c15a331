//! The hash of a table's keys: `build.rs` fills the tables by it, look-ups find the rows by it.

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Returns the hash of a key's bytes, eight at a time, the last filled up with zeros.
#[inline]
pub(crate) fn of(bytes: &[u8]) -> u64 {
    let (whole, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let tail = (!rest.is_empty()).then_some(u64::from_le_bytes(last));
    of_words(whole.iter().map(|eight| u64::from_le_bytes(*eight)).chain(tail), bytes.len())
}

/// Returns the hash of a key of so many bytes that comes in words of eight.
#[inline]
pub(crate) fn of_words(words: impl Iterator<Item = u64>, length: usize) -> u64 {
    words.fold(length as u64, |hash, word| (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR))
}

/// Returns the first slot of `1 << bits` in which to look for a hash.
#[inline]
pub(crate) fn slot(hash: u64, bits: u32) -> usize {
    (hash >> (64 - bits)) as usize
}

/// Returns what a slot keeps of a hash: its rows are told apart by it before their keys are compared.
#[inline]
pub(crate) fn tag(hash: u64) -> u16 {
    (hash >> 24) as u16
}
