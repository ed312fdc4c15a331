//! Works with two dates: "“The Mission” (1897), in Theories (Press, 1994)" was written on the first and issued on the second
//! (Chicago 17, 14.114; MLA 9, 5.99).

use super::field::Field;
use super::lattice::Lattice;
use super::path::{Step, Way};

/// Fields between which and their work nothing but its own date stands.
fn issues(field: Field) -> bool {
    matches!(field, Field::Publisher | Field::Place | Field::Container | Field::Collection)
}

/// Where a way has a date before the imprint and leaves a year behind it over, makes the first the original's date, the second the work's.
pub(super) fn settle(lattice: &Lattice, way: &mut Way) {
    if way.steps.iter().any(|step| step.field == Field::OriginalDate) {
        return;
    }
    let Some(first) = way.steps.iter().position(|step| step.field == Field::Issued) else { return };
    let behind = way.steps.iter().enumerate().skip(first + 1).skip_while(|(_, step)| !issues(step.field));
    let left_over = |&(_, step): &(usize, &Step)| step.field == Field::Residue;
    let Some((second, element)) = behind.filter(left_over).find_map(|(at, step)| Some((at, issued(lattice, step)?)))
    else {
        return;
    };
    let year = |element: Option<usize>| lattice.elements.get(element?)?.date?.start.map(|start| start.year);
    let before = way.steps.get(first).and_then(|step| year(step.element));
    if before.is_none() || before > year(Some(element)) {
        return;
    }
    if let Some(step) = way.steps.get_mut(first) {
        step.field = Field::OriginalDate;
    }
    if let Some(step) = way.steps.get_mut(second) {
        (step.field, step.element) = (Field::Issued, Some(element));
    }
}

/// Returns the date that takes a stretch as a whole.
fn issued(lattice: &Lattice, step: &Step) -> Option<usize> {
    let fits = |&at: &usize| lattice.elements.get(at).is_some_and(|it| it.field == Field::Issued && it.end == step.end);
    lattice.elements_at(step.start).find(fits)
}
