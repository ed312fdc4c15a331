//! The miette face of a diagnostic: it borrows the source and looks lines up in the source's index.

use super::{Diagnostic, Severity};
use crate::source::{Source, Span};
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::fmt;

/// How many characters of a long line are shown on either side of a label.
const MARGIN: usize = 60;
/// How many characters of a label are shown: a note of two megabytes must not become a label of two megabytes.
const LABEL: usize = 240;

/// A diagnostic with the text that it speaks of, ready for any of miette's report handlers.
///
/// ```
/// use ibid::diagnostic::{Code, Diagnostic, Severity, Shown};
/// use ibid::{Source, Span};
///
/// let source = Source::new("essay.txt", "one\ntwo three");
/// let finding = Diagnostic::new(Code("odd"), Severity::Warning, Span::new(8, 13), "an odd word");
/// let mut out = String::new();
/// miette::JSONReportHandler::new().render_report(&mut out, &Shown::new(&finding, &source)).unwrap();
/// assert!(out.contains("an odd word"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    diagnostic: &'a Diagnostic,
    source: &'a Source,
    lines_before: usize,
}

impl<'a> Shown<'a> {
    /// Returns a diagnostic together with its source; of a text that had markup, the text with the markup is shown.
    pub fn new(diagnostic: &'a Diagnostic, source: &'a Source) -> Self {
        Self { diagnostic, source, lines_before: 0 }
    }

    /// Counts lines from further above: for a source that is a piece of a longer file.
    #[must_use]
    pub fn after_lines(self, lines_before: usize) -> Self {
        Self { lines_before, ..self }
    }

    /// Returns the label for a span: on character boundaries, within the text, not longer than can be read.
    fn label(&self, label: Option<String>, span: Span, primary: bool) -> LabeledSpan {
        let text = self.source.printed().text();
        let span = self.source.in_print(span);
        let start = floor(text, span.start as usize);
        let end = ceil(text, (span.end as usize).max(start));
        let shown = text.get(start..end).unwrap_or_default();
        let length = shown.char_indices().nth(LABEL).map_or(shown.len(), |(at, _)| at);
        let place = SourceSpan::from((start, length));
        if primary {
            LabeledSpan::new_primary_with_span(label, place)
        } else {
            LabeledSpan::new_with_span(label, place)
        }
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.diagnostic.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.diagnostic.code.0))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Info => miette::Severity::Advice,
            Severity::Warning => miette::Severity::Warning,
            Severity::Error => miette::Severity::Error,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.diagnostic.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display + 'a>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let related =
            self.diagnostic.related.iter().map(|(span, what)| self.label(Some(what.to_string()), *span, false));
        Some(Box::new(std::iter::once(self.label(None, self.diagnostic.span, true)).chain(related)))
    }
}

impl SourceCode for Shown<'_> {
    /// Returns the lines of `span`; of long lines only what is near. Never walks the text from its start.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        context_lines_before: usize,
        context_lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let text = self.source.printed().text();
        let start = floor(text, span.offset());
        let end = ceil(text, (span.offset() + span.len()).max(start));
        let (from, to) = self.window(start, end, context_lines_before, context_lines_after);
        let place = self.source.printed().location(from as u32);
        let data = text.get(from..to).ok_or(MietteError::OutOfBounds)?;
        let lines = data.bytes().filter(|&byte| byte == b'\n').count() + 1;
        Ok(Box::new(MietteSpanContents::new_named(
            self.source.name().to_owned(),
            data.as_bytes(),
            SourceSpan::from((from, data.len())),
            self.lines_before + place.line - 1,
            place.column - 1,
            lines,
        )))
    }
}

impl Shown<'_> {
    /// Returns the bytes to show for a span: whole lines where they are short, else a margin around the span.
    fn window(&self, start: usize, end: usize, before: usize, after: usize) -> (usize, usize) {
        if before == 0 && after == 0 {
            return (start, end);
        }
        let printed = self.source.printed();
        let text = printed.text();
        let starts = printed.line_starts();
        let line_start = starts.get(printed.line_of(start as u32)).copied().unwrap_or_default() as usize;
        let line_end =
            starts.get(printed.line_of(end as u32) + 1).map_or(text.len(), |&next| next.saturating_sub(1) as usize);
        // The carriage return of a line end is no part of the line.
        let line_end = line_end - usize::from(text.get(..line_end).is_some_and(|head| head.ends_with('\r')));
        let head = text.get(line_start..start).unwrap_or_default();
        let tail = text.get(end..line_end).unwrap_or_default();
        let from = head.char_indices().rev().nth(MARGIN).map_or(line_start, |(at, _)| line_start + at);
        let to = tail.char_indices().nth(MARGIN).map_or(line_end, |(at, _)| end + at);
        (from, to.max(end))
    }
}

/// Returns the last character boundary that is not after `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (at.saturating_sub(3)..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

/// Returns the first character boundary that is not before `at`.
fn ceil(text: &str, at: usize) -> usize {
    (at..at.saturating_add(4)).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}
