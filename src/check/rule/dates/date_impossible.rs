//! A day that no calendar has: 31 June, 30 Feb.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "date-impossible",
    group: Group::Dates,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["ISO 8601-1:2019, 5.2.2"],
    what: "no calendar has this day",
    why: "A digit is wrong, and the work can’t be found by its date.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 31 June 2020."],
    good: &["Doe, Jane. “A Title.” The Guardian, 29 Feb. 2020.", "Doe, Jane. “A Title.” The Guardian, 30 June 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for note in cx.notes() {
        let words = words(text, note.span);
        for three in words.windows(3) {
            let [one, two, year] = three else { continue };
            // "31 June 2020" and "June 31, 2020".
            if let Some(span) = impossible(text, *one, *two, *year).or_else(|| impossible(text, *two, *one, *year)) {
                cx.report(&RULE, span.join(*year)).help("look the date up in the source");
            }
        }
    }
}

/// The words of a note without the stops around them.
fn words(text: &str, note: Span) -> Vec<Span> {
    let printed = note.of(text);
    let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).len();
    printed
        .split_whitespace()
        .map(|word| {
            let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            let start = note.start as usize + (bare.as_ptr().addr() - printed.as_ptr().addr());
            Span::new(start, start + trim(bare))
        })
        .collect()
}

/// The span of a day and a month that don't go together in a year.
fn impossible(text: &str, day: Span, month: Span, year: Span) -> Option<Span> {
    let number = |span: Span| span.of(text).parse::<i64>().ok();
    let year_start = year.start;
    let (count, year) = (number(day).filter(|_| day.len() <= 2)?, number(year).filter(|_| year.len() == 4)?);
    let month_number = knowledge::month(month.of(text))?;
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let longest = match month_number {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    // "vol. 41 (June 2024)" and "no. 39, June 1989" are numbers beside dates.
    let whole = day.join(month);
    let between = Span { start: day.end.min(month.end), end: day.start.max(month.start) }.of(text);
    let before_year = Span { start: whole.end, end: year_start }.of(text);
    let is_date = matches!(between, " " | ". ") && matches!(before_year, " " | ", " | ". ");
    (count > longest && is_date).then_some(whole)
}
