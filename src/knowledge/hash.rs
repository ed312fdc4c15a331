//! The hash of a table's keys: `build.rs` fills the tables by it, look-ups find the rows by it.

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// Returns the hash of a key's bytes, eight at a time, the last filled up with zeros.
#[inline]
pub(crate) fn of(bytes: &[u8]) -> u64 {
    if bytes.len() <= 8 {
        return with(bytes.len() as u64, few(bytes));
    }
    let (whole, rest) = bytes.as_chunks::<8>();
    let tail = (!rest.is_empty()).then_some(filled(rest));
    of_words(whole.iter().map(|eight| u64::from_le_bytes(*eight)).chain(tail), bytes.len())
}

/// Returns less than eight bytes as a word, filled up with zeros: two halves that may overlap.
#[inline]
pub(crate) fn filled(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = (bytes.len() - 4) % 8 * 8;
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << behind;
    }
    match *bytes {
        [] => 0,
        [one] => u64::from(one),
        [one, two] => u64::from(u16::from_le_bytes([one, two])),
        [one, two, three, ..] => u64::from(u32::from_le_bytes([one, two, three, 0])),
    }
}

/// Returns at most eight bytes as a word, filled up with zeros.
#[inline]
pub(crate) fn few(bytes: &[u8]) -> u64 {
    bytes.first_chunk::<8>().map_or_else(|| filled(bytes), |eight| u64::from_le_bytes(*eight))
}

/// Returns the hash of a key of so many bytes that comes in words of eight.
#[inline]
pub(crate) fn of_words(words: impl Iterator<Item = u64>, length: usize) -> u64 {
    words.fold(length as u64, with)
}

/// Returns the hash with one word more; it begins with the key's length.
#[inline]
pub(crate) fn with(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(FACTOR)
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
