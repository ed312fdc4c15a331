//! A day of access before the day of publication.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::DateVariable;

pub(super) const RULE: Rule = Rule {
    code: "accessed-before-published",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the work was read before it was published",
    why: "One of the two dates is wrong.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a. Accessed 3 June 2019."],
    good: &["“About Reeds.” Atlas, 2020, https://example.org/a. Accessed 3 June 2021."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, reference) in cx.references() {
        let of = |variable| reference.dates.iter().find(|(of, _)| *of == variable).map(|(_, date)| date);
        let (Some(issued), Some(accessed)) = (of(DateVariable::Issued), of(DateVariable::Accessed)) else { continue };
        let (Some(published), Some(read)) = (issued.value.start, accessed.value.start) else { continue };
        let (published, read) = (published.edtf(), read.edtf());
        let shared = published.len().min(read.len());
        if read.get(..shared) < published.get(..shared) {
            cx.report(&RULE, accessed.span).related(issued.span, "published").help("look up which of the two is wrong");
        }
    }
}
