//! A short form that several works fit.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "short-form-ambiguous",
    group: Group::ShortForms,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.32"],
    what: "several works fit the short form",
    why: "Nobody can tell which of the works is meant.",
    bad: &["A.[1] B.[2] C.[3]\n\n[1] Jane Doe, Reeds of the North (London: Northern Press, 2019), 4.\n\n[2] Jane Doe, Mills of the South (London: Northern Press, 2020), 7.\n\n[3] Doe, 9.\n"],
    good: &["A.[1] B.[2]\n\n[1] Jane Doe, Reeds of the North (London: Northern Press, 2019), 4.\n\n[2] Doe, Reeds of the North, 9.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
