//! `Smith, Jr., John`: a suffix between family name and given name.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::{Classes, classes};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "name-suffix-order",
    group: Group::Names,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[],
    guide: &["MLA 9, chapter 5", "CMOS 18, chapter 13"],
    what: "the suffix stands before the given name",
    why: "In an inverted name “Jr.” and its like come last; between the two parts programs take them for a name.",
    bad: &["Smith, Jr., John. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Smith, John, Jr. “A Title.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let found: Vec<_> = cx.fields(Field::Author).chain(cx.fields(Field::Editor)).filter_map(|(_, names)| between(text, names)).collect();
    for (suffix, given) in found {
        let finding = cx.report(&RULE, suffix).help("set it behind the given name");
        let moved = format!(", {}", suffix.of(text));
        // The comma and the space before the suffix go with it.
        let gone = Span { start: suffix.start.saturating_sub(2), end: suffix.end };
        if gone.of(text).starts_with(", ") {
            finding.fix("move the suffix", [Edit::deletion(gone), Edit::insertion(given.end, moved)]);
        }
    }
}

/// The suffix and the given name behind it, where the first name of a list is `Family, Suffix, Given`.
fn between(text: &str, names: Span) -> Option<(Span, Span)> {
    let printed = names.of(text);
    let (family, rest) = printed.split_once(", ")?;
    let (suffix, rest) = rest.split_once(", ")?;
    let given = rest.split([',', '&']).next()?.split(" and ").next()?.trim_end();
    let is_suffix = suffix.len() < 5 && suffix.starts_with(char::is_uppercase) && classes(suffix).has(Classes::SUFFIXES);
    let is_given = given.starts_with(char::is_uppercase) && given.split(' ').count() < 3;
    if !is_suffix || !is_given || family.split(' ').count() > 2 {
        return None;
    }
    let start = names.start as usize + family.len() + 2;
    let from = start + suffix.len() + 2;
    Some((Span::new(start, start + suffix.len()), Span::new(from, from + given.len())))
}
