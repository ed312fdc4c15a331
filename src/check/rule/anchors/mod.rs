//! Marks in the text that point to notes.

rules! {
    anchor_without_note,
    note_without_anchor,
}
