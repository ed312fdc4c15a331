//! An address in angle brackets, as MLA set it until 2009.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "url-in-angle-brackets",
    group: Group::Urls,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.95", "CMOS 18, 13.15"],
    what: "angle brackets stand around the URL",
    why: "MLA gave them up in 2009, and Chicago never had them.",
    bad: &["Doe, Jane. “A Title.” Atlas, 2021, <https://example.org/a>."],
    good: &["Doe, Jane. “A Title.” Atlas, 2021, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, url) in cx.fields(Field::Url) {
        let before = text.get(..url.start as usize).is_some_and(|head| head.ends_with('<'));
        let after = text.get(url.end as usize..).is_some_and(|rest| rest.starts_with('>'));
        // In Markdown the brackets are markup.
        if before && after && cx.source().markup().is_none() {
            let open = Span { start: url.start - 1, end: url.start };
            let close = Span { start: url.end, end: url.end + 1 };
            cx.report(&RULE, open.join(close)).help("leave the brackets out").fix("delete the brackets", [Edit::deletion(open), Edit::deletion(close)]);
        }
    }
}
