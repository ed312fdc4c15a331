//! A note → its works and its talk: where each citation begins and ends.
//!
//! `note = { commentary | signal }, { citation, { commentary | signal } }`. Cuts are possible at a few places ([`cuts`]); each
//! stretch between two of them is scored as a citation, each stretch between neighbours as talk, by rows of features with
//! learned weights; the best sequence is found by dynamic programming, linear in the note's length.

mod cuts;
mod inverted;
mod lead;
mod rows;
mod search;
mod tally;
mod weights;

#[cfg(feature = "learn")]
pub(crate) use rows::{ROWS, row_name};
pub(crate) use search::{Divider, Segment, Sort};
pub(crate) use weights::current;
#[cfg(feature = "learn")]
pub(crate) use weights::try_out;
