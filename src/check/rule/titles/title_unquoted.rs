//! A title inside a container that stands without quotation marks.

use super::part;
use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-unquoted",
    group: Group::Titles,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Unsafe),
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.28", "CMOS 18, chapter 14"],
    what: "the title stands without quotation marks",
    why: "The guides set the title of a part – a post, a page, an article, a chapter – in quotation marks, and so tell it from the work that holds it.",
    bad: &["Northern Society. The Society Meets with the Mayor of Reedham. Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    good: &["Northern Society. “The Society Meets with the Mayor of Reedham.” Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let known = part::known_containers(cx);
    let found: Vec<Span> = cx
        .notes()
        .iter()
        .filter_map(|note| part::contained_title(note, cx).or_else(|| part::hidden_part(cx, note, &known)))
        .filter(|title| !is_quoted(text, *title))
        .collect();
    for title in found {
        let finding = cx.report(&RULE, title).help("set it in quotation marks");
        let rest = text.get(title.end as usize..).unwrap_or_default();
        // Both guides set the stop before the closing mark; a question mark is a stop.
        let close = match () {
            () if rest.starts_with(['.', ',']) => Some(title.end + 1),
            () if title.of(text).ends_with(['?', '!']) => Some(title.end),
            () => None,
        };
        if let Some(close) = close {
            finding.fix("set the title in quotation marks", [Edit::insertion(title.start, "“"), Edit::insertion(close, "”")]);
        }
    }
}

/// Whether a quotation mark stands before the title, or a quotation within it.
fn is_quoted(text: &str, title: Span) -> bool {
    let marks = ['“', '”', '"', '‘', '«', '„', '»', '\''];
    let before = text.get(..title.start as usize).unwrap_or_default();
    let before = before.trim_end_matches(['[', '(']);
    // What stands behind an opening mark, a number for instance, may have been left out of the title.
    let mut near = before.chars().rev().take(NEAR).take_while(|c| *c != '\n');
    // Talk before a citation was taken for its title where it holds a quotation.
    before.ends_with(marks)
        || near.any(|c| matches!(c, '“' | '«' | '„'))
        || title.of(text).starts_with(marks)
        || title.of(text).contains(['“', '"'])
}

/// So many characters before a title an opening mark is the title's.
const NEAR: usize = 8;
