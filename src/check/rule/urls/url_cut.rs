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
        let printed = url.of(text);
        let open = printed.ends_with(['&', '?', '%', '…', '[', '(']) || printed.ends_with("...");
        if dots || open || is_valueless(printed) || is_cut_slug(printed) {
            let last = url.of(text).chars().next_back().map_or(0, char::len_utf8) as u32;
            cx.report(&RULE, Span { start: url.end - last, end: url.end }).help("copy the whole address from the page");
        }
    }
}

/// Whether the last parameter has a name and no value: `?id=`.
fn is_valueless(url: &str) -> bool {
    let last = url.split_once('?').and_then(|(_, query)| query.rsplit('&').next()).unwrap_or_default();
    last.strip_suffix('=').is_some_and(|name| !name.is_empty() && !name.contains('='))
}

/// Whether the last part of a path is a title in words that ends in a hyphen, as at the end of a line.
fn is_cut_slug(url: &str) -> bool {
    let slug = url.rsplit('/').next().and_then(|last| last.strip_suffix('-')).unwrap_or_default();
    let words = || slug.split('-');
    !url.contains('?') && words().count() > 2 && words().all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}
