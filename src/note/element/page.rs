//! Pages, as extent or as locator, and locators of other kinds (CSL 1.0.2, locators).

use super::{Collector, Form};
use crate::knowledge::{self, Classes};
use crate::note::field::Field;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, skip, token, word_of};
use nom::Parser;
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};

const CUED_PAGE: Form = 12;
pub(super) const CUED_RANGE: Form = 13;
const BARE_PAGE: Form = 14;
const BARE_RANGE: Form = 15;
const LONG_NUMBER: Form = 16;
const LOCATOR: Form = 17;
const LETTERED: Form = 18;
const SIGN: Form = 19;

/// The most ranges in a list: a list can begin at any of them, and all together must stay linear.
const MOST_RANGES: usize = 24;

/// Collects pages and locators that begin at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    cued_pages(i, to);
    cued_locator(i, to);
    signed_locator(i, to);
    let Ok((rest, range)) = pages(i) else { return };
    let printed = i.rest.first().map(|first| i.printed(first)).unwrap_or_default();
    let form = match (range, printed.as_bytes().first()) {
        (true, _) => BARE_RANGE,
        _ if printed.len() > 4 => LONG_NUMBER,
        (_, Some(digit)) if digit.is_ascii_digit() => BARE_PAGE,
        _ => LETTERED,
    };
    add_both(i, rest, form, to);
}

fn add_both(inner: Tokens<'_>, rest: Tokens<'_>, form: Form, to: &mut Collector<'_>) {
    let value = inner.span_to(rest);
    to.add(Field::Page, form, value, rest);
    to.add_labelled(Field::Locator, form, value, rest, "page");
}

/// `cued pages = page word, gap, pages`
pub(in crate::note) fn cued_pages(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, _)) = terminated(word_of(Classes::PAGE_WORDS), gap).parse(i) else { return };
    let Ok((rest, range)) = pages(inner) else { return };
    add_both(inner, rest, if range { CUED_RANGE } else { CUED_PAGE }, to);
}

/// `cued locator = locator word, gap, pages`
pub(in crate::note) fn cued_locator(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, word)) = terminated(word_of(Classes::LOCATOR_WORDS), gap).parse(i) else { return };
    let Some(label) = knowledge::locator_label(i.printed(word)) else { return };
    if let Ok((rest, _)) = pages(inner) {
        to.add_labelled(Field::Locator, LOCATOR, inner.span_to(rest), rest, label);
    }
}

/// `signed locator = ( "§" | "¶" ), { gap, ( "§" | "¶" ) }, gap, pages`
pub(in crate::note) fn signed_locator(i: Tokens<'_>, to: &mut Collector<'_>) {
    let sign = |i| token(|token, text| token.kind == Kind::Sign && matches!(text, "§" | "¶"))(i);
    let Ok((inner, _)) = many1_count(terminated(sign, gap)).parse(i) else { return };
    let section = i.rest.first().is_some_and(|first| i.printed(first) == "§");
    let Ok((rest, _)) = pages(inner) else { return };
    to.add_labelled(Field::Locator, SIGN, inner.span_to(rest), rest, if section { "section" } else { "paragraph" });
    to.add(Field::Section, SIGN, inner.span_to(rest), rest);
}

/// `pages = page range, { ",", gap, page range }, [ gap, ( "f" | "ff" ), [ "." ] ]`: returns whether it is more than one page
pub(crate) fn pages(i: Tokens<'_>) -> Parsed<'_, bool> {
    let (mut i, mut range) = page_range(i)?;
    for _ in 1..MOST_RANGES {
        let Ok((rest, further)) = preceded(more, page_range).parse(i) else { break };
        range |= further;
        i = rest;
    }
    match following(i) {
        Ok((rest, _)) => Ok((dot(rest), true)),
        Err(_) => Ok((i, range)),
    }
}

/// A further range counts only as a number of the same sort: a comma, then digits that are no year.
fn more(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (rest, ()) = terminated(of(Kind::Comma), gap).map(|_| ()).parse(i)?;
    let plain = rest.rest.first().is_some_and(|next| next.kind == Kind::Number && next.span.len() <= 3);
    let ends = rest.rest.get(1).is_none_or(|next| !matches!(next.kind, Kind::Gap | Kind::Colon));
    if plain && ends { Ok((rest, ())) } else { Err(nom::Err::Error(Miss)) }
}

fn following(i: Tokens<'_>) -> Parsed<'_, &Token> {
    preceded(gap, token(|token, text| token.kind == Kind::Word && matches!(text, "f" | "ff"))).parse(i)
}

/// `page range = page, [ dash, page ]`
pub(in crate::note) fn page_range(i: Tokens<'_>) -> Parsed<'_, bool> {
    let (i, first) = page(i)?;
    if let Ok((rest, _)) = preceded(dash, page).parse(i) {
        return Ok((rest, true));
    }
    let glued = i.printed(first);
    Ok((i, glued.contains(['-', '‐', '‑']) && glued.bytes().filter(u8::is_ascii_digit).count() >= 2))
}

fn dash(i: Tokens<'_>) -> Parsed<'_, ()> {
    let sign = |i| token(|token, _| matches!(token.kind, Kind::Dash | Kind::Hyphen))(i);
    let (i, ()) = gap(i)?;
    let (i, _) = many1_count(sign).parse(i)?;
    gap(skip(i, Kind::Hyphen).0)
}

/// `page = number | digits and letters | roman numeral`
pub(in crate::note) fn page(i: Tokens<'_>) -> Parsed<'_, &Token> {
    token(|token, text| match token.kind {
        Kind::Number => true,
        Kind::Mixed => text.len() <= 16 && text.bytes().any(|b| b.is_ascii_digit()),
        Kind::Word => is_roman(text),
        _ => false,
    })(i)
}

/// Whether a word is a roman numeral: letters of one case, at most eight, the higher before the lower but for one step.
pub(crate) fn is_roman(text: &str) -> bool {
    let worth = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        b'd' => Some(500),
        b'm' => Some(1000),
        _ => None,
    };
    let one_case = text.bytes().all(|b| b.is_ascii_lowercase()) || text.bytes().all(|b| b.is_ascii_uppercase());
    if !one_case || !(1..=8).contains(&text.len()) {
        return false;
    }
    let mut last = 10_000;
    for byte in text.bytes() {
        match worth(byte) {
            Some(value) if value <= last || value <= last * 10 && last < 500 && last != 5 && last != 50 => last = value,
            _ => return false,
        }
    }
    true
}
