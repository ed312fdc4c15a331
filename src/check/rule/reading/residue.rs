//! Text that no field takes.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "residue",
    group: Group::Reading,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[],
    guide: &[],
    what: "no field takes this",
    why: "What no field takes is kept as a remark, and no style will print it in its place.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/a ## zq xv ##."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/a."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
