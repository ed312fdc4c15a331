//! An anchor that points to no note.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "anchor-without-note",
    group: Group::Anchors,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 7.3", "CMOS 18, 13.27"],
    what: "an anchor points to no note",
    why: "The reader who looks for the source of the claim finds none.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["A claim.[1] Another.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let document = cx.document();
    let labels: BTreeSet<&str> =
        document.notes.iter().filter_map(|note| note.label.as_ref()).map(|label| label.value.as_str()).collect();
    // A text whose notes are not there was cut from a longer one: every anchor would be a finding.
    if labels.is_empty() {
        return;
    }
    for anchor in document.anchors.iter().filter(|anchor| !labels.contains(anchor.label.value.as_str())) {
        cx.report(&RULE, anchor.span)
            .message(format!("there is no note {}", anchor.label.value))
            .help("add the note, or correct the anchor's number");
    }
}
