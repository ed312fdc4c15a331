//! The short name that a note gives a work: "(hereafter *Harbors*)", "hereafter cited as *H*", "im Folgenden: Häfen".

use super::{span, trimmed};
use crate::knowledge::{self, Classes};
use crate::note::scan::{Kind, Token};
use crate::source::Span;

/// Longest short name, in tokens.
const LONGEST: usize = 24;

/// A work's short name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Hereafter {
    /// The name.
    pub(crate) name: Span,
    /// Where the remark begins that gives it, with its bracket or comma.
    pub(crate) from: u32,
}

/// `hereafter = { word, gap }, [ "(" | "[" | "," | ";" ], { name joint, gap }, hereafter word, [ ":" | ","
/// ], gap, { name joint, gap }, word, { gap, word }, [ ")" | "]" ]`: returns the short name, where there is one
pub(crate) fn hereafter(text: &str, tokens: &[Token]) -> Option<Hereafter> {
    let is = |token: &Token| {
        token.classes.has(Classes::BACK_WORDS) && knowledge::is_back_word(token.span.of(text), "hereafter")
    };
    let at = tokens.iter().rposition(is)?;
    let joins = |token: &Token| token.kind == Kind::Gap || knowledge::is_back_joint(token.span.of(text), "as");
    let lead = tokens.get(..at)?.iter().rev().take_while(|token| joins(token)).count();
    let outer = |token: &Token| {
        matches!(
            token.kind,
            Kind::Gap | Kind::OpenParenthesis | Kind::OpenBracket | Kind::Comma | Kind::Semicolon | Kind::Dot
        )
    };
    let start = tokens.get(..at - lead)?.iter().rposition(|token| !outer(token)).map_or(0, |last| last + 1);
    let mut behind = tokens.get(at + 1..)?;
    while let Some((first, rest)) = behind.split_first() {
        let passes = joins(first)
            || matches!(first.kind, Kind::Colon | Kind::Comma | Kind::Gap | Kind::Dot | Kind::AbbreviationDot);
        if !passes || rest.is_empty() {
            break;
        }
        behind = rest;
    }
    let fence = |token: &Token| {
        matches!(token.kind, Kind::CloseParenthesis | Kind::CloseBracket | Kind::OpenQuote | Kind::CloseQuote)
    };
    let stop = |token: &&Token| fence(token) || matches!(token.kind, Kind::Dot | Kind::Comma | Kind::AbbreviationDot);
    let end = behind.len() - behind.iter().rev().take_while(stop).count();
    let name = trimmed(behind.get(..end)?);
    let name = name.get(name.iter().take_while(|token| fence(token)).count()..)?;
    let whole = name.len() <= LONGEST
        && !name.iter().any(|token| matches!(token.kind, Kind::Url | Kind::Semicolon | Kind::CloseParenthesis));
    let from = tokens.get(start)?.span.start;
    span(name).filter(|_| whole).map(|name| Hereafter { name, from })
}
