//! A space of a kind that looks like any other: no-break, thin.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "space-odd",
    group: Group::Typography,
    severity: Severity::Info,
    on: false,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.129"],
    what: "a space of another kind stands among the usual ones",
    why: "It looks like any other, but a search for the words misses them, and programs may not take it for a space.",
    bad: &["Doe, Jane.\u{a0}“A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    // French sets such spaces at its marks.
    if cx.language().starts_with("fr") {
        return;
    }
    let text = cx.text();
    for block in cx.blocks() {
        for (at, space) in block.span.of(text).match_indices(['\u{a0}', '\u{202f}', '\u{2009}', '\u{2002}', '\u{2003}']) {
            let start = block.span.start as usize + at;
            let span = Span::new(start, start + space.len());
            cx.report(&RULE, span).help("set a plain space").fix("set a plain space", [Edit::replacement(span, " ")]);
        }
    }
}
