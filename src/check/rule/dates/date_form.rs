//! A date in the order of another style.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;

pub(super) const RULE: Rule = Rule {
    code: "date-form",
    group: Group::Dates,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.81", "CMOS 18, 6.41"],
    what: "the style writes the date in another order",
    why: "One form lets readers and programs know it again; in `3/4/2021` nobody knows the month.",
    bad: &["Doe, Jane. “A Title.” The Guardian, October 9, 2020.", "Doe, Jane. “A Title.” The Guardian, Oct. 9, 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane. “A Title.” The Guardian, Fall 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let mla = cx.style() == Some(Style::Mla);
    let issued: Vec<&str> = cx.fields(Field::Issued).map(|(_, date)| date.of(text)).collect();
    let other = issued.iter().filter(|printed| month_first(printed).is_some()).count();
    let own = issued.iter().filter(|printed| day_first(printed).is_some()).count();
    // Chicago lets a text set the day first throughout.
    if !mla && own < other {
        return;
    }
    for field in [Field::Issued, Field::Accessed] {
        for (_, date) in cx.fields(field) {
            let printed = date.of(text);
            if printed.split(['/', '.']).filter(|part| !part.is_empty() && part.len() < 5 && part.bytes().all(|byte| byte.is_ascii_digit())).count() == 3 {
                cx.report(&RULE, date).help("spell the month");
            }
            let form = if mla { day_first(printed) } else { month_first(printed) };
            let Some(form) = form else { continue };
            cx.report(&RULE, date).help(format!("write {form}")).fix("set it in the style’s order", [Edit::replacement(date, form)]);
        }
    }
}

/// `October 9, 2020` as `9 October 2020`.
fn day_first(printed: &str) -> Option<String> {
    let (head, year) = printed.split_once(", ")?;
    let (month, day) = head.split_once(' ')?;
    (is_month(month) && is_number(day, 2) && is_number(year, 4)).then(|| format!("{day} {month} {year}"))
}

/// `9 October 2020` as `October 9, 2020`.
fn month_first(printed: &str) -> Option<String> {
    let (day, rest) = printed.split_once(' ')?;
    let (month, year) = rest.split_once(' ')?;
    (is_month(month) && is_number(day, 2) && is_number(year, 4)).then(|| format!("{month} {day}, {year}"))
}

fn is_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.trim_end_matches('.').chars().all(char::is_alphabetic)
}

fn is_number(word: &str, most: usize) -> bool {
    (1..=most).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}
