//! A page in quotation marks, with no site that holds it.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::{Kind, ReadNote, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "container-missing",
    group: Group::Titles,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.31"],
    what: "the note does not say what holds this",
    why: "Quotation marks say that the title is that of a part; without the name of the site or the journal only the address leads to it.",
    bad: &["“About the Reeds.” 9 Oct. 2020, https://example.org/about."],
    good: &["“About the Reeds.” Northern Society, 9 Oct. 2020, https://example.org/about."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let found: Vec<Span> = cx.notes().iter().filter_map(|note| held_by_nothing(note, text)).collect();
    for span in found {
        cx.report(&RULE, span).help("name the site, the journal or the book behind the title");
    }
}

/// The title of a page in quotation marks whose note names nothing but people, days and the address.
fn held_by_nothing(note: &ReadNote<'_>, text: &str) -> Option<Span> {
    let [citation] = note.citations.as_slice() else { return None };
    let reference = &citation.reference;
    let bare = |variable| matches!(variable, Variable::Title | Variable::Url);
    let page = matches!(reference.kind, Kind::Webpage | Kind::Document);
    if !page || citation.antecedent.is_some() || !reference.residue.is_empty() || !citation.remarks.is_empty() {
        return None;
    }
    let [title] = reference.texts.iter().filter(|text| text.variable == Variable::Title).collect::<Vec<_>>()[..] else {
        return None;
    };
    let address = reference.text(Variable::Url).is_some();
    let quoted = text.get(..title.span.start as usize).is_some_and(|head| head.ends_with(['“', '"']));
    (address && quoted && reference.texts.iter().all(|text| bare(text.variable))).then_some(title.span)
}
