//! An address of a service that shortens addresses.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_shortener;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "url-shortened",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.10"],
    what: "the address is a shortened one",
    why: "It hides where it leads, and dies with the service.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://bit.ly/3abcDE."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/3abcDE."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.texts(Variable::Url) {
        let host = super::host(&url.value).to_ascii_lowercase();
        if is_shortener(&host) {
            cx.report(&RULE, url.span).help("follow it, and cite the address that it leads to");
        }
    }
}
