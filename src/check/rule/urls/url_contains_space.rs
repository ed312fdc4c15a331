//! White space inside an address.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Safety, Severity};

pub(super) const RULE: Rule = Rule {
    code: "url-contains-space",
    group: Group::Urls,
    severity: Severity::Error,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 5.95", "CMOS 18, 13.8"],
    what: "a URL is broken by white space",
    why: "Readers and machines stop at the space, so that the link is dead.",
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/pop- ulation/index.html."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/pop-ulation/index.html."],
    check: |cx: &mut Checker<'_>| cx.forward(&RULE),
};
