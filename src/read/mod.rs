//! Bytes → Source. In: a file's bytes. Out: its text in UTF-8, with offsets that lead back to the bytes on disk.
//!
//! The encoding is told by the byte order mark, else by what the bytes can be: see [`encoding`]. A format with markup has a
//! [`Reader`], which takes the markup out and remembers the way back. No grammar runs here, and nothing is opened.
//!
//! # Incomplete support
//! Encodings other than UTF-8, UTF-16 and Windows-1252 are not recognized: a text in, say, KOI8-R is read as Windows-1252.

pub mod encoding;
mod foreign;
mod instruction;
#[cfg(feature = "formats")]
pub mod markdown;

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
    if let Some(refusal) = refused(&bytes) {
        return Err(refusal.of(name));
    }
    let (text, origin) = encoding::decode(bytes);
    if let Some(refusal) = refused_text(&text) {
        return Err(refusal.of(name));
    }
    let instructions = instruction::all(&text);
    Ok(Source::with_origin(name, text, origin).with_instructions(instructions))
}

/// A format with markup.
#[derive(Debug)]
pub struct Reader {
    /// Its name.
    pub name: &'static str,
    /// The extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    render: fn(Source) -> Source,
}

/// The formats with markup that are read.
pub const READERS: &[Reader] = &[
    #[cfg(feature = "formats")]
    Reader { name: "markdown", extensions: &["md", "markdown", "mdown", "mkd"], render: markdown::render },
];

impl Reader {
    /// Returns the reader of a format.
    pub fn named(name: &str) -> Option<&'static Self> {
        READERS.iter().find(|reader| reader.name == name)
    }

    /// Returns the reader for a file, by its name's extension.
    ///
    /// ```
    /// use ibid::read::Reader;
    ///
    /// assert_eq!(Reader::of("essay.MD").map(|reader| reader.name), Some("markdown"));
    /// assert!(Reader::of("essay.txt").is_none());
    /// ```
    pub fn of(file: &str) -> Option<&'static Self> {
        let (_, extension) = file.rsplit_once('.')?;
        READERS.iter().find(|reader| reader.extensions.iter().any(|own| own.eq_ignore_ascii_case(extension)))
    }

    /// Returns the text of a file of this format without its markup.
    ///
    /// # Errors
    /// As [`source`].
    pub fn read(&self, name: &str, bytes: Vec<u8>) -> Result<Source, Error> {
        let printed = source(name, bytes)?;
        if is_oversized(printed.text().len().saturating_mul(GROWTH)) {
            return Err(OVERSIZED.of(name));
        }
        Ok((self.render)(printed))
    }
}

/// No text without markup is so many times longer than the text with it: a bar of a table becomes three bytes.
const GROWTH: usize = 4;

/// Why there is no text, and what to do.
#[derive(Clone, Copy)]
struct Refusal {
    what: &'static str,
    help: &'static str,
}

impl Refusal {
    fn of(self, name: &str) -> Error {
        Error::Unreadable { path: name.into(), what: self.what.into(), help: self.help.into() }
    }
}

const EMPTY: Refusal =
    Refusal { what: "empty: there is no text to read", help: "give a file that holds an article or a list of notes" };
const OVERSIZED: Refusal =
    Refusal { what: "too large: texts of up to 4 GiB are read", help: "split the text into several files" };
const GARBLED: Refusal = Refusal {
    what: "not text: too many control characters",
    help: "save it as plain text in UTF-8, or export its text from the program that made it",
};

fn refused(bytes: &[u8]) -> Option<Refusal> {
    if bytes.is_empty() {
        return Some(EMPTY);
    }
    if is_oversized(bytes.len()) {
        return Some(OVERSIZED);
    }
    foreign::format(bytes).map(|format| Refusal { what: format.what, help: format.help })
}

fn refused_text(text: &str) -> Option<Refusal> {
    match text {
        _ if is_oversized(text.len()) => Some(OVERSIZED),
        _ if is_blank(text) => Some(EMPTY),
        _ if is_garbled(text) => Some(GARBLED),
        _ => None,
    }
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
    let bytes = text.as_bytes();
    let is_control = |byte: u8| byte == 0x7f || byte < b' ' && !matches!(byte, 0x8..=0xd | 0x1b);
    // U+0080 to U+009F but for U+0085, which is white space.
    let is_high_control = |&byte: &u8| (0x80..=0x9f).contains(&byte) && byte != 0x85;
    let high = memchr::memchr_iter(0xc2, bytes).filter(|&at| bytes.get(at + 1).is_some_and(is_high_control)).count();
    // So many bytes at a time that a byte can count them: then a processor counts many at once.
    let few = |bytes: &[u8]| bytes.iter().map(|&byte| u8::from(is_control(byte))).sum::<u8>();
    let controls = bytes.chunks(u8::MAX.into()).map(|bytes| usize::from(few(bytes))).sum::<usize>() + high;
    let broken = memchr::memmem::find_iter(bytes, "\u{fffd}").count();
    let all = text.chars().count();
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
