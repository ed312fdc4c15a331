//! An ORCID iD whose check character does not fit.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "orcid-check-digit",
    group: Group::Identifiers,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 7064:2003, MOD 11-2"],
    what: "the ORCID iD’s check character does not fit",
    why: "A digit is wrong: the number leads to nobody, or to somebody else.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://orcid.org/0000-0002-1825-0098."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://orcid.org/0000-0002-1825-0097."],
    check,
};

const RESOLVER: &str = "orcid.org/";
const LENGTH: usize = 19;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for at in memmem::find_iter(text.as_bytes(), RESOLVER) {
        let start = at + RESOLVER.len();
        if text.get(start..start + LENGTH).is_some_and(is_wrong) {
            cx.report(&RULE, Span::new(start, start + LENGTH)).help("copy the number again from the person’s page");
        }
    }
}

/// Whether fifteen digits have another check character than ISO 7064, MOD 11-2, reckons.
fn is_wrong(orcid: &str) -> bool {
    let digits: Vec<u32> = orcid.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum = digits.iter().take(15).fold(0, |sum, digit| (sum + digit) * 2 % 11);
    let wanted = (12 - sum) % 11;
    let last = orcid.chars().next_back().and_then(|c| if c == 'X' { Some(10) } else { c.to_digit(10) });
    digits.len() >= 15 && last.is_some_and(|last| last != wanted)
}
