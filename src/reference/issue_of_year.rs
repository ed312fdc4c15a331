//! Issues that are printed with their year: "34/1995".

use super::date::{Date, DateVariable};
use super::variable::Variable;
use super::{Reference, Text, build};
use crate::note::{self, DateParts, Moment};
use crate::source::{Span, Spanned};

/// "34/1995" is an issue and its year, where no other date is told.
pub(super) fn settle(reference: &mut Reference) {
    if reference.date(DateVariable::Issued).is_some() || reference.text(Variable::ContainerTitle).is_none() {
        return;
    }
    let counts = |text: &&mut Text| matches!(text.variable, Variable::Issue | Variable::Volume);
    let year = reference.texts.iter_mut().filter(counts).find_map(cut);
    reference.dates.extend(year.map(|year| (DateVariable::Issued, year)));
}

/// Cuts the year off a text, which is an issue without it; returns the year.
fn cut(text: &mut Text) -> Option<Spanned<Date>> {
    let (issue, printed) = note::issue_of_year(&text.value)?;
    let start = Some(Moment { year: printed.parse().ok()?, ..Moment::default() });
    let date = build::date(DateParts { start, ..DateParts::default() }, printed);
    let span = Span { start: text.span.end - printed.len() as u32, end: text.span.end };
    *text =
        Text { variable: Variable::Issue, value: issue.to_owned(), span: Span { end: span.start - 1, ..text.span } };
    Some(Spanned::new(date, span))
}
