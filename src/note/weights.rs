//! The weights: what each feature is worth for each field, learned, in units of a hundredth.

#[cfg(not(feature = "learn"))]
use super::feature::FULL_ROWS;
use super::feature::{LANES, OPEN_ROWS};
use super::field::OPEN;
use super::sums::{Open, Pairs, Sums};
use std::sync::OnceLock;

/// The tables that score a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'w> {
    /// Rows of features of open stretches.
    pub(crate) open: Open<'w>,
    /// Rows of transitions and of elements.
    pub(crate) full: &'w [[i16; LANES]],
}

/// The learned weights, as `build.rs` wrote them.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/weights.bin"));
/// Where the second table begins.
const MIDDLE: usize = 2 * OPEN * OPEN_ROWS;

#[cfg(not(feature = "learn"))]
const _: () = assert!(
    BYTES.len() == MIDDLE + 2 * LANES * FULL_ROWS,
    "grammar/weights.tsv is older than the features: learn again"
);

/// Rows of open features, their sums, rows of transitions and elements.
type Tables = (Vec<Sums>, Pairs, Vec<[i16; LANES]>);

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Returns the weights in use: the learned ones, unless others are being tried.
pub(crate) fn current() -> Weights<'static> {
    let (open, pairs, full) = TABLES.get_or_init(|| {
        let (open, full) = BYTES.split_at(MIDDLE.min(BYTES.len()));
        tables(rows(open), rows(full))
    });
    Weights { open: Open { rows: open, pairs }, full }
}

fn tables(open: Vec<Sums>, full: Vec<[i16; LANES]>) -> Tables {
    let pairs = Pairs::of(&open);
    (open, pairs, full)
}

fn rows<const N: usize>(bytes: &[u8]) -> Vec<[i16; N]> {
    let row = |bytes: &[u8]| {
        let mut row = [0; N];
        for (weight, pair) in row.iter_mut().zip(bytes.as_chunks::<2>().0) {
            *weight = i16::from_le_bytes(*pair);
        }
        row
    };
    bytes.chunks_exact(2 * N).map(row).collect()
}

/// Puts other weights in use, once in a process and before the first note.
#[cfg(feature = "learn")]
pub(crate) fn try_out(open: Vec<[i16; OPEN]>, full: Vec<[i16; LANES]>) {
    TABLES.get_or_init(|| tables(open, full));
}

impl<'w> Weights<'w> {
    /// Returns the worth of a row of transitions or elements for a column.
    #[inline]
    pub(crate) fn full_at(&self, row: usize, lane: usize) -> i32 {
        self.full.get(row).and_then(|weights| weights.get(lane)).copied().map_or(0, i32::from)
    }

    /// Returns a row of transitions or elements; an unknown one is worth nothing.
    #[inline]
    pub(crate) fn full_row(&self, row: usize) -> &'w [i16; LANES] {
        self.full.get(row).unwrap_or(&[0; LANES])
    }
}
