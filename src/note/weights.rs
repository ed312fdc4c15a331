//! The weights: what each feature is worth for each field, learned, in units of a hundredth.

#[cfg(not(feature = "learn"))]
use super::feature::FULL_ROWS;
use super::feature::{LANES, OPEN_ROWS};
use super::field::OPEN;
use super::sums::{Open, Pairs, Sums};
#[cfg(feature = "learn")]
use std::sync::OnceLock;

/// The tables that score a reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights<'w> {
    /// Rows of features of open stretches.
    pub(crate) open: Open<'w>,
    /// Rows of transitions and of elements.
    pub(crate) full: Full<'w>,
}

/// The table of transitions and elements. Most of its rows say nothing: the others stand close together, so that few pages of memory
/// are read at start.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Full<'w> {
    /// For each row its place among those that are kept; where there are none, all rows are kept.
    places: &'w [u16],
    rows: &'w [[i16; LANES]],
}

impl<'w> Full<'w> {
    /// Returns the table of all rows.
    #[cfg(feature = "learn")]
    pub(crate) fn of(rows: &'w [[i16; LANES]]) -> Self {
        Self { places: &[], rows }
    }

    #[inline]
    fn row(self, row: usize) -> Option<&'w [i16; LANES]> {
        let place = self.places.get(row).map_or(row, |&place| usize::from(place));
        self.rows.get(place)
    }
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
/// How many rows the second table has.
const ALL: usize = (BYTES.len() - END) / (2 * LANES);
const KEPT: ([u16; ALL], usize) = kept();
static LEARNED_PLACES: [u16; ALL] = KEPT.0;
static LEARNED_FULL: [[i16; LANES]; KEPT.1] = kept_rows();
const _: () = assert!(ALL < u16::MAX as usize);

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

/// Returns for each row of the second table its place among those that say something, and how many places there are; all that say
/// nothing share the first.
#[allow(long_running_const_eval, clippy::large_stack_arrays, reason = "as above")]
const fn kept() -> ([u16; ALL], usize) {
    let mut places = [0; ALL];
    let (mut row, mut count) = (0, 1);
    while row < ALL {
        let mut byte = END + 2 * LANES * row;
        let end = byte + 2 * LANES;
        while byte < end && BYTES[byte] == 0 {
            byte += 1;
        }
        if byte < end {
            places[row] = count as u16;
            count += 1;
        }
        row += 1;
    }
    (places, count)
}

/// Returns the rows of the second table that say something, behind one that says nothing.
#[allow(long_running_const_eval, clippy::large_stack_arrays, reason = "as above")]
const fn kept_rows() -> [[i16; LANES]; KEPT.1] {
    let all: [[i16; LANES]; ALL] = rows(BYTES, END);
    let mut kept = [[0; LANES]; _];
    let mut row = 0;
    while row < ALL {
        kept[LEARNED_PLACES[row] as usize] = all[row];
        row += 1;
    }
    kept
}

/// Sums of the learned rows.
#[allow(long_running_const_eval, reason = "as above")]
static LEARNED_PAIRS: Pairs = Pairs::of(&LEARNED_OPEN);

/// Tables that are tried in place of the learned ones.
#[cfg(feature = "learn")]
static TRIED: OnceLock<(Vec<Sums>, Pairs, Vec<[i16; LANES]>)> = OnceLock::new();

/// Returns the weights in use: the learned ones, unless others are being tried.
pub(crate) fn current() -> Weights<'static> {
    #[cfg(feature = "learn")]
    if let Some((rows, pairs, full)) = TRIED.get() {
        return Weights { open: Open { rows, pairs }, full: Full::of(full) };
    }
    let full = Full { places: &LEARNED_PLACES, rows: &LEARNED_FULL };
    Weights { open: Open { rows: &LEARNED_OPEN, pairs: &LEARNED_PAIRS }, full }
}

/// Puts other weights in use, once in a process and before the first note.
#[cfg(feature = "learn")]
pub(crate) fn try_out(open: Vec<[i16; OPEN]>, full: Vec<[i16; LANES]>) {
    TRIED.get_or_init(|| {
        let pairs = Pairs::of(&open);
        (open, pairs, full)
    });
}

impl<'w> Weights<'w> {
    /// Returns the worth of a row of transitions or elements for a column.
    #[inline]
    pub(crate) fn full_at(&self, row: usize, lane: usize) -> i32 {
        self.full.row(row).and_then(|weights| weights.get(lane)).copied().map_or(0, i32::from)
    }

    /// Returns a row of transitions or elements; an unknown one is worth nothing.
    #[inline]
    pub(crate) fn full_row(&self, row: usize) -> &'w [i16; LANES] {
        self.full.row(row).unwrap_or(&[0; LANES])
    }
}
