//! The way from offsets in a text back to the file that it came from.

use super::{Markup, Source, Span};

/// How offsets in the text relate to offsets in the file on disk.
#[derive(Debug, Default)]
pub enum Origin {
    /// The text is the file's bytes.
    #[default]
    Identity,
    /// Pairs of (offset in the text, offset on disk), ascending; within a stretch `width` says how to go on.
    Mapped {
        /// One pair every few kilobytes, the first at the text's start.
        checkpoints: Vec<(u32, u64)>,
        /// How many bytes a character takes on disk.
        width: Width,
    },
    /// The text was rendered from one with markup.
    Rendered(Box<Rendering>),
}

/// How many bytes a character takes in the file on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As many as in the text (UTF-8 behind a byte order mark).
    Utf8,
    /// Two or four (UTF-16).
    Utf16,
    /// One (Windows-1252).
    One,
}

impl Width {
    /// Returns the number of bytes that `text` takes on disk.
    pub fn of(self, text: &str) -> u64 {
        match self {
            Self::Utf8 => text.len() as u64,
            Self::Utf16 => text.chars().map(|c| c.len_utf16() as u64 * 2).sum(),
            Self::One => text.chars().count() as u64,
        }
    }
}

/// A text with markup, and how the text without it came out of it.
#[derive(Debug)]
pub struct Rendering {
    /// The text with markup.
    pub printed: Source,
    /// Stretches of the text that came from there, ascending in the text, without overlap. What lies between was made up.
    pub segments: Vec<Segment>,
    /// What the markup said.
    pub markup: Markup,
}

/// A stretch of a rendered text and the stretch that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands in the text.
    pub text: Span,
    /// Where it came from.
    pub printed: Span,
    /// Whether both hold the same bytes.
    pub is_exact: bool,
}

impl Segment {
    /// The printed place of the text's byte at `offset`.
    fn start(&self, offset: u32) -> u32 {
        if self.is_exact { self.printed.start + offset.saturating_sub(self.text.start) } else { self.printed.start }
    }

    /// The printed place after the text's byte before `offset`.
    fn end(&self, offset: u32) -> u32 {
        let cut = self.text.end.saturating_sub(offset);
        if self.is_exact { self.printed.end.saturating_sub(cut).max(self.printed.start) } else { self.printed.end }
    }
}

impl Rendering {
    /// The least printed span with what `span` came from.
    pub(super) fn in_print(&self, span: Span) -> Span {
        let next = self.segments.partition_point(|segment| segment.text.end <= span.start);
        let last = self.segments.partition_point(|segment| segment.text.start < span.end);
        let from = self.segments.get(next).map(|segment| segment.start(span.start));
        let to = last.checked_sub(1).and_then(|at| self.segments.get(at)).map(|segment| segment.end(span.end));
        let end = self.printed.text().len() as u32;
        match (from, to) {
            (Some(from), Some(to)) if from <= to => Span { start: from, end: to },
            // Made-up text: the place between its neighbours.
            (_, Some(to)) => Span { start: to, end: to },
            (Some(from), None) => Span { start: from, end: from },
            (None, None) => Span { start: end, end },
        }
    }

    /// The printed span with the very bytes of `span`.
    pub(super) fn editable(&self, span: Span) -> Option<Span> {
        let at = self.segments.partition_point(|segment| segment.text.end < span.end);
        let segment = self.segments.get(at).filter(|segment| segment.text.contains(span))?;
        let whole = segment.text == span;
        (segment.is_exact || whole).then(|| Span { start: segment.start(span.start), end: segment.end(span.end) })
    }
}
