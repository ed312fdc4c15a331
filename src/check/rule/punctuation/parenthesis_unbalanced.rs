//! A parenthesis that does not close, or closes what never opened.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use memchr::memchr2_iter;

pub(super) const RULE: Rule = Rule {
    code: "parenthesis-unbalanced",
    group: Group::Punctuation,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 6.101"],
    what: "the parenthesis has no partner",
    why: "Nobody can tell where the aside begins or ends.",
    bad: &["Jane Doe, A Title (Northern Press, 2020, 12."],
    good: &["Jane Doe, A Title (Northern Press, 2020), 12.", "A claim.[1]\n\n[1] For Jane Doe (“A Title,” The Guardian, 2020, https://example.org/a_(b)/), it was late.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        let words = block.span.of(text);
        let mut open: Vec<Span> = Vec::new();
        // Marks that an address opens and has not closed yet, and where the last of them stands.
        let (mut inside, mut last) = (0_usize, 0);
        for at in memchr2_iter(b'(', b')', words.as_bytes()) {
            let mark = Span::new(block.span.start as usize + at, block.span.start as usize + at + 1);
            let opens = mark.of(text) == "(";
            if cx.is_apart(mark) {
                // Another address counts anew.
                inside = if words.get(last..at).is_some_and(|gap| gap.contains(char::is_whitespace)) { 0 } else { inside };
                last = at;
                match (opens, inside.checked_sub(1)) {
                    (true, _) => inside += 1,
                    (false, Some(rest)) => inside = rest,
                    // An address takes the one behind it for its own.
                    (false, None) => drop(open.pop()),
                }
            } else if opens {
                open.push(mark);
            } else if open.pop().is_none() && !is_item(words.get(..at).unwrap_or_default()) {
                cx.report(&RULE, mark).help("open the parenthesis where the aside begins");
            }
        }
        for mark in open {
            cx.report(&RULE, mark).help("close the parenthesis where the aside ends");
        }
    }
}

/// Whether the closing mark behind `head` numbers an item: `a)`, `12)`, `iv)`.
fn is_item(head: &str) -> bool {
    let word = head.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !word.is_empty() && word.len() <= 3 && (word.chars().count() == 1 || word.chars().all(|c| c.is_ascii_digit() || "ivx".contains(c)))
}
