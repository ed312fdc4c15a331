//! A month spelled out where MLA shortens it.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::mla_month;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "month-not-abbreviated",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, appendix 1"],
    what: "a month is spelled out",
    why: "In citations MLA shortens the months of more than four letters.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 October 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane. “A Title.” The Guardian, 9 July 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for field in [Field::Issued, Field::Accessed, Field::OriginalDate] {
        for (_, date) in cx.fields(field) {
            for word in words(cx.text(), date) {
                let Some(short) = mla_month(word.of(cx.text())) else { continue };
                cx.report(&RULE, word).help(format!("write {short}")).fix("shorten the month", [Edit::replacement(word, short)]);
            }
        }
    }
}

/// The words of a date.
pub(super) fn words(text: &str, date: Span) -> Vec<Span> {
    let printed = date.of(text);
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in printed.char_indices().chain([(printed.len(), ' ')]) {
        match start {
            None if c.is_alphabetic() => start = Some(at),
            Some(from) if !c.is_alphabetic() => {
                words.push(Span::new(date.start as usize + from, date.start as usize + at));
                start = None;
            }
            _ => {}
        }
    }
    words
}
