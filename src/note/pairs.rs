//! Which opening mark goes with which closing mark: one linear pass, ahead of every production.

use super::scan::{Kind, Token};

/// Deeper nesting is text.
const DEPTH: usize = 32;
/// Openers without a closer that a closing mark may skip.
const SKIPS: usize = 4;

/// For every token the index of its partner; marks that stand alone have none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs(Vec<Option<u32>>);

impl Pairs {
    /// `quoted = open quote, { word | quoted }, close quote`: pairs the quotation marks and brackets of a note.
    pub(crate) fn read(&mut self, text: &str, tokens: &[Token]) {
        self.0.clear();
        self.0.resize(tokens.len(), None);
        let mut open: Vec<(usize, Shape)> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let Some((shape, opens)) = shape(text, token) else { continue };
            if opens {
                if open.len() < DEPTH {
                    open.push((at, shape));
                }
                continue;
            }
            let Some(depth) = open.iter().rev().take(SKIPS).position(|&(_, of)| of == shape) else { continue };
            open.truncate(open.len() - depth);
            if let Some((opener, _)) = open.pop() {
                self.join(opener, at);
            }
        }
    }

    fn join(&mut self, opener: usize, closer: usize) {
        if let Some(slot) = self.0.get_mut(opener) {
            *slot = Some(closer as u32);
        }
        if let Some(slot) = self.0.get_mut(closer) {
            *slot = Some(opener as u32);
        }
    }

    /// Returns the partner of a token.
    pub(crate) fn of(&self, token: usize) -> Option<usize> {
        self.0.get(token).copied().flatten().map(|at| at as usize)
    }
}

/// What closes what: marks of one shape.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Double,
    Single,
    Parenthesis,
    Bracket,
}

fn shape(text: &str, token: &Token) -> Option<(Shape, bool)> {
    let single = || token.span.of(text).starts_with(['‘', '’', '‚', '\'', '`', '‹', '›']);
    let quote = |opens| Some((if single() { Shape::Single } else { Shape::Double }, opens));
    match token.kind {
        Kind::OpenQuote => quote(true),
        Kind::CloseQuote => quote(false),
        Kind::OpenParenthesis => Some((Shape::Parenthesis, true)),
        Kind::CloseParenthesis => Some((Shape::Parenthesis, false)),
        Kind::OpenBracket => Some((Shape::Bracket, true)),
        Kind::CloseBracket => Some((Shape::Bracket, false)),
        _ => None,
    }
}
