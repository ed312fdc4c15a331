//! A sign for pages that the style does not have: `pg. 34`, `p.34`.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::page_sign;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "page-sign-form",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.84"],
    what: "the style writes this sign for pages in another way",
    why: "One form for each sign lets readers and programs know it again.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pg. 31."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, p. 31."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let pages: Vec<(usize, Span)> = cx.fields(Field::Page).chain(cx.fields(Field::Locator)).collect();
    for (_, pages) in pages {
        let head = text.get(..pages.start as usize).unwrap_or_default().trim_end();
        let word = head.trim_end_matches('.').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let dotted = head.len() - head.trim_end_matches('.').len();
        let Some(form) = page_sign(word) else { continue };
        let span = Span::new(head.len() - dotted - word.len(), head.len());
        cx.report(&RULE, span).help(format!("write {form}")).fix("write it as the style does", [Edit::replacement(span, form)]);
    }
}
