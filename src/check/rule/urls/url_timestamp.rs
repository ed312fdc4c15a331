//! A place in a recording that stands inside the address: `&t=151s`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_timestamp;
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-timestamp",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 6.24"],
    what: "the address says where in the recording to begin",
    why: "A place in a work is a locator: in the address it is lost to readers of print, and hides that two notes cite one work.",
    bad: &["Northern Society. “A Title.” YouTube, 9 Oct. 2020, https://www.youtube.com/watch?v=abc123&t=151s."],
    good: &["Northern Society. “A Title.” YouTube, 9 Oct. 2020, https://www.youtube.com/watch?v=abc123."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, url) in cx.fields(Field::Url) {
        let printed = url.of(cx.text());
        let Some(mark) = printed.find('?') else { continue };
        let mut at = mark;
        for part in printed.get(mark + 1..).unwrap_or_default().split('&') {
            let name = part.split('=').next().unwrap_or_default();
            let span = Span::new(url.start as usize + at, url.start as usize + at + 1 + part.len());
            if is_timestamp(name, super::host(printed)) {
                cx.report(&RULE, span).help("give the time as a locator, and the address without it");
            }
            at += part.len() + 1;
        }
    }
}
