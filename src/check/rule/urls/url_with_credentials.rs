//! An address with a name and a password.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "url-with-credentials",
    group: Group::Urls,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["RFC 3986, 7.5"],
    what: "the URL holds a name and a password",
    why: "Everyone who reads the text can use them.",
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, https://jane:secret@example.org/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/@jane/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        for at in memmem::find_iter(block.span.of(text).as_bytes(), "://") {
            let start = block.span.start as usize + at + 3;
            let rest = Span::new(start, block.span.end as usize).of(text);
            let authority = rest.split(|c: char| matches!(c, '/' | '?' | '#') || c.is_whitespace()).next().unwrap_or_default();
            let Some((user, _)) = authority.rsplit_once('@') else { continue };
            if user.split_once(':').is_some_and(|(name, word)| !name.is_empty() && !word.is_empty()) {
                cx.report(&RULE, Span::new(start, start + user.len())).help("delete them from the text, and change the password");
            }
        }
    }
}
