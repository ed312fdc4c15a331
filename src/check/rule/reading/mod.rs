//! What the reader of notes was in doubt about: these speak of the reading as much as of the text.

rules! {
    ambiguous_reading,
    cites_nothing,
    correction_without_note,
    decision_on_changed_text,
    decision_without_entity,
    note_not_understood,
    residue,
}
