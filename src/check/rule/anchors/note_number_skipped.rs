//! A number without a note between two notes: 16, 18.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "note-number-skipped",
    group: Group::Anchors,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.25"],
    what: "a number is left out",
    why: "A note was lost, or the numbers were set by hand and went wrong.",
    bad: &["A.[1] B.[3]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[3] Roe, John. “B Title.” The Times, 3 May 2019.\n"],
    good: &["A.[1] B.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “B Title.” The Times, 3 May 2019.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    // Labels of Markdown are names: their numbers are given by whoever prints it.
    if cx.document().anchors.is_empty() || cx.source().markup().is_some_and(|markup| !markup.notes.is_empty()) {
        return;
    }
    let number = |label: &str| label.parse::<u32>().ok();
    let mut last = None;
    for label in cx.document().notes.iter().filter_map(|note| note.label.as_ref()) {
        let this = number(&label.value);
        if let (Some(last), Some(this)) = (last, this)
            && this == last + 2
        {
            let missing = last + 1;
            cx.report(&RULE, label.span).message(format!("there is no note {missing} between {last} and {this}")).help("add the note that is missing, or number the notes anew");
        }
        last = this.or(last);
    }
}
