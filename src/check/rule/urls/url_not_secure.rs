//! An address that begins with http://.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-not-secure",
    group: Group::Urls,
    severity: Severity::Info,
    on: false,
    fix: Some(Safety::Unsafe),
    styles: &[],
    guide: &[],
    what: "the URL begins with http://",
    why: "Nearly every site answers under https:// today, and browsers warn of the other.",
    // Off: whether the site answers there can’t be told without asking it.
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, http://example.org/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url).filter(|(_, url)| url.of(text).starts_with("http://")) {
        let scheme = Span { start: url.start, end: url.start + 4 };
        cx.report(&RULE, scheme).help("write https, if the site answers there").fix("write https", [Edit::insertion(url.start + 4, "s")]);
    }
}
