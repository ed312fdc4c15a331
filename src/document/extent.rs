//! How far each note goes: to the next note, and the last one as far as its lines go on.

use super::note_list::{self, Entry, Run};
use super::page::{Page, trimmed};
use super::words;
use super::{Note, label};
use crate::source::{Span, Spanned};
use std::ops::Range;

/// A run's notes, and the lines that they take, with the heading above.
pub(super) struct Extent {
    /// The notes that have text.
    pub(super) notes: Vec<Note>,
    /// From the heading, or the first note, to the last note's end.
    pub(super) lines: Range<usize>,
}

/// Returns the notes of a run.
pub(super) fn extent(page: &Page<'_>, run: &Run<'_>) -> Extent {
    let last = run.entries.last().map_or(run.start, |entry| last_line(page, entry));
    let ends = run.entries.iter().skip(1).map(|entry| entry.line).chain([last + 1]);
    let notes = run.entries.iter().zip(ends).filter_map(|(entry, end)| note(page, entry, end)).collect();
    Extent { notes, lines: run.start..last + 1 }
}

fn note(page: &Page<'_>, entry: &Entry<'_>, end: usize) -> Option<Note> {
    let is_kept = |line: &usize| *line == entry.line || !words::is_furniture(page.line(*line));
    let last = (entry.line..end).rev().find(is_kept)?;
    let start = note_list::text_start(page, entry)?;
    let body = without_back_link(page.text, Span { start, end: page.lines.get(last)?.span.end.max(start) });
    let label = note_list::label_span(page, entry);
    let label = label.map(|span| Spanned::new(label::plain(span.of(page.text)), span));
    (!body.is_empty()).then_some(Note { label, body, document: 0, line: 0 })
}

/// Returns the last line of a run's last note.
fn last_line(page: &Page<'_>, entry: &Entry<'_>) -> usize {
    let is_bare = entry.label.is_some_and(|label| page.line(entry.line).len() == label.end);
    let goes_on = |&at: &usize| {
        let line = page.line(at);
        let near = !page.opens(at) || (is_bare && at == entry.line + 1);
        (near || is_continuation(line)) && !words::is_furniture(line) && words::part(line).is_none()
    };
    (entry.line + 1..page.lines.len()).take_while(goes_on).last().unwrap_or(entry.line)
}

/// Whether a line can only go on with a sentence or a reference.
fn is_continuation(line: &str) -> bool {
    let is_inner = |c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':' | ')' | ']' | '(' | '[' | '&' | '<');
    line.starts_with(is_inner)
}

/// Returns a note's text without white space and without the arrow, `↩` or `[↩]`, that leads back to the body.
fn without_back_link(text: &str, span: Span) -> Span {
    let span = trimmed(text, span);
    let inner = span.of(text);
    let is_arrow = |c: char| matches!(c, '↩' | '↑' | '⤴' | '⏎' | '\u{FE0E}' | '\u{FE0F}') || c.is_whitespace();
    let bare = inner.trim_end_matches(is_arrow);
    let bracketed = inner.strip_suffix(']').map(|inner| (inner, inner.trim_end_matches(is_arrow)));
    let bare = match bracketed {
        Some((full, bare)) if bare.len() < full.len() => bare.strip_suffix('[').unwrap_or(inner),
        _ => bare,
    };
    trimmed(text, Span::new(span.start as usize, span.start as usize + bare.len()))
}
