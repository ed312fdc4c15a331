//! Notes as a whole.

rules! {
    note_empty,
    note_without_period,
}
