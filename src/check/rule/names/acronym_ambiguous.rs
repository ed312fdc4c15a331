//! One acronym for two bodies.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "acronym-ambiguous",
    group: Group::Names,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.132", "CMOS 18, 10.3"],
    what: "one acronym stands for two organizations",
    why: "Wherever the acronym stands alone, the reader can't tell which of the two is meant.",
    bad: &["The Northern Arts Council (NAC) met in May.[1] Later the National Association of Clubs (NAC) joined.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["The Northern Arts Council (NAC) met in May.[1] Later the Northern Arts Council (NAC) met again.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
