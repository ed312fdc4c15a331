//! Quotation marks that open together and don't close together: `“‘A “B.”’`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "quotes-misnested",
    group: Group::Quotes,
    severity: Severity::Error,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 6.53", "CMOS 18, 13.30"],
    what: "quotation marks are nested the wrong way",
    why: "Nobody can tell which words belong to the inner quotation and which to the outer one.",
    bad: &["Doe, Jane. “‘Chairwoman Opens the “House of Reeds.”’ The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane. “Chairwoman Opens the ‘House of Reeds.’” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let (text, blocks, quotes) = (cx.text(), cx.blocks(), cx.quotes());
    for alone in quotes.unclosed.iter().filter(|alone| super::opens_twice(text, alone)) {
        let Some(block) = blocks.get(alone.block) else { continue };
        let rest = Span { start: alone.mark.start, end: block.span.end }.of(text);
        let line = rest.split('\n').next().unwrap_or_default();
        let last = line.rfind(['”', '’', '"', '»']).map_or(0, |at| line.get(at..).map_or(0, |rest| at + rest.chars().next().map_or(0, char::len_utf8)));
        let end = (alone.mark.start + last as u32).max(alone.mark.end);
        cx.report(&RULE, Span { start: alone.mark.start, end })
            .help("let double marks stand outside and single ones inside, and close each that opens");
    }
}
