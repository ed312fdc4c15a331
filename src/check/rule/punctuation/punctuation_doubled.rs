//! Two stops where one is enough: `,,`, `.”.`, `.,` behind what is no abbreviation.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr3_iter;

pub(super) const RULE: Rule = Rule {
    code: "punctuation-doubled",
    group: Group::Punctuation,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["MLA 9, 6.54", "CMOS 18, 6.129"],
    what: "two marks of punctuation stand where one is enough",
    why: "One of them was left over by an edit; which one is meant the reader can't tell.",
    bad: &[
        "Doe, Jane. “A Title.”. The Guardian, 9 Oct. 2020.",
        "Doe, Jane. “A Title.” The Guardian,, 9 Oct. 2020.",
    ],
    good: &[
        "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.",
        "Doe, Jane, et al., editors. A Title … and More. Northern Press, 2020.",
    ],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        for at in memchr3_iter(b'.', b',', b';', block.span.of(text).as_bytes()) {
            let first = block.span.start + at as u32;
            let Some(span) = doubled(text, first, block.span.end) else { continue };
            if cx.is_apart(span) {
                continue;
            }
            let last = Span { start: span.end - 1, end: span.end };
            cx.report(&RULE, span).help("keep the first").fix("delete the second mark", [Edit::deletion(last)]);
        }
    }
}

/// The span of the mark at `first` and of another behind it, with at most a closing quotation mark between them.
fn doubled(text: &str, first: u32, end: u32) -> Option<Span> {
    let rest = text.get(first as usize..end as usize)?;
    let mark = rest.chars().next()?;
    let quote = rest.chars().nth(1).filter(|c| matches!(c, '”' | '’' | '"'));
    let second_at = 1 + quote.map_or(0, char::len_utf8);
    let second = rest.get(second_at..)?.chars().next()?;
    let after = rest.get(second_at + 1..)?.chars().next();
    let is_double = match (mark, second) {
        // Two stops in a row are an ellipsis that lost one, or a sign of some notation; only quoted they are surely one too many.
        ('.', '.') => quote.is_some() && after != Some('.'),
        (',' | ';', ',' | ';') => after != Some(second),
        _ => false,
    };
    is_double.then(|| Span::new(first as usize, first as usize + second_at + 1))
}
