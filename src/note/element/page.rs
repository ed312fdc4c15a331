//! Pages, as extent or as locator, and locators of other kinds (CSL 1.0.2, locators).

use super::{Collector, Form};
use crate::knowledge::{self, Classes};
use crate::note::field::Field;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, skip, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many1_count;
use nom::sequence::{delimited, preceded, terminated};

const CUED_PAGE: Form = 12;
pub(super) const CUED_RANGE: Form = 13;
const BARE_PAGE: Form = 14;
const BARE_RANGE: Form = 15;
const LONG_NUMBER: Form = 16;
const LOCATOR: Form = 17;
const LETTERED: Form = 18;
const SIGN: Form = 19;
/// Hours, minutes and seconds of a recording.
const TIME_STAMP: Form = 81;
/// Pages behind a word that says that they are cited: "at 185", "especially 61–70", "hier S. 133".
const AT: Form = 76;
/// A section of a law by its word: "s. 38", "ss 4–6".
const SECTION: Form = 77;
/// A section of a law that has subsections, `230(c)(1)`.
const SUBSECTION: Form = 78;

/// The most ranges in a list: a list can begin at any of them, and all together must stay linear.
const MOST_RANGES: usize = 24;

/// What pages and locators can begin with, beside numbers and signs.
pub(super) const WORDS: Classes = Classes::PAGE_WORDS.with(Classes::CITED_WORDS).with(Classes::LOCATOR_WORDS);

/// Collects pages and locators that begin at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first() else { return };
    if first.classes.has(WORDS) {
        cued_pages(i, to);
        cued_locator(i, to);
        cued_section(i, to);
    }
    match first.kind {
        Kind::Sign => signed_locator(i, to),
        Kind::Number => {
            if let Ok((rest, ())) = time_stamp(i) {
                to.add_labelled(Field::Locator, TIME_STAMP, i.span_to(rest), rest, "timestamp");
            }
        }
        Kind::Mixed => glued_page(i, to),
        Kind::Word => {
            if let Ok((rest, _)) = lettered(i) {
                to.add_labelled(Field::Locator, LETTERED, i.span_to(rest), rest, "page");
            }
            if cited_at(i, to) {
                return;
            }
        }
        _ => {}
    }
    let Ok((rest, range)) = pages(i) else { return };
    add_both(i, rest, bare(i, range), to);
    // "56, 61": the first page of an article, and the page cited of it.
    if let Ok((first, range)) = page_range(i)
        && first.rest.len() > rest.rest.len()
        && first.rest.first().is_some_and(|next| next.kind == Kind::Comma)
    {
        add_both(i, first, bare(i, range), to);
    }
}

/// Returns the form of pages without a word.
fn bare(i: Tokens<'_>, range: bool) -> Form {
    let printed = i.rest.first().map(|first| i.printed(first)).unwrap_or_default();
    match (range, printed.as_bytes().first()) {
        (true, _) => BARE_RANGE,
        _ if printed.len() > 4 => LONG_NUMBER,
        (_, Some(digit)) if digit.is_ascii_digit() => BARE_PAGE,
        _ => LETTERED,
    }
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

/// `glued page = digits and letters`: a page in one word with its letter, "p278"
pub(in crate::note) fn glued_page(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((rest, word)) = of(Kind::Mixed)(i) else { return };
    let digits = |printed: &str| !printed.is_empty() && printed.bytes().all(|byte| byte.is_ascii_digit());
    let printed = i.printed(word);
    let Some(number) = printed.strip_prefix("pp").or_else(|| printed.strip_prefix('p')).filter(|number| digits(number))
    else {
        return;
    };
    let value = Span { start: word.span.end - number.len() as u32, ..word.span };
    to.add(Field::Page, CUED_PAGE, value, rest);
    to.add_labelled(Field::Locator, CUED_PAGE, value, rest, "page");
}

/// `time stamp = two digits, ":", two digits, ":", two digits`
pub(in crate::note) fn time_stamp(i: Tokens<'_>) -> Parsed<'_, ()> {
    let digits = |i| token(|token, text: &str| token.kind == Kind::Number && text.len() <= 2)(i);
    (digits, of(Kind::Colon), digits, of(Kind::Colon), digits).map(|_| ()).parse(i)
}

/// `cued locator = locator word, gap, ( pages | subsections | capital )`
pub(in crate::note) fn cued_locator(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, word)) = terminated(word_of(Classes::LOCATOR_WORDS), gap).parse(i) else { return };
    let Some(label) = knowledge::locator_label(i.printed(word)) else { return };
    // "S. 12" is a German page.
    if word.classes.has(Classes::PAGE_WORDS) && !word.small {
        return;
    }
    if let Ok((rest, _)) = pages(inner) {
        to.add_labelled(Field::Locator, LOCATOR, inner.span_to(rest), rest, label);
    }
    if let Ok((rest, ())) = alt((subsections.map(|_| ()), capital.map(|_| ()))).parse(inner) {
        to.add_labelled(Field::Locator, LOCATOR, inner.span_to(rest), rest, label);
    }
}

/// `lettered = capital, gap, pages`: pages of an edition that its letter names, "B 132"
pub(in crate::note) fn lettered(i: Tokens<'_>) -> Parsed<'_, bool> {
    preceded(terminated(capital, of(Kind::Gap)), pages).parse(i)
}

/// "app. B": a capital that is no roman numeral.
fn capital(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let capital = |text: &str| text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase()) && !is_roman(text);
    token(|token, text| token.kind == Kind::Word && capital(text))(i)
}

/// `signed locator = ( "§" | "¶" ), [ gap, ( "§" | "¶" ) ], gap, ( pages | subsections )`
pub(in crate::note) fn signed_locator(i: Tokens<'_>, to: &mut Collector<'_>) {
    let sign = |i| token(|token, text| token.kind == Kind::Sign && matches!(text, "§" | "¶"))(i);
    let Ok((inner, _)) = (sign, opt(preceded(gap, sign)), gap).parse(i) else { return };
    let section = i.rest.first().is_some_and(|first| i.printed(first) == "§");
    let label = if section { "section" } else { "paragraph" };
    if let Ok((rest, _)) = pages(inner) {
        to.add_labelled(Field::Locator, SIGN, inner.span_to(rest), rest, label);
        to.add(Field::Section, SIGN, inner.span_to(rest), rest);
    }
    add_subsections(inner, label, to);
}

/// `cued section = locator word, gap, ( pages | subsections )`
pub(in crate::note) fn cued_section(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, word)) = terminated(word_of(Classes::LOCATOR_WORDS), gap).parse(i) else { return };
    if !word.small || knowledge::locator_label(i.printed(word)) != Some("section") {
        return;
    }
    if let Ok((rest, _)) = pages(inner) {
        to.add(Field::Section, SECTION, inner.span_to(rest), rest);
    }
    add_subsections(inner, "section", to);
}

/// `subsections = page, subsection, { subsection }`
pub(in crate::note) fn subsections(i: Tokens<'_>) -> Parsed<'_, usize> {
    preceded(page, many1_count(subsection)).parse(i)
}

fn add_subsections(i: Tokens<'_>, label: &'static str, to: &mut Collector<'_>) {
    if let Ok((rest, _)) = subsections(i) {
        to.add_labelled(Field::Locator, SUBSECTION, i.span_to(rest), rest, label);
        to.add(Field::Section, SUBSECTION, i.span_to(rest), rest);
    }
}

/// `subsection = "(", ( number | word ), ")" | ( "." | "-" ), number`
pub(in crate::note) fn subsection(i: Tokens<'_>) -> Parsed<'_, ()> {
    let short = |i| {
        token(|token, text: &str| matches!(token.kind, Kind::Number | Kind::Word | Kind::Mixed) && text.len() <= 4)(i)
    };
    let fenced = delimited(of(Kind::OpenParenthesis), short, of(Kind::CloseParenthesis));
    let point = token(|token, _| matches!(token.kind, Kind::Dot | Kind::AbbreviationDot | Kind::Hyphen));
    let number = token(|token, text: &str| {
        matches!(token.kind, Kind::Number | Kind::Mixed) || token.kind == Kind::Word && text.len() <= 3
    });
    alt((fenced.map(|_| ()), preceded(point, number).map(|_| ()))).parse(i)
}

/// `cited at = at word, gap, [ ( page word | locator word ), gap ], pages`: returns whether the word stands there; one that stresses the
/// part is part of the value
pub(in crate::note) fn cited_at(i: Tokens<'_>, to: &mut Collector<'_>) -> bool {
    let at = token(|token, _| token.kind == Kind::Word && token.classes.has(Classes::CITED_WORDS));
    let Ok((rest, word)) = at(i) else { return false };
    let Ok((inner, ())) = gap(dot(rest)) else { return true };
    let (inner, label) = match terminated(word_of(Classes::PAGE_WORDS.with(Classes::LOCATOR_WORDS)), gap).parse(inner) {
        Ok((behind, word)) if word.classes.has(Classes::PAGE_WORDS) => (behind, "page"),
        Ok((behind, word)) => (behind, knowledge::locator_label(inner.printed(word)).unwrap_or("page")),
        Err(_) => (inner, "page"),
    };
    if let Ok((rest, _)) = pages(inner) {
        let from = if knowledge::stresses(i.printed(word)) { i } else { inner };
        to.add_labelled(Field::Locator, AT, from.span_to(rest), rest, label);
    }
    true
}

/// `pages = page range, { ( "," | list joint ), gap, page range }, [ gap, [ list joint, gap ], following word, [ "." ] ]`: returns whether it is more than one page
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

/// A comma or "and"; a further range counts only as a number of the same sort, digits that are no year.
fn more(i: Tokens<'_>) -> Parsed<'_, ()> {
    let joint = |i| delimited(gap, word_of(Classes::JOINTS), gap).parse(i);
    let (rest, _) = alt((terminated(of(Kind::Comma), gap), joint)).parse(i)?;
    let plain = rest.rest.first().is_some_and(|next| next.kind == Kind::Number && next.span.len() <= 3);
    let ends = rest.rest.get(1).is_none_or(|next| !matches!(next.kind, Kind::Gap | Kind::Colon));
    if plain && ends { Ok((rest, ())) } else { Err(nom::Err::Error(Miss)) }
}

/// "ff.", "et suiv.": what follows the page, too.
fn following(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let joint = |i| terminated(word_of(Classes::JOINTS), gap).parse(i);
    preceded(
        (gap, opt(joint)),
        token(|token, text| token.kind == Kind::Word && text.len() <= 4 && knowledge::is_back_joint(text, "following")),
    )
    .parse(i)
}

/// `page range = page, [ dash, page ]`
pub(in crate::note) fn page_range(i: Tokens<'_>) -> Parsed<'_, bool> {
    let (i, first) = page(i)?;
    let i = thousands(i, first);
    if let Ok((rest, _)) = preceded(dash, page).parse(i) {
        return Ok((rest, true));
    }
    let glued = i.printed(first);
    Ok((i, glued.contains(['-', '‐', '‑']) && glued.bytes().filter(u8::is_ascii_digit).count() >= 2))
}

/// Passes three digits behind a comma: "28,948".
fn thousands<'t>(i: Tokens<'t>, first: &Token) -> Tokens<'t> {
    let few = first.kind == Kind::Number && first.span.len() <= 3;
    let three = token(|token, text: &str| token.kind == Kind::Number && text.len() == 3);
    if few { preceded(of(Kind::Comma), three).parse(i).map_or(i, |(rest, _)| rest) } else { i }
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
