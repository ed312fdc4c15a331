//! A character without width: it can’t be seen, and breaks searches and addresses.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "zero-width-character",
    group: Group::Typography,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &[],
    what: "a character without width stands here",
    why: "It can’t be seen, and breaks searches, names and addresses.",
    bad: &["Doe, Jane. “A Ti\u{200b}tle.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        for (at, c) in block.span.of(text).char_indices().filter(|(_, c)| matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}')) {
            let start = block.span.start as usize + at;
            let span = Span::new(start, start + c.len_utf8());
            cx.report(&RULE, span).help("delete it").fix("delete the character", [Edit::deletion(span)]);
        }
    }
}
