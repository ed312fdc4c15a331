//! One work with two spellings of its title or two dates.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::{DateVariable, Reference, Variable};
use super::Likeness;

pub(super) const RULE: Rule = Rule {
    code: "work-cited-two-ways",
    group: Group::Works,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "another note cites this work in another way",
    why: "One of the two is wrong, and the bibliography may list the work twice.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Long Winter of Reeds.” Atlas, 9 Oct. 2020, https://example.org/reeds/12.\n\n[2] Doe, Jane. “A Long Winter of Reads.” Atlas, 9 Oct. 2020, https://example.org/reeds/12.\n", "A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Long Winter of Reeds.” Atlas, 9 Oct. 2020, https://example.org/reeds/12.\n\n[2] Doe, Jane. “A Long Winter of Reeds.” Atlas, 10 Oct. 2020, https://example.org/reeds/12.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Long Winter of Reeds.” Atlas, 9 Oct. 2020, https://example.org/reeds/12.\n\n[2] Doe, Jane. “A Long Winter of Reeds.” Atlas, 9 Oct. 2020, https://example.org/reeds/12.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (first, again) in super::at_one_address(cx) {
        let title = |reference: &'_ Reference| reference.texts.iter().find(|text| text.variable == Variable::Title).cloned();
        let (Some(one), Some(other)) = (title(first), title(again)) else { continue };
        match super::alike(&one.value, &other.value) {
            Likeness::Near => {
                cx.report(&RULE, other.span).related(one.span, "the other spelling").help("write the title as the work does, in both");
            }
            Likeness::Same => dates(cx, first, again),
            Likeness::Other => {}
        }
    }
}

fn dates(cx: &mut Checker<'_>, first: &Reference, again: &Reference) {
    let issued = |reference: &'_ Reference| reference.dates.iter().find(|(of, _)| *of == DateVariable::Issued).map(|(_, date)| date.clone());
    let (Some(one), Some(other)) = (issued(first), issued(again)) else { return };
    let (Some(early), Some(late)) = (one.value.edtf(), other.value.edtf()) else { return };
    let shared = early.len().min(late.len());
    if early.get(..shared) != late.get(..shared) {
        cx.report(&RULE, other.span).related(one.span, "the other date").help("take the date from the work, in both");
    }
}
