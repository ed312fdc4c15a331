//! A title inside a container that stands without quotation marks.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-unquoted",
    group: Group::Titles,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.28"],
    what: "the title stands without quotation marks",
    why: "MLA sets the title of a part – a post, a page, an article – in quotation marks, and so tells it from the work that holds it.",
    bad: &["Northern Society. The Society Meets with the Mayor of Reedham. Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    good: &["Northern Society. “The Society Meets with the Mayor of Reedham.” Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let found: Vec<Span> = cx
        .notes()
        .iter()
        .filter_map(|note| super::contained_title(note, cx.article()))
        .filter(|title| !is_quoted(text, *title))
        .collect();
    for title in found {
        let finding = cx.report(&RULE, title).help("set it in quotation marks");
        let stop = text.get(title.end as usize..).is_some_and(|rest| rest.starts_with(['.', ',']));
        if stop {
            finding.fix("set the title in quotation marks", [Edit::insertion(title.start, "“"), Edit::insertion(title.end + 1, "”")]);
        }
    }
}

/// Whether a quotation mark stands before the title, or a quotation within it.
fn is_quoted(text: &str, title: Span) -> bool {
    let marks = ['“', '”', '"', '‘', '«', '„', '»', '\''];
    let before = text.get(..title.start as usize).unwrap_or_default().trim_end_matches(['[', '(']);
    // Talk before a citation was taken for its title where it holds a quotation.
    before.ends_with(marks) || title.of(text).starts_with(marks) || title.of(text).contains(['“', '"'])
}
