//! What stands before the cited part: names, a title, or both, in every way that they may be parted.

use super::{Shape, span, trimmed};
use crate::knowledge::Classes;
use crate::note::element::names;
use crate::note::pairs::Pairs;
use crate::note::reading::{NameSpans, name_spans};
use crate::note::scan::{Kind, Token};
use crate::source::Span;

/// Most places where names may end.
const SPLITS: usize = 8;
/// Longest list of names, in tokens.
const NAMES: usize = 40;

/// The lists of names of short forms that begin at one place: most of them are asked for again and again.
pub(super) struct Lists<'t> {
    pub(super) text: &'t str,
    /// Whether a family name may lead: a list behind another one is none.
    known: &'t dyn Fn(Span) -> bool,
    read: Vec<(Span, Vec<Shape>)>,
}

impl<'t> Lists<'t> {
    /// Returns no lists yet; `known` tells which family names may lead.
    pub(super) fn new(text: &'t str, known: &'t dyn Fn(Span) -> bool) -> Self {
        Self { text, known, read: Vec::new() }
    }

    /// A list of names and nothing else; where it looks like "Family, Given", also as family names alone.
    fn named(&mut self, tokens: &[Token]) -> Vec<Shape> {
        let Some(stretch) = span(tokens) else { return Vec::new() };
        if let Some((_, shapes)) = self.read.iter().find(|(known, _)| *known == stretch) {
            return shapes.clone();
        }
        let mut shapes = named(self.text, tokens);
        shapes.retain(|shape| shape.names.first().is_some_and(|first| (self.known)(first.family)));
        self.read.push((stretch, shapes.clone()));
        shapes
    }
}

/// Returns the ways to read the tokens before a cited part; `from` is the place of the first among the tokens that
/// `pairs`
/// was made of. Nothing where they can't be a name or a title. Where nothing stands there, the one way is empty.
pub(super) fn shapes(
    lists: &mut Lists<'_>,
    head: &[Token],
    from: usize,
    pairs: &Pairs,
    titled: bool,
) -> Option<Vec<Shape>> {
    if head.is_empty() {
        return Some(vec![Shape::default()]);
    }
    let inside = head.iter().rev().find(|token| token.is_content()).is_some_and(|last| last.classes.has(Classes::IN));
    if inside {
        return None;
    }
    let mut shapes = Vec::new();
    if titled {
        shapes.extend(quoted(lists, head, from, pairs).into_iter().flatten());
    }
    shapes.extend(with_year(lists, head).into_iter().flatten());
    if titled {
        let joints = (1..head.len()).filter(|&at| {
            head.get(at).is_some_and(|token| {
                matches!(token.kind, Kind::Comma | Kind::Colon | Kind::Dot | Kind::AbbreviationDot)
            })
        });
        for at in joints.take(SPLITS) {
            let (before, behind) = (trimmed(head.get(..at)?), trimmed(head.get(at..)?));
            let named = lists.named(before);
            if let Some((title, year)) = dated(lists.text, behind).filter(|_| !named.is_empty()) {
                let whole = |named: &Shape| Shape { title: span(title), year: Some(year), ..named.clone() };
                shapes.extend(named.iter().map(whole));
            }
            shapes.extend(named.into_iter().map(|named| Shape { title: span(behind), ..named }));
        }
    }
    shapes.extend(lists.named(head));
    if titled {
        shapes.push(Shape { title: span(head), ..Shape::default() });
    }
    Some(shapes)
}

/// Names, and a title in quotation marks behind them; what follows the title is a remark.
fn quoted(lists: &mut Lists<'_>, head: &[Token], from: usize, pairs: &Pairs) -> Option<Vec<Shape>> {
    let open = head.iter().position(|token| token.kind == Kind::OpenQuote)?;
    let close = pairs.of(from + open)?.checked_sub(from)?;
    let rest = trimmed(head.get(close + 1..)?);
    let title = span(trimmed(head.get(open + 1..close)?))?;
    if rest.iter().any(Token::is_content) {
        return None;
    }
    let before = trimmed(head.get(..open)?);
    let named = if before.is_empty() { vec![Shape::default()] } else { lists.named(before) };
    Some(named.into_iter().map(|named| Shape { title: Some(title), quoted: true, ..named }).collect())
}

/// A list of names and nothing else; where it looks like "Family, Given", also as family names alone.
fn named(text: &str, tokens: &[Token]) -> Vec<Shape> {
    let list = if tokens.len() > NAMES { None } else { names::read(text, tokens) };
    let Some(list) = list else { return Vec::new() };
    let names: Vec<NameSpans> = list.names.iter().map(name_spans).collect();
    let inverted =
        matches!(list.form, names::INVERTED_FIRST | names::ALL_INVERTED | names::INVERTED_OTHERS | names::OPEN_LIST);
    let families = if inverted { families(tokens, list.others) } else { None };
    let shape = |names| Shape { names, named: span(tokens), others: list.others, ..Shape::default() };
    families.into_iter().chain([names]).map(shape).collect()
}

/// The stretches between commas and "and", each a family name.
fn families(tokens: &[Token], others: bool) -> Option<Vec<NameSpans>> {
    let content = |at: &usize| tokens.get(*at).is_some_and(Token::is_content);
    let end = if others { (0..tokens.len()).rev().filter(content).nth(1)? } else { tokens.len() };
    let joint = |token: &Token| {
        matches!(token.kind, Kind::Comma | Kind::Ampersand)
            || token.kind == Kind::Word && token.classes.has(Classes::JOINTS)
    };
    let chunks = tokens.get(..end)?.split(joint).map(trimmed).filter(|chunk| !chunk.is_empty());
    let name = |chunk: &[Token]| {
        let short = chunk.iter().filter(|token| token.is_content()).count() <= 3;
        let family = span(chunk).filter(|_| short)?;
        Some(NameSpans { family, given: None, particle: None, suffix: None, literal: false })
    };
    chunks.map(name).collect()
}

/// Names with a year behind them: "Doe 1999", "Doe (1999)".
fn with_year(lists: &mut Lists<'_>, head: &[Token]) -> Option<Vec<Shape>> {
    let (before, year) = dated(lists.text, head)?;
    Some(lists.named(before).into_iter().map(|named| Shape { year: Some(year), ..named }).collect())
}

/// Returns what stands before a year at the end, in parentheses or not, and the year.
fn dated<'t>(text: &str, tokens: &'t [Token]) -> Option<(&'t [Token], Span)> {
    let last = tokens.iter().rposition(|token| matches!(token.kind, Kind::Number | Kind::Mixed))?;
    let year: Span = tokens.get(last)?.span;
    let digits = year.of(text);
    let dated = digits.len() >= 4 && digits.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let letter = digits.get(4..).is_some_and(|rest| rest.len() <= 1 && rest.bytes().all(|b| b.is_ascii_lowercase()));
    let closes = tokens.get(last + 1..)?.iter().all(|token| token.kind == Kind::CloseParenthesis);
    let before = tokens.get(..last)?;
    let opens = before.last().is_some_and(|token| token.kind == Kind::OpenParenthesis);
    let before = trimmed(before.get(..before.len() - usize::from(opens))?);
    (dated && letter && closes && !before.is_empty()).then_some((before, year))
}
