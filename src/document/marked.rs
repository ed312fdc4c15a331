//! Notes and anchors that markup shows to be such. They need no search: markup names them.

use super::page::{Page, trimmed};
use super::{Anchor, Note};
use crate::source::{Markup, Span};

/// Returns the notes, in the order in which the text points to them.
pub(super) fn notes(page: &Page<'_>, markup: &Markup) -> Vec<Note> {
    let note = |(line, note): (u32, &crate::source::MarkedNote)| Note {
        label: Some(note.label.clone()),
        body: trimmed(page.text, note.body),
        document: 0,
        line,
    };
    (1..).zip(&markup.notes).map(note).filter(|note| !note.body.is_empty()).collect()
}

/// Returns the anchors, in order.
pub(super) fn anchors(markup: &Markup) -> Vec<Anchor> {
    markup.anchors.iter().map(|(span, label)| Anchor { label: label.clone(), span: *span }).collect()
}

/// Returns the emphasized text that stands in notes.
pub(super) fn emphasis(markup: &Markup, notes: &[Note]) -> Vec<Span> {
    let in_note = |span: &Span| {
        let at = notes.partition_point(|note| note.body.start <= span.start);
        at.checked_sub(1).and_then(|at| notes.get(at)).is_some_and(|note| note.body.contains(*span))
    };
    let mut spans: Vec<Span> = markup.emphasis.iter().copied().filter(in_note).collect();
    spans.sort();
    spans
}
