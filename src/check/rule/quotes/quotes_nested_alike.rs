//! Double marks within double marks.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "quotes-nested-alike",
    group: Group::Quotes,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 2.45", "CMOS 18, 12.30"],
    what: "a quotation within a quotation has the same marks",
    why: "The inner mark looks as if it ended the outer quotation.",
    bad: &["Doe, Jane. “On “Reeds” and Men.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “On ‘Reeds’ and Men.” The Guardian, 9 Oct. 2020."],
    check,
};

/// A longer quotation within another, in bytes, is one whose outer mark was meant to close before it.
const LONGEST: usize = 60;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let alone = cx.quotes().unclosed.iter().chain(&cx.quotes().unopened);
    let broken: BTreeSet<usize> = alone.map(|alone| alone.block).collect();
    let is_double = |mark: Span| mark.of(text) == "“";
    // Pairs come by their ends: going back, the last one that is less deep stands around.
    let mut around: Vec<Span> = Vec::new();
    for pair in cx.quotes().pairs.iter().rev() {
        around.truncate(pair.depth);
        let outer = around.last().copied();
        around.push(pair.open);
        // Where a mark is missing, pairs span what they don't belong to.
        let sound = !broken.contains(&pair.block) && pair.whole().len() <= LONGEST;
        if sound && is_double(pair.open) && outer.is_some_and(is_double) {
            let edits = [Edit::replacement(pair.open, "‘"), Edit::replacement(pair.close, "’")];
            cx.report(&RULE, pair.whole()).help("set the inner quotation in single marks").fix("set single marks", edits);
        }
    }
}
