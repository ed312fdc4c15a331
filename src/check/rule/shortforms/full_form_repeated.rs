//! A full form of a work that was cited in full before.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::{Citation, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "full-form-repeated",
    group: Group::ShortForms,
    severity: Severity::Info,
    // Journals on the web repeat full forms, since readers come from a link to a single note.
    on: false,
    fix: None,
    styles: &[Style::Chicago, Style::Mla],
    guide: &["CMOS 18, chapter 13", "MLA 9, chapter 7"],
    what: "a work is cited in full again",
    why: "A short form says that the reader has met the work; two full forms may come to differ.",
    bad: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, “A Long Winter of Reeds,” Atlas 12, no. 3 (2020): 4, https://example.org/reeds/12.\n\n[2] Jane Doe, “A Long Winter of Reeds,” Atlas 12, no. 3 (2020): 9, https://example.org/reeds/12.\n"],
    good: &["A claim.[1] Another.[2]\n\n[1] Jane Doe, “A Long Winter of Reeds,” Atlas 12, no. 3 (2020): 4.\n\n[2] Doe, “Long Winter,” 9.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let notes = cx.notes();
    let mut found: Vec<(Span, Span)> = Vec::new();
    for work in cx.works() {
        let cited = work.cited.iter().filter_map(|place| notes.get(place.note)?.citations.get(place.citation));
        let mut full = cited.filter(|citation| is_full(citation));
        if let Some(first) = full.next() {
            found.extend(full.map(|again| (again.span, first.span)));
        }
    }
    for (again, first) in found {
        cx.report(&RULE, again).related(first, "the first full form").help("name author and title in short");
    }
}

/// Whether a citation gives the work in full: with its title, and with more than its author and title.
fn is_full(citation: &Citation) -> bool {
    let reference = &citation.reference;
    let holds = |variable| reference.text(variable).is_some();
    citation.antecedent.is_none()
        && citation.back.is_none()
        && holds(Variable::Title)
        && (holds(Variable::ContainerTitle) || holds(Variable::Publisher) || !reference.dates.is_empty())
}
