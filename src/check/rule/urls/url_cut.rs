//! An address that ends in the middle.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-cut",
    group: Group::Urls,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the address ends in the middle",
    why: "What is missing can’t be guessed: it leads nowhere, or elsewhere.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a?id=12&."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a?id=12."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url) {
        let behind = text.get(url.end as usize..).unwrap_or_default();
        let dots = behind.starts_with("...") || behind.starts_with('…');
        if dots || url.of(text).ends_with(['&', '?', '%', '…', '[', '(']) || url.of(text).ends_with("...") {
            let last = url.of(text).chars().next_back().map_or(0, char::len_utf8) as u32;
            cx.report(&RULE, Span { start: url.end - last, end: url.end }).help("copy the whole address from the page");
        }
    }
}
