//! Two spaces where one is enough.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "space-doubled",
    group: Group::Punctuation,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 1.4", "CMOS 18, 6.11"],
    what: "two spaces stand where one is enough",
    why: "In a note a program that splits at “. ” may take the second for the start of a name or title.",
    bad: &["Doe, Jane. “A Title.”  The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    // In running text two spaces behind a sentence are a habit of typists.
    for block in cx.blocks().iter().filter(|block| block.note().is_some()) {
        let printed = block.span.of(text);
        let mut free = 0;
        for at in memmem::find_iter(printed.as_bytes(), "  ") {
            let length = printed.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
            let starts_line = printed.get(..at).is_none_or(|head| head.ends_with(['\n', '\r']) || head.is_empty());
            let ends_line = printed.get(at + length..).is_none_or(|rest| rest.starts_with(['\n', '\r']) || rest.is_empty());
            if at < free || starts_line || ends_line {
                continue;
            }
            free = at + length;
            let start = block.span.start as usize + at;
            let span = Span::new(start, start + length);
            let rest = Span::new(start + 1, start + length);
            if !cx.is_apart(span) {
                cx.report(&RULE, span).help("leave one").fix("leave one space", [Edit::deletion(rest)]);
            }
        }
    }
}
