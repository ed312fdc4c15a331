//! A second author whose family name stands first.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::ContributorRole;
use super::Order;

pub(super) const RULE: Rule = Rule {
    code: "second-author-inverted",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.7", "CMOS 18, 13.23"],
    what: "the name of a second author is inverted",
    why: "Only the name that leads the entry is inverted, for the alphabet’s sake.",
    bad: &["Doe, Jane, and Roe, John. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane, and John Roe. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, reference) in cx.references() {
        let mut others = reference.of_role(ContributorRole::Author).skip(1);
        if let Some(name) = others.find(|name| super::order(name, text) == Some(Order::Inverted)) {
            cx.report(&RULE, name.span).help("write the given name first, here and in those that follow");
        }
    }
}
