//! The day of access behind the address, or in parentheses, where the style has it elsewhere.

use crate::check::{Checker, Group, Rule, Style};
use crate::diagnostic::Severity;
use crate::reference::{DateVariable, Reference, Variable};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "access-date-place",
    group: Group::Editions,
    severity: Severity::Info,
    on: true,
    fix: None,
    styles: &[Style::Mla, Style::Chicago],
    guide: &["MLA 9, 5.111", "CMOS 18, 13.15"],
    what: "the style has the day of access in another place",
    why: "MLA ends the entry with it, as a sentence; Chicago sets it before the address, behind a comma.",
    bad: &["“About Reeds.” Atlas, https://example.org/a (accessed 3 June 2021)."],
    good: &["“About Reeds.” Atlas, https://example.org/a. Accessed 3 June 2021."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let (text, style) = (cx.text(), cx.style());
    let found: Vec<Span> = cx.references().filter_map(|(_, reference)| misplaced(text, style, reference)).collect();
    for span in found {
        let place = if style == Some(Style::Mla) { "end the entry with it: Accessed" } else { "set it before the address: accessed" };
        cx.report(&RULE, span).help(format!("{place} {}", span.of(text)));
    }
}

fn misplaced(text: &str, style: Option<Style>, reference: &Reference) -> Option<Span> {
    let (_, accessed) = reference.dates.iter().find(|(of, _)| *of == DateVariable::Accessed)?;
    let url = reference.texts.iter().find(|text| text.variable == Variable::Url)?;
    let behind = accessed.span.start >= url.span.end;
    let between = text.get(url.span.end as usize..accessed.span.start as usize).unwrap_or_default();
    let wrong = match style? {
        Style::Mla => !behind || between.contains(['(', '[']),
        Style::Chicago => behind,
    };
    // Far behind an address it is another work's.
    (wrong && between.len() <= NEAR).then_some(accessed.span)
}

/// So many bytes stand between an address and its day of access: `). Last accessed on `.
const NEAR: usize = 24;
