//! Tokens as nom's input: productions read tokens, not bytes.

use super::effort;
use super::scan::{Kind, Token, last_solid};
use crate::knowledge::Classes;
use crate::source::Span;
use nom::{IResult, Input, Needed, error::ErrorKind, error::ParseError};

/// The rest of a note.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tokens<'t> {
    /// The whole source's text.
    pub(crate) text: &'t str,
    /// The tokens that are left.
    pub(crate) rest: &'t [Token],
}

/// What a production did not find: nothing is kept, since another production goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss;

impl<'t> ParseError<Tokens<'t>> for Miss {
    fn from_error_kind(_: Tokens<'t>, _: ErrorKind) -> Self {
        Self
    }

    fn append(_: Tokens<'t>, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// The result of a production.
pub(crate) type Parsed<'t, T> = IResult<Tokens<'t>, T, Miss>;

impl<'t> Tokens<'t> {
    /// Returns the text of a token.
    pub(crate) fn printed(self, token: &Token) -> &'t str {
        token.span.of(self.text)
    }

    /// Returns the span from here to the start of `rest`, without white space at its end.
    pub(crate) fn span_to(self, rest: Self) -> Span {
        let taken = self.rest.get(..self.rest.len() - rest.rest.len()).unwrap_or_default();
        let end = last_solid(taken).or(taken.first());
        match (taken.first(), end) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }
}

impl<'t> Input for Tokens<'t> {
    type Item = &'t Token;
    type Iter = std::slice::Iter<'t, Token>;
    type IterIndices = std::iter::Enumerate<std::slice::Iter<'t, Token>>;

    fn input_len(&self) -> usize {
        self.rest.len()
    }

    fn take(&self, index: usize) -> Self {
        Self { rest: self.rest.get(..index).unwrap_or(self.rest), ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        Self { rest: self.rest.get(index..).unwrap_or_default(), ..*self }
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.rest.iter().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.rest.iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.rest.iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.rest.len() { Ok(count) } else { Err(Needed::Unknown) }
    }
}

/// Returns the next token and those behind it.
fn next(i: Tokens<'_>) -> Option<(&Token, &[Token])> {
    effort::look();
    i.rest.split_first()
}

/// Takes the next token where it fits.
pub(crate) fn token<'t>(fits: impl Fn(&'t Token, &'t str) -> bool) -> impl Fn(Tokens<'t>) -> Parsed<'t, &'t Token> {
    move |i| match next(i) {
        Some((first, rest)) if fits(first, i.printed(first)) => Ok((Tokens { rest, ..i }, first)),
        _ => Err(nom::Err::Error(Miss)),
    }
}

/// Takes a token of a kind.
pub(crate) fn of<'t>(kind: Kind) -> impl Fn(Tokens<'t>) -> Parsed<'t, &'t Token> {
    token(move |token, _| token.kind == kind)
}

/// Takes a word of a section, with the dot of an abbreviation behind it.
pub(crate) fn word_of(section: Classes) -> impl Fn(Tokens<'_>) -> Parsed<'_, &Token> {
    move |i| {
        let (i, word) = token(|token, _| token.classes.has(section))(i)?;
        Ok((dot(i), word))
    }
}

/// Takes a word of a section that begins with a small letter.
pub(crate) fn small_word_of(section: Classes) -> impl Fn(Tokens<'_>) -> Parsed<'_, &Token> {
    move |i| token(|token, _| token.small && token.classes.has(section))(i)
}

/// Passes white space, where there is some.
#[expect(clippy::unnecessary_wraps, reason = "a production like the others, for nom's combinators")]
pub(crate) fn gap(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, _) = skip(i, Kind::Gap);
    Ok((i, ()))
}

/// Passes a stop of a word: the dot of an abbreviation, or one that looks like an end.
pub(crate) fn dot(i: Tokens<'_>) -> Tokens<'_> {
    match next(i) {
        Some((first, rest)) if matches!(first.kind, Kind::AbbreviationDot | Kind::Dot) => Tokens { rest, ..i },
        _ => i,
    }
}

/// Passes a token of a kind; says whether it was there.
pub(crate) fn skip(i: Tokens<'_>, kind: Kind) -> (Tokens<'_>, bool) {
    match next(i) {
        Some((first, rest)) if first.kind == kind => (Tokens { rest, ..i }, true),
        _ => (i, false),
    }
}
