//! A short form whose work is cited nowhere before.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "short-form-unresolved",
    group: Group::ShortForms,
    severity: Severity::Warning,
    on: false,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.32"],
    what: "no work that is cited before fits the short form",
    why: "Only the full form tells which work is meant.",
    // Off: a machine takes talk about a work for a short form too often.
    bad: &["A.[1] B.[2]\n\n[1] Jane Doe, Reeds of the North (London: Northern Press, 2019), 4.\n\n[2] Smith, op. cit., 9.\n"],
    good: &["A.[1] B.[2]\n\n[1] Jane Doe, Reeds of the North (London: Northern Press, 2019), 4.\n\n[2] Doe, Reeds of the North, 9.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
