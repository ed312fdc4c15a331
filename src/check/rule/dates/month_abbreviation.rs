//! A month shortened in a way that MLA does not have: `Sep.`

use super::month_not_abbreviated::words;
use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::mla_month_variant;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "month-abbreviation",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, appendix 1"],
    what: "MLA shortens the month in another way",
    why: "One form for each month lets readers and programs know it again.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 Sep. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Sept. 2020.", "Doe, Jane. “A Title.” The Guardian, 9 June 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for field in [Field::Issued, Field::Accessed, Field::OriginalDate] {
        for (_, date) in cx.fields(field) {
            for word in words(text, date) {
                let Some(form) = mla_month_variant(word.of(text)) else { continue };
                let dotted = text.get(word.end as usize..).is_some_and(|rest| rest.starts_with('.'));
                let span = Span { start: word.start, end: word.end + u32::from(dotted) };
                cx.report(&RULE, span).help(format!("write {form}")).fix("write the month as MLA does", [Edit::replacement(span, form)]);
            }
        }
    }
}
