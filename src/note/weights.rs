//! The weights: what each feature is worth for each field, learned, in units of a hundredth.

use super::feature::{FULL_ROWS, LANES, OPEN_ROWS};
use super::field::OPEN;

/// The tables that score a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'w> {
    /// Rows of features of open stretches.
    pub(crate) open: &'w [[i16; OPEN]],
    /// Rows of transitions and of elements.
    pub(crate) full: &'w [[i16; LANES]],
}

mod learned {
    include!(concat!(env!("OUT_DIR"), "/weights.rs"));
}

#[cfg(not(feature = "learn"))]
const _: () = assert!(learned::OPEN.len() == OPEN_ROWS, "grammar/weights.tsv is older than the features: learn again");
#[cfg(not(feature = "learn"))]
const _: () = assert!(learned::FULL.len() == FULL_ROWS, "grammar/weights.tsv is older than the features: learn again");

/// The weights that were learned.
static LEARNED: Weights<'static> = Weights { open: &learned::OPEN, full: &learned::FULL };

/// Weights that stand in for the learned ones while others are tried.
#[cfg(feature = "learn")]
static TRIED: std::sync::OnceLock<Weights<'static>> = std::sync::OnceLock::new();

/// Returns the weights in use.
#[cfg(not(feature = "learn"))]
pub(crate) fn current() -> Weights<'static> {
    LEARNED
}

/// Returns the weights in use: those being tried, else the learned ones.
#[cfg(feature = "learn")]
pub(crate) fn current() -> Weights<'static> {
    TRIED.get().copied().unwrap_or(LEARNED)
}

/// Puts other weights in use, once in a process.
#[cfg(feature = "learn")]
pub(crate) fn try_out(open: Vec<[i16; OPEN]>, full: Vec<[i16; LANES]>) {
    let tables = Weights { open: Vec::leak(open), full: Vec::leak(full) };
    TRIED.get_or_init(|| tables);
}

impl Weights<'_> {
    /// Adds a row of open features to sums.
    #[inline]
    pub(crate) fn add_open(&self, row: usize, sums: &mut [i16; OPEN]) {
        if let Some(weights) = self.open.get(row) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum = sum.saturating_add(*weight);
            }
        }
    }

    /// Returns the worth of a row of transitions or elements for a column.
    #[inline]
    pub(crate) fn full_at(&self, row: usize, lane: usize) -> i32 {
        self.full.get(row).and_then(|weights| weights.get(lane)).copied().map_or(0, i32::from)
    }
}
