//! “p.” before several pages, or “pp.” before one.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::note::Field;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "page-sign-number",
    group: Group::Typography,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.84"],
    what: "the sign does not fit the number of pages",
    why: "It says one page and gives several, or the other way round: a number may be wrong.",
    bad: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, p. 31–45."],
    good: &["Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, pp. 31–45.", "Doe, Jane. “A Title.” Journal of Titles, vol. 3, no. 2, 2020, p. 31."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let pages: Vec<(usize, Span)> = cx.fields(Field::Page).chain(cx.fields(Field::Locator)).collect();
    for (_, pages) in pages {
        let head = text.get(..pages.start as usize).unwrap_or_default().trim_end();
        let printed = pages.of(text);
        let several = printed.contains(['–', ',']) || printed.split('-').filter(|part| part.trim().bytes().all(|byte| byte.is_ascii_digit())).count() > 1;
        let single = printed.bytes().all(|byte| byte.is_ascii_digit());
        let sign = if head.ends_with(" pp.") && single { "pp." } else if head.ends_with(" p.") && several { "p." } else { continue };
        let form = if several { "pp." } else { "p." };
        let span = Span::new(head.len() - sign.len(), head.len());
        cx.report(&RULE, span).help(format!("write {form}")).fix("write the other sign", [Edit::replacement(span, form)]);
    }
}
