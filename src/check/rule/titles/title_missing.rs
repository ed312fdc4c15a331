//! A page that is cited without a title.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::reference::{Kind, ReadNote, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "title-missing",
    group: Group::Titles,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 5.28", "CMOS 18, 14.104"],
    what: "the work has no title",
    why: "Without a title only the address leads to the work; where a page has none, a description stands in its place.",
    bad: &["Northern Society of Reed Cutters. Facebook, https://www.facebook.com/northern."],
    good: &["Northern Society of Reed Cutters. “Home.” Facebook, 9 Oct. 2020, https://www.facebook.com/northern."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for span in cx.notes().iter().filter_map(|note| untitled(note, text)) {
        cx.report(&RULE, span).help("add the title, or a description: Home page");
    }
}

/// What stands before the address of a page without a title.
fn untitled(note: &ReadNote<'_>, text: &str) -> Option<Span> {
    let [citation] = note.citations.as_slice() else { return None };
    let reference = &citation.reference;
    let url = reference.texts.iter().find(|text| text.variable == Variable::Url)?;
    let page = matches!(reference.kind, Kind::Webpage | Kind::Post | Kind::PostWeblog);
    let named = !reference.contributors.is_empty() || reference.text(Variable::ContainerTitle).is_some();
    if !page || !named || reference.text(Variable::Title).is_some() || citation.antecedent.is_some() || !reference.residue.is_empty() {
        return None;
    }
    let head = Span { start: note.span.start, end: url.span.start };
    let words = head.of(text).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
    (!words.is_empty()).then(|| Span { start: head.start, end: head.start + words.len() as u32 })
}
