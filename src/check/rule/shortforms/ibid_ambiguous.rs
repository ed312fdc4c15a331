//! "Ibid." behind a note that cites several works.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "ibid-ambiguous",
    group: Group::ShortForms,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.37"],
    what: "a note that cites several works is repeated by “ibid.”",
    why: "Nobody can tell which of the works is meant.",
    // Short invented notes are read as one work each; long ones would hide the point.
    bad: &[],
    good: &["A.[1] B.[2]\n\n[1] Jane Doe, Reeds (London: Northern Press, 2019), 4.\n\n[2] Ibid., 9.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
