//! A date that is later than the article.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::Day;

pub(super) const RULE: Rule = Rule {
    code: "date-after-article",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the date is later than the article",
    why: "Nobody cites what does not exist yet: one of the two dates is wrong.",
    bad: &["---\ntitle: A Text\ndate: 2019-05-01\n---\n\nA claim.[^1]\n\n[^1]: Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["---\ntitle: A Text\ndate: 2021-05-01\n---\n\nA claim.[^1]\n\n[^1]: Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let metadata = &cx.article().metadata;
    let Some(article) = metadata.modified.as_deref().or(metadata.date.as_deref()) else { return };
    for (_, _, date) in cx.dates() {
        let Some(told) = date.value.start.map(Day::edtf) else { continue };
        // A month holds days before and after: only as much as both tell is compared.
        let shared = told.len().min(article.len());
        if told.get(..shared) > article.get(..shared) && told.starts_with(|c: char| c.is_ascii_digit()) {
            cx.report(&RULE, date.span).message(format!("the article is of {article}")).help("correct the date, or that of the article");
        }
    }
}
