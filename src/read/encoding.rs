//! Bytes → text and its [`Origin`].
//!
//! In this order: a byte order mark; UTF-16 without one, where every other byte is often zero; UTF-8; UTF-8 with a few
//! broken bytes, each of which becomes U+FFFD; Windows-1252, which gives every byte a meaning.
//!
//! # What is lost
//! The bytes of a broken UTF-8 sequence and of a lone surrogate: U+FFFD stands for them, and spans still lead there.

use crate::source::{Origin, Width};

/// How far apart two checkpoints are: few enough to be kept, near enough that the way from one is short.
const STRIDE: usize = 4096;

/// Returns the text of `bytes`, and how its offsets lead back to them.
pub fn decode(bytes: Vec<u8>) -> (String, Origin) {
    match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, 2, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, 2, u16::from_be_bytes),
        plain => match zeros(plain) {
            Zeros::Odd => utf16(plain, 0, u16::from_le_bytes),
            Zeros::Even => utf16(plain, 0, u16::from_be_bytes),
            Zeros::Elsewhere => unmarked(bytes),
        },
    }
}

/// Returns text in the encoding that `bytes` are in, without a byte order mark; none where that has no place for it.
pub(crate) fn encode(text: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let units = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect();
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some(text.as_bytes().to_vec()),
        [0xFF, 0xFE, ..] => Some(units(u16::to_le_bytes)),
        [0xFE, 0xFF, ..] => Some(units(u16::to_be_bytes)),
        plain => match zeros(plain) {
            Zeros::Odd => Some(units(u16::to_le_bytes)),
            Zeros::Even => Some(units(u16::to_be_bytes)),
            Zeros::Elsewhere if std::str::from_utf8(plain).is_ok() || is_mostly_utf8(plain) => {
                Some(text.as_bytes().to_vec())
            }
            Zeros::Elsewhere => {
                let (encoded, _, unmappable) = encoding_rs::WINDOWS_1252.encode(text);
                (!unmappable).then(|| encoded.into_owned())
            }
        },
    }
}

fn unmarked(bytes: Vec<u8>) -> (String, Origin) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, Origin::Identity),
        Err(error) if is_mostly_utf8(error.as_bytes()) => utf8(error.as_bytes(), 0),
        Err(error) => windows_1252(error.as_bytes()),
    }
}

/// Where zero bytes stand.
#[derive(Debug, PartialEq, Eq)]
enum Zeros {
    Even,
    Odd,
    Elsewhere,
}

/// UTF-16 of a European text has a zero in each pair; of any text, in the pairs of spaces and line ends.
fn zeros(bytes: &[u8]) -> Zeros {
    const SAMPLE: usize = 1 << 16;
    const ONE_PAIR_IN: usize = 10;
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    if memchr::memchr(0, sample).is_none() {
        return Zeros::Elsewhere;
    }
    let count = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (count(0), count(1), sample.len() / 2);
    let often = |zeros: usize| zeros > 0 && zeros * ONE_PAIR_IN >= pairs;
    match (often(even), often(odd)) {
        (true, false) if odd * ONE_PAIR_IN <= even => Zeros::Even,
        (false, true) if even * ONE_PAIR_IN <= odd => Zeros::Odd,
        _ => Zeros::Elsewhere,
    }
}

/// Whether broken sequences are rare beside good ones of several bytes, so that the file is damaged UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    const GOOD_FOR_EACH_BAD: usize = 4;
    let (good, bad) = bytes.utf8_chunks().fold((0, 0), |(good, bad), chunk| {
        let several = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        (good + several, bad + usize::from(!chunk.invalid().is_empty()))
    });
    good >= bad * GOOD_FOR_EACH_BAD
}

fn utf8(bytes: &[u8], mark: u64) -> (String, Origin) {
    let mut text = String::with_capacity(bytes.len());
    let mut checkpoints = vec![(0, mark)];
    let mut disk = mark;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        disk += chunk.valid().len() as u64;
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            disk += chunk.invalid().len() as u64;
            checkpoints.push((text.len() as u32, disk));
        }
    }
    (text, Origin::Mapped { checkpoints, width: Width::Utf8 })
}

fn utf16(bytes: &[u8], mark: u64, unit: fn([u8; 2]) -> u16) -> (String, Origin) {
    let pairs = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    let mut text: String =
        char::decode_utf16(pairs).map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    let mut checkpoints = checkpoints(&text, mark, Width::Utf16);
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
        checkpoints.push((text.len() as u32, mark + bytes.len() as u64));
    }
    (text, Origin::Mapped { checkpoints, width: Width::Utf16 })
}

fn windows_1252(bytes: &[u8]) -> (String, Origin) {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    let checkpoints = checkpoints(&text, 0, Width::One);
    (text.into_owned(), Origin::Mapped { checkpoints, width: Width::One })
}

fn checkpoints(text: &str, mark: u64, width: Width) -> Vec<(u32, u64)> {
    let mut checkpoints = vec![(0, mark)];
    let (mut from, mut disk) = (0, mark);
    while let Some(to) = (from + STRIDE..text.len()).find(|&at| text.is_char_boundary(at)) {
        disk += width.of(text.get(from..to).unwrap_or_default());
        checkpoints.push((to as u32, disk));
        from = to;
    }
    checkpoints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_of_cyrillic_is_told_by_its_spaces() {
        let little: Vec<u8> = "Слова на бумаге".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(zeros(&little), Zeros::Odd);
    }

    #[test]
    fn a_zero_here_and_there_is_not_utf_16() {
        assert_eq!(zeros(b"a text with \0 a stray \0 zero, and words enough around them to tell"), Zeros::Elsewhere);
    }

    #[test]
    fn checkpoints_stand_on_characters() {
        let text = "–".repeat(STRIDE);
        assert!(checkpoints(&text, 0, Width::One).iter().all(|&(at, disk)| u64::from(at) == disk * 3));
    }
}
