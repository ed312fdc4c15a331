//! An address that holds a visitor’s session.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_session;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "url-session",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 5.97"],
    what: "the address holds a session",
    why: "It ends with the visit: later the address leads nowhere.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a;jsessionid=1A2B3C4D5E.", "Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a?phpsessid=1a2b3c4d5e."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a?id=12."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.texts(Variable::Url) {
        if super::parameters(&url.value).any(|(name, value)| !value.is_empty() && is_session(name)) {
            cx.report(&RULE, url.span).help("cite the address without the session, or the permanent link of the page");
        }
    }
}
