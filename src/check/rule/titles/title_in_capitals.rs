//! A title in capitals throughout.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;

pub(super) const RULE: Rule = Rule {
    code: "title-in-capitals",
    group: Group::Titles,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.90", "CMOS 18, 8.159"],
    what: "the title is in capitals throughout",
    why: "Capitals are the dress of a page, not the title’s spelling: both guides set it in headline style.",
    bad: &["Doe, Jane. “A VERY LONG TITLE OF REEDS.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “A Very Long Title of Reeds.” The Guardian, 9 Oct. 2020."],
    check,
};

/// With fewer letters it may be names of bodies.
const LETTERS: usize = 12;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, title) in cx.fields(Field::Title) {
        let printed = title.of(text);
        let letters = printed.chars().filter(|c| c.is_uppercase()).count();
        let words = printed.split_whitespace().filter(|word| word.chars().filter(|c| c.is_uppercase()).count() > 3).count();
        if letters >= LETTERS && words > 1 && !printed.chars().any(char::is_lowercase) {
            cx.report(&RULE, title).help("write it in headline style");
        }
    }
}
