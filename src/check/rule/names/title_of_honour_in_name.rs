//! `Dr.` or `PhD` at an author’s name.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_degree;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-of-honour-in-name",
    group: Group::Names,
    severity: Severity::Info,
    on: false,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.13", "CMOS 18, 13.74"],
    what: "a degree or title stands at the author’s name",
    why: "Both guides leave it out: it is no part of the name.",
    bad: &["Doe, Dr. Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, names) in cx.fields(Field::Author) {
        let printed = names.of(text);
        let mut at = 0;
        for word in printed.split_inclusive([' ', ',']) {
            let bare = word.trim_end_matches([' ', ',']);
            let start = names.start as usize + at;
            at += word.len();
            if is_degree(bare) && bare.len() < printed.len() {
                cx.report(&RULE, Span::new(start, start + bare.len())).help("leave it out");
            }
        }
    }
}
