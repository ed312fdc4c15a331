//! A note of which nothing was understood.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "note-not-understood",
    group: Group::Reading,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "nothing of this note was understood",
    why: "A note without a citation stays out of the bibliography.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] ---\n"],
    good: &["A claim.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let whole: Vec<Span> = cx.notes().iter().map(|note| note.span).collect();
    // In a note that says more, what was not understood is its own talk.
    cx.forward_if(&RULE, |span| {
        let at = whole.partition_point(|note| note.end < span.end);
        whole.get(at).is_some_and(|note| 2 * span.of(text).len() >= note.of(text).len())
    });
}
