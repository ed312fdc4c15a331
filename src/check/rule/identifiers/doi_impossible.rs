//! A DOI that no registry can have given out.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;

pub(super) const RULE: Rule = Rule {
    code: "doi-impossible",
    group: Group::Identifiers,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 26324:2022, 4.2"],
    what: "no DOI can look like this",
    why: "Registrants have four digits and more; the number leads nowhere.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45, https://doi.org/10.55/abc12."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45, https://doi.org/10.5555/abc12."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, span) in cx.fields(Field::Doi).chain(cx.fields(Field::Url)).collect::<Vec<_>>() {
        let printed = span.of(text);
        let doi = match printed.split_once("doi.org/") {
            Some((_, doi)) => doi,
            None if printed.starts_with("10.") => printed,
            None => continue,
        };
        if is_impossible(doi) {
            cx.report(&RULE, span).help("copy the DOI from the work again");
        }
    }
}

/// Whether the registrant, between `10.` and the stroke, has fewer digits than the registry gives, or nothing follows.
fn is_impossible(doi: &str) -> bool {
    let Some(rest) = doi.strip_prefix("10.") else { return false };
    let (registrant, suffix) = rest.split_once('/').unwrap_or((rest, ""));
    let digits = registrant.split('.').next().unwrap_or_default();
    suffix.is_empty() || digits.len() < 4 || !registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
