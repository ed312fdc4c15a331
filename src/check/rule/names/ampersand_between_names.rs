//! `&` between two people, where both guides write “and”.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::reference::Name;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "ampersand-between-names",
    group: Group::Names,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.7", "CMOS 18, 13.23"],
    what: "an ampersand joins two people",
    why: "Both guides write “and”; the sign belongs to names of firms.",
    bad: &["Doe, Jane, & John Roe. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane, and John Roe. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    // The word is that of the text's language.
    if !cx.language().starts_with("en") {
        return;
    }
    for (_, reference) in cx.references() {
        for (one, other) in reference.contributors.iter().zip(reference.contributors.iter().skip(1)) {
            let people = matches!((&one.name, &other.name), (Name::Person(_), Name::Person(_)));
            let between = text.get(one.span.end as usize..other.span.start as usize).unwrap_or_default();
            if !people || one.role != other.role || between.trim_matches([' ', ',']) != "&" {
                continue;
            }
            let start = one.span.end as usize + between.find('&').unwrap_or_default();
            let span = Span::new(start, start + 1);
            cx.report(&RULE, span).help("write “and”").fix("write “and”", [Edit::replacement(span, "and")]);
        }
    }
}
