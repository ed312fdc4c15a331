//! Weights while they are learned: steps along subgradients, rows that are hidden for a while, averages.

use super::settings::Settings;
use crate::note::learnable::{FULL_ROWS, Full, LANES, OPEN, OPEN_ROWS, Open, Pairs, Weights, feature};
use std::collections::BTreeMap;

/// The step of the subgradients.
const RATE: f32 = 0.25;
/// Number of cells of the open columns' table.
pub(super) const OPEN_CELLS: usize = OPEN_ROWS * OPEN;
const CELLS: usize = OPEN_CELLS + FULL_ROWS * LANES;

/// Weights while they are learned: exact, their rates, their sums, and what the search sees of them.
pub(super) struct Learner {
    exact: Vec<f32>,
    squares: Vec<f32>,
    sums: Vec<f64>,
    pub(super) open: Vec<[i16; OPEN]>,
    pairs: Pairs,
    pub(super) full: Vec<[i16; LANES]>,
    updates: f64,
    /// Rows that are hidden, of both tables.
    hidden: Vec<bool>,
    /// Rows that are never learned.
    without: Vec<bool>,
}

impl Learner {
    /// Returns weights that are all 0.
    pub(super) fn new(settings: &Settings) -> Self {
        let named = |name: String| settings.without.iter().any(|other| name.split('=').next() == Some(other));
        let names = (0..OPEN_ROWS).map(feature::open_name).chain((0..FULL_ROWS).map(feature::full_name));
        Self {
            without: names.map(named).collect(),
            hidden: vec![false; OPEN_ROWS + FULL_ROWS],
            exact: vec![0.0; CELLS],
            squares: vec![0.0; CELLS],
            sums: vec![0.0; CELLS],
            open: vec![[0; OPEN]; OPEN_ROWS],
            pairs: Pairs::of(&[]),
            full: vec![[0; LANES]; FULL_ROWS],
            updates: 0.0,
        }
    }

    /// Returns what the search sees.
    pub(super) fn weights(&self) -> Weights<'_> {
        Weights { open: Open { rows: &self.open, pairs: &self.pairs }, full: Full::of(&self.full) }
    }

    fn show(&mut self, cell: usize, value: f32) {
        let value = (value * 100.0).round().clamp(-1800.0, 1800.0) as i16;
        if cell < OPEN_CELLS {
            self.open[cell / OPEN][cell % OPEN] = value;
        } else {
            let cell = cell - OPEN_CELLS;
            self.full[cell / LANES][cell % LANES] = value;
        }
    }

    /// Goes a step along a subgradient, by the cells that are not hidden.
    pub(super) fn learn(&mut self, gradient: &BTreeMap<usize, f32>) {
        self.updates += 1.0;
        for (&cell, &slope) in gradient.iter().filter(|(_, slope)| **slope != 0.0) {
            if self.hidden[row(cell)] {
                continue;
            }
            self.squares[cell] += slope * slope;
            let change = RATE * slope / (self.squares[cell].sqrt() + 1.0);
            self.exact[cell] += change;
            self.sums[cell] += f64::from(change) * self.updates;
            self.show(cell, self.exact[cell]);
        }
        self.pairs = Pairs::of(&self.open);
    }

    /// Returns the averages over all updates.
    pub(super) fn means(&self) -> Vec<f64> {
        let mean = |cell: usize| f64::from(self.exact[cell]) - self.sums[cell] / (self.updates + 1.0);
        (0..CELLS).map(mean).collect()
    }

    /// Puts the averages over all updates in the place of the last weights.
    pub(super) fn average(&mut self) {
        self.put(&self.means());
    }

    /// Returns the mean of several runs' averages.
    pub(super) fn of_means(settings: &Settings, runs: &[Vec<f64>]) -> Self {
        let mut learner = Self::new(settings);
        let mean = |cell: usize| runs.iter().map(|run| run[cell]).sum::<f64>() / runs.len().max(1) as f64;
        learner.put(&(0..CELLS).map(mean).collect::<Vec<f64>>());
        learner
    }

    fn put(&mut self, weights: &[f64]) {
        for (cell, &weight) in weights.iter().enumerate() {
            self.show(cell, weight as f32);
        }
        self.pairs = Pairs::of(&self.open);
    }

    /// Hides each row with a chance, for the block of notes that comes, and shows those that were hidden before.
    pub(super) fn hide(&mut self, share: f64, block: u64) {
        let least = (share * 2_f64.powi(32)) as u64;
        for row in 0..OPEN_ROWS + FULL_ROWS {
            let hides = self.without[row] || mixed(block << 20 ^ row as u64) >> 32 < least;
            if hides == self.hidden[row] {
                continue;
            }
            self.hidden[row] = hides;
            let (first, count) =
                if row < OPEN_ROWS { (row * OPEN, OPEN) } else { (OPEN_CELLS + (row - OPEN_ROWS) * LANES, LANES) };
            for cell in first..first + count {
                self.show(cell, if hides { 0.0 } else { self.exact[cell] });
            }
        }
        self.pairs = Pairs::of(&self.open);
    }

    /// Shows the last weights again, all of them.
    pub(super) fn restore(&mut self) {
        self.hidden.fill(false);
        for cell in 0..CELLS {
            self.show(cell, self.exact[cell]);
        }
        self.pairs = Pairs::of(&self.open);
    }
}

/// Returns the row of a cell, those of transitions behind those of open stretches.
fn row(cell: usize) -> usize {
    if cell < OPEN_CELLS { cell / OPEN } else { OPEN_ROWS + (cell - OPEN_CELLS) / LANES }
}

/// Returns a number in which every bit depends on every bit.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}
