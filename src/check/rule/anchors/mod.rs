//! Marks in the text that point to notes.

use crate::check::Checker;
use crate::source::Span;

rules! {
    anchor_placement_mixed,
    anchor_without_note,
    anchors_out_of_order,
    note_number_doubled,
    note_number_skipped,
    note_without_anchor,
    notes_out_of_order,
}

/// The numbers of the notes as they are printed, in order, and where. In Markdown the reader sees others, set when it is rendered.
fn numbers(cx: &Checker<'_>) -> Vec<(u32, Span)> {
    let document = cx.document();
    // A bare list of notes was cut from a text; its numbers may have been so too.
    if document.anchors.is_empty() || cx.source().markup().is_some_and(|markup| !markup.notes.is_empty()) {
        return Vec::new();
    }
    let labels = document.notes.iter().filter_map(|note| note.label.as_ref());
    labels.filter_map(|label| Some((label.value.parse().ok()?, label.span))).collect()
}
