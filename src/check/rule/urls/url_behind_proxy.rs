//! An address that leads through a library’s proxy.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_proxy;
use crate::note::Field;
use crate::reference::Variable;
use crate::source::Span;

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
    let text = cx.text();
    // What a proxy passes on may be read as a DOI: the proxy stands before it.
    for (_, doi) in cx.fields(Field::Doi) {
        let head = text.get(..doi.start as usize).unwrap_or_default();
        let address = head.rsplit(char::is_whitespace).next().unwrap_or_default();
        if is_passed_on(address) {
            let span = Span { start: doi.start - address.len() as u32, end: doi.end };
            cx.report(&RULE, span).help("cite the DOI alone");
        }
    }
    for (_, url) in cx.texts(Variable::Url) {
        if is_passed_on(&url.value) {
            cx.report(&RULE, url.span).help("cite the address or the DOI that the publisher gives");
        }
    }
}

/// Whether the host of an address is a library's proxy.
fn is_passed_on(url: &str) -> bool {
    super::host(url).to_ascii_lowercase().split(['.', '-', ':']).any(is_proxy)
}
