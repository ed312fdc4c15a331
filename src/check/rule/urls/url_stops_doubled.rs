//! Two marks behind an address.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-stops-doubled",
    group: Group::Urls,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &[],
    what: "more than one mark stands behind the address",
    why: "Programs take the first one for a part of the address.",
    bad: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a,."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url).chain(cx.fields(Field::Doi)) {
        let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':');
        let start = url.start as usize + url.of(text).trim_end_matches(is_mark).len();
        let marks = text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches(is_mark).len());
        // Three dots are an address that was cut.
        if marks == 2 {
            let span = Span::new(start, start + 2);
            let first = Span::new(start, start + 1);
            cx.report(&RULE, span).help("keep the last").fix("delete the first mark", [Edit::deletion(first)]);
        }
    }
}
