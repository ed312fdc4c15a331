//! A word that holds the place of one to come: `TODO`, `[citation needed]`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::placeholders;
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "placeholder",
    group: Group::Leftovers,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "something is still to be filled in",
    why: "The note was printed before it was ready.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, [URL]."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let folded = text.to_ascii_lowercase();
    for words in placeholders() {
        for at in memmem::find_iter(folded.as_bytes(), words) {
            let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let whole = !inside(text.get(..at).and_then(|head| head.chars().next_back())) && !inside(text.get(at + words.len()..).and_then(|tail| tail.chars().next()));
            if whole {
                cx.report(&RULE, Span::new(at, at + words.len())).help("fill it in");
            }
        }
    }
}
