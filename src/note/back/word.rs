//! The words that refer back: "Ibid.", "op. cit.", "a.a.O.", "supra note 7", "(n 7)".

use super::BackWord;
use crate::knowledge::{self, Classes};
use crate::note::scan::{Kind, Kinds, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, skip, token};
use crate::source::{Span, Spanned};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};
use nom::sequence::{delimited, preceded, terminated};

/// What such words say.
#[derive(Clone, Debug)]
pub(in crate::note) struct Found {
    pub(in crate::note) word: Spanned<BackWord>,
    /// The number of a note.
    pub(in crate::note) note: Option<Span>,
    /// The year by which one of several works is told.
    pub(in crate::note) year: Option<Span>,
}

/// `back word = again | cited work, [ gap, "(", four digits, ")" ], [ separator, ( note number | numbered ) ] | note
/// number | above word` (this last one before a separator and a page)
pub(in crate::note) fn back_word(i: Tokens<'_>) -> Parsed<'_, Found> {
    let year = opt(preceded(gap, delimited(of(Kind::OpenParenthesis), four_digits, of(Kind::CloseParenthesis))));
    let number = opt(preceded(separator, alt((note_number, numbered))));
    let (rest, (word, year, note)) = alt((
        again.map(|()| (BackWord::Again, None, None)),
        (cited_work, year, number).map(|((), year, note)| (BackWord::Work, year, note)),
        note_number.map(|note| (BackWord::Note, None, Some(note))),
        terminated(part("above"), peek((separator, pointer))).map(|_| (BackWord::Work, None, None)),
    ))
    .parse(i)?;
    Ok((rest, Found { word: Spanned::new(word, i.span_to(rest)), note, year }))
}

/// What stands before a part that is cited: "at", "p.".
fn pointer(i: Tokens<'_>) -> Parsed<'_, &Token> {
    token(|token, _| token.classes.has(Classes::CITED_WORDS.with(Classes::PAGE_WORDS)))(i)
}

/// `again = ( again word | same author ), [ "." ] | there word, gap, too word`
pub(in crate::note) fn again(i: Tokens<'_>) -> Parsed<'_, ()> {
    let one = alt((part("again"), part("same"))).map(|_| ());
    let two = (part("there"), gap, part("too")).map(|_| ());
    alt((one, two)).parse(i)
}

/// `cited work = thing word, [ "." ], gap, ( cited word | work word ), [ "." ] | work word, [ "." ] | letter, ".", gap, letter, ".", gap, letter, "."`:
/// the letters make a work word, "a. a. O."
pub(in crate::note) fn cited_work(i: Tokens<'_>) -> Parsed<'_, ()> {
    let one = part("work").map(|_| ());
    let two = (part("thing"), gap, alt((part("cited"), part("work")))).map(|_| ());
    alt((two, one, spaced)).parse(i)
}

/// Three letters with dots and white space between, which are a work word without it.
fn spaced(i: Tokens<'_>) -> Parsed<'_, ()> {
    let letter = |i| {
        let (rest, letter) = token(|_, text: &str| text.trim_end_matches('.').len() == 1)(i)?;
        Ok((dot(rest), letter.span.of(i.text).trim_end_matches('.')))
    };
    let (rest, (a, (), b, (), c)) = (letter, gap, letter, gap, letter).parse(i)?;
    let known = knowledge::is_back_word(&format!("{a}.{b}.{c}"), "work");
    if known { Ok((rest, ())) } else { Err(nom::Err::Error(Miss)) }
}

/// `note number = above word, separator, numbered | "(", [ like word, gap ], numbered, ")" | like word, gap, numbered
/// | numbered, gap, above word | above word, gap, number`, the last one before a stop, a page or nothing:
/// returns where the number stands
pub(in crate::note) fn note_number(i: Tokens<'_>) -> Parsed<'_, Span> {
    let like = |i| {
        terminated(token(|token, text| token.kind == Kind::Word && knowledge::is_back_joint(text, "like")), gap)
            .parse(i)
    };
    let above = preceded((part("above"), separator), numbered);
    let fenced = delimited(of(Kind::OpenParenthesis), preceded(opt(like), numbered), of(Kind::CloseParenthesis));
    let behind = terminated(numbered, (gap, part("above")));
    let bare = terminated(preceded((part("above"), gap), number), peek(stands_alone));
    alt((above, fenced, preceded(like, numbered), behind, bare)).parse(i)
}

/// Whether a number is followed by nothing, by a stop, or by what leads to a page: "supra 3 at p. 7".
fn stands_alone(i: Tokens<'_>) -> Parsed<'_, ()> {
    const STOPS: Kinds = Kinds::of(&[Kind::Comma, Kind::Semicolon, Kind::Dot, Kind::CloseParenthesis, Kind::Colon]);
    match i.rest.first() {
        None => Ok((i, ())),
        Some(first) if STOPS.has(first.kind) => Ok((i, ())),
        Some(_) => preceded(gap, pointer).map(|_| ()).parse(i),
    }
}

/// `numbered = note word, [ "." ], gap, number`
pub(in crate::note) fn numbered(i: Tokens<'_>) -> Parsed<'_, Span> {
    preceded((part("note"), gap), number).parse(i)
}

/// Passes a comma and white space.
fn separator(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, ()) = gap(i)?;
    gap(skip(i, Kind::Comma).0)
}

fn number(i: Tokens<'_>) -> Parsed<'_, Span> {
    token(|token, text| {
        text.len() <= 5
            && (token.kind == Kind::Number
                || token.kind == Kind::Mixed && text.starts_with(|c: char| c.is_ascii_digit()))
    })
    .map(|token: &Token| token.span)
    .parse(i)
}

fn four_digits(i: Tokens<'_>) -> Parsed<'_, Span> {
    let year = |token: &Token, text: &str| {
        token.kind == Kind::Number && text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
    };
    token(year).map(|token: &Token| token.span).parse(i)
}

/// Takes a word that plays a part in references back, with its dot.
fn part<'t>(part: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, &'t Token> {
    move |i| {
        let fits =
            |token: &Token, text: &str| token.classes.has(Classes::BACK_WORDS) && knowledge::is_back_word(text, part);
        let (i, word) = token(fits)(i)?;
        Ok((dot(i), word))
    }
}
