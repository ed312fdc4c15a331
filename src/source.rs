//! The ground: text with offsets, and the way back to the bytes of the file it came from.

mod markup;
mod origin;

pub use markup::{Head, MarkedNote, Markup};
pub use origin::{Origin, Rendering, Segment, Width};

use std::ops::Range;
use std::sync::OnceLock;

/// A byte range of a [`Source`]'s text, on character boundaries. Files over 4 GiB are refused by `read`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Returns the span of `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self { start: start as u32, end: end as u32 }
    }

    /// Returns the span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Returns the text that the span covers, or nothing where it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// A value and where it stands.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Spanned<T> {
    /// What it says.
    pub value: T,
    /// Where it stands in the source's text.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Returns `value` at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Returns what `change` makes of the value, at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

/// A place for a human: both count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Text as the parser sees it, and the way back to the file it came from.
#[derive(Debug, Default)]
pub struct Source {
    name: String,
    text: String,
    origin: Origin,
    instructions: Vec<Spanned<String>>,
    lines: OnceLock<Vec<u32>>,
}

impl Source {
    /// Returns a source whose text is the file's bytes.
    ///
    /// ```
    /// let source = ibid::Source::new("essay.txt", "One.\nTwo.");
    /// assert_eq!(source.location(5).line, 2);
    /// ```
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::with_origin(name, text, Origin::Identity)
    }

    /// Returns a source whose text was decoded; `origin` leads back to the bytes on disk.
    pub fn with_origin(name: impl Into<String>, text: impl Into<String>, origin: Origin) -> Self {
        Self { name: name.into(), text: text.into(), origin, instructions: Vec::new(), lines: OnceLock::new() }
    }

    /// Returns the source with what its text says to the program, which is no text: spaces stand there instead.
    #[must_use]
    pub fn with_instructions(mut self, instructions: Vec<Spanned<String>>) -> Self {
        for instruction in &instructions {
            self.text.replace_range(instruction.span.range(), &" ".repeat(instruction.span.len()));
        }
        self.instructions = instructions;
        self
    }

    /// Returns what the text says to the program, and where, in the order of the text; see [`Source::printed`] for a text with markup.
    pub fn instructions(&self) -> &[Spanned<String>] {
        &self.instructions
    }

    /// Returns a source whose text was rendered from another one with markup.
    pub fn rendered(printed: Source, text: impl Into<String>, segments: Vec<Segment>, markup: Markup) -> Self {
        let name = printed.name.clone();
        Self::with_origin(name, text, Origin::Rendered(Box::new(Rendering { printed, segments, markup })))
    }

    /// Returns the name to show in reports: a path, or `-`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the whole text, in UTF-8.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text of a span, empty where the span does not fit.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Returns what the markup said of the text's parts, where the text was rendered from one with markup.
    pub fn markup(&self) -> Option<&Markup> {
        self.rendering().map(|rendering| &rendering.markup)
    }

    /// Returns the text as its author has it before them: the one with markup, where this was rendered from one.
    pub fn printed(&self) -> &Source {
        self.rendering().map_or(self, |rendering| &rendering.printed)
    }

    /// Returns the span of [`Source::printed`] that a span of the text came from: the least one, with the markup within.
    pub fn in_print(&self, span: Span) -> Span {
        self.rendering().map_or(span, |rendering| rendering.in_print(span))
    }

    /// Returns the span of [`Source::printed`] that holds the very bytes of a span of the text. There is none where markup
    /// stands within, or where the text was made up: an edit of the text can't be made there.
    pub fn editable(&self, span: Span) -> Option<Span> {
        self.rendering().map_or(Some(span), |rendering| rendering.editable(span))
    }

    fn rendering(&self) -> Option<&Rendering> {
        match &self.origin {
            Origin::Rendered(rendering) => Some(rendering),
            _ => None,
        }
    }

    /// Returns line and column, in [`Source::printed`], of an offset into the text; an offset past the end gives the end.
    pub fn location(&self, offset: u32) -> Location {
        if let Some(rendering) = self.rendering() {
            let printed = rendering.in_print(Span { start: offset, end: offset.saturating_add(1) });
            return rendering.printed.location(printed.start);
        }
        let line = self.line_of(offset);
        let start = self.line_starts().get(line).copied().unwrap_or_default() as usize;
        let before = self.text.get(start..(offset as usize).min(self.text.len())).unwrap_or_default();
        Location { line: line + 1, column: before.chars().count() + 1 }
    }

    /// Returns the byte offset at which each line starts. A line ends with LF, CR LF or a lone CR.
    pub fn line_starts(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let ends = |at: &usize| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n');
            let breaks = memchr::memchr2_iter(b'\n', b'\r', bytes).filter(ends).map(|at| at as u32 + 1);
            std::iter::once(0).chain(breaks).collect()
        })
    }

    /// Returns the line, from 0, that holds an offset.
    pub fn line_of(&self, offset: u32) -> usize {
        self.line_starts().partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Returns the bytes of the file on disk that a span of the text came from.
    pub fn on_disk(&self, span: Span) -> Range<u64> {
        if let Some(rendering) = self.rendering() {
            return rendering.printed.on_disk(rendering.in_print(span));
        }
        self.offset_on_disk(span.start)..self.offset_on_disk(span.end)
    }

    /// An offset past the end gives the end, one within a character its start.
    fn offset_on_disk(&self, offset: u32) -> u64 {
        let offset = (offset as usize).min(self.text.len());
        let offset = (0..=offset).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or_default();
        let Origin::Mapped { checkpoints, width } = &self.origin else { return offset as u64 };
        let at = checkpoints.partition_point(|&(text, _)| text as usize <= offset).saturating_sub(1);
        let &(from, disk) = checkpoints.get(at).unwrap_or(&(0, 0));
        let between = self.text.get(from as usize..offset).unwrap_or_default();
        disk + width.of(between)
    }
}
