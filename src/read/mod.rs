//! Bytes → Source. In: a file's bytes. Out: its text in UTF-8, with offsets that lead back to the bytes on disk.
//!
//! The encoding is told by the byte order mark, else by what the bytes can be: see [`encoding`]. No grammar runs here, and
//! nothing is opened.
//!
//! # Incomplete support
//! Encodings other than UTF-8, UTF-16 and Windows-1252 are not recognized: a text in, say, KOI8-R is read as Windows-1252.

pub mod encoding;
mod foreign;

use crate::error::Error;
use crate::source::Source;

/// Returns the text of a file's bytes; `name` is shown in reports.
///
/// ```
/// let source = ibid::read::source("essay.txt", b"\xEF\xBB\xBFText".to_vec()).unwrap();
/// assert_eq!(source.text(), "Text");
/// assert_eq!(source.on_disk(ibid::Span::new(0, 4)), 3..7);
/// ```
///
/// # Errors
/// [`Error::Unreadable`] where there is no text: nothing at all, bytes that are no text, or more than 4 GiB.
pub fn source(name: &str, bytes: Vec<u8>) -> Result<Source, Error> {
    let unreadable =
        |(what, help): (&str, &str)| Error::Unreadable { path: name.into(), what: what.into(), help: help.into() };
    if let Some(reason) = refusal(&bytes) {
        return Err(unreadable(reason));
    }
    let (text, origin) = encoding::decode(bytes);
    if is_oversized(text.len()) {
        return Err(unreadable(OVERSIZED));
    }
    if is_blank(&text) {
        return Err(unreadable(EMPTY));
    }
    if is_garbled(&text) {
        return Err(unreadable(GARBLED));
    }
    Ok(Source::with_origin(name, text, origin))
}

type Refusal = (&'static str, &'static str);

const EMPTY: Refusal = ("empty: there is no text to read", "give a file that holds an article or a list of notes");
const OVERSIZED: Refusal = ("too large: texts of up to 4 GiB are read", "split the text into several files");
const GARBLED: Refusal = (
    "not text: too many control characters",
    "save it as plain text in UTF-8, or export its text from the program that made it",
);

fn refusal(bytes: &[u8]) -> Option<Refusal> {
    if bytes.is_empty() {
        return Some(EMPTY);
    }
    if is_oversized(bytes.len()) {
        return Some(OVERSIZED);
    }
    foreign::format(bytes).map(|format| (format.what, format.help))
}

/// Offsets are `u32`.
fn is_oversized(bytes: usize) -> bool {
    u32::try_from(bytes).is_err()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || matches!(c, '\u{FEFF}' | char::REPLACEMENT_CHARACTER))
}

/// Text has a stray control character now and then; a binary file has them all over.
fn is_garbled(text: &str) -> bool {
    let (mut all, mut controls, mut broken) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        controls += usize::from(c.is_control() && !c.is_whitespace() && !matches!(c, '\u{8}' | '\u{1B}'));
        broken += usize::from(c == char::REPLACEMENT_CHARACTER);
    }
    controls * 50 > all + 50 || broken * 10 > all + 30
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_end_at_four_gibibytes() {
        assert!(!is_oversized(u32::MAX as usize));
        assert!(is_oversized(u32::MAX as usize + 1));
    }
}
