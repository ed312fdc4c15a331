//! `Print.` and `Web.` of MLA 7.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::knowledge::check::is_old_medium;
use crate::reference::Variable;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "medium-of-publication",
    group: Group::Editions,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.105"],
    what: "MLA no longer names the medium",
    why: "Since the eighth edition the container tells what it was.",
    bad: &["Doe, Jane. A Title. Northern Press, 2020. Print."],
    good: &["Doe, Jane. A Title. Northern Press, 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for (_, medium) in cx.texts(Variable::Medium).filter(|(_, medium)| is_old_medium(&medium.value)) {
        let head = text.get(..medium.span.start as usize).unwrap_or_default();
        let ended = text.get(medium.span.end as usize..).is_some_and(|rest| rest.starts_with('.'));
        let finding = cx.report(&RULE, medium.span).help("leave it out");
        if ended && head.ends_with(". ") {
            let sentence = Span { start: medium.span.start - 1, end: medium.span.end + 1 };
            finding.fix("delete it", [Edit::deletion(sentence)]);
        }
    }
}
