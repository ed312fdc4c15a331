//! A space before a comma or a period.

use crate::check::{Checker, Group, Rule};
use crate::diagnostic::{Edit, Safety, Severity};
use crate::source::Span;
use memchr::memchr3_iter;

pub(super) const RULE: Rule = Rule {
    code: "space-before-punctuation",
    group: Group::Punctuation,
    severity: Severity::Warning,
    on: true,
    fix: Some(Safety::Safe),
    styles: &[],
    guide: &["CMOS 18, 6.7"],
    what: "a space stands before the mark",
    why: "The mark may be parted from its word at the end of a line, and programs that split names at commas trip over it.",
    bad: &["Doe, Jane , and Richard Roe. “A Title.” The Guardian, 9 Oct. 2020."],
    good: &["Doe, Jane, et al. “A Title.” The Guardian, 9 Oct. 2020.", "Doe, Jane, and Richard Roe. “A Title . . . and More.” The Guardian, 9 Oct. 2020."],
    check,
};

fn check(cx: &mut Checker<'_>) {
    let text = cx.text();
    for block in cx.blocks() {
        for at in memchr3_iter(b',', b'.', b';', block.span.of(text).as_bytes()) {
            let mark = block.span.start + at as u32;
            let Some(gap) = gap_before(text, block.span, mark) else { continue };
            let span = Span { start: gap.start, end: mark + 1 };
            // French sets a space before the semicolon; a note may be French as a whole.
            let semicolon = text.get(mark as usize..).is_some_and(|rest| rest.starts_with(';'));
            let french = block.note().is_some() || !cx.language().starts_with("en");
            if cx.is_apart(span) || (semicolon && french) {
                continue;
            }
            cx.report(&RULE, span).help("delete the space").fix("delete the space", [Edit::deletion(gap)]);
        }
    }
}

/// The spaces between a word and the mark at `at`, where the mark ends something. Spaced dots are an ellipsis.
fn gap_before(text: &str, block: Span, at: u32) -> Option<Span> {
    let head = Span { start: block.start, end: at }.of(text);
    let words = head.trim_end_matches([' ', '\u{a0}']);
    let last = words.chars().next_back()?;
    let follows = Span { start: at + 1, end: block.end }.of(text);
    let ends = follows.chars().next().is_none_or(char::is_whitespace);
    let spaced_dot = words.trim_end_matches('.').ends_with([' ', '\u{a0}', '…']);
    // "et al. , ed.": a comma behind a stop that ends a word.
    let stopped = last == '.' && !spaced_dot && !words.ends_with("..") && text.get(at as usize..).is_some_and(|rest| rest.starts_with(','));
    let dotted = follows.trim_start().starts_with(['.', ',']);
    let ended = last.is_alphanumeric() || matches!(last, '”' | '“' | '»' | '’' | '"' | ')' | ']') || stopped;
    let spaced = words.len() < head.len() && ended;
    (spaced && ends && !dotted).then(|| Span::new(block.start as usize + words.len(), at as usize))
}
