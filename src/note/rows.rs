//! Which rows of the weights' table speak about an edge of the lattice.

use super::boundary::COARSE;
use super::element::{Element, names};
use super::feature::{self, NEXT, WORDS};
use super::lattice::{Atom, Lattice};

/// Most rows that speak about one edge.
const MOST: usize = 96;

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

    pub(super) fn clear(&mut self) {
        self.count = 0;
    }

    pub(super) fn push(&mut self, row: usize) {
        if let Some(slot) = self.rows.get_mut(self.count) {
            *slot = row as u16;
            self.count += 1;
        }
    }

    pub(super) fn extend(&mut self, rows: impl IntoIterator<Item = usize>) {
        rows.into_iter().for_each(|row| self.push(row));
    }

    /// Returns the rows.
    pub(crate) fn as_slice(&self) -> &[u16] {
        self.rows.get(..self.count).unwrap_or_default()
    }
}

/// Adds the rows that a stretch's start decides.
pub(super) fn push_start(lattice: &Lattice, start: usize, rows: &mut Rows) {
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
    rows.push(feature::WAY_FROM_START + lattice.way_from(start));
    let habit = lattice.habit as usize;
    rows.push(feature::HABIT_WAY_FROM_START + habit * feature::WAYS + lattice.way_from(start));
    rows.push(feature::PLACE_BEFORE + (lattice.place(start) * 4 + habit) * COARSE + b);
    rows.push(feature::ACROSS_START + last * WORDS + first);
    rows.push(feature::BEFORE_LOOK + look(start.checked_sub(1).and_then(|at| lattice.atoms.get(at))) * COARSE + b);
}

/// How many words there are, and how their capitals are set.
fn look(atom: Option<&Atom>) -> usize {
    let Some(atom) = atom else { return 0 };
    let words = match atom.words {
        0..=1 => 0,
        2 => 1,
        3..=4 => 2,
        _ => 3,
    };
    words * 8 + atom.case()
}

/// Adds the rows that a stretch's end decides.
pub(super) fn push_end(lattice: &Lattice, end: usize, rows: &mut Rows) {
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
    rows.push(feature::NEXT_KNOWN + usize::from(lattice.next_known.get(end).copied().unwrap_or_default()));
    rows.push(feature::WAY_FROM_END + lattice.way_from(end));
    let habit = lattice.habit as usize;
    rows.push(feature::HABIT_WAY_FROM_END + habit * feature::WAYS + lattice.way_from(end));
    rows.push(feature::PLACE_AFTER + (lattice.place(end) * 4 + habit) * COARSE + a);
    rows.push(feature::ACROSS_END + last * WORDS + next_first);
    rows.push(feature::NEXT_LOOK + look(lattice.atoms.get(end)) * COARSE + a);
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
    let ahead = usize::from(lattice.ahead.get(element.end).copied().unwrap_or_default()).min(15);
    rows.push(feature::FORM_AHEAD + form * 16 + ahead);
    rows.push(feature::FORM_PLACE + form * feature::PLACES + lattice.place(start));
    let next_word = lattice.atoms.get(element.end).map_or(0, |atom| usize::from(atom.first)).min(WORDS - 1);
    let last_word = start.checked_sub(1).and_then(|at| lattice.atoms.get(at));
    let last_word = last_word.map_or(0, |atom| usize::from(atom.last)).min(WORDS - 1);
    rows.push(feature::ELEMENT_NEXT + next_word * COARSE + a);
    rows.push(feature::ELEMENT_LAST + last_word * COARSE + b);
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
