//! An anchor that comes before one with a lower number.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "anchors-out-of-order",
    group: Group::Anchors,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["CMOS 18, 13.25"],
    what: "anchors are out of order",
    why: "Notes are numbered in the order in which the text points to them; a reader who looks for the next one finds another.",
    bad: &["A.[2] B.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “B Title.” The Times, 3 May 2019.\n"],
    good: &["A.[1] B.[2] C.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “B Title.” The Times, 3 May 2019.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    // Labels of Markdown are names: their numbers are given by whoever prints it.
    if cx.source().markup().is_some_and(|markup| !markup.notes.is_empty()) {
        return;
    }
    let mut seen = HashSet::new();
    let mut highest: Option<(u32, Span)> = None;
    let mut odd = Vec::new();
    let numbered = cx
        .document()
        .anchors
        .iter()
        .filter_map(|anchor| Some((anchor.label.value.parse::<u32>().ok()?, anchor.span)));
    // An anchor that points to a note a second time may stand anywhere.
    for (number, span) in numbered.filter(|(number, _)| seen.insert(*number)) {
        match highest {
            Some((high, place)) if number < high => odd.push((number, span, high, place)),
            _ => highest = Some((number, span)),
        }
    }
    // Where many are, the notes have another order: that of names.
    if odd.len() * SHARE > seen.len().max(SHARE) {
        return;
    }
    for (number, span, high, place) in odd {
        cx.report(&RULE, span)
            .message(format!("anchor {number} first comes after anchor {high}"))
            .related(place, "this one comes before")
            .help("number the notes in the order of the text");
    }
}

/// One anchor in so many may be out of order by mistake.
const SHARE: usize = 5;
