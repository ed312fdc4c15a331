//! What the text itself says not to report.
//!
//! `<!-- ibid-ignore CODE … -->` at the end of a line is about that line; on a line of its own it is about the paragraph or note that
//! follows. `<!-- ibid-ignore-file CODE … -->` is about the whole file, `<!-- ibid-ignore-start CODE … -->` about all up to
//! `<!-- ibid-ignore-end -->`. Codes and groups may stand there; none is all. A word that is neither keeps
//! nothing silent, and is reported.

use super::{Finding, Selector};
use crate::source::{Source, Span, Spanned};

/// What comments may ask for.
pub(super) const VERBS: [&str; 4] = ["ibid-ignore", "ibid-ignore-file", "ibid-ignore-start", "ibid-ignore-end"];

/// Returns the words of a comment, the verb first, each where it stands in the printed text.
pub(super) fn words(instruction: &Spanned<String>) -> impl Iterator<Item = Spanned<&str>> {
    let mut next = instruction.span.start as usize + OPENER.len();
    instruction.value.split_inclusive([',', ' ', '\t']).filter_map(move |piece| {
        let (start, word) = (next, piece.trim_end_matches([',', ' ', '\t']));
        next += piece.len();
        (!word.is_empty()).then(|| Spanned::new(word, Span::new(start, start + word.len())))
    })
}

/// What stands before the words of a comment.
const OPENER: &str = "<!-- ";

/// A stretch of the printed text, and what is not reported there; nothing named is all.
#[derive(Debug)]
struct Silence {
    span: Span,
    rules: Vec<Selector>,
    is_all: bool,
}

/// Takes away the findings that the text says not to report.
pub(super) fn apply(source: &Source, findings: &mut Vec<Finding>) {
    let printed = source.printed();
    let silences = silences(printed);
    if silences.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let start = finding.in_print(source).start;
        let named =
            |silence: &Silence| silence.is_all || silence.rules.iter().any(|selector| selector.holds(finding.rule));
        !silences.iter().any(|silence| silence.span.start <= start && start < silence.span.end && named(silence))
    });
}

fn silences(printed: &Source) -> Vec<Silence> {
    let end = printed.text().len() as u32;
    let mut silences = Vec::new();
    let mut open: Option<(u32, &str)> = None;
    for instruction in printed.instructions() {
        let (verb, codes) = instruction.value.split_once(char::is_whitespace).unwrap_or((&instruction.value, ""));
        match verb {
            "ibid-ignore" => silences.push(silence(reach(printed, instruction), codes)),
            "ibid-ignore-file" => silences.push(silence(Span { start: 0, end: u32::MAX }, codes)),
            "ibid-ignore-start" => open = open.or(Some((instruction.span.end, codes))),
            "ibid-ignore-end" => {
                let closed = open.take();
                silences
                    .extend(closed.map(|(start, codes)| silence(Span { start, end: instruction.span.start }, codes)));
            }
            _ => {}
        }
    }
    silences.extend(open.map(|(start, codes)| silence(Span { start, end: end + 1 }, codes)));
    silences
}

fn silence(span: Span, codes: &str) -> Silence {
    let names: Vec<&str> = codes.split([',', ' ', '\t']).filter(|name| !name.is_empty()).collect();
    Silence { span, is_all: names.is_empty(), rules: names.iter().filter_map(|name| Selector::named(name)).collect() }
}

/// The line of an instruction, or where it has none to itself the lines that follow, up to an empty one.
fn reach(printed: &Source, instruction: &Spanned<String>) -> Span {
    let text = printed.text();
    let line = printed.line_of(instruction.span.start);
    let starts = printed.line_starts();
    let start = |line: usize| starts.get(line).copied().unwrap_or(text.len() as u32);
    let lines = |line: usize| Span { start: start(line), end: start(line + 1) };
    if !lines(line).of(text).trim().is_empty() {
        return lines(line);
    }
    let is_blank = |line: &usize| lines(*line).of(text).trim().is_empty();
    let first = (line + 1..starts.len()).find(|line| !is_blank(line)).unwrap_or(line);
    let last = (first + 1..=starts.len()).find(is_blank).unwrap_or(starts.len());
    Span { start: start(first), end: start(last) }
}
