//! A parameter that only counts visitors: `?utm_source=…`, `&fbclid=…`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::is_tracking;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-tracking-parameter",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 5.95", "CMOS 18, 13.8"],
    what: "a parameter of the URL only counts visitors",
    why: "It says where the author came from, not where the work is, and hides that two addresses lead to one page.",
    bad: &[
        "Doe, Jane. “A Title.” Atlas, 2021, https://example.org/a?utm_source=letter&utm_medium=mail.",
        "Doe, Jane. “A Title.” Atlas, 2021, https://example.org/a?id=7&fbclid=Xy12.",
    ],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/a?id=7."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.fields(Field::Url) {
        for span in tracking(cx.text(), url) {
            cx.report(&RULE, span)
                .help("without it the address leads to the same page")
                .fix("delete the parameter", [Edit::deletion(span)]);
        }
    }
}

/// The parameters that go, each with the one mark that goes with it. Where all go, the question mark goes too.
fn tracking(text: &str, url: Span) -> Vec<Span> {
    let printed = url.of(text);
    let Some(mark) = printed.find('?') else { return Vec::new() };
    let host = super::host(printed);
    let end = printed.find('#').filter(|&at| at > mark).unwrap_or(printed.len());
    let mut at = mark + 1;
    let mut parts = Vec::new();
    for part in printed.get(at..end).unwrap_or_default().split('&') {
        let name = part.split('=').next().unwrap_or_default();
        parts.push((at, at + part.len(), is_tracking(name, host)));
        at += part.len() + 1;
    }
    let place = |start: usize, end: usize| Span::new(url.start as usize + start, url.start as usize + end);
    if parts.iter().all(|(_, _, goes)| *goes) {
        return vec![place(mark, end)];
    }
    // A parameter goes with the mark behind it, unless it is the last: then with the mark before it.
    let kept = parts.iter().rposition(|(_, _, goes)| !goes).unwrap_or_default();
    let before = parts.iter().take(kept).filter(|(_, _, goes)| *goes).map(|(start, end, _)| place(*start, end + 1));
    let behind = parts.iter().skip(kept + 1).map(|(start, end, _)| place(start - 1, *end));
    before.chain(behind).collect()
}
