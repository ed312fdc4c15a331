//! An address of the results of a search.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_query;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "url-of-search",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the address leads to the results of a search",
    why: "Results change from day to day; the work’s own page does not.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://www.google.com/search?q=reeds."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/reeds?q=12."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.texts(Variable::Url) {
        let path = url.value.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let asks = super::parameters(&url.value).any(|(name, value)| is_query(name) && !value.is_empty());
        if asks && path.rsplit('/').next() == Some("search") {
            cx.report(&RULE, url.span).help("cite the page of the work");
        }
    }
}
