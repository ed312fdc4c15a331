//! The text cut into lines and blocks. A block is what stands between blank lines; where nobody wrapped the lines by hand,
//! a line is a block.

use super::mark::{self, Mark};
use super::words;
use crate::source::{Markup, Source, Span};
use std::ops::Range;

/// A line with something on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The text, without white space around it.
    pub(super) span: Span,
    /// Whether a blank line, a rule or nothing stands above.
    pub(super) opens: bool,
}

/// A paragraph, heading, or whatever else stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// From the first line's text to the last one's.
    pub(super) span: Span,
    /// Its lines.
    pub(super) lines: Range<usize>,
}

/// The lines of a text that are neither blank nor a rule.
pub(super) struct Page<'s> {
    /// The whole text.
    pub(super) text: &'s str,
    /// Its lines.
    pub(super) lines: Vec<Line>,
    /// Whether paragraphs were broken into lines by hand.
    pub(super) is_wrapped: bool,
    /// The marks of its lines that may point to notes, in order.
    pub(super) marks: Vec<Mark>,
    /// What markup says of the text.
    pub(super) markup: Option<&'s Markup>,
}

impl<'s> Page<'s> {
    /// Cuts a text into lines.
    pub(super) fn new(source: &'s Source) -> Self {
        let text = source.text();
        let mut lines = Vec::new();
        let mut opens = true;
        for span in rows(source) {
            let is_gap = is_rule(span.of(text));
            if !is_gap {
                lines.push(Line { span, opens });
            }
            opens = is_gap;
        }
        let markup = source.markup();
        let is_wrapped = markup.is_some() || is_wrapped(text, &lines);
        let marks = lines.iter().flat_map(|line| mark::marks(text, line.span)).collect();
        Self { text, lines, is_wrapped, marks, markup }
    }

    /// Returns the marks that stand in a stretch of lines.
    pub(super) fn marks_in(&self, stretch: Span) -> &[Mark] {
        let place = |offset: u32| self.marks.partition_point(|mark| mark.span.start < offset);
        self.marks.get(place(stretch.start)..place(stretch.end)).unwrap_or_default()
    }

    /// Whether a line begins at an offset.
    pub(super) fn begins_at(&self, offset: u32) -> bool {
        self.lines.binary_search_by_key(&offset, |line| line.span.start).is_ok()
    }

    /// Returns the text of a line, empty where there is none.
    pub(super) fn line(&self, at: usize) -> &'s str {
        self.lines.get(at).map_or("", |line| line.span.of(self.text))
    }

    /// Whether a block begins at a line.
    pub(super) fn opens(&self, at: usize) -> bool {
        !self.is_wrapped || self.lines.get(at).is_some_and(|line| line.opens)
    }

    /// Returns how many lines stand before an offset.
    pub(super) fn lines_before(&self, offset: u32) -> usize {
        self.lines.partition_point(|line| line.span.start < offset)
    }

    /// Whether markup makes a block a heading; nothing where the text has no markup, or markup without headings.
    pub(super) fn is_marked_heading(&self, span: Span) -> Option<bool> {
        let headings = &self.markup?.headings;
        let at = headings.partition_point(|heading| heading.span.start <= span.start);
        let last = at.checked_sub(1).and_then(|at| headings.get(at));
        (!headings.is_empty()).then(|| last.is_some_and(|heading| heading.span.contains(span)))
    }

    /// Whether markup makes a stretch code.
    pub(super) fn is_code(&self, span: Span) -> bool {
        let code = self.markup.map_or(&[][..], |markup| &markup.code);
        let at = code.partition_point(|code| code.start <= span.start);
        at.checked_sub(1).and_then(|at| code.get(at)).is_some_and(|code| code.contains(span))
    }

    /// Returns the blocks of a range of lines.
    pub(super) fn blocks(&self, lines: Range<usize>) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        for at in lines {
            let Some(line) = self.lines.get(at) else { break };
            match blocks.last_mut() {
                Some(block) if !self.opens(at) => {
                    block.span = block.span.join(line.span);
                    block.lines.end = at + 1;
                }
                _ => blocks.push(Block { span: line.span, lines: at..at + 1 }),
            }
        }
        blocks
    }
}

/// Returns the span of every line, blank ones too, without the white space around its text.
pub(super) fn rows(source: &Source) -> impl Iterator<Item = Span> {
    let text = source.text();
    let starts = source.line_starts();
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(text.len() as u32));
    starts.iter().zip(ends).map(move |(&start, end)| trimmed(text, Span { start, end }))
}

/// Returns a span without the white space at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let start = span.start as usize + (inner.len() - inner.trim_start_matches(is_space).len());
    let length = inner.trim_matches(is_space).len();
    Span::new(start, start + length)
}

/// White space, and the characters that take no room.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}' | '\u{AD}')
}

/// A line that only parts what is above from what is below, or a blank one.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| {
        is_space(c) || matches!(c, '-' | '–' | '—' | '―' | '─' | '━' | '_' | '*' | '=' | '~' | '•' | '·' | '#')
    })
}

/// Whether lines were broken by hand: then lines of prose rarely pass this many bytes.
fn is_wrapped(text: &str, lines: &[Line]) -> bool {
    const LONG: usize = 160;
    const WORDS: usize = 10;
    let is_prose = |line: &&Line| words::has_words(line.span.of(text), WORDS + 1);
    let (prose, long) = lines
        .iter()
        .filter(is_prose)
        .fold((0, 0), |(prose, long), line| (prose + 1, long + usize::from(line.span.len() > LONG)));
    long * 5 < prose || prose == 0
}
