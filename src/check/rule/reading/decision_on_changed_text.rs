//! A decision about an entity, made by a sentence that has changed.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "decision-on-changed-text",
    group: Group::Reading,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the sentence behind a decision has changed",
    why: "Someone decided about an organization, person or event by words that are no longer there.",
    // No text shows it: it comes from the file of decisions beside the text.
    bad: &[],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
