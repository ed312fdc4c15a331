//! An address without https://.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-scheme-missing",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[],
    guide: &["CMOS 18, 13.7"],
    what: "the URL has no scheme",
    why: "Programs don’t see that it is an address, and readers can’t follow it.",
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, www.example.org/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://www.example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url).filter(|(_, url)| url.of(text).starts_with("www.")) {
        let start = Span { start: url.start, end: url.start + 4 };
        cx.report(&RULE, start).help("write https:// before it, if the site answers there").fix("add https://", [Edit::insertion(url.start, "https://")]);
    }
}
