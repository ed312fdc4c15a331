//! A note that seems to cite nothing.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "cites-nothing",
    group: Group::Reading,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the note seems to cite nothing",
    why: "What cites nothing stays out of the bibliography; if it cites a work, its form hid that.",
    // Which notes are talk alone is the reader's business and changes as it learns.
    bad: &[],
    good: &["A claim.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
