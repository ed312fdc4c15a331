//! A title that is every page’s: `Page Not Found`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::knowledge::check::is_generic_title;
use crate::reference::Variable;

pub(super) const RULE: Rule = Rule {
    code: "title-generic",
    group: Group::Titles,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &[],
    what: "this is no title of a work",
    why: "It was taken from a page that could not be shown, or names the page’s place and not its matter.",
    bad: &["Doe, Jane. “Page Not Found.” Atlas, 9 Oct. 2020, https://example.org/a."],
    good: &["Doe, Jane. “A Title.” Atlas, 9 Oct. 2020, https://example.org/a."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    for (_, title) in cx.texts(Variable::Title) {
        if is_generic_title(&title.value) {
            cx.report(&RULE, title.span).help("write the title that the work itself bears, or describe it");
        }
    }
}
