//! Chunks of a name list: what stands between its commas, semicolons and joint words, and what is told of each at once.

use super::body::is_lower_word;
use crate::knowledge::Classes;
use crate::note::scan::{Kind, Kinds, Token, last_solid};

/// What stands before a chunk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Before {
    Nothing,
    Comma,
    Semicolon,
    And,
}

/// A stretch between joints.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk<'t> {
    /// Its tokens, from the first word to the last with its dot.
    pub(super) tokens: &'t [Token],
    /// What the tables know of any of them.
    pub(super) classes: Classes,
    /// The kinds of all tokens.
    pub(super) kinds: Kinds,
    /// How many are content.
    pub(super) words: u32,
    /// Whether one is a small word that is no particle, or a sign that names don't have.
    pub(super) lower: bool,
    /// What stands before it.
    pub(super) before: Before,
}

/// Most tokens between "with" and a name: three words and the white space around them.
const HELPING: usize = 7;
/// Most names and parts of names in a list; what is beyond is left out.
pub(super) const MOST: usize = 64;
/// Room for the chunks of a short list: fewer than twice as many tokens can't make more.
pub(super) const FEW: usize = 8;

impl<'t> Chunk<'t> {
    /// Returns no chunk, which fills room that is not used yet.
    pub(super) fn none() -> Self {
        let (classes, kinds) = (Classes::default(), Kinds::default());
        Self { tokens: &[], classes, kinds, words: 0, lower: false, before: Before::Nothing }
    }

    /// Tells in one pass what is asked of the tokens again and again.
    fn read(tokens: &'t [Token], before: Before) -> Self {
        let mut chunk = Self { tokens, before, kinds: Kinds::among(tokens), ..Self::none() };
        for token in tokens {
            chunk.classes = chunk.classes.with(token.classes);
            chunk.words += u32::from(token.is_content());
            chunk.lower |= is_lower_word(token);
        }
        chunk
    }

    /// Whether a token of the kind is in it.
    pub(super) fn holds(&self, kind: Kind) -> bool {
        self.kinds.has(kind)
    }
}

/// Reads the chunks of a stretch into `room`; returns how many there are.
pub(super) fn read<'t>(text: &str, tokens: &'t [Token], room: &mut [Chunk<'t>]) -> usize {
    let (mut start, mut before, mut count) = (0, Before::Nothing, 0);
    for (at, token) in tokens.iter().enumerate() {
        let joint = match token.kind {
            Kind::Comma => Before::Comma,
            Kind::Semicolon => Before::Semicolon,
            Kind::Ampersand => Before::And,
            Kind::Slash if parts_names(text, tokens, at) => Before::And,
            Kind::Dash if parts_people(tokens.get(start..at), tokens.get(at + 1..)) => Before::And,
            Kind::Word if is_joint(text, tokens, at) => Before::And,
            _ => continue,
        };
        if at < start {
            continue;
        }
        before = push(tokens.get(start..at).unwrap_or_default(), before, joint, room, &mut count);
        start = at + 1 + if token.classes.has(Classes::COMPANY) { helping(tokens.get(at + 1..)) } else { 0 };
    }
    push(tokens.get(start..).unwrap_or_default(), before, Before::Nothing, room, &mut count);
    count
}

/// Returns how many tokens behind "with" say how: "with the assistance of Jane Doe".
fn helping(behind: Option<&[Token]>) -> usize {
    let said = |token: &&Token| {
        token.kind == Kind::Gap || token.kind == Kind::Word && token.small && !token.classes.has(Classes::PARTICLES)
    };
    let count = behind.unwrap_or_default().iter().take_while(said).count();
    if count <= HELPING { count } else { 0 }
}

/// Adds a chunk where there is content; of two joints in a row the stronger counts.
fn push<'t>(tokens: &'t [Token], before: Before, joint: Before, room: &mut [Chunk<'t>], count: &mut usize) -> Before {
    let from = tokens.iter().position(Token::is_content);
    let to = tokens.iter().rposition(|token| token.is_content() || token.kind == Kind::AbbreviationDot);
    let (Some(from), Some(to)) = (from, to) else {
        return if before == Before::Nothing || joint == Before::And { joint } else { before };
    };
    if let Some(slot) = room.get_mut(*count) {
        *slot = Chunk::read(tokens.get(from..=to).unwrap_or_default(), before);
        *count += 1;
    }
    joint
}

/// A joint word between names: "and", "und", "et"; a single letter ("y", "e") only where full names stand on both sides.
fn is_joint(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| token.classes.has(Classes::JOINTS)) else { return false };
    if token.capital {
        return false;
    }
    let next_al = tokens.get(at + 1..).unwrap_or_default().iter().find(|token| token.is_content());
    if next_al.is_some_and(|next| next.span.of(text).trim_end_matches('.') == "al") {
        return false;
    }
    let before = tokens.get(..at).unwrap_or_default();
    let closer = last_solid(before).map(|token| token.kind);
    if token.classes.has(Classes::COMPANY)
        && closer != Some(Kind::Comma)
        && before.iter().any(|t| t.kind == Kind::Comma)
    {
        return false;
    }
    let behind = tokens.get(at + 1..).unwrap_or_default().iter().take_while(|token| token.kind != Kind::Comma);
    let ahead = before.iter().filter(|token| token.is_content()).count();
    let begins = next_al.is_some_and(|next| next.classes.has(Classes::GIVEN_NAMES));
    if token.span.of(text).chars().count() > 1 {
        return true;
    }
    match behind.filter(|token| token.is_content()).count() {
        0 => false,
        1 => ahead == 1 && before.iter().chain(next_al).all(is_family_alone),
        _ => ahead > 2 || ahead > 1 && begins,
    }
}

/// "Maas y Seul" are two families, "Ortega y Gasset" is one: a family name that others go with leads it.
fn is_family_alone(token: &Token) -> bool {
    let others = Classes::FIRST_OF_TWO.with(Classes::GIVEN_NAMES);
    token.kind == Kind::Gap || token.kind == Kind::Word && token.capital && !token.classes.has(others)
}

/// Whether a dash parts two whole names: "H. Maas – Dora Seul".
fn parts_people(before: Option<&[Token]>, behind: Option<&[Token]>) -> bool {
    let given = |token: &Token| token.kind == Kind::Initials || token.classes.has(Classes::GIVEN_NAMES);
    let spaced = |token: Option<&Token>| token.is_some_and(|token| token.kind == Kind::Gap);
    let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
    let words = |tokens: &[Token]| {
        tokens.iter().take_while(|token| token.kind != Kind::Comma).filter(|token| token.is_content()).count()
    };
    let leads =
        |tokens: &[Token]| tokens.iter().find(|token| token.is_content()).is_some_and(given) && words(tokens) > 1;
    spaced(before.last()) && spaced(behind.first()) && leads(before) && leads(behind)
}

/// Whether a slash parts two names: "Hans Maas/Dora Seul".
fn parts_names(text: &str, tokens: &[Token], at: usize) -> bool {
    let named = |token: &&Token| !matches!(token.kind, Kind::Gap | Kind::AbbreviationDot);
    // "ders./Dora Seul"
    let part = |token: &Token| {
        matches!(token.kind, Kind::Word | Kind::Initials) && (!token.small || token.is_same_author(text))
    };
    let capital = |token: Option<&Token>| token.is_some_and(part);
    capital(tokens.get(..at).unwrap_or_default().iter().rev().find(named))
        && capital(tokens.get(at + 1..).unwrap_or_default().iter().find(named))
}
