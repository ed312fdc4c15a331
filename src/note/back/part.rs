//! The part of a work that a reference back cites: pages, chapters, paragraphs, verses, time stamps.

use super::trimmed;
use crate::knowledge::{self, Classes};
use crate::note::element::page;
use crate::note::scan::{Kind, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, gap, of, skip, token, word_of};
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many1_count;
use nom::sequence::{delimited, preceded, terminated};

/// How far from a citation's end the part may begin, in tokens.
const REACH: usize = 28;
/// Most ways to cut the part off.
const CUTS: usize = 3;

/// What is cited.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::note) struct Cited {
    pub(in crate::note) volume: Option<Span>,
    pub(in crate::note) locator: Option<(&'static str, Span)>,
    pub(in crate::note) reporter: Option<Span>,
}

/// Returns what stands behind a word like "Ibid.": nothing, or a part behind a comma, a colon or a space.
pub(super) fn behind(i: Tokens<'_>) -> Parsed<'_, Cited> {
    if i.rest.is_empty() {
        return Ok((i, Cited::default()));
    }
    let (i, ()) = gap(i)?;
    let i = skip(skip(i, Kind::Comma).0, Kind::Colon).0;
    preceded(gap, cited_part).parse(i)
}

/// `cited part = [ page joint, gap ], ( time stamp | number, ":", pages | roman numeral, ",", gap, page word, gap, pages | one part, [ [ "," ], gap, one part ] )`
pub(in crate::note) fn cited_part(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let at = token(|token, _| token.kind == Kind::Word && token.classes.has(Classes::CITED_WORDS));
    let (i, _) = opt(terminated(at, gap)).parse(i)?;
    alt((time_stamp, in_volume, in_roman_volume, parts)).parse(i)
}

fn time_stamp(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let (rest, ()) = page::time_stamp(i)?;
    Ok((rest, Cited { locator: Some(("timestamp", i.span_to(rest))), ..Cited::default() }))
}

fn in_volume(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let (pages, volume) = terminated(of(Kind::Number), of(Kind::Colon)).parse(i)?;
    let (rest, _) = page::pages(pages)?;
    let cited = Cited { volume: Some(volume.span), locator: Some(("page", pages.span_to(rest))), reporter: None };
    Ok((rest, cited))
}

/// "II, p. 1310": a volume in capitals, and a page of it.
fn in_roman_volume(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let roman = token(|token, text| {
        token.kind == Kind::Word && text.bytes().all(|byte| byte.is_ascii_uppercase()) && page::is_roman(text)
    });
    let (pages, volume) = terminated(roman, (of(Kind::Comma), gap, word_of(Classes::PAGE_WORDS), gap)).parse(i)?;
    let (rest, _) = page::pages(pages)?;
    let cited = Cited { volume: Some(volume.span), locator: Some(("page", pages.span_to(rest))), reporter: None };
    Ok((rest, cited))
}

/// Pages or a labelled part, and a narrower one within it: "vol. 2, 45", "chap. 3, § 4".
fn parts(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let (rest, (label, span)) = one_part(i)?;
    let first = Cited { locator: Some((label, span)), ..Cited::default() };
    let further = preceded((|i| Ok((skip(i, Kind::Comma).0, ())), gap), one_part).parse(rest);
    let Ok((rest, (inner, inside))) = further else { return Ok((rest, first)) };
    if label == "volume" {
        return Ok((rest, Cited { volume: Some(span), locator: Some((inner, inside)), reporter: None }));
    }
    // "chap. 25, p. 84", "Art. 5 Rn. 99": the page, or the number in the margin, tells the place.
    let narrow = inner == "page" && label != "page" || inner == "paragraph" && label == "article-locator";
    let whole = if narrow { (inner, inside) } else { (label, span.join(inside)) };
    Ok((rest, Cited { locator: Some(whole), ..first }))
}

/// `one part = [ ( page word | locator word | volume word | issue word ), gap | ( "§" | "¶" ), { "§" | "¶" }, gap ],
/// ( pages | subsections ) | "[", pages, "]"`
pub(in crate::note) fn one_part(i: Tokens<'_>) -> Parsed<'_, (&'static str, Span)> {
    let fenced = delimited(of(Kind::OpenBracket), |i| extent("paragraph", i), of(Kind::CloseBracket));
    alt((labelled, signed, fenced, |i| extent("page", i))).parse(i)
}

fn labelled(i: Tokens<'_>) -> Parsed<'_, (&'static str, Span)> {
    let sections =
        Classes::PAGE_WORDS.with(Classes::LOCATOR_WORDS).with(Classes::VOLUME_WORDS).with(Classes::ISSUE_WORDS);
    let (inner, word) = terminated(word_of(sections), gap).parse(i)?;
    let label = if word.classes.has(Classes::PAGE_WORDS) {
        "page"
    } else if word.classes.has(Classes::VOLUME_WORDS) {
        "volume"
    } else {
        knowledge::locator_label(i.printed(word)).unwrap_or("issue")
    };
    if label == "volume" {
        // "vol. 2, 45": the second number is a page.
        let (rest, _) = page::page_range(inner)?;
        return Ok((rest, (label, inner.span_to(rest))));
    }
    extent(label, inner)
}

fn signed(i: Tokens<'_>) -> Parsed<'_, (&'static str, Span)> {
    let sign = |i| token(|token, text| token.kind == Kind::Sign && matches!(text, "§" | "¶"))(i);
    let (inner, _) = terminated(many1_count(sign), gap).parse(i)?;
    let section = i.rest.first().is_some_and(|first| i.printed(first) == "§");
    extent(if section { "section" } else { "paragraph" }, inner)
}

fn extent<'t>(label: &'static str, i: Tokens<'t>) -> Parsed<'t, (&'static str, Span)> {
    let (rest, ()) = alt((page::subsections.map(|_| ()), page::pages.map(|_| ()))).parse(i)?;
    Ok((rest, (label, i.span_to(rest))))
}

/// Whether a part, or a reporter before it, may begin with a token: with a number, a sign, a bracket, or a word for a part.
fn may_begin(text: &str, first: &Token) -> bool {
    const WORDS: Classes = Classes::CITED_WORDS
        .with(Classes::PAGE_WORDS)
        .with(Classes::LOCATOR_WORDS)
        .with(Classes::VOLUME_WORDS)
        .with(Classes::ISSUE_WORDS);
    match first.kind {
        Kind::Number | Kind::Mixed | Kind::Sign | Kind::OpenBracket | Kind::OpenParenthesis => true,
        kind => first.classes.has(WORDS) || kind == Kind::Word && page::is_roman(first.span.of(text)),
    }
}

/// Returns the ways to cut the cited part off a citation's end, the longest part first; the last leaves it whole.
pub(super) fn cuts<'t>(text: &'t str, all: &'t [Token]) -> Vec<(&'t [Token], Cited)> {
    let mut ways = Vec::new();
    for start in (1..all.len()).skip_while(|&start| start + REACH < all.len()) {
        let joint = |token: &Token| matches!(token.kind, Kind::Gap | Kind::Comma | Kind::Colon | Kind::CloseQuote);
        if ways.len() == CUTS || !all.get(start - 1).is_some_and(joint) || all.get(start).is_some_and(joint) {
            continue;
        }
        if !all.get(start).is_some_and(|first| may_begin(text, first)) {
            continue;
        }
        let (before, rest) = all.split_at_checked(start).unwrap_or_default();
        if is_year_before_page(text, rest) {
            continue;
        }
        let i = Tokens { text, rest };
        let numbered = before.iter().rev().nth(1).is_some_and(|before| before.kind == Kind::Number);
        let article = || if numbered { in_article(i).ok().and_then(ended) } else { None };
        ways.extend(whole(i).or_else(article).map(|cited| (before, cited)));
    }
    ways.push((all, Cited::default()));
    ways
}

/// "2016, S. 25": the year is the work's, not a part of it.
fn is_year_before_page(text: &str, rest: &[Token]) -> bool {
    let [year, comma, gap, word, ..] = rest else { return false };
    let dated = year.kind == Kind::Number && year.span.len() == 4 && year.span.of(text).starts_with(['1', '2']);
    dated && comma.kind == Kind::Comma && gap.kind == Kind::Gap && word.classes.has(Classes::PAGE_WORDS)
}

/// A part, or a reporter and a part, up to the end.
fn whole(i: Tokens<'_>) -> Option<Cited> {
    if let Some(cited) = cited_part(i).ok().and_then(ended) {
        return Some(cited);
    }
    let (rest, reporter) = reporter(i).ok()?;
    let cited = cited_part(rest).ok().and_then(ended)?;
    Some(Cited { reporter: Some(reporter), ..cited })
}

/// Returns what was read where no more stands behind it.
fn ended((rest, cited): (Tokens<'_>, Cited)) -> Option<Cited> {
    trimmed(rest.rest).is_empty().then_some(cited)
}

/// `in article = "(", pages, ")"`: what is cited of an article, behind its first page, "NJW 2017, 390 (392)"
pub(in crate::note) fn in_article(i: Tokens<'_>) -> Parsed<'_, Cited> {
    let fenced = delimited(of(Kind::OpenParenthesis), |i| extent("page", i), of(Kind::CloseParenthesis));
    fenced.map(|locator| Cited { locator: Some(locator), ..Cited::default() }).parse(i)
}

/// `reporter = number, gap, { word, gap }, "at", gap` — Bluebook 21, rule 10.9
pub(in crate::note) fn reporter(i: Tokens<'_>) -> Parsed<'_, Span> {
    let (mut rest, _) = terminated(of(Kind::Number), gap).parse(i)?;
    for _ in 0..REACH {
        let at = token(|token, text| token.kind == Kind::Word && text == "at")(rest);
        if let Ok((pages, _)) = at {
            return Ok((rest, i.span_to(rest))).map(|(_, span)| (gap(pages).map_or(pages, |(pages, ())| pages), span));
        }
        let named = token(|token, _| {
            matches!(
                token.kind,
                Kind::Word | Kind::Initials | Kind::Mixed | Kind::Gap | Kind::Dot | Kind::AbbreviationDot
            )
        });
        rest = named(rest)?.0;
    }
    Err(nom::Err::Error(Miss))
}
