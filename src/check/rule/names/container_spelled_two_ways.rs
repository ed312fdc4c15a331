//! One newspaper or site under two names: `The Guardian` and `Guardian`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::note::Field;
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "container-spelled-two-ways",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 5.31", "CMOS 18, 14.87"],
    what: "another note spells the container in another way",
    why: "Two spellings make two containers in a bibliography, and a search for one misses the works of the other.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” Guardian, 3 May 2019.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n\n[2] Roe, John. “Another.” The Guardian, 3 May 2019.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let mut forms: BTreeMap<String, BTreeMap<&str, Vec<Span>>> = BTreeMap::new();
    for (_, span) in cx.fields(Field::Container) {
        let printed = span.of(text);
        forms.entry(key(printed)).or_default().entry(printed).or_default().push(span);
    }
    for spellings in forms.values().filter(|spellings| spellings.len() > 1) {
        let Some((usual, places)) = spellings.iter().max_by_key(|(_, places)| (places.len(), std::cmp::Reverse(places.first().copied()))) else { continue };
        let first = places.first().copied().unwrap_or_default();
        for (_, others) in spellings.iter().filter(|(spelling, _)| *spelling != usual) {
            for other in others {
                cx.report(&RULE, *other).message(format!("elsewhere it is “{usual}”")).related(first, "as here").help("choose one spelling");
            }
        }
    }
}

/// Letters and digits alone, without an article before them.
fn key(name: &str) -> String {
    let name = name.to_lowercase();
    let name = name.strip_prefix("the ").unwrap_or(&name);
    name.replace('&', "and").chars().filter(|c| c.is_alphanumeric()).collect()
}
