//! An ISSN whose check digit does not fit.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "issn-check-digit",
    group: Group::Identifiers,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 3297:2022, annex A"],
    what: "the ISSN’s check digit does not fit",
    why: "A digit is wrong: the number leads to no journal, or to another one.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, 2020, pp. 31–45. ISSN 0317-8472."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, 2020, pp. 31–45. ISSN 0317-8471."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, issn) in cx.texts(Variable::Issn).filter(|(_, issn)| is_wrong(&issn.value)) {
        cx.report(&RULE, issn.span).help("copy the number again from the journal, or from a library’s catalogue");
    }
}

/// Whether a number of eight digits has another check digit than ISO 3297 reckons.
fn is_wrong(issn: &str) -> bool {
    let digit = |c: char| if matches!(c, 'X' | 'x') { Some(10) } else { c.to_digit(10) };
    let digits: Vec<u32> = issn.chars().filter_map(digit).collect();
    digits.len() == 8 && (1..=8).rev().zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11 != 0
}
