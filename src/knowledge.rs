//! The ground: typed look-ups into the tables of `grammar/`, compiled by `build.rs`.
//!
//! Keys are folded: lower case, NFC, without the dot of an abbreviation.

pub mod fields;
pub mod keys;
pub mod kinds;

/// The generated maps; rooms look things up through functions with types, here or in `knowledge/`.
pub(crate) mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}
