//! A date that the address contradicts: `/2019/03/14/` under a note that says 2021.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::{DateVariable, Day, Reference, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "date-against-url",
    group: Group::Dates,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "the address tells another date",
    why: "Addresses of news and blogs carry the day of publication: either the date or the address is that of another page.",
    bad: &["Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/2019/03/14/a-title."],
    good: &[
        "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/2020/10/09/a-title.",
        "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020, https://example.org/2020/10/08/a-title.",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let found: Vec<(Span, Span, String)> = cx.references().filter_map(|(_, reference)| contradiction(cx.text(), reference)).collect();
    for (date, address, printed) in found {
        cx.report(&RULE, date)
            .message(format!("the address says {printed}"))
            .related(address, "the date in the address")
            .help("take the date from the page itself");
    }
}

/// The spans of date and address, and what the address says, where they are too far apart.
fn contradiction(text: &str, reference: &Reference) -> Option<(Span, Span, String)> {
    let (_, date) = reference.dates.iter().find(|(of, _)| *of == DateVariable::Issued)?;
    let url = reference.texts.iter().find(|text| text.variable == Variable::Url)?;
    // Behind a semicolon another work begins.
    if text.get(date.span.end as usize..url.span.start as usize).is_none_or(|between| between.contains(';')) {
        return None;
    }
    let (issued, told) = (date.value.start?, in_address(&url.value)?);
    let far = issued.year != told.year && (issued.month.is_none() || told.month.is_none());
    let apart = (count(issued) - count(told)).abs() >= if issued.day.is_some() && told.day.is_some() { CLOSE } else { 2 * CLOSE };
    ((far || (issued.month.is_some() && apart)) && date.value.end.is_none()).then(|| (date.span, url.span, told.edtf()))
}

/// A page may be announced some weeks before it appears, and a magazine appears before the month that its cover names.
const CLOSE: i32 = 31;

/// Days from the year 0, every month taken as having 31.
fn count(day: Day) -> i32 {
    (day.year * 12 + i32::from(day.month.unwrap_or(1))) * 31 + i32::from(day.day.unwrap_or(1))
}

/// The day that a path has as `/2019/03/14/` or `/2019/03/`.
fn in_address(url: &str) -> Option<Day> {
    let parts: Vec<&str> = url.split(['/', '?', '#']).skip(3).collect();
    let number = |part: Option<&&str>, digits: usize| {
        part.filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<u16>().ok()
    };
    (0..parts.len()).find_map(|at| {
        let year = number(parts.get(at), 4).filter(|year| (1990..2100).contains(year))?;
        let month = number(parts.get(at + 1), 2).filter(|month| (1..=12).contains(month))?;
        let day = number(parts.get(at + 2), 2).filter(|day| (1..=31).contains(day));
        Some(Day { year: i32::from(year), month: u8::try_from(month).ok(), day: day.and_then(|day| u8::try_from(day).ok()) })
    })
}
