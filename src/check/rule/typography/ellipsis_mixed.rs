//! Three dots among ellipses of one character, or the other way round.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;

pub(super) const RULE: Rule = Rule {
    code: "ellipsis-mixed",
    group: Group::Typography,
    severity: Severity::Info,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 12.59"],
    what: "an ellipsis is set in another way than the others",
    why: "A search for one form misses the other.",
    bad: &["One … two … three … and four ... so.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    good: &["One … two … three.[1]\n\n[1] Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.\n"],
    check,
};

/// The usual form must be so many times more frequent.
const LEAD: usize = 3;

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    let (mut signs, mut dots): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    for block in cx.blocks() {
        let start = block.span.start as usize;
        signs.extend(block.span.of(text).match_indices('…').map(|(at, found)| Span::new(start + at, start + at + found.len())));
        dots.extend(block.span.of(text).match_indices("...").map(|(at, found)| Span::new(start + at, start + at + found.len())));
    }
    dots.retain(|span| !cx.is_apart(*span));
    let (odd, usual) = if dots.len() < signs.len() { (dots, signs) } else { (signs, dots) };
    if usual.len() < odd.len() * LEAD {
        return;
    }
    let form = usual.first().map_or("…", |span| span.of(text));
    for span in odd {
        cx.report(&RULE, span).help(format!("set it as the others are: {form}")).fix("set it as the others are", [Edit::replacement(span, form)]);
    }
}
