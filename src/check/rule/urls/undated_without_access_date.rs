//! A web page without a date, and without the day of access.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::{DateVariable, Reference, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "undated-without-access-date",
    group: Group::Urls,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla],
    guide: &["MLA 9, 5.111"],
    what: "the work bears no date, and the note no day of access",
    why: "A page without a date may change at any time: only the day of access tells which state was read.",
    bad: &["“About Us.” Northern Society, https://example.org/about."],
    good: &[
        "“About Us.” Northern Society, https://example.org/about. Accessed 9 Oct. 2020.",
        "“A Report.” Northern Society, 9 Oct. 2020, https://example.org/report.",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let spans: Vec<Span> = cx.references().filter_map(|(_, reference)| undated(reference)).collect();
    for span in spans {
        cx.report(&RULE, span).help("add “Accessed” and the day");
    }
}

fn undated(reference: &Reference) -> Option<Span> {
    let url = reference.texts.iter().find(|text| text.variable == Variable::Url)?;
    let has = |variable| reference.date(variable).is_some();
    let dated = has(DateVariable::Issued) || has(DateVariable::Accessed) || has(DateVariable::EventDate) || has(DateVariable::OriginalDate);
    // What has a DOI does not change.
    (!dated && reference.text(Variable::Doi).is_none() && reference.text(Variable::Volume).is_none()).then_some(url.span)
}
