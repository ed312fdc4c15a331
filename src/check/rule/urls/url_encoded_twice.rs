//! An address whose percent signs were encoded again: `%2520`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-encoded-twice",
    group: Group::Urls,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the address was encoded twice",
    why: "It leads to no page, or to another one.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a%2520title."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a%20title."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url) {
        let printed = url.of(text);
        // Inside an address that is a parameter of another, twice is right.
        let nested = printed.matches("http").count() > 1;
        for (at, sign) in printed.match_indices("%25").filter(|_| !nested) {
            let hex = printed.as_bytes().get(at + 3..at + 5).is_some_and(|bytes| bytes.iter().all(u8::is_ascii_hexdigit));
            if hex {
                let start = url.start as usize + at;
                cx.report(&RULE, Span::new(start, start + sign.len() + 2)).help("copy the address from the page again");
            }
        }
    }
}
