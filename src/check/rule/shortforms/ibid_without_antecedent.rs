//! "Ibid." with no work before it.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "ibid-without-antecedent",
    group: Group::ShortForms,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.37"],
    what: "nothing stands before “ibid.” for it to repeat",
    why: "The reader who follows it back finds no work.",
    bad: &["A.[1] B.[2]\n\n[1] Ibid., 9.\n\n[2] Jane Doe, Reeds (London: Northern Press, 2019), 4.\n"],
    good: &["A.[1] B.[2]\n\n[1] Jane Doe, Reeds (London: Northern Press, 2019), 4.\n\n[2] Ibid., 9.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
