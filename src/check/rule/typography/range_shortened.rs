//! A range whose end lost a digit too many: `123–5`.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "range-shortened",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 2.139", "CMOS 18, 9.63"],
    what: "the end of the range has too few digits",
    why: "MLA and Chicago keep two digits; with one the reader may take it for a page far away.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 123–5."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 123–25.", "Jane Doe, “A Title,” Journal of Titles 3, no. 2 (2020): 31–45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let chicago = cx.style() == Some(Style::Chicago);
    let pages = cx.fields(Field::Page).chain(cx.fields(Field::Locator));
    let ranges: Vec<(Span, &str, &str)> = pages.filter_map(|(_, pages)| ends(text, pages)).collect();
    let (short, whole): (Vec<_>, Vec<_>) = ranges.into_iter().partition(|(_, _, to)| to.len() == 1);
    // A text that does so throughout follows another guide.
    if short.len() > 1 && short.len() >= whole.len() {
        return;
    }
    for (pages, from, to) in short {
        // Chicago keeps one digit behind 101 to 109.
        let tens = from.get(from.len().saturating_sub(2)..from.len().saturating_sub(1)).unwrap_or_default();
        if chicago && tens == "0" && from.len() > 2 {
            continue;
        }
        let end = Span { start: pages.end - 1, end: pages.end };
        cx.report(&RULE, end).help(format!("write {tens}{to}")).fix("write two digits", [Edit::replacement(end, format!("{tens}{to}"))]);
    }
}

/// The ends of a range of pages that begins behind 9.
fn ends(text: &str, pages: Span) -> Option<(Span, &str, &str)> {
    let (from, to) = pages.of(text).split_once(['–', '-'])?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (digits(from) && digits(to) && from.len() > 1).then_some((pages, from, to))
}
