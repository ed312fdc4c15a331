//! Volumes, issues, editions, versions, numbers of reports and series (MLA 9, 5.48–53; Chicago 17, 14.116–26, 14.171).

use super::date;
use super::page::is_roman;
use super::{Collector, Form};
use crate::knowledge::Classes;
use crate::note::field::Field;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Parsed, Tokens, dot, gap, of, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::{many_m_n, many0_count, many1_count};
use nom::sequence::{delimited, preceded, terminated};

const CUED: Form = 20;
const BARE: Form = 21;
const ROMAN: Form = 22;
const EDITION: Form = 23;
const NAMED_EDITION: Form = 24;
const VERSION: Form = 25;
/// "v1.5.1", in one word.
const GLUED_VERSION: Form = 85;
const COUNT: Form = 26;
const LABELLED: Form = 27;
const BARE_LONG: Form = 28;
/// The sign of a document of the United Nations and its kin: "S/RES/1373".
const SYMBOL: Form = 84;

/// Most pieces of a sign with colons.
const MOST_PIECES: usize = 8;

/// What numbers can begin with, beside digits.
pub(super) const WORDS: Classes = Classes::VOLUME_WORDS
    .with(Classes::ISSUE_WORDS)
    .with(Classes::EDITION_WORDS)
    .with(Classes::EDITIONS)
    .with(Classes::ORDINALS)
    .with(Classes::VERSION_WORDS)
    .with(Classes::REPORTS)
    .with(Classes::NUMBER_WORDS);

/// The words with which an edition can begin.
const EDITION_LEADS: Classes = Classes::EDITIONS.with(Classes::ORDINALS).with(Classes::SEASONS).with(Classes::JOINTS);

/// Collects the numbers that begin at `i`; each production is tried where the first token can begin it.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first() else { return };
    let (number, mixed) = (first.kind == Kind::Number, first.kind == Kind::Mixed);
    if first.classes.has(WORDS) {
        cued(i, Classes::VOLUME_WORDS, &[Field::Volume, Field::CollectionNumber], to);
        cued(i, Classes::ISSUE_WORDS, &[Field::Issue, Field::Number, Field::CollectionNumber], to);
    }
    bare(i, to);
    let counted = number && first.span.len() <= 2 || mixed;
    if counted || first.classes.has(EDITION_LEADS) {
        yearly(i, to);
        edition(i, to);
    }
    if mixed || first.classes.has(Classes::VERSION_WORDS) {
        version(i, to);
    }
    if number || first.classes.has(Classes::ORDINALS) {
        count(i, to);
    }
    if first.classes.has(WORDS) {
        labelled(i, to);
    }
    if first.capital {
        symbol(i, to);
    }
    if number || first.kind == Kind::Word && is_roman(i.printed(first)) {
        docket(i, to);
    }
}

/// Whether a document's sign may begin with a word: capitals before a slash, a colon, a parenthesis, or before "Doc.".
pub(super) fn may_be_symbol(i: Tokens<'_>) -> bool {
    let [first, second, rest @ ..] = i.rest else { return false };
    let numbered = || rest.first().is_some_and(|word| word.classes.has(Classes::NUMBER_WORDS));
    is_capitals(i.printed(first))
        && (matches!(second.kind, Kind::Slash | Kind::Colon | Kind::OpenParenthesis) || numbered())
}

/// Whether a word is of capitals, with or without dots.
fn is_capitals(printed: &str) -> bool {
    printed.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
}

/// `cued = ( volume word | issue word ), gap, value`
pub(in crate::note) fn cued(i: Tokens<'_>, section: Classes, fields: &[Field], to: &mut Collector<'_>) {
    let Ok((inner, _)) = terminated(word_of(section), gap).parse(i) else { return };
    let Ok((rest, _)) = value(inner) else { return };
    for &field in fields {
        to.add(field, CUED, inner.span_to(rest), rest);
    }
}

/// `yearly = ordinal, gap, yearly word`: the number of a journal's year, its volume
pub(in crate::note) fn yearly(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((after, _)) = ordinal(i) else { return };
    let Ok((rest, _)) = preceded(gap, word_of(Classes::YEARLY_WORDS)).parse(after) else { return };
    let value = i.rest.first().map_or_else(|| i.span_to(after), |number| number.span);
    to.add(Field::Volume, CUED, value, rest);
}

/// A number without a word: a volume, an issue, a place in a series.
fn bare(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((rest, number)) = value(i) else { return };
    let form = match number.kind {
        Kind::Word => ROMAN,
        _ if number.span.len() > 4 => BARE_LONG,
        _ => BARE,
    };
    for field in [Field::Volume, Field::Issue, Field::CollectionNumber, Field::Number] {
        to.add(field, form, i.span_to(rest), rest);
    }
}

/// `value = single, [ range sign, [ "-" ], single ]`
pub(in crate::note) fn value(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let sign = |i| token(|token, _| matches!(token.kind, Kind::Dash | Kind::Hyphen | Kind::Slash))(i);
    let joint = |i| (sign, opt(of(Kind::Hyphen))).parse(i);
    let (i, first) = single(i)?;
    let (i, _) = opt(preceded(joint, single)).parse(i)?;
    Ok((i, first))
}

/// `single = number | digits and letters | roman numeral | letter`
pub(in crate::note) fn single(i: Tokens<'_>) -> Parsed<'_, &Token> {
    token(|token, text| match token.kind {
        Kind::Number => true,
        Kind::Mixed => text.len() <= 24,
        Kind::Word => is_roman(text) || text.len() == 1,
        _ => false,
    })(i)
}

/// `edition = ( ordinal | edition adjective | season, gap, year ), gap, { [ list joint, gap ], ( ordinal | edition adjective ), gap }, edition word,
/// { gap, edition word }`
pub(in crate::note) fn edition(i: Tokens<'_>, to: &mut Collector<'_>) {
    let joint = |i| terminated(word_of(Classes::JOINTS), gap).parse(i);
    let step = |i| (opt(joint), alt((ordinal, word_of(Classes::EDITIONS))), gap).parse(i);
    let season = |i| (date::season, gap, date::year, gap).parse(i);
    let word = || word_of(Classes::EDITION_WORDS);
    let adjectives = alt((many1_count(step).map(|_| ()), (season, many0_count(step)).map(|_| ())));
    let Ok((rest, _)) = (adjectives, word(), many0_count(preceded(gap, word()))).parse(i) else { return };
    let named = i.rest.first().is_some_and(|first| first.classes.has(Classes::EDITIONS));
    to.add(Field::Edition, if named { NAMED_EDITION } else { EDITION }, i.span_to(rest), rest);
}

/// `ordinal = ( two digits | digits and letters | ordinal word ), [ "." ]`
pub(in crate::note) fn ordinal(i: Tokens<'_>) -> Parsed<'_, &Token> {
    let (i, word) = token(|token, text| match token.kind {
        Kind::Number => token.span.len() <= 2,
        Kind::Mixed => text.starts_with(|c: char| c.is_ascii_digit()) && text.len() <= 5,
        _ => token.classes.has(Classes::ORDINALS),
    })(i)?;
    Ok((dot(i), word))
}

/// `version = version word, [ ":" ], gap, version part, [ ( "-" | "." ), version part ] | ( "v" | "V" ), number,
/// ( "-" | "." ), version part, { ( "-" | "." ), version part }`: the letter stands at its number
pub(in crate::note) fn version(i: Tokens<'_>, to: &mut Collector<'_>) {
    let number = |i| token(|token, text| matches!(token.kind, Kind::Number | Kind::Mixed) || is_roman(text))(i);
    let tail =
        |i| (token(|token, _| matches!(token.kind, Kind::Hyphen | Kind::AbbreviationDot | Kind::Dot)), number).parse(i);
    if let Ok((rest, (word, _))) = (of(Kind::Mixed), many1_count(tail)).parse(i)
        && i.printed(word).strip_prefix(['v', 'V']).is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
    {
        let whole = i.span_to(rest);
        to.add(Field::Version, GLUED_VERSION, Span { start: whole.start + 1, ..whole }, rest);
        return;
    }
    let Ok((inner, _)) = terminated(word_of(Classes::VERSION_WORDS), opt(of(Kind::Colon))).parse(i) else { return };
    let Ok((inner, ())) = gap(inner) else { return };
    let Ok((rest, _)) = (number, opt(tail)).parse(inner) else { return };
    to.add(Field::Version, VERSION, inner.span_to(rest), rest);
}

/// `count = ( number | ordinal word ), gap, volumes word`
pub(in crate::note) fn count(i: Tokens<'_>, to: &mut Collector<'_>) {
    let number = |i| token(|token, _| token.kind == Kind::Number || token.classes.has(Classes::ORDINALS))(i);
    let Ok((after, _)) = number(i) else { return };
    let Ok((rest, _)) = preceded(gap, word_of(Classes::VOLUMES_WORDS)).parse(after) else { return };
    // "2 vol. 3" is a volume's number behind something else.
    let numbered = preceded(gap, number).parse(rest).is_ok();
    if numbered {
        return;
    }
    to.add(Field::NumberOfVolumes, COUNT, i.span_to(after), rest);
}

/// `labelled = report word, { gap, report word }, gap, code`: a report's number, as a whole and without its words
pub(in crate::note) fn labelled(i: Tokens<'_>, to: &mut Collector<'_>) {
    let word = |i| terminated(word_of(Classes::REPORTS.with(Classes::NUMBER_WORDS)), gap).parse(i);
    let Ok((inner, _)) = many1_count(word).parse(i) else { return };
    let Ok((rest, _)) = code(inner) else { return };
    if i.rest.first().is_some_and(|first| !first.small) {
        to.add(Field::Number, LABELLED, i.span_to(rest), rest);
    }
    // "TR 215" is the number; of "Report 215" it is "215".
    let words = i.rest.get(..i.rest.len() - inner.rest.len()).unwrap_or_default();
    let last =
        words.iter().rev().find(|token| token.kind == Kind::Word).map(|word| i.printed(word)).unwrap_or_default();
    if last.len() < 2 || !last.bytes().all(|b| b.is_ascii_uppercase()) {
        to.add(Field::Number, CUED, inner.span_to(rest), rest);
    }
}

/// `symbol = [ capitals, gap, number word, gap ], capitals, "/", code piece, { ( "/" | "-" | "." ), code piece }
/// | capitals, ":", code piece, ":", code piece, ":", code piece, { ":", code piece }
/// | capitals, "(", year, ")", gap, number, [ gap, status word ]`: with a digit; the second is the European case law identifier, the third
/// a document of the European Commission
pub(in crate::note) fn symbol(i: Tokens<'_>, to: &mut Collector<'_>) {
    let capitals = |i| token(|token, text| matches!(token.kind, Kind::Word | Kind::Initials) && is_capitals(text))(i);
    let lead = (capitals, gap, word_of(Classes::NUMBER_WORDS), gap);
    let Ok((inner, _)) = opt(lead).parse(i) else { return };
    let piece = |i| token(|token, _| matches!(token.kind, Kind::Word | Kind::Number | Kind::Mixed))(i);
    let sign = |i| token(|token, _| matches!(token.kind, Kind::Slash | Kind::Hyphen | Kind::AbbreviationDot))(i);
    let slashed = (capitals, of(Kind::Slash), piece, many0_count((sign, piece))).map(|_| ());
    let coloned = (capitals, many_m_n(3, MOST_PIECES, (of(Kind::Colon), piece))).map(|_| ());
    let number = token(|token, _| matches!(token.kind, Kind::Number | Kind::Mixed));
    let year = delimited(of(Kind::OpenParenthesis), date::year, of(Kind::CloseParenthesis));
    let last = opt(preceded(gap, word_of(Classes::STATUS)));
    let dated = (capitals, year, gap, number, last).map(|_| ());
    let Ok((rest, ())) = alt((slashed, coloned, dated)).parse(inner) else { return };
    let value = inner.span_to(rest);
    if value.of(i.text).bytes().any(|byte| byte.is_ascii_digit()) {
        to.add(Field::Number, SYMBOL, value, rest);
    }
}

/// `docket = ( number | roman numeral ), gap, register, gap, number, "/", two digits`: what a German court files a case under,
/// `2 BvR 859/15`; the register is a word of up to four letters
pub(in crate::note) fn docket(i: Tokens<'_>, to: &mut Collector<'_>) {
    let chamber = |i| token(|token, text| token.kind == Kind::Number && text.len() <= 3 || is_roman(text))(i);
    let register =
        |i| token(|token, text: &str| token.kind == Kind::Word && token.capital && (1..=4).contains(&text.len()))(i);
    let sign = |i| token(|token, _| token.kind == Kind::Slash)(i);
    let digits = |i| token(|token, text: &str| token.kind == Kind::Number && text.len() == 2)(i);
    let file = |i| (of(Kind::Number), sign, digits).parse(i);
    let Ok((rest, _)) = (chamber, of(Kind::Gap), register, of(Kind::Gap), file).parse(i) else { return };
    to.add(Field::Number, SYMBOL, i.span_to(rest), rest);
}

/// `code = code piece, { range sign, code piece }`
pub(in crate::note) fn code(i: Tokens<'_>) -> Parsed<'_, usize> {
    let piece = |i| {
        token(|token, text: &str| {
            let capitals = || text.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
            matches!(token.kind, Kind::Number | Kind::Mixed) || token.kind == Kind::Word && capitals()
        })(i)
    };
    let sign = |i| token(|token, _| matches!(token.kind, Kind::Hyphen | Kind::Slash | Kind::Dash))(i);
    preceded(piece, many0_count(preceded(sign, piece))).parse(i)
}
