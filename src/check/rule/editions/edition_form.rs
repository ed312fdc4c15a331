//! `Second edition` where the guides have `2nd ed.`

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::edition_word;
use crate::note::Field;

pub(super) const RULE: Rule = Rule {
    code: "edition-form",
    group: Group::Editions,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, chapter 5", "CMOS 18, chapter 14"],
    what: "the guides shorten the words of an edition",
    why: "One form lets readers and programs know it again, and tells the edition from the title.",
    bad: &["Doe, Jane. A Long Title. Second Edition, Northern Press, 2020.", "Doe, Jane. A Long Title. 2nd edition, Northern Press, 2020."],
    good: &["Doe, Jane. A Long Title. 2nd ed., Northern Press, 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, edition) in cx.fields(Field::Edition) {
        let printed = edition.of(text);
        // In another language, or in more words, it has a form of its own.
        let words: Vec<&str> = printed.split(' ').collect();
        let [number, last] = words.as_slice() else { continue };
        let (Some(short), false) = (edition_word(last), last.contains('.')) else { continue };
        let number = edition_word(number).unwrap_or(number);
        // At the start of a sentence the guides keep a capital.
        let mut form = format!("{number} {short}");
        if form.starts_with(char::is_alphabetic) && printed.starts_with(char::is_uppercase) {
            form = capital(&form);
        }
        // A stop behind it is the abbreviation's own.
        let stopped = text.get(edition.end as usize..).is_some_and(|rest| rest.starts_with('.'));
        let written = if stopped { form.trim_end_matches('.') } else { &form };
        cx.report(&RULE, edition).help(format!("write {form}")).fix("shorten it", [Edit::replacement(edition, written)]);
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
