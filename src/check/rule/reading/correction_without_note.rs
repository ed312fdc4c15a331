//! A correction whose note has changed or gone.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "correction-without-note",
    group: Group::Reading,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "a correction fits no note",
    why: "Someone decided how a note is to be read; the note has changed since, and the decision is lost on it.",
    // No text shows it: it comes from the file of corrections beside the text.
    bad: &[],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/a."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
