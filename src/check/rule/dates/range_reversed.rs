//! A range that ends before it begins: `2022–2020`, `pp. 45–31`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::{Classes, classes};
use crate::note::Field;
use crate::reference::Variable;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "range-reversed",
    group: Group::Dates,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.139", "CMOS 18, 9.62"],
    what: "a range ends before it begins",
    why: "A digit is wrong, or the two ends changed places; the passage can't be found.",
    bad: &[
        "Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 145–31.",
        "Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2022–2020, pp. 31–45.",
    ],
    good: &[
        "Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45.",
        "Doe, Jane. A Title. Northern Press, 2020–22.",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    // "Arkiv nr. 27-10" is a number of two parts.
    let counts_pages = |span: Span| {
        let head = text.get(..span.start as usize).unwrap_or_default().trim_end();
        let last = head.rsplit(char::is_whitespace).next().unwrap_or_default();
        head.ends_with([',', ':']) || classes(last).has(Classes::PAGE_WORDS)
    };
    let pages = cx
        .texts(Variable::Page)
        .filter(|(_, page)| is_reversed(&page.value) && counts_pages(page.span))
        .map(|(_, page)| page.span);
    let years = cx.fields(Field::Issued).map(|(_, date)| with_end(cx.text(), date)).filter(|date| is_reversed(date.of(cx.text())));
    let spans: Vec<Span> = pages.chain(years).collect();
    for span in spans {
        cx.report(&RULE, span).help("look the range up in the source");
    }
}

/// A date with the end that the grammar of dates refused because it came before the start.
fn with_end(text: &str, date: Span) -> Span {
    let rest = text.get(date.end as usize..).unwrap_or_default();
    let Some(end) = rest.strip_prefix(['–', '—', '-']) else { return date };
    let digits = end.bytes().take_while(u8::is_ascii_digit).count();
    Span { start: date.start, end: date.end + (rest.len() - end.len() + digits) as u32 }
}

/// Whether one of the ranges ends before it begins; "133–58" means 133–158.
fn is_reversed(pages: &str) -> bool {
    pages.split([',', ';']).any(|range| {
        let mut ends = range.trim().splitn(2, ['–', '-', '—']);
        let (Some(from), Some(to)) = (ends.next(), ends.next()) else { return false };
        let (Ok(start), Ok(end)) = (from.trim().parse::<u64>(), to.trim().parse::<u64>()) else { return false };
        let shortened = to.trim().len() < from.trim().len();
        let tail = from.trim().get(from.trim().len().saturating_sub(to.trim().len())..).and_then(|tail| tail.parse::<u64>().ok());
        if shortened { tail.is_some_and(|tail| tail > end) } else { start > end }
    })
}
