//! An ISBN whose check digit does not fit.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "isbn-check-digit",
    group: Group::Identifiers,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 2108:2017, annex C"],
    what: "the ISBN's check digit does not fit",
    why: "A digit is wrong: the number leads to no book, or to another one.",
    bad: &["Doe, Jane. A Title. Northern Press, 2020. ISBN 978-0-306-40615-8."],
    good: &["Doe, Jane. A Title. Northern Press, 2020. ISBN 978-0-306-40615-7.", "Doe, Jane. A Title. Northern Press, 2001. ISBN 0-306-40615-2."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, isbn) in cx.texts(Variable::Isbn).filter(|(_, isbn)| is_wrong(&isbn.value)) {
        cx.report(&RULE, isbn.span).help("copy the number again from the book, or from a library's catalogue");
    }
}

/// Whether a number of ten or thirteen digits has another check digit than ISO 2108 reckons; other lengths are no ISBN's.
fn is_wrong(isbn: &str) -> bool {
    let ten = |c: char| if matches!(c, 'X' | 'x') { Some(10) } else { c.to_digit(10) };
    let digits: Vec<u32> = isbn.chars().filter_map(ten).collect();
    match digits.len() {
        10 => (1..=10).rev().zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11 != 0,
        13 => [1, 3].iter().cycle().zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 10 != 0,
        _ => false,
    }
}
