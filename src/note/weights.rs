//! The weights: what each feature is worth for each field, learned, in units of a hundredth.

#[cfg(not(feature = "learn"))]
use super::feature::FULL_ROWS;
use super::feature::{LANES, OPEN_ROWS};
use super::field::OPEN;
use super::rows::Rows;
use std::sync::OnceLock;

/// The tables that score a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'w> {
    /// Rows of features of open stretches.
    pub(crate) open: &'w [[i16; OPEN]],
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

/// Rows of open features, then rows of transitions and elements.
type Tables = (Vec<[i16; OPEN]>, Vec<[i16; LANES]>);

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Returns the weights in use: the learned ones, unless others are being tried.
pub(crate) fn current() -> Weights<'static> {
    let (open, full) = TABLES.get_or_init(|| {
        let (open, full) = BYTES.split_at(MIDDLE.min(BYTES.len()));
        (rows(open), rows(full))
    });
    Weights { open, full }
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
    TABLES.get_or_init(|| (open, full));
}

impl Weights<'_> {
    /// Returns the sums of rows of open features, a column each.
    #[inline]
    pub(crate) fn open_sums(&self, rows: &Rows) -> [i16; OPEN] {
        let mut sums = [0; OPEN];
        self.add_all(rows, &mut sums);
        sums
    }

    /// Adds rows of open features to sums.
    #[inline]
    pub(crate) fn add_all(&self, rows: &Rows, sums: &mut [i16; OPEN]) {
        for &row in rows.as_slice() {
            let Some(weights) = self.open.get(usize::from(row)) else { continue };
            for lane in 0..OPEN {
                sums[lane] = sums[lane].saturating_add(weights[lane]);
            }
        }
    }

    /// Returns the worth of a row of transitions or elements for a column.
    #[inline]
    pub(crate) fn full_at(&self, row: usize, lane: usize) -> i32 {
        self.full.get(row).and_then(|weights| weights.get(lane)).copied().map_or(0, i32::from)
    }
}
