//! Spaces around the dash of a range of pages.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "range-spaced",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.83"],
    what: "spaces stand around the dash of a range",
    why: "The range may be torn apart at the end of a line, and programs read two numbers.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31 – 45."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let pages: Vec<Span> = cx.fields(Field::Page).chain(cx.fields(Field::Locator)).map(|(_, pages)| pages).collect();
    for pages in pages {
        for (at, mark) in pages.of(text).match_indices(" – ") {
            let start = pages.start as usize + at;
            let span = Span::new(start, start + mark.len());
            cx.report(&RULE, span).help("close it up: –").fix("close it up", [Edit::replacement(span, "–")]);
        }
    }
}
