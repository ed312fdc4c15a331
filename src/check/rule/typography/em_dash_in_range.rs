//! An em dash between two numbers.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "em-dash-in-range",
    group: Group::Typography,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.83"],
    what: "an em dash stands in a range",
    why: "An em dash parts two thoughts; a range takes an en dash.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31—45."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let fields = [Field::Page, Field::Locator, Field::Issued, Field::Title];
    let marks: Vec<Span> = fields.into_iter().flat_map(|field| cx.fields(field)).flat_map(|(_, span)| super::range_marks(text, span)).collect();
    for mark in marks.into_iter().filter(|mark| mark.of(text) == "—") {
        cx.report(&RULE, mark).help("set an en dash: –").fix("set an en dash", [Edit::replacement(mark, "–")]);
    }
}
