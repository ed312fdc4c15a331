//! The day of access of a work that bears a date.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::DateVariable;

pub(super) const RULE: Rule = Rule {
    code: "access-date-needless",
    group: Group::Editions,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.111", "CMOS 18, 13.15"],
    what: "the work bears a date, so the day of access is not needed",
    why: "A dated work tells its state itself.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a. Accessed 3 June 2021."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, reference) in cx.references() {
        let issued = reference.date(DateVariable::Issued).and_then(|date| date.start);
        let accessed = reference.dates.iter().find(|(of, _)| *of == DateVariable::Accessed);
        if let (Some(_), Some((_, accessed))) = (issued.filter(|day| day.day.is_some()), accessed) {
            cx.report(&RULE, accessed.span).help("leave it out, unless the page changes");
        }
    }
}
