//! What each feature is worth for a citation and for talk, learned, in units of a hundredth.

use super::rows::ROWS;

/// A table: a row a feature, a column a sort.
pub(crate) type Table = [[i16; 2]];

/// The learned weights, as `build.rs` wrote them.
static LEARNED: &Table = &include!(concat!(env!("OUT_DIR"), "/division.rs"));

#[cfg(not(feature = "learn"))]
const _: () = assert!(LEARNED.len() == ROWS, "grammar/division.tsv is older than the features: learn again");

#[cfg(feature = "learn")]
static OTHERS: std::sync::OnceLock<Vec<[i16; 2]>> = std::sync::OnceLock::new();

/// Returns the weights in use: the learned ones, unless others are being tried.
pub(crate) fn current() -> &'static Table {
    #[cfg(feature = "learn")]
    if let Some(others) = OTHERS.get() {
        return others;
    }
    #[cfg(feature = "learn")]
    if LEARNED.len() != ROWS {
        return OTHERS.get_or_init(|| vec![[0; 2]; ROWS]);
    }
    LEARNED
}

/// Puts other weights in use, once in a process and before the first note.
#[cfg(feature = "learn")]
pub(crate) fn try_out(table: Vec<[i16; 2]>) {
    OTHERS.get_or_init(|| table);
}
