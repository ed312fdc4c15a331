//! `Retrieved`, `Last accessed` where the guides have `Accessed`.

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
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.111", "CMOS 18, 13.15"],
    what: "the style introduces the day of access by another word",
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
            // In another language, or "visited" within a sentence of talk, it is no form of the style.
            if words.is_empty() || !words.is_ascii() || words.eq_ignore_ascii_case(FORM) {
                continue;
            }
            let start = joint.span.start as usize + printed.find(words).unwrap_or_default();
            let span = Span::new(start, start + words.len());
            let form = if words.starts_with(char::is_uppercase) { FORM.to_owned() } else { FORM.to_lowercase() };
            cx.report(&RULE, span).help(format!("write {form}")).fix("write it as the style does", [Edit::replacement(span, form)]);
        }
    }
}

/// The word that both guides have.
const FORM: &str = "Accessed";
