//! Two notes with one number.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "note-number-doubled",
    group: Group::Anchors,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.25"],
    what: "two notes have one number",
    why: "The anchor leads to two notes, and nobody can tell which is meant.",
    bad: &["A.[1] B.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “B Title.” The Times, 3 May 2019.\n\n[2] Poe, Ann. “C Title.” The Times, 4 May 2019.\n"],
    good: &["A.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let notes = &cx.document().notes;
    // A bare list of notes may be gathered from many places.
    if cx.document().anchors.is_empty() {
        return;
    }
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for label in notes.iter().filter_map(|note| note.label.as_ref()) {
        let first = *seen.entry(label.value.as_str()).or_insert(label.span);
        if first != label.span {
            cx.report(&RULE, label.span)
                .message(format!("there is another note {}", label.value))
                .related(first, "the other one")
                .help("number the notes anew");
        }
    }
}
