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
const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/weights.bin"));
/// Where the second table begins.
const MIDDLE: usize = 2 * OPEN * OPEN_ROWS;

#[cfg(not(feature = "learn"))]
const _: () = assert!(
    BYTES.len() == MIDDLE + 2 * LANES * FULL_ROWS,
    "grammar/weights.tsv is older than the features: learn again"
);

/// Where the first table ends: a file that is older than the features may be shorter.
const END: usize = if BYTES.len() < MIDDLE { BYTES.len() } else { MIDDLE };
static LEARNED_OPEN: [Sums; END / (2 * OPEN)] = rows(BYTES, 0);
static LEARNED_FULL: [[i16; LANES]; (BYTES.len() - END) / (2 * LANES)] = rows(BYTES, END);

/// Reads rows of numbers, two bytes each, from a place on.
#[allow(long_running_const_eval, reason = "done once, by the compiler: nothing is left to do at start")]
const fn rows<const COLUMNS: usize, const ROWS: usize>(bytes: &[u8], from: usize) -> [[i16; COLUMNS]; ROWS] {
    let mut rows = [[0; COLUMNS]; ROWS];
    let mut at = 0;
    while at < COLUMNS * ROWS {
        let byte = from + 2 * at;
        rows[at / COLUMNS][at % COLUMNS] = i16::from_le_bytes([bytes[byte], bytes[byte + 1]]);
        at += 1;
    }
    rows
}

/// Sums of rows, and the tables that are tried in place of the learned ones.
struct Tables {
    pairs: Pairs,
    others: Option<(Vec<Sums>, Vec<[i16; LANES]>)>,
}

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Returns the weights in use: the learned ones, unless others are being tried.
pub(crate) fn current() -> Weights<'static> {
    let tables = TABLES.get_or_init(|| Tables { pairs: Pairs::of(&LEARNED_OPEN), others: None });
    let (rows, full): (&[Sums], &[[i16; LANES]]) = match &tables.others {
        Some((open, full)) => (open, full),
        None => (&LEARNED_OPEN, &LEARNED_FULL),
    };
    Weights { open: Open { rows, pairs: &tables.pairs }, full }
}

/// Puts other weights in use, once in a process and before the first note.
#[cfg(feature = "learn")]
pub(crate) fn try_out(open: Vec<[i16; OPEN]>, full: Vec<[i16; LANES]>) {
    TABLES.get_or_init(|| Tables { pairs: Pairs::of(&open), others: Some((open, full)) });
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
