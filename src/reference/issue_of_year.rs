//! Issues that are printed with their year: "34/1995".

use super::date::{Date, DateVariable};
use super::variable::Variable;
use super::{Reference, Text};
use crate::note;
use crate::source::{Span, Spanned};

/// "34/1995" is an issue and its year, where no other date is told.
pub(super) fn settle(reference: &mut Reference) {
    const SLOTS: [Variable; 2] = [Variable::Issue, Variable::Volume];
    if reference.date(DateVariable::Issued).is_some() || reference.text(Variable::ContainerTitle).is_none() {
        return;
    }
    let counts = |text: &&mut Text| SLOTS.contains(&text.variable) && note::issue_of_year(&text.value).is_some();
    let Some(text) = reference.texts.iter_mut().find(counts) else { return };
    let Some((issue, year)) = note::issue_of_year(&text.value) else { return };
    let length = year.len() as u32;
    let date = Date::of_year(year);
    let whole = text.span;
    text.value = issue.to_owned();
    text.span.end -= length + 1;
    text.variable = Variable::Issue;
    let span = Span { start: whole.end - length, end: whole.end };
    reference.dates.push((DateVariable::Issued, Spanned::new(date, span)));
}
