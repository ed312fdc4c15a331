//! A text under way: what was written so far, where it came from, and what the markup said of it.

use crate::source::{Markup, Segment, Span, Spanned};
use std::ops::Range;

/// Text without markup, growing.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) text: String,
    pub(super) segments: Vec<Segment>,
    pub(super) markup: Markup,
}

impl Sheet {
    /// Returns the offset at which the next text will stand.
    pub(super) fn at(&self) -> u32 {
        self.text.len() as u32
    }

    /// Whether the next text opens a line.
    pub(super) fn opens_line(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// Returns the span from an offset to the end.
    pub(super) fn since(&self, start: u32) -> Span {
        Span { start, end: self.at().max(start) }
    }

    /// Writes text that stands so in the print.
    pub(super) fn copy(&mut self, text: &str, from: usize) {
        self.write(text, from..from + text.len(), true);
    }

    /// Writes text that stands for something else in the print.
    pub(super) fn stand_for(&mut self, text: &str, printed: Range<usize>) {
        if printed.is_empty() {
            return self.make_up(text);
        }
        self.write(text, printed, false);
    }

    /// Writes text that nothing in the print stands for.
    pub(super) fn make_up(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn write(&mut self, text: &str, printed: Range<usize>, is_exact: bool) {
        if text.is_empty() {
            return;
        }
        let start = self.at();
        self.text.push_str(text);
        let segment = Segment { text: self.since(start), printed: Span::new(printed.start, printed.end), is_exact };
        match self.segments.last_mut() {
            Some(last) if last.goes_on_with(&segment) => {
                last.text.end = segment.text.end;
                last.printed.end = segment.printed.end;
            }
            _ => self.segments.push(segment),
        }
    }

    /// Takes back the white space at the end.
    pub(super) fn end(&mut self) {
        let kept = self.text.trim_end().len();
        self.cut(kept);
    }

    /// Parts what follows from what stands above.
    pub(super) fn block(&mut self) {
        self.end();
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
    }

    /// Takes back the text from an offset on; only white space is ever taken back.
    fn cut(&mut self, kept: usize) {
        self.text.truncate(kept);
        while let Some(last) = self.segments.last_mut() {
            let beyond = last.text.end.saturating_sub(kept as u32);
            if beyond == 0 {
                break;
            }
            if last.text.start as usize >= kept || !last.is_exact {
                self.segments.pop();
            } else {
                last.text.end -= beyond;
                last.printed.end -= beyond;
            }
        }
    }

    /// Writes another sheet.
    pub(super) fn append(&mut self, sheet: Sheet) {
        let by = self.at();
        let Sheet { text, segments, markup } = sheet;
        self.text.push_str(&text);
        let moved = |span: Span| Span { start: span.start + by, end: span.end + by };
        self.segments.extend(segments.into_iter().map(|segment| Segment { text: moved(segment.text), ..segment }));
        let own = &mut self.markup;
        own.headings
            .extend(markup.headings.into_iter().map(|heading| Spanned::new(heading.value, moved(heading.span))));
        own.links.extend(markup.links.into_iter().map(|link| Spanned::new(link.value, moved(link.span))));
        own.emphasis.extend(markup.emphasis.into_iter().map(moved));
        own.code.extend(markup.code.into_iter().map(moved));
        own.quotations.extend(markup.quotations.into_iter().map(moved));
        let anchors = markup.anchors.into_iter();
        own.anchors.extend(anchors.map(|(span, label)| (moved(span), Spanned::new(label.value, moved(label.span)))));
    }
}

/// Whether `next` only makes a segment longer.
trait GoesOn {
    fn goes_on_with(&self, next: &Self) -> bool;
}

impl GoesOn for Segment {
    fn goes_on_with(&self, next: &Self) -> bool {
        let joined = self.text.end == next.text.start && self.printed.end == next.printed.start;
        joined && self.is_exact && next.is_exact
    }
}
