//! A note that no anchor points to.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "note-without-anchor",
    group: Group::Anchors,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 7.3", "CMOS 18, 13.27"],
    what: "no anchor points to the note",
    why: "Nobody can tell which claim the source stands behind.",
    bad: &["A claim.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Times, 3 May 2019.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let document = cx.document();
    let pointed: BTreeSet<&str> = document.anchors.iter().map(|anchor| anchor.label.value.as_str()).collect();
    // A bare list of notes has no text that could point to them.
    if pointed.is_empty() {
        return;
    }
    let labels = document.notes.iter().filter_map(|note| note.label.as_ref());
    for label in labels.filter(|label| !pointed.contains(label.value.as_str())) {
        cx.report(&RULE, label.span)
            .message(format!("no anchor points to note {}", label.value))
            .help("set an anchor where the text relies on the note, or delete the note");
    }
}
