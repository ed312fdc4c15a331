//! A comma without a space behind it: `Smith,John`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr_iter;

pub(super) const RULE: Rule = Rule {
    code: "comma-unspaced",
    group: Group::Punctuation,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.7"],
    what: "no space stands behind the comma",
    why: "Programs that split names and fields at commas and spaces take the two words for one.",
    bad: &["Doe,Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks().iter().filter(|block| block.note().is_some()) {
        let words = block.span.of(text);
        for at in memchr_iter(b',', words.as_bytes()) {
            let (head, tail) = (words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default());
            let lower = |c: char| c.is_lowercase();
            let word_before = head.chars().rev().take(2).filter(|c| lower(*c)).count() == 2;
            let word_behind = tail.chars().take(2).filter(|c| c.is_alphabetic()).count() == 2 && tail.chars().nth(1).is_some_and(lower);
            let number_behind = tail.starts_with(|c: char| c.is_ascii_digit());
            let comma = Span::new(block.span.start as usize + at, block.span.start as usize + at + 1);
            if word_before && (word_behind || number_behind) && !cx.is_apart(comma) {
                cx.report(&RULE, comma).help("add a space").fix("add a space", [Edit::insertion(comma.end, " ")]);
            }
        }
    }
}
