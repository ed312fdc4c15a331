//! Notes as a whole.

rules! {
    note_without_period,
}
