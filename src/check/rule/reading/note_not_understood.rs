//! A note of which nothing was understood.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "note-not-understood",
    group: Group::Reading,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "nothing of this note was understood",
    why: "A note without a citation stays out of the bibliography.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] ---\n"],
    good: &["A claim.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
