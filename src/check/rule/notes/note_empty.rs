//! A note without words.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "note-empty",
    group: Group::Notes,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the note is empty",
    why: "The text relies on a source that is not named.",
    bad: &["A claim.[^1] Another.[^2]\n\n[^1]: Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[^2]: —\n"],
    good: &["A claim.[^1]\n\n[^1]: Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for note in &cx.document().notes {
        if !note.body.of(text).chars().any(char::is_alphanumeric) {
            let at = note.label.as_ref().map_or(note.body, |label| label.span);
            cx.report(&RULE, at).help("name the source, or delete the note and its anchor");
        }
    }
}
