//! Quotation marks that open together and don't close together: `“‘A “B.”’`.

use crate::check::{Checker, Group, Pair, Rule};
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
    let crossed: Vec<Span> = quotes.pairs.iter().filter_map(|pair| crossed(text, pair)).collect();
    for span in crossed {
        cx.report(&RULE, span).help("close the single marks first: ’”");
    }
}

/// The marks of a pair that closes before the single marks within: `“A ‘Title.”’`.
fn crossed(text: &str, pair: &Pair) -> Option<Span> {
    if pair.open.of(text) != "“" {
        return None;
    }
    let behind = text.get(pair.close.end as usize..)?.strip_prefix('’')?;
    let inner = pair.inner().of(text);
    let open = inner.rfind('‘').and_then(|at| inner.get(at + '‘'.len_utf8()..))?;
    let closed = open.match_indices('’').any(|(at, mark)| {
        open.get(at + mark.len()..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let ends = !behind.starts_with(char::is_alphanumeric);
    (ends && !closed).then(|| Span { start: pair.close.start, end: pair.close.end + '’'.len_utf8() as u32 })
}
