//! Parts of a date, and what parts them: days, months, years, hours (ISO 8601; MLA 9, 5.68–82).

use crate::knowledge::{self, Classes};
use crate::note::joined_numbers::raised_edition;
use crate::note::scan::Kind;
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, skip, token, word_of};
use nom::Parser;
use nom::combinator::{map_opt, opt};
use nom::sequence::{preceded, terminated};

/// `time = two digits, ":", two digits, [ gap, meridiem ]`
pub(crate) fn time(i: Tokens<'_>) -> Parsed<'_, (u8, u8)> {
    let (i, (hour, _, minute)) = (digits, of(Kind::Colon), digits).parse(i)?;
    let (i, after_noon) = opt(preceded(gap, meridiem)).parse(i)?;
    let hour = after_noon.map_or(hour, |hours| hour % 12 + hours);
    if hour < 24 && minute < 60 { Ok((i, (hour, minute))) } else { Err(nom::Err::Error(Miss)) }
}

/// `meridiem = "am" | "a.m." | "a. m."`
pub(in crate::note) fn meridiem(i: Tokens<'_>) -> Parsed<'_, u8> {
    let (rest, word) = token(|token, _| token.classes.has(Classes::MERIDIEM))(i)?;
    let hours = knowledge::meridiem(i.printed(word)).and_then(|hours| u8::try_from(hours).ok()).unwrap_or_default();
    if i.printed(word).trim_end_matches('.').chars().count() > 1 {
        return Ok((dot(rest), hours));
    }
    let m = token(|_, text: &str| text.trim_end_matches('.').eq_ignore_ascii_case("m"));
    let (rest, _) = preceded(gap, m).parse(dot(rest))?;
    Ok((dot(rest), hours))
}

/// `day = two digits, [ ordinal ending ]`
pub(in crate::note) fn day(i: Tokens<'_>) -> Parsed<'_, u8> {
    map_opt(token(|token, _| matches!(token.kind, Kind::Number | Kind::Mixed)), |token| {
        let printed = token.span.of(i.text);
        let end = printed.find(|c: char| !c.is_ascii_digit()).unwrap_or(printed.len());
        let (number, ending) = printed.split_at_checked(end)?;
        let day: u8 = number.parse().ok()?;
        (end <= 2 && (1..=31).contains(&day) && ending.len() <= 3 && !ending.starts_with('.')).then_some(day)
    })
    .parse(i)
}

/// `month = month name, [ "." ]`
pub(in crate::note) fn month(i: Tokens<'_>) -> Parsed<'_, u8> {
    map_opt(word_of(Classes::MONTHS), |word| u8::try_from(knowledge::month(word.span.of(i.text))?).ok()).parse(i)
}

/// `season = season name, [ "." ]`
pub(in crate::note) fn season(i: Tokens<'_>) -> Parsed<'_, u8> {
    map_opt(word_of(Classes::SEASONS), |word| u8::try_from(knowledge::season(word.span.of(i.text))?).ok()).parse(i)
}

/// `year = [ raised digit ], four digits, [ letter ]`: the raised digit counts the edition, "²2012"
pub(in crate::note) fn year(i: Tokens<'_>) -> Parsed<'_, i32> {
    map_opt(token(|token, _| matches!(token.kind, Kind::Number | Kind::Mixed)), |token| {
        let printed = token.span.of(i.text);
        let (digits, letter) = raised_edition(printed).map_or(printed, |(_, year)| year).split_at_checked(4)?;
        let year: i32 = digits.parse().ok()?;
        let plain = letter.is_empty() || letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_lowercase());
        ((1000..2100).contains(&year) && plain).then_some(year)
    })
    .parse(i)
}

/// One or two digits.
pub(super) fn digits(i: Tokens<'_>) -> Parsed<'_, u8> {
    map_opt(of(Kind::Number), |number| number.span.of(i.text).parse().ok().filter(|_| number.span.len() <= 2)).parse(i)
}

/// `dash = gap, range sign, [ "-" ], gap`
pub(in crate::note) fn dash(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, ()) = gap(i)?;
    let (i, _) = token(|token, _| matches!(token.kind, Kind::Dash | Kind::Hyphen | Kind::Slash))(i)?;
    gap(skip(i, Kind::Hyphen).0)
}

/// `separator = gap, [ "," | ":" ], gap`
pub(in crate::note) fn separator(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, ()) = gap(i)?;
    let (i, comma) = skip(i, Kind::Comma);
    let (i, _) = if comma { (i, false) } else { skip(i, Kind::Colon) };
    gap(i)
}

/// `link = separator, [ particle, gap ]`
pub(in crate::note) fn link(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, ()) = separator(i)?;
    let (i, _) = opt(terminated(word_of(Classes::PARTICLES), gap)).parse(i)?;
    Ok((i, ()))
}
