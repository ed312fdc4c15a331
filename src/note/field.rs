//! The fields that a note's stretches can be.

/// A field of a citation, as the grammar labels it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[repr(u8)]
pub enum Field {
    /// A name list before the title.
    Author,
    /// The work's title.
    Title,
}
