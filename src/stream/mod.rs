//! Bulk: a list of notes of any length, read in pieces, so that memory does not grow with the input.
//!
//! In come bytes, one note a line; out come [`Piece`]s, each the text of one document (blank lines separate documents).
//! No file is opened here.
//!
//! # Incomplete support
//! A document of more than [`LINES`] notes or [`BYTES`] bytes comes in several pieces: short forms find their full form
//! within a piece only.

use crate::error::Error;
use crate::read;
use crate::source::Source;
use std::io::{BufRead, Cursor, Read};

/// The notes that a piece holds at most: far more than any article has.
pub const LINES: usize = 10_000;
/// The bytes after which a piece ends at the next line break.
pub const BYTES: usize = 4 << 20;
/// The longest line: beyond, the input is no list of notes.
const LONGEST: u64 = 256 << 20;

/// A document, or a part of one that is too long.
#[derive(Debug)]
pub struct Piece {
    /// Its lines.
    pub source: Source,
    /// How many lines of the input stand before it.
    pub lines_before: usize,
    /// How many blank lines follow it.
    pub blank_lines: usize,
}

/// The pieces of an input, in order.
///
/// ```
/// use ibid::stream::Pieces;
///
/// let pieces: Vec<_> = Pieces::new("notes.txt", "One.\nTwo.\n\nThree.\n".as_bytes()).map(Result::unwrap).collect();
/// assert_eq!(pieces[0].source.text(), "One.\nTwo.\n");
/// assert_eq!(pieces[0].blank_lines, 1);
/// assert_eq!(pieces[1].lines_before, 3);
/// ```
pub struct Pieces<'a> {
    name: String,
    input: Box<dyn BufRead + 'a>,
    /// A line that was read and belongs to the next piece.
    ahead: Vec<u8>,
    lines: usize,
    started: bool,
    ended: bool,
}

impl std::fmt::Debug for Pieces<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pieces").field("name", &self.name).field("lines", &self.lines).finish_non_exhaustive()
    }
}

impl<'a> Pieces<'a> {
    /// Returns the pieces of an input; `name` is for reports.
    pub fn new(name: &str, input: impl BufRead + 'a) -> Self {
        Self { name: name.into(), input: Box::new(input), ahead: Vec::new(), lines: 0, started: false, ended: false }
    }

    /// Reads UTF-16 whole: its line breaks are not single bytes.
    fn start(&mut self) -> Result<(), Error> {
        self.started = true;
        let head = self.input.fill_buf().map_err(|cause| failed(&self.name, cause))?;
        if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
            let mut bytes = Vec::new();
            self.input.read_to_end(&mut bytes).map_err(|cause| failed(&self.name, cause))?;
            let text = read::source(&self.name, bytes)?.text().as_bytes().to_owned();
            self.input = Box::new(Cursor::new(text));
        }
        Ok(())
    }

    /// Appends the next line to `bytes`; returns whether there was one.
    fn line(&mut self, bytes: &mut Vec<u8>) -> Result<bool, Error> {
        if !self.ahead.is_empty() {
            bytes.append(&mut self.ahead);
            return Ok(true);
        }
        let read = (&mut self.input).take(LONGEST).read_until(b'\n', bytes);
        let length = read.map_err(|cause| failed(&self.name, cause))? as u64;
        if length == LONGEST {
            return Err(Error::Unreadable {
                path: self.name.clone(),
                what: format!("line {} is longer than {} MB", self.lines + 1, LONGEST >> 20),
                help: "give a text file with one note a line".into(),
            });
        }
        Ok(length > 0)
    }

    fn piece(&mut self) -> Result<Option<Piece>, Error> {
        if !self.started {
            self.start()?;
        }
        let lines_before = self.lines;
        let mut bytes = Vec::new();
        let mut blank_lines = 0;
        let mut notes = 0;
        while !self.ended && notes < LINES && bytes.len() < BYTES {
            let start = bytes.len();
            if !self.line(&mut bytes)? {
                self.ended = true;
                break;
            }
            let blank = is_blank(bytes.get(start..).unwrap_or_default());
            if blank {
                bytes.truncate(start);
                blank_lines += 1;
            } else if blank_lines > 0 {
                self.ahead = bytes.split_off(start);
                break;
            } else {
                notes += 1;
            }
            self.lines += 1;
        }
        if notes == 0 && blank_lines == 0 {
            return Ok(None);
        }
        // Blank lines before the first document are a piece without text.
        let source = if notes == 0 { Source::new(&self.name, "") } else { read::source(&self.name, bytes)? };
        Ok(Some(Piece { source, lines_before, blank_lines }))
    }
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = self.piece().transpose();
        // After a failure nothing more can be told of the input.
        self.ended |= matches!(piece, Some(Err(_)));
        piece
    }
}

/// Whether a line holds white space alone, as Unicode has it.
fn is_blank(line: &[u8]) -> bool {
    line.first().is_none_or(|byte| !byte.is_ascii_graphic())
        && std::str::from_utf8(line).is_ok_and(|line| line.trim().is_empty())
}

fn failed(name: &str, cause: std::io::Error) -> Error {
    Error::Io { path: name.into(), cause, help: "the input broke off; try again with a copy of it".into() }
}

#[cfg(test)]
mod tests {
    use super::{LINES, Pieces};

    fn pieces(input: &[u8]) -> Vec<(String, usize, usize)> {
        Pieces::new("-", input)
            .map(Result::unwrap)
            .map(|piece| (piece.source.text().to_owned(), piece.lines_before, piece.blank_lines))
            .collect()
    }

    #[test]
    fn blank_lines_separate_documents_and_are_counted() {
        let found = pieces("\n \nOne.\nTwo.\r\n\u{a0}\n\t\r\nThree.".as_bytes());
        assert_eq!(found, [(String::new(), 0, 2), ("One.\nTwo.\r\n".into(), 2, 2), ("Three.".into(), 6, 0)]);
    }

    #[test]
    fn an_empty_input_has_no_pieces() {
        assert!(pieces(b"").is_empty());
    }

    #[test]
    fn a_document_too_long_comes_in_several_pieces() {
        let found = pieces("Note.\n".repeat(LINES + 1).as_bytes());
        assert_eq!(
            found.iter().map(|(text, before, _)| (text.len(), *before)).collect::<Vec<_>>(),
            [(6 * LINES, 0), (6, LINES)]
        );
    }

    #[test]
    fn blank_lines_at_a_cut_are_not_lost() {
        let found = pieces(format!("{}\nLast.\n", "Note.\n".repeat(LINES)).as_bytes());
        assert_eq!(found.iter().map(|(_, _, blank)| blank).sum::<usize>(), 1);
    }
}
