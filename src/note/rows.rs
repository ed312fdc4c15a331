//! Which rows of the weights' table speak about an edge of the lattice.

use super::boundary::{COARSE, Fence, Stop};
use super::element::{Element, names};
use super::feature::{self, LISTS, NEXT, WORDS};
use super::lattice::{Atom, Lattice};
use super::scan::Kind;
use crate::knowledge::{self, Classes};

/// Most rows that speak about one edge.
const MOST: usize = 64;

/// A list of rows without allocation.
#[derive(Clone, Debug)]
pub(crate) struct Rows {
    rows: [u16; MOST],
    count: usize,
}

impl Rows {
    /// Returns an empty list.
    pub(crate) fn new() -> Self {
        Self { rows: [0; MOST], count: 0 }
    }

    fn clear(&mut self) {
        self.count = 0;
    }

    fn push(&mut self, row: usize) {
        if let Some(slot) = self.rows.get_mut(self.count) {
            *slot = row as u16;
            self.count += 1;
        }
    }

    /// Returns the rows.
    pub(crate) fn as_slice(&self) -> &[u16] {
        self.rows.get(..self.count).unwrap_or_default()
    }
}

/// Sections whose words tell something wherever they stand.
const TELLING: [Classes; 19] = [
    Classes::GIVEN_NAMES,
    Classes::ORGANIZATIONS,
    Classes::PUBLISHERS,
    Classes::PERIODICALS,
    Classes::GENRES,
    Classes::EVENTS,
    Classes::MEDIA,
    Classes::ARCHIVES,
    Classes::SERIES,
    Classes::COURTS,
    Classes::SITES,
    Classes::LAW,
    Classes::PLACES,
    Classes::CORPORATE,
    Classes::REPORTS,
    Classes::SECTIONS,
    Classes::PRESENTED,
    Classes::STATUS,
    Classes::MONTHS,
];

/// A stretch that grows from its start, boundary by boundary.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    start: usize,
    end: usize,
    counts: Atom,
    inside: [u8; 9],
}

impl Stretch {
    /// Returns the empty stretch at a boundary.
    pub(crate) fn at(start: usize) -> Self {
        Self { start, end: start, counts: Atom::default(), inside: [0; 9] }
    }

    /// Takes the next atom in.
    pub(crate) fn grow(&mut self, lattice: &Lattice) {
        if self.end > self.start
            && let Some(boundary) = lattice.boundaries.all.get(self.end)
        {
            for sort in [stop_sort(boundary.joint.stop), fence_sort(boundary.joint.fence)].into_iter().flatten() {
                if let Some(count) = self.inside.get_mut(sort) {
                    *count = count.saturating_add(1);
                }
            }
        }
        if let Some(atom) = lattice.atoms.get(self.end) {
            self.counts = self.counts.with(atom);
        }
        self.end += 1;
    }

    /// Fills `rows` with every row that speaks about the stretch as an open field.
    pub(crate) fn rows(&self, lattice: &Lattice, list: usize, rows: &mut Rows) {
        rows.clear();
        push_start(lattice, self.start, rows);
        push_end(lattice, self.end, rows);
        self.push_own(lattice, list, rows);
    }

    /// Adds the rows that neither the start nor the end alone decides.
    fn push_own(&self, lattice: &Lattice, list: usize, rows: &mut Rows) {
        let all = &lattice.boundaries.all;
        let (Some(before), Some(after)) = (all.get(self.start), all.get(self.end)) else { return };
        let (b, a) = (before.joint.coarse(), after.joint.coarse());
        let length = feature::length(usize::from(self.counts.words));
        let habit = lattice.habit as usize;
        let next = usize::from(lattice.next.get(self.end).copied().unwrap_or_default()).min(NEXT - 1);
        let quoted = self.quoted(lattice);
        rows.push(feature::AROUND + b * COARSE + a);
        rows.push(feature::QUOTED + quoted);
        rows.push(feature::LENGTH + length);
        rows.push(feature::ATOMS + (self.end - self.start).min(8) - 1);
        rows.push(feature::CASE + self.counts.case() + if quoted == 1 { 8 } else { 0 });
        rows.push(feature::FOLLOWED_LENGTH + next * 10 + length);
        if list > 0 {
            rows.push(feature::LIST + list.min(LISTS - 1));
        }
        rows.push(feature::HOST + lattice.host_agrees(self.start, self.end, usize::from(self.counts.words)));
        if self.counts.words <= 5 && quoted != 1 {
            rows.push(feature::KNOWN + knowledge::known(lattice.letters(self.start, self.end)));
        }
        if self.counts.foreign > 0 {
            rows.push(feature::SCRIPT + self.script());
        }
        rows.push(feature::HABIT_AROUND + (habit * COARSE + b) * COARSE + a);
        rows.push(feature::SEGMENT + self.segment(lattice) * 24 + habit * 6 + self.start.min(5));
        self.push_inside(rows);
    }

    /// Fills `rows` with the rows that are left when start and end have been counted.
    pub(crate) fn own_rows(&self, lattice: &Lattice, list: usize, rows: &mut Rows) {
        rows.clear();
        self.push_own(lattice, list, rows);
    }

    /// Whether quotation marks lie inside, or more numbers than names have: no name list goes on.
    pub(crate) fn is_broken(&self) -> bool {
        self.inside[7] > 0 || self.counts.digits > 1
    }

    fn push_inside(&self, rows: &mut Rows) {
        for (sort, &count) in self.inside.iter().enumerate().filter(|&(_, &count)| count > 0) {
            rows.push(feature::INSIDE + sort * 4 + usize::from(count).min(3));
        }
        for (at, &section) in TELLING.iter().enumerate() {
            if self.counts.classes.has(section) {
                rows.push(feature::HOLDS + at);
            }
        }
    }

    /// 0: no marks; 1: quoted as a whole; 2: opens only; 3: closes only; 4: marks inside.
    fn quoted(&self, lattice: &Lattice) -> usize {
        let all = &lattice.boundaries.all;
        let (Some(before), Some(after)) = (all.get(self.start), all.get(self.end)) else { return 0 };
        if matches!(before.joint.fence, Fence::QuoteOpens | Fence::Both) {
            let opener = (before.left..before.right)
                .rev()
                .find(|&at| lattice.tokens.get(at as usize).is_some_and(|t| t.kind == Kind::OpenQuote));
            if let Some(opener) = opener {
                let closer = lattice.pairs.of(opener as usize);
                return if closer.is_some_and(|at| (after.left as usize..after.right as usize).contains(&at)) {
                    1
                } else {
                    2
                };
            }
        }
        match (after.joint.fence, self.inside[7]) {
            (Fence::QuoteCloses, 0) => 3,
            (_, 0) => 0,
            _ => 4,
        }
    }

    fn script(&self) -> usize {
        match (self.counts.foreign, self.counts.words) {
            (0, _) => 0,
            (foreign, words) if foreign * 2 > words => 1,
            _ => 2,
        }
    }

    /// 0: from stop to stop; 1: from a stop; 2: to a stop; 3: inside a segment.
    fn segment(&self, lattice: &Lattice) -> usize {
        let stop = |at: usize| lattice.segment.get(at).is_some_and(|&(stop, _)| stop);
        match (stop(self.start), stop(self.end)) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        }
    }
}

/// Adds the rows that a stretch's start decides.
fn push_start(lattice: &Lattice, start: usize, rows: &mut Rows) {
    let all = &lattice.boundaries.all;
    let Some(before) = all.get(start) else { return };
    let b = before.joint.coarse();
    let position = start.min(5);
    let word = |at: Option<usize>, of: fn(&Atom) -> u8| {
        at.and_then(|at| lattice.atoms.get(at)).map_or(0, |atom| usize::from(of(atom))).min(WORDS - 1)
    };
    let first = word(Some(start), |atom| atom.first);
    let last = word(start.checked_sub(1), |atom| atom.last);
    let ended = usize::from(lattice.ended.get(start).copied().unwrap_or_default()).min(NEXT - 1);
    rows.push(feature::BIAS);
    rows.push(feature::BEFORE + before.joint.index());
    rows.push(feature::FIRST + first);
    rows.push(feature::FIRST_BEFORE + first * COARSE + b);
    rows.push(feature::POSITION + position * 4 + usize::from(lattice.quoted));
    rows.push(feature::PRECEDED + ended * COARSE + b);
    rows.push(feature::BEFORE_LAST + last * COARSE + b);
    rows.push(feature::SIZE + (all.len() / 3).min(4) * 6 + position);
    rows.push(feature::HABIT + lattice.habit as usize * 6 + position);
}

/// Adds the rows that a stretch's end decides.
fn push_end(lattice: &Lattice, end: usize, rows: &mut Rows) {
    let all = &lattice.boundaries.all;
    let Some(after) = all.get(end) else { return };
    let a = after.joint.coarse();
    let word = |at: Option<usize>, of: fn(&Atom) -> u8| {
        at.and_then(|at| lattice.atoms.get(at)).map_or(0, |atom| usize::from(of(atom))).min(WORDS - 1)
    };
    let last = word(end.checked_sub(1), |atom| atom.last);
    let next_first = word(Some(end), |atom| atom.first);
    let next = usize::from(lattice.next.get(end).copied().unwrap_or_default()).min(NEXT - 1);
    rows.push(feature::AFTER + after.joint.index());
    rows.push(feature::LAST + last);
    rows.push(feature::LAST_AFTER + last * COARSE + a);
    rows.push(feature::REMAINS + (all.len() - 1 - end).min(5));
    rows.push(feature::FOLLOWED + next * COARSE + a);
    rows.push(feature::AHEAD + usize::from(lattice.ahead.get(end).copied().unwrap_or_default()).min(15));
    rows.push(feature::NEXT_FIRST + next_first * COARSE + a);
    rows.push(feature::NEXT_KNOWN + usize::from(lattice.known.get(end).copied().unwrap_or_default()));
}

/// Fills `rows` with the rows that a stretch's start decides.
pub(crate) fn start_rows(lattice: &Lattice, start: usize, rows: &mut Rows) {
    rows.clear();
    push_start(lattice, start, rows);
}

/// Fills `rows` with the rows that a stretch's end decides.
pub(crate) fn end_rows(lattice: &Lattice, end: usize, rows: &mut Rows) {
    rows.clear();
    push_end(lattice, end, rows);
}

fn stop_sort(stop: Stop) -> Option<usize> {
    Some(match stop {
        Stop::Dot => 0,
        Stop::Comma => 1,
        Stop::Colon => 2,
        Stop::Semicolon => 3,
        Stop::Mark => 4,
        Stop::Space | Stop::Dash => 5,
        Stop::Initial | Stop::Abbreviation => 6,
        Stop::Start | Stop::End => return None,
    })
}

fn fence_sort(fence: Fence) -> Option<usize> {
    match fence {
        Fence::None => None,
        Fence::QuoteOpens | Fence::QuoteCloses => Some(7),
        _ => Some(8),
    }
}

/// Fills `rows` with the rows that speak about an element.
pub(crate) fn of_element(lattice: &Lattice, start: usize, element: &Element, rows: &mut Rows) {
    rows.clear();
    let all = &lattice.boundaries.all;
    let (Some(before), Some(after)) = (all.get(start), all.get(element.end)) else { return };
    let (b, a) = (before.joint.coarse(), after.joint.coarse());
    let form = usize::from(element.form);
    let next = usize::from(lattice.next.get(element.end).copied().unwrap_or_default()).min(NEXT - 1);
    rows.push(feature::FORM + form);
    rows.push(feature::FORM_BEFORE + form * COARSE + b);
    rows.push(feature::FORM_AFTER + form * COARSE + a);
    rows.push(feature::FORM_POSITION + form * 6 + start.min(5));
    rows.push(feature::FORM_FOLLOWED + form * NEXT + next);
    rows.push(feature::CUE + usize::from(element.cue));
    rows.push(feature::ELEMENT_BEFORE + before.joint.index());
    rows.push(feature::ELEMENT_AFTER + after.joint.index());
    rows.push(feature::HABIT_FORM + lattice.habit as usize * feature::FORMS_COUNT + form);
    if element.cue > 0 || element.form >= names::INVERTED {
        let words =
            lattice.atoms.get(start..element.end).unwrap_or_default().iter().map(|atom| usize::from(atom.words)).sum();
        rows.push(feature::NAMES + feature::length(words));
        let last = lattice.atoms.get(element.end - 1).map_or(0, |atom| usize::from(atom.last));
        rows.push(feature::NAMES_LAST + last.min(WORDS - 1));
    } else {
        let shape = shape(element);
        rows.push(feature::SHAPE + shape);
        rows.push(feature::SHAPE_BEFORE + shape * COARSE + b);
    }
}

/// The look of a number, by its length and by whether it may be a year.
fn shape(element: &Element) -> usize {
    let year = element.date.is_some();
    match (element.value.len(), year) {
        (_, true) => 0,
        (length @ 1..=6, false) => length,
        (7..=9, false) => 7,
        _ => 8,
    }
}
