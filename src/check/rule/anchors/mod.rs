//! Marks in the text that point to notes.

rules! {
    anchor_placement_mixed,
    anchor_without_note,
    anchors_out_of_order,
    note_number_doubled,
    note_number_skipped,
    note_without_anchor,
}
