//! One DOI under two titles.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::{Reference, Variable};
use crate::source::Span;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "identifier-with-two-titles",
    group: Group::Works,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 26324:2022, 4.1"],
    what: "two works have one DOI",
    why: "A DOI names one work: one of the two notes has that of another, or its title is not the work’s.",
    bad: &["A.[1] B.[2]\n\n[1] Doe, Jane. “Reeds of the North.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45, https://doi.org/10.1234/abc.1.\n\n[2] Roe, John. “Mills of the South.” Journal of Titles, vol. 4, no. 1, 2021, pp. 13–45, https://doi.org/10.1234/abc.1.\n"],
    good: &["A.[1] B.[2]\n\n[1] Doe, Jane. “Reeds of the North.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45, https://doi.org/10.1234/abc.1.\n\n[2] Doe, Jane. “Reeds of the North.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45, https://doi.org/10.1234/abc.1.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let mut seen: HashMap<String, (Span, String)> = HashMap::new();
    for (_, reference) in cx.references() {
        let Some((doi, span)) = doi(reference) else { continue };
        let title = letters(reference.text(Variable::Title).unwrap_or_default());
        if title.is_empty() {
            continue;
        }
        let (place, other) = seen.entry(doi).or_insert_with(|| (span, title.clone())).clone();
        // A title may be cut short or have its subtitle.
        if !other.contains(&title) && !title.contains(&other) {
            cx.report(&RULE, span).related(place, "here another title stands with it").help("look the DOI up, and correct the note that is wrong");
        }
    }
}

/// The DOI of a reference, in small letters, and where it stands; also where it is printed as an address.
fn doi(reference: &Reference) -> Option<(String, Span)> {
    reference.texts.iter().filter(|text| matches!(text.variable, Variable::Doi | Variable::Url)).find_map(|text| {
        let value = text.value.to_lowercase();
        let is_doi = text.variable == Variable::Doi || value.contains("doi.org/10.");
        let at = value.find("10.").filter(|_| is_doi)?;
        Some((value.get(at..)?.trim_end_matches(['.', '/']).to_owned(), text.span))
    })
}

fn letters(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
