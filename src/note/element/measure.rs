//! How large a thing is, how long a recording: "113 × 73 cm", "26:09 min." (MLA 9, 5.105; Chicago 17, 14.235, 14.263). A measure fills the
//! column of numbers, which things and recordings leave free.

use super::{Collector, Form};
use crate::knowledge::Classes;
use crate::note::field::Field;
use crate::note::scan::{self, Kind, Token};
use crate::note::tokens::{Parsed, Tokens, gap, of, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::{many_m_n, many0_count};
use nom::sequence::{preceded, terminated};

const MEASURE: Form = 87;

/// Most sides of a thing, and most parts of a time, behind the first.
const SIDES: usize = 2;

/// Collects the measure that begins at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    if let Ok((rest, ())) = measure(i) {
        to.add(Field::Number, MEASURE, i.span_to(rest), rest);
    }
}

/// Whether a printed number is a measure, as a whole.
pub(crate) fn is_measure(printed: &str) -> bool {
    let lettered = printed.starts_with(|c: char| c.is_ascii_digit()) && printed.contains(char::is_alphabetic);
    if !lettered {
        return false;
    }
    let mut tokens = Vec::new();
    scan::scan(printed, Span::new(0, printed.len()), &mut tokens);
    let i = Tokens { text: printed, rest: &tokens };
    measure(i).is_ok_and(|(rest, ())| !rest.rest.iter().any(Token::is_content))
}

/// `measure = size | duration`
pub(in crate::note) fn measure(i: Tokens<'_>) -> Parsed<'_, ()> {
    alt((size, duration)).parse(i)
}

/// `size = number, [ gap, unit ], gap, times sign, gap, number, [ gap, unit ], [ gap, times sign, gap, number ], gap, unit`
pub(in crate::note) fn size(i: Tokens<'_>) -> Parsed<'_, ()> {
    let unit = |i| preceded(gap, word_of(Classes::UNITS)).parse(i);
    let times = token(|token, text: &str| match token.kind {
        Kind::Sign => text == "×",
        Kind::Word => text == "x",
        _ => false,
    });
    let side = (opt(unit), gap, times, gap, of(Kind::Number));
    let (i, _) = (of(Kind::Number), many_m_n(1, SIDES, side), unit).parse(i)?;
    Ok((i, ()))
}

/// `duration = number, { ":", number }, gap, time unit, { gap, number, gap, time unit }`
pub(in crate::note) fn duration(i: Tokens<'_>) -> Parsed<'_, ()> {
    let unit = || word_of(Classes::TIME_UNITS);
    let figure = terminated(of(Kind::Number), many0_count(preceded(of(Kind::Colon), of(Kind::Number))));
    let more = (gap, of(Kind::Number), gap, unit());
    let (i, _) = (figure, gap, unit(), many_m_n(0, SIDES, more)).parse(i)?;
    Ok((i, ()))
}
