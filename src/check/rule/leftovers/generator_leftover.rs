//! What a text generator leaves: marks of its own sources.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::leftovers;
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "generator-leftover",
    group: Group::Leftovers,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "a text generator left this",
    why: "It points into a conversation that nobody else has: the source itself is missing.",
    bad: &["A claim 【oaicite:3】 and more.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n", "A claim turn0search12 and more.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["A claim and more.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for mark in leftovers() {
        let finder = memmem::Finder::new(mark);
        for block in cx.blocks() {
            let printed = block.span.of(text);
            for at in finder.find_iter(printed.as_bytes()) {
                let rest = printed.get(at + mark.len()..).unwrap_or_default();
                let more = rest.bytes().take_while(u8::is_ascii_digit).count();
                // "turn0search" counts its searches; a parameter's value ends with its last letter.
                let is_value = mark.contains('=');
                let goes_on = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
                if mark.ends_with(|c: char| c.is_ascii_alphabetic()) && (if is_value { goes_on } else { more == 0 }) {
                    continue;
                }
                let start = block.span.start as usize + at;
                cx.report(&RULE, Span::new(start, start + mark.len() + more)).help("find the source that it stands for, and cite it");
            }
        }
    }
}
