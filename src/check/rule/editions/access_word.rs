//! `Retrieved`, `Last accessed` where MLA has `Accessed`.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::{Field, Part};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "access-word",
    group: Group::Editions,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.111"],
    what: "MLA introduces the day of access by another word",
    why: "One form lets readers and programs know it again.",
    bad: &["“About Reeds.” Atlas, https://example.org/a. Retrieved 3 June 2021."],
    good: &["“About Reeds.” Atlas, https://example.org/a. Accessed 3 June 2021."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for note in cx.notes() {
        for tiles in note.tiling.tiles().windows(2) {
            let [joint, date] = tiles else { continue };
            if joint.part != Part::Punctuation || date.part != Part::Field(Field::Accessed) {
                continue;
            }
            let printed = joint.span.of(text);
            let words = printed.trim_matches(|c: char| !c.is_alphabetic());
            let start = joint.span.start as usize + printed.find(words).unwrap_or_default();
            let span = Span::new(start, start + words.len());
            let sentence = words.starts_with(char::is_uppercase);
            if !words.is_empty() && sentence && words != FORM {
                cx.report(&RULE, span).help(format!("write {FORM}")).fix("write it as MLA does", [Edit::replacement(span, FORM)]);
            }
        }
    }
}

/// The word that MLA has.
const FORM: &str = "Accessed";
