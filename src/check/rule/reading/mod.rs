//! What the reader of notes was in doubt about: these speak of the reading as much as of the text.

rules! {
    ambiguous_reading,
    correction_without_note,
    note_not_understood,
    residue,
}
