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
    let pages: Vec<Span> = cx.fields(Field::Page).map(|(_, pages)| pages).collect();
    for pages in pages {
        let printed = pages.of(text);
        let Some((from, to)) = printed.split_once(['–', '-']) else { continue };
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let short = digits(from) && digits(to) && to.len() == 1 && from.len() > 1;
        // Chicago keeps one digit behind 101 to 109.
        let tens = from.get(from.len().saturating_sub(2)..from.len().saturating_sub(1)).unwrap_or_default();
        if !short || (chicago && tens == "0" && from.len() > 2) {
            continue;
        }
        let end = Span { start: pages.end - 1, end: pages.end };
        cx.report(&RULE, end).help(format!("write {tens}{to}")).fix("write two digits", [Edit::replacement(end, format!("{tens}{to}"))]);
    }
}
