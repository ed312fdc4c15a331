//! A title of which only the first words stand in quotation marks.

use super::part::contained_title;
use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-partly-quoted",
    group: Group::Titles,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.28"],
    what: "only a part of the title stands in quotation marks",
    why: "Nobody can tell whether the marks are the title's own or the style's, and where the title ends.",
    bad: &["Northern Society. “We Are Reeds” project. Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    good: &["Northern Society. “‘We Are Reeds’ Project.” Facebook, 9 Oct. 2020, https://www.facebook.com/northern/posts/17."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let found: Vec<Span> = cx
        .notes()
        .iter()
        .filter_map(|note| contained_title(note, cx))
        .filter(|title| is_partly_quoted(cx.text(), *title))
        .collect();
    for title in found {
        cx.report(&RULE, title).help("set the whole title in double marks, and its own quotation in single ones");
    }
}

/// Whether a title opens with a quotation that ends before the title does.
fn is_partly_quoted(text: &str, title: Span) -> bool {
    let printed = title.of(text);
    // Marks around the whole title make those within its own.
    if text.get(..title.start as usize).is_some_and(|head| head.ends_with(['“', '‘', '"', '\''])) {
        return false;
    }
    let closer = match printed.chars().next() {
        Some('“') => '”',
        Some('"') => '"',
        _ => return false,
    };
    let inner = printed.get(printed.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    inner.split_once(closer).is_some_and(|(_, rest)| rest.chars().any(char::is_alphanumeric))
}
