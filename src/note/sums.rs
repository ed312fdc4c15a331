//! Sums of rows, a column each: what is counted together often is added up once, before any note is read.

use super::feature;
use super::field::OPEN;
use super::lattice::Lattice;
use super::rows::{self, Rows};
use super::stretch::{self, Growth, Stretch};

/// What rows are worth together, for each open column.
pub(crate) type Sums = [i16; OPEN];
const NOTHING: Sums = [0; OPEN];

/// Adds a row, column by column.
#[inline]
pub(crate) const fn add(sums: &mut Sums, row: &Sums) {
    let mut lane = 0;
    while lane < OPEN {
        sums[lane] = sums[lane].saturating_add(row[lane]);
        lane += 1;
    }
}

/// Takes a row away, column by column.
const fn take_away(sums: &mut Sums, row: &Sums) {
    let mut lane = 0;
    while lane < OPEN {
        sums[lane] = sums[lane].saturating_sub(row[lane]);
        lane += 1;
    }
}

/// Rows of the open columns' table that always stand together, added up.
#[derive(Clone, Debug)]
pub(crate) struct Pairs {
    around: [Sums; stretch::AROUND],
    look: [Sums; stretch::LOOKS],
    extent: [Sums; stretch::EXTENTS],
    followed: [Sums; stretch::FOLLOWED],
    /// What a count's rise inside a stretch changes.
    rises: [Sums; stretch::HABIT_RISES],
}

/// Returns for each number the sum of the rows that speak about it.
macro_rules! table {
    ($open:ident, $rows:path) => {{
        let mut table = [NOTHING; _];
        let mut number = 0;
        while number < table.len() {
            let [one, other] = $rows(number);
            table[number] = *at($open, one);
            add(&mut table[number], at($open, other));
            number += 1;
        }
        table
    }};
}

impl Pairs {
    /// Returns the sums of a table's rows; those of the learned ones are added up by the compiler.
    #[allow(clippy::large_stack_arrays, reason = "some ten thousand bytes, and for the learner alone")]
    pub(crate) const fn of(open: &[Sums]) -> Self {
        Self {
            around: table!(open, stretch::around),
            look: table!(open, stretch::look),
            extent: table!(open, stretch::extent),
            followed: table!(open, stretch::followed),
            rises: rises(open),
        }
    }
}

/// Returns what each rise adds: the rows that count from then on, less those that did before.
const fn rises(open: &[Sums]) -> [Sums; stretch::HABIT_RISES] {
    let mut rises = [NOTHING; _];
    let mut number = 0;
    while number < rises.len() {
        let (before, after) = stretch::rise(number);
        let mut row = 0;
        while row < after.len() {
            if let Some(row) = after[row] {
                add(&mut rises[number], at(open, row));
            }
            if let Some(row) = before[row] {
                take_away(&mut rises[number], at(open, row));
            }
            row += 1;
        }
        number += 1;
    }
    rises
}

#[inline]
const fn at(table: &[Sums], row: usize) -> &Sums {
    if row < table.len() { &table[row] } else { &NOTHING }
}

/// The open columns' table with its sums.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Open<'w> {
    /// Rows of features of open stretches.
    pub(crate) rows: &'w [Sums],
    /// What is added up of them.
    pub(crate) pairs: &'w Pairs,
}

impl Open<'_> {
    fn of(&self, rows: &Rows) -> Sums {
        let mut sums = NOTHING;
        rows.as_slice().iter().for_each(|&row| add(&mut sums, at(self.rows, usize::from(row))));
        sums
    }

    /// Returns what a boundary adds to the stretches that end there.
    pub(crate) fn end(&self, lattice: &Lattice, end: usize) -> Sums {
        let mut rows = Rows::new();
        rows::push_end(lattice, end, &mut rows);
        self.of(&rows)
    }
}

/// A stretch that grows, with what it is worth.
#[derive(Clone, Debug)]
pub(crate) struct Weighed<'w> {
    open: Open<'w>,
    stretch: Stretch,
    /// What its start is worth, for stretches that end inside a segment and for those that end at a stop.
    start: [Sums; 2],
    /// What lies inside is worth.
    inside: Sums,
}

impl<'w> Weighed<'w> {
    /// Returns the empty stretch at a boundary.
    pub(crate) fn at(open: Open<'w>, lattice: &Lattice, start: usize) -> Self {
        let mut rows = Rows::new();
        rows::push_start(lattice, start, &mut rows);
        let sums = open.of(&rows);
        let start_sums = [false, true].map(|to_stop| {
            let mut sums = sums;
            add(&mut sums, at(open.rows, stretch::segment(lattice, start, to_stop)));
            sums
        });
        Self { open, stretch: Stretch::at(lattice, start), start: start_sums, inside: NOTHING }
    }

    /// Takes the next atom in.
    #[inline]
    pub(crate) fn grow(&mut self, lattice: &Lattice) {
        let Growth { stop, fence, classes } = self.stretch.grow(lattice);
        let mut inside = self.inside;
        let first = lattice.habit as usize * stretch::RISES;
        for rise in [stop, fence].into_iter().flatten() {
            add(&mut inside, at(&self.open.pairs.rises, first + rise));
        }
        for row in stretch::holds(classes) {
            add(&mut inside, at(self.open.rows, row));
        }
        self.inside = inside;
    }

    /// Whether no name list goes on.
    #[inline]
    pub(crate) fn is_broken(&self) -> bool {
        self.stretch.is_broken()
    }

    /// Returns what the stretch is worth as each open field; `ends` is what its end adds, `list` the form of the name list that it
    /// may be, above 0.
    #[inline]
    pub(crate) fn sums(&self, lattice: &Lattice, ends: &Sums, list: usize, end: usize) -> Sums {
        let (open, stretch) = (&self.open, &self.stretch);
        let mut sums = self.start[usize::from(lattice.is_stop(end))];
        add(&mut sums, ends);
        add(&mut sums, &self.inside);
        add(&mut sums, at(&open.pairs.around, stretch.around(lattice)));
        add(&mut sums, at(&open.pairs.look, stretch.look(lattice)));
        add(&mut sums, at(&open.pairs.extent, stretch.extent(lattice)));
        add(&mut sums, at(&open.pairs.followed, stretch.followed(lattice)));
        if let Some(row) = stretch.known(lattice) {
            add(&mut sums, at(open.rows, row));
        }
        if let Some(row) = stretch.script() {
            add(&mut sums, at(open.rows, row));
        }
        for row in stretch::list_rows(lattice, list, end, stretch.words()).into_iter().flatten() {
            add(&mut sums, at(open.rows, row));
        }
        sums
    }
}

const _: () = assert!(feature::OPEN_ROWS <= u16::MAX as usize);
