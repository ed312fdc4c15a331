//! A hyphen between two pages, where other ranges have a dash.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "hyphen-in-range",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.83"],
    what: "a hyphen joins the ends of a range",
    why: "Both guides set an en dash there, as the other ranges of this text have; a hyphen belongs to a single number.",
    bad: &["A.[1] B.[2]\n\n[1] Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45.\n\n[2] Roe, John. “B Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31-45.\n"],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131–45.", "Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 131-45."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let ranges = || cx.fields(Field::Page).chain(cx.fields(Field::Locator));
    let dashed = ranges().filter(|(_, range)| range.of(text).contains('–')).count();
    let hyphens: Vec<Span> = ranges().filter_map(|(_, range)| hyphen(text, range)).collect();
    // A text without a dash was written where none could be typed.
    if dashed < hyphens.len() || dashed == 0 {
        return;
    }
    for span in hyphens {
        cx.report(&RULE, span).help("set an en dash: –").fix("set an en dash", [Edit::replacement(span, "–")]);
    }
}

/// The only hyphen of a range, between digits.
fn hyphen(text: &str, range: Span) -> Option<Span> {
    let printed = range.of(text);
    let (from, to) = printed.split_once('-')?;
    let digits = from.ends_with(|c: char| c.is_ascii_digit()) && to.bytes().all(|byte| byte.is_ascii_digit()) && !to.is_empty();
    let at = range.start as usize + from.len();
    digits.then(|| Span::new(at, at + 1))
}
