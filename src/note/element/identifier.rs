//! Addresses, DOIs, ISBNs, ISSNs, handles.

use super::{Collector, Form};
use crate::knowledge::Classes;
use crate::note::field::Field;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, gap, of, skip, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::combinator::opt;

const URL: Form = 30;
const DOI_URL: Form = 31;
const DOI: Form = 32;
const BOOK_NUMBER: Form = 33;
const SERIAL_NUMBER: Form = 34;
const HANDLE: Form = 35;
const ARCHIVED: Form = 36;

/// Collects the identifiers that begin at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first() else { return };
    // The first letters of the cues, and of a DOI.
    let begins = |byte: &u8| matches!(byte.to_ascii_lowercase(), b'd' | b'i' | b'1');
    let leads = first.classes.has(Classes::ADDRESS_WORDS);
    if !leads
        && !matches!(first.kind, Kind::Url | Kind::Handle)
        && !i.printed(first).as_bytes().first().is_some_and(begins)
    {
        return;
    }
    address(i, to);
    doi(i, to);
    standard_number(i, to);
    if let Ok((rest, _)) = of(Kind::Handle)(i) {
        to.add(Field::Handle, HANDLE, i.span_to(rest), rest);
    }
}

/// `address = [ address word, gap, [ ":" ], gap ], url`; an address of a DOI resolver is a DOI as well
pub(in crate::note) fn address<'t>(i: Tokens<'t>, to: &mut Collector<'_>) {
    let colon = |i: Tokens<'t>| Ok((skip(i, Kind::Colon).0, ()));
    let lead = (word_of(Classes::ADDRESS_WORDS), gap, colon, gap);
    let Ok((start, _)) = opt(lead).parse(i) else { return };
    let Ok((rest, url)) = of(Kind::Url)(start) else { return };
    let value = start.span_to(rest);
    match doi_in(start.printed(url)) {
        Some(at) => {
            to.add(Field::Doi, DOI_URL, Span { start: value.start + at as u32, end: value.end }, rest);
            to.add(Field::Url, DOI_URL, value, rest);
        }
        None => to.add(Field::Url, URL, value, rest),
    }
    to.add(Field::ArchivedUrl, ARCHIVED, value, rest);
}

/// Returns where the DOI begins in an address of a DOI resolver.
fn doi_in(url: &str) -> Option<usize> {
    let resolves = |at: &usize| url.get(..*at).is_some_and(|host| host.ends_with("doi.org"));
    let at = memchr::memchr_iter(b'/', url.as_bytes()).find(resolves)? + 1;
    url.get(at..)?.starts_with("10.").then_some(at)
}

/// `cue = identifier word, [ "." ], gap, [ ":" ], gap`
pub(in crate::note) fn cue<'t>(word: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, ()> {
    move |i| {
        let (i, _) = token(|_, text: &str| {
            text.len() <= word.len() + 1 && text.strip_suffix('.').unwrap_or(text).eq_ignore_ascii_case(word)
        })(i)?;
        gap(skip(gap(i)?.0, Kind::Colon).0)
    }
}

/// `doi = [ cue ], "10.", registrant, "/", doi suffix`: it ends at white space
pub(in crate::note) fn doi(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((start, _)) = opt(cue("doi")).parse(i) else { return };
    if let Ok((rest, ())) = doi_name(start) {
        to.add(Field::Doi, DOI, start.span_to(rest), rest);
    }
}

fn doi_name(i: Tokens<'_>) -> Parsed<'_, ()> {
    if !i.rest.first().is_some_and(|first| i.printed(first).starts_with("10.")) {
        return Err(nom::Err::Error(Miss));
    }
    let run = i.rest.iter().position(|token| token.kind == Kind::Gap).unwrap_or(i.rest.len());
    let run = i.rest.get(..run).unwrap_or_default();
    let is_stop = |token: &&Token| {
        matches!(token.kind, Kind::Dot | Kind::Comma | Kind::Semicolon | Kind::AbbreviationDot | Kind::CloseBracket)
    };
    let length = run.len() - run.iter().rev().take_while(is_stop).count();
    let rest = Tokens { rest: i.rest.get(length..).unwrap_or_default(), ..i };
    if i.span_to(rest).of(i.text).contains('/') { Ok((rest, ())) } else { Err(nom::Err::Error(Miss)) }
}

/// `standard number = cue, standard digit, { standard digit }`
pub(in crate::note) fn standard_number(i: Tokens<'_>, to: &mut Collector<'_>) {
    for (word, field, form) in [("isbn", Field::Isbn, BOOK_NUMBER), ("issn", Field::Issn, SERIAL_NUMBER)] {
        let Ok((inner, ())) = cue(word)(i) else { continue };
        let part = |token: &&Token| {
            matches!(token.kind, Kind::Number | Kind::Mixed | Kind::Hyphen | Kind::Dash)
                || inner.printed(token).eq_ignore_ascii_case("x")
        };
        let length = inner.rest.iter().take_while(part).count();
        let rest = Tokens { rest: inner.rest.get(length..).unwrap_or_default(), ..inner };
        if length > 0 {
            to.add(field, form, inner.span_to(rest), rest);
        }
    }
}
