//! A decimal comma in a text whose thousands have commas: `7,4` beside `7,400`.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::Severity;
use crate::source::Span;
use memchr::memchr_iter;

pub(super) const RULE: Rule = Rule {
    code: "number-format-mixed",
    group: Group::Prose,
    severity: Severity::Warning,
    on: true,
    fix: None,
    styles: &[],
    guide: &["MLA 9, 2.129", "CMOS 18, 9.56"],
    what: "a comma marks decimals here and thousands elsewhere",
    why: "A reader can't tell whether a digit is missing or the comma is a decimal point.",
    bad: &["Of 7,400 members 3,100 came.[1] Its page has 7,4 thousand followers.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["Of 7,400 members 3,100 came.[1] Its page has 7.4 thousand followers.\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let (mut thousands, mut decimals): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for block in cx.blocks().iter().filter(|block| block.is_prose()) {
        for at in memchr_iter(b',', block.span.of(text).as_bytes()) {
            let Some((span, digits)) = number(text, block.span, at) else { continue };
            match digits {
                3 => thousands.push(span),
                1 | 2 => decimals.push(span),
                _ => {}
            }
        }
    }
    let Some(&usual) = thousands.first().filter(|_| thousands.len() >= decimals.len()) else { return };
    for span in decimals.into_iter().filter(|span| !cx.is_apart(*span)).collect::<Vec<_>>() {
        cx.report(&RULE, span)
            .related(usual, "here the comma marks thousands")
            .help(format!("write {}, or give the missing digits", span.of(text).replace(',', ".")));
    }
}

/// The number around a comma that stands between digits, and how many digits follow the comma. In brackets, behind further commas and before
/// a hyphen it is a list or a formula.
fn number(text: &str, block: Span, comma: usize) -> Option<(Span, usize)> {
    let printed = block.of(text);
    let (head, tail) = (printed.get(..comma)?, printed.get(comma + 1..)?);
    let before = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    let after = tail.bytes().take_while(u8::is_ascii_digit).count();
    let ahead = head.get(..head.len() - before)?.chars().next_back();
    let behind = tail.get(after..)?.chars().next();
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | '%' | ')' | '(' | '$' | '€' | '£' | '–' | ';'));
    let start = block.start as usize + comma - before;
    let fits = (1..=3).contains(&before) && after > 0 && apart(ahead) && (apart(behind) || behind == Some(','));
    fits.then(|| (Span::new(start, block.start as usize + comma + 1 + after), after))
}
