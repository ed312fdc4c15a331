//! What the learner needs of a note: its lattice, its ways, their rows.

pub(crate) use super::division;
pub(crate) use super::element::names::NameParts;
pub(crate) use super::feature::{self, END, FULL_ROWS, LANES, OPEN_ROWS, full_name, open_name};
pub(crate) use super::field::{FIELDS, OPEN};
pub(crate) use super::lattice::Lattice;
pub(crate) use super::pairs::Pairs as MarkPairs;
pub(crate) use super::path::{Judge, Plain, Search, Step, Way};
pub(crate) use super::reading::{is_name, step_rows};
pub(crate) use super::scan::{Kind, Token, scan};
pub(crate) use super::sums::{Open, Pairs};
pub(crate) use super::value;
pub(crate) use super::weights::{Full, Weights, try_out};
