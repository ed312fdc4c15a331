//! An address that leads through a library’s proxy.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_proxy;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "url-behind-proxy",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 5.97", "CMOS 18, 13.9"],
    what: "the address leads through a library’s proxy",
    why: "Only members of that library can follow it.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://www-example-org.ezproxy.northern.edu/a.", "Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://proxy.northern.edu/login?url=https://example.org/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.texts(Variable::Url) {
        let host = super::host(&url.value).to_ascii_lowercase();
        if host.split(['.', '-', ':']).any(is_proxy) {
            cx.report(&RULE, url.span).help("cite the address or the DOI that the publisher gives");
        }
    }
}
