//! A DOI as an address of the old resolver.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memmem;

pub(super) const RULE: Rule = Rule {
    code: "doi-form",
    group: Group::Identifiers,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 5.93", "CMOS 18, 13.7", "Crossref, DOI display guidelines"],
    what: "the DOI is written as an old address",
    why: "The resolver moved to https://doi.org in 2017; one form lets programs see that two notes cite one work.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45, http://dx.doi.org/10.1234/abc.1."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45, https://doi.org/10.1234/abc.1."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        for at in memmem::find_iter(block.span.of(text).as_bytes(), "doi.org/10.") {
            let head = block.span.of(text).get(..at).unwrap_or_default();
            let host = head.len() - if head.ends_with("dx.") { 3 } else if head.ends_with("www.") { 4 } else { 0 };
            let head = head.get(..host).unwrap_or_default();
            let old = ["https://", "http://"].into_iter().find(|scheme| head.ends_with(scheme));
            let Some(scheme) = old else { continue };
            if scheme == "https://" && host == at {
                continue;
            }
            let start = block.span.start as usize + host - scheme.len();
            let span = Span::new(start, block.span.start as usize + at + "doi.org".len());
            cx.report(&RULE, span).help("write https://doi.org").fix("write https://doi.org", [Edit::replacement(span, "https://doi.org")]);
        }
    }
}
