//! A decision about an entity that the text does not name any more.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "decision-without-entity",
    group: Group::Reading,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "a decision fits no organization, person or event",
    why: "Someone decided about an entity; the text has changed since, and the decision is lost on it.",
    // No text shows it: it comes from the file of decisions beside the text.
    bad: &[],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
