//! A second reading close to the best.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "ambiguous-reading",
    group: Group::Reading,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[],
    guide: &[],
    what: "a field can be read in another way",
    why: "Where a machine wavers, a reader may waver too; `ibid review` keeps the right reading.",
    bad: &["A claim.[1]\n\n[1] Jane Doe, Harbour, Lantern, Oslo, 12.\n"],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/a."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
