//! The marks that point to notes, found in one pass over a text: brackets, raised digits, digits set close to a word.

use super::label::{self, mark};
use crate::source::Span;
use nom::Parser;
use nom::bytes::complete::{tag, take_while};
use nom::multi::separated_list1;
use nom::sequence::delimited;

/// A place that may point to notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// How it is set.
    pub(super) style: Style,
    /// With its brackets.
    pub(super) span: Span,
    /// The labels that it names; a range names only its ends.
    pub(super) labels: Vec<Span>,
    /// Whether the labels are the ends of a range.
    pub(super) is_range: bool,
}

/// How a mark is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `[12]`
    Bracket,
    /// `¹²`
    Superscript,
    /// `12`, close to the word before it
    Glued,
}

/// Returns the marks of a stretch of text, in order.
pub(super) fn marks(text: &str, within: Span) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let stretch = within.of(text);
    let mut at = 0;
    while let Some(found) = opening(stretch.as_bytes(), at) {
        at = found;
        let Some(c) = stretch.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let before = stretch.get(..at).and_then(|before| before.chars().next_back());
        at = match mark_at(text, within.start as usize + at, c, before) {
            Some(mark) => {
                let end = mark.span.end as usize - within.start as usize;
                marks.push(mark);
                end.max(at + c.len_utf8())
            }
            None => at + c.len_utf8(),
        };
    }
    marks
}

/// Whether a mark may begin with a byte: raised digits begin with the last two.
const OPENS: [bool; 256] = {
    let mut opens = [false; 256];
    let bytes = b"[123456789\xc2\xe2";
    let mut at = 0;
    while at < bytes.len() {
        opens[bytes[at] as usize] = true;
        at += 1;
    }
    opens
};

/// Returns where, from a place on, a mark may begin: at a bracket, a raised digit, or a digit behind what may carry one. Most digits
/// stand behind a space or another digit.
fn opening(bytes: &[u8], from: usize) -> Option<usize> {
    let carried = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        before.is_some_and(|&byte| !byte.is_ascii() || may_carry(char::from(byte)))
    };
    let mut at = from;
    loop {
        // Most bytes open nothing: they are passed in a loop of their own.
        let rest = bytes.get(at..)?;
        let passed = rest.iter().position(|&byte| OPENS[usize::from(byte)])?;
        at += passed;
        if !rest.get(passed).is_some_and(u8::is_ascii_digit) || carried(at) {
            return Some(at);
        }
        at += 1;
    }
}

fn mark_at(text: &str, at: usize, c: char, before: Option<char>) -> Option<Mark> {
    let rest = text.get(at..)?;
    match c {
        '[' => bracket(text, rest, at),
        c if label::is_raised(c) => {
            let (_, digits) = label::superscript(rest).ok()?;
            Some(single(Style::Superscript, at, digits))
        }
        '1'..='9' if before.is_some_and(may_carry) => {
            let digits = rest.get(..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))?;
            let after = rest.get(digits.len()..)?.chars().next();
            let ends = after.is_none_or(|c| c.is_whitespace() || ".,;:!?)”’»".contains(c));
            (digits.len() <= 3 && ends).then(|| single(Style::Glued, at, digits))
        }
        _ => None,
    }
}

/// Whether a digit right behind this character may point to a note.
fn may_carry(c: char) -> bool {
    matches!(c, 'a'..='z' | '.' | ',' | ';' | ':' | '!' | '?' | '”' | '’' | '»' | ')' | '"' | '\'') || c.is_lowercase()
}

fn single(style: Style, at: usize, digits: &str) -> Mark {
    let span = Span::new(at, at + digits.len());
    Mark { style, span, labels: vec![span], is_range: false }
}

/// `bracket = "[", mark, { separator, mark }, "]"`, where a separator is a comma, a semicolon or a dash
fn bracket(text: &str, rest: &str, at: usize) -> Option<Mark> {
    let gap = || take_while(|c: char| c == ' ' || c == '\u{A0}');
    let separator = delimited(gap(), nom::character::complete::one_of(",;–—"), gap());
    let mut group = delimited(tag("["), separated_list1(separator, mark), tag("]"));
    let (after, marks): (&str, Vec<&str>) = group.parse(rest).ok()?;
    let place = |mark: &str| mark.as_ptr().addr() - text.as_ptr().addr();
    let spans: Vec<Span> = marks.iter().map(|mark| Span::new(place(mark), place(mark) + mark.len())).collect();
    let dashed = rest.get(..rest.len() - after.len()).is_some_and(|group| group.contains(['–', '—']));
    let (labels, is_range) = match spans.as_slice() {
        [_, _] => (spans, dashed),
        [one] => ends(text, *one).map_or((vec![*one], false), |ends| (ends.to_vec(), true)),
        _ => (spans, false),
    };
    Some(Mark { style: Style::Bracket, span: Span::new(at, text.len() - after.len()), labels, is_range })
}

/// The ends of a range with a plain hyphen, `3-5`.
fn ends(text: &str, span: Span) -> Option<[Span; 2]> {
    let (from, to) = span.of(text).split_once('-')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let start = span.start as usize;
    (is_number(from) && is_number(to))
        .then(|| [Span::new(start, start + from.len()), Span::new(start + from.len() + 1, span.end as usize)])
}
