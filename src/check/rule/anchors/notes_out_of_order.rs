//! A note that stands behind one with a higher number.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule = Rule {
    code: "notes-out-of-order",
    group: Group::Anchors,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.27"],
    what: "the note stands behind one with a higher number",
    why: "Readers look for a note by its number.",
    bad: &["A claim.[1] Another.[2] A third.[3]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[3] Roe, John. “Another.” The Times, 3 May 2019.\n\n[2] Poe, Ann. “A Third.” The Herald, 7 June 2018.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let numbers = super::numbers(cx);
    for ((before, earlier), (number, span)) in numbers.iter().zip(numbers.iter().skip(1)) {
        // Notes of a new chapter begin at 1.
        if number < before && *number > 1 {
            cx.report(&RULE, *span)
                .message(format!("note {number} stands behind note {before}"))
                .related(*earlier, "the note with the higher number")
                .help("set the notes in the order of their numbers");
        }
    }
}
