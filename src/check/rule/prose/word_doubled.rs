//! A word that stands twice in a row: `the the`, `express “express`.

use crate::check::{Block, Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::may_be_doubled;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "word-doubled",
    group: Group::Prose,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[],
    guide: &[],
    what: "a word stands twice in a row",
    why: "One of the two was left over by an edit.",
    bad: &[
        "The council met in the the hall.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
        "He was asked to express “express the town’s thanks.”[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n",
    ],
    good: &["He knew that that was so, and went to Walla Walla.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks().iter().filter(|block| block.is_prose()) {
        for (first, second) in doubled(text, *block) {
            let whole = first.join(second);
            if cx.is_apart(whole) {
                continue;
            }
            // What stands between the two, a quotation mark perhaps, stays with the second.
            let gap = Span { start: first.start, end: first.end + 1 };
            cx.report(&RULE, whole).help("delete one of them").fix("delete the first", [Edit::deletion(gap)]);
        }
    }
}

/// Words in small letters that stand twice, with white space and at most an opening mark between them.
fn doubled(text: &str, block: Block) -> Vec<(Span, Span)> {
    let printed = block.span.of(text);
    let place = |word: &str| {
        let start = block.span.start as usize + word.as_ptr().addr() - printed.as_ptr().addr();
        Span::new(start, start + word.len())
    };
    let mut found = Vec::new();
    let mut last = "";
    for piece in printed.split_whitespace() {
        let word = piece.trim_start_matches(['“', '"', '‘', '(']);
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if bare == last && bare.len() > 1 && bare.chars().all(char::is_lowercase) && !may_be_doubled(bare) {
            let second = place(bare);
            let first = printed.get(..second.start as usize - block.span.start as usize).and_then(|head| head.rfind(last));
            let first = first.map(|at| Span::new(block.span.start as usize + at, block.span.start as usize + at + last.len()));
            found.extend(first.map(|first| (first, second)));
        }
        // Only a word that nothing closes can be doubled by the next.
        last = if bare.len() == word.len() { bare } else { "" };
    }
    found
}
