//! Which opening mark goes with which closing mark: one linear pass, ahead of every production.

use super::scan::{Kind, Kinds, Token};

/// Deeper nesting is text.
const DEPTH: usize = 32;
/// Openers without a closer that a closing mark may skip.
const SKIPS: usize = 4;

/// For every token the index of its partner; marks that stand alone have none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    partners: Vec<Option<u32>>,
    /// The marks that wait for their partners, while a note is read.
    open: Vec<(u32, Shape)>,
}

impl Pairs {
    /// `quoted = open quote, { word | quoted }, close quote`: pairs the quotation marks and brackets of a note.
    pub(crate) fn read(&mut self, text: &str, tokens: &[Token]) {
        self.partners.clear();
        self.partners.resize(tokens.len(), None);
        self.open.clear();
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| MARKS.has(token.kind)) {
            let Some((shape, opens)) = shape(text, token) else { continue };
            if opens {
                if self.open.len() < DEPTH {
                    self.open.push((at as u32, shape));
                }
                continue;
            }
            let Some(depth) = self.open.iter().rev().take(SKIPS).position(|&(_, of)| of == shape) else { continue };
            self.open.truncate(self.open.len() - depth);
            if let Some((opener, _)) = self.open.pop() {
                self.join(opener as usize, at);
            }
        }
    }

    fn join(&mut self, opener: usize, closer: usize) {
        if let Some(slot) = self.partners.get_mut(opener) {
            *slot = Some(closer as u32);
        }
        if let Some(slot) = self.partners.get_mut(closer) {
            *slot = Some(opener as u32);
        }
    }

    /// Returns the partner of a token.
    pub(crate) fn of(&self, token: usize) -> Option<usize> {
        self.partners.get(token).copied().flatten().map(|at| at as usize)
    }
}

/// The marks that have partners.
const MARKS: Kinds = Kinds::of(&[
    Kind::OpenQuote,
    Kind::CloseQuote,
    Kind::OpenParenthesis,
    Kind::CloseParenthesis,
    Kind::OpenBracket,
    Kind::CloseBracket,
]);

/// What closes what: marks of one shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
