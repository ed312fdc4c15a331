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
    let found: Vec<(Span, Span, String)> = cx.references().filter_map(|(_, reference)| contradiction(reference)).collect();
    for (date, address, printed) in found {
        cx.report(&RULE, date)
            .message(format!("the address says {printed}"))
            .related(address, "the date in the address")
            .help("take the date from the page itself");
    }
}

/// The spans of date and address, and what the address says, where they are more than a few days apart.
fn contradiction(reference: &Reference) -> Option<(Span, Span, String)> {
    let (_, date) = reference.dates.iter().find(|(of, _)| *of == DateVariable::Issued)?;
    let url = reference.texts.iter().find(|text| text.variable == Variable::Url)?;
    let (issued, told) = (date.value.start?, in_address(&url.value)?);
    let differs = issued.year != told.year || issued.month.zip(told.month).is_some_and(|(one, other)| one != other);
    // Around midnight, and where a page is announced before it appears, a day or two of difference are none.
    let near = issued.month.zip(issued.day).zip(told.month.zip(told.day)).is_some_and(|((month, day), (told_month, told_day))| {
        let count = |year: i32, month: u8, day: u8| year * 372 + i32::from(month) * 31 + i32::from(day);
        (count(issued.year, month, day) - count(told.year, told_month, told_day)).abs() <= 4
    });
    (differs && !near && date.value.end.is_none()).then(|| (date.span, url.span, told.edtf()))
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
