//! The productions of elements, by the names that `grammar/elements.ebnf` gives them, each to be run by itself.
//!
//! In: a string. Out: what a production made of it, printed, where it took all of it. The parser does not go this way; what the
//! document of the grammar says is held to the code by it.

use super::attribution;
use super::back::{self, BackWord, part, word};
use super::boundary::Boundaries;
use super::element::date::{self, DateParts, Moment};
use super::element::names::{self, NameList, NameParts};
use super::element::{
    Collector, Element,
    identifier::{self, cue},
    law, measure, number, page, role,
};
use super::field::Field;
use super::pairs::Pairs;
use super::scan::{self, Kind, Token};
use super::tokens::{Parsed, Tokens};
use crate::knowledge::Classes;
use crate::source::Span;
use nom::Parser;
use nom::branch::alt;
use std::fmt::Write;

/// Runs a production that has no value but what it takes.
macro_rules! taken {
    ($production:expr) => {
        |text| whole(text, |i| ($production)(i).map(|(left, _)| (left, ()))).map(|()| text.trim().to_owned())
    };
}

/// A production of an element.
#[derive(Clone, Copy, Debug)]
pub struct Production {
    /// Its name in the grammar's document.
    pub name: &'static str,
    /// Returns what it makes of a text, as `2020-10-09` or `volume = 4`; nothing unless it takes the whole text.
    pub run: fn(&str) -> Option<String>,
}

/// Every production of the elements, in the order of the grammar's document.
pub const PRODUCTIONS: &[Production] = &[
    of("date", |text| whole(text, date::date).map(dated)),
    of("undated", taken!(date::undated)),
    of("days over months", |text| whole(text, date::days_over_months).map(dated)),
    of("day month year", |text| whole(text, date::day_month_year).map(dated)),
    of("month day year", |text| whole(text, date::month_day_year).map(dated)),
    of("months in year", |text| whole(text, date::months_in_year).map(dated)),
    of("moment range", |text| whole(text, date::moment_range).map(dated)),
    of("numeric", |text| whole(text, date::numeric).map(dated)),
    of("iso", |text| whole(text, date::iso).map(moment)),
    of("year month day", |text| whole(text, date::year_month_day).map(moment)),
    of("year", |text| number_of(text, date::year)),
    of("year end", |text| number_of(text, |i| date::year_end(1998)(i))),
    of("month", |text| number_of(text, date::month)),
    of("season", |text| number_of(text, date::season)),
    of("day", |text| number_of(text, date::day)),
    of("time", |text| whole(text, date::time).map(clock)),
    of("meridiem", |text| number_of(text, date::meridiem)),
    of("access cue", taken!(date::access_cue)),
    of("release cue", taken!(date::release_cue)),
    of("dating", taken!(date::dating)),
    of("dash", taken!(date::dash)),
    of("separator", taken!(date::separator)),
    of("link", taken!(date::link)),
    of("name list", |text| names_of(text, |_| true)),
    of("inverted name", |text| names_of(text, |form| form == names::INVERTED)),
    of("direct name", |text| names_of(text, |form| form == names::DIRECT)),
    of("verb", |text| {
        whole(text, role::verb)
            .map(|(field, both)| if both { Field::EditorTranslator } else { field }.name().to_owned())
    }),
    of("credit", |text| whole(text, role::credit).map(|field| field.name().to_owned())),
    of("maker", taken!(role::maker)),
    of("tongue", taken!(role::tongue)),
    of("letter cue", taken!(role::letter_cue)),
    of("interview cue", taken!(role::interview_cue)),
    of("collected by", |text| collected(text, role::collected_by)),
    of("noun", |text| whole(text, role::noun).map(|field| field.name().to_owned())),
    of("behind", behind),
    of("ending", |text| {
        let (_, tokens) = tokens(text);
        role::ending(text, &tokens).map(|(field, _)| field.name().to_owned())
    }),
    of("quoted", quoted),
    of("attribution", attributed),
    of("url", url),
    of("address", |text| collected(text, identifier::address)),
    of("cue", taken!(|i| alt((cue("doi"), cue("isbn"), cue("issn"))).parse(i))),
    of("doi", |text| collected(text, identifier::doi)),
    of("standard number", |text| collected(text, identifier::standard_number)),
    of("cued pages", |text| collected(text, page::cued_pages)),
    of("glued page", |text| collected(text, page::glued_page)),
    of("cued locator", |text| collected(text, page::cued_locator)),
    of("signed locator", |text| collected(text, page::signed_locator)),
    of("cued section", |text| collected(text, page::cued_section)),
    of("subsections", taken!(page::subsections)),
    of("subsection", taken!(page::subsection)),
    of("cited at", |text| {
        collected(text, |i, to| {
            page::cited_at(i, to);
        })
    }),
    of("lettered", taken!(page::lettered)),
    of("pages", |text| whole(text, page::pages).map(extent)),
    of("page range", |text| whole(text, page::page_range).map(extent)),
    of("page", taken!(page::page)),
    of("cued", cued),
    of("value", taken!(number::value)),
    of("single", taken!(number::single)),
    of("edition", |text| collected(text, number::edition)),
    of("ordinal", taken!(number::ordinal)),
    of("version", |text| collected(text, number::version)),
    of("yearly", |text| collected(text, number::yearly)),
    of("count", |text| collected(text, number::count)),
    of("labelled", |text| collected(text, number::labelled)),
    of("symbol", |text| collected(text, number::symbol)),
    of("docket", |text| collected(text, number::docket)),
    of("law reporter", |text| sought(text, law::reporter)),
    of("provision", |text| sought(text, law::provision)),
    of("code name", |text| sought(text, law::code_behind)),
    of("measure", taken!(measure::measure)),
    of("size", taken!(measure::size)),
    of("duration", taken!(measure::duration)),
    of("code", taken!(number::code)),
    of("back word", |text| whole(text, word::back_word).map(|found| back_word(text, &found))),
    of("again", taken!(word::again)),
    of("cited work", taken!(word::cited_work)),
    of("note number", |text| whole(text, word::note_number).map(|span| span.of(text).to_owned())),
    of("numbered", |text| whole(text, word::numbered).map(|span| span.of(text).to_owned())),
    of("cited part", |text| whole(text, part::cited_part).map(|cited| cited_part(text, &cited))),
    of("time stamp", taken!(page::time_stamp)),
    of("in article", |text| whole(text, part::in_article).map(|cited| cited_part(text, &cited))),
    of("one part", |text| whole(text, part::one_part).map(|(label, span)| format!("{label} {}", span.of(text)))),
    of("reporter", taken!(part::reporter)),
    of("hereafter", |text| back::hereafter(text, &tokens(text).1).map(|found| found.name.of(text).to_owned())),
];

const fn of(name: &'static str, run: fn(&str) -> Option<String>) -> Production {
    Production { name, run }
}

/// Returns the tokens of a text that is a note by itself.
fn tokens(text: &str) -> (Span, Vec<Token>) {
    let body = Span::new(0, text.len());
    let mut tokens = Vec::new();
    scan::scan(text, body, &mut tokens);
    (body, tokens)
}

/// Returns what a production parses a whole text to.
fn whole<T>(text: &str, production: impl for<'t> Fn(Tokens<'t>) -> Parsed<'t, T>) -> Option<T> {
    let (_, tokens) = tokens(text);
    let (left, value) = production(Tokens { text, rest: &tokens }).ok()?;
    left.rest.is_empty().then_some(value)
}

fn number_of<T: ToString>(text: &str, production: impl for<'t> Fn(Tokens<'t>) -> Parsed<'t, T>) -> Option<String> {
    whole(text, production).map(|value| value.to_string())
}

/// Returns the tokens of a text that is a note by itself, and where fields can begin and end.
fn bounded(text: &str) -> (Vec<Token>, Boundaries) {
    let (body, tokens) = tokens(text);
    let (mut pairs, mut boundaries) = (Pairs::default(), Boundaries::default());
    pairs.read(text, &tokens);
    boundaries.read(text, body, &tokens, &pairs);
    (tokens, boundaries)
}

/// Returns the fields of the elements that take a whole text.
fn collected(text: &str, production: impl Fn(Tokens<'_>, &mut Collector<'_>)) -> Option<String> {
    let (tokens, boundaries) = bounded(text);
    let mut found = Vec::new();
    let mut to = Collector { boundaries: &boundaries, tokens: tokens.len(), before: &[], found: &mut found };
    production(Tokens { text, rest: &tokens }, &mut to);
    let last = boundaries.all.len().checked_sub(1)?;
    shown(text, found.iter().filter(|element| element.end == last))
}

/// Returns the fields of the elements that stand anywhere in a text, with what is before and behind them.
fn sought(text: &str, production: impl Fn(Tokens<'_>, &mut Collector<'_>)) -> Option<String> {
    let (tokens, boundaries) = bounded(text);
    let mut found = Vec::new();
    for boundary in &boundaries.all {
        let (before, rest) = tokens.split_at_checked(boundary.right as usize)?;
        let mut to = Collector { boundaries: &boundaries, tokens: tokens.len(), before, found: &mut found };
        production(Tokens { text, rest }, &mut to);
    }
    shown(text, found.iter())
}

fn shown<'e>(text: &str, elements: impl Iterator<Item = &'e Element>) -> Option<String> {
    let shown: Vec<String> = elements
        .map(|element| {
            let label = if element.label.is_empty() { String::new() } else { format!(" ({})", element.label) };
            format!("{} = {}{label}", element.field.name(), element.value.of(text))
        })
        .collect();
    (!shown.is_empty()).then(|| shown.join("; "))
}

fn cued(text: &str) -> Option<String> {
    let volume = collected(text, |i, to| number::cued(i, Classes::VOLUME_WORDS, &[Field::Volume], to));
    volume.or_else(|| collected(text, |i, to| number::cued(i, Classes::ISSUE_WORDS, &[Field::Issue], to)))
}

fn behind(text: &str) -> Option<String> {
    let (_, tokens) = tokens(text);
    let (field, left) = role::behind(Tokens { text, rest: &tokens })?;
    left.rest.is_empty().then(|| field.name().to_owned())
}

/// Returns the names of an attribution, of which the text is all but the work.
fn attributed(text: &str) -> Option<String> {
    let whole = format!("{text} Title");
    let (_, tokens) = tokens(&whole);
    let found = attribution::attribution(&whole, &tokens)?;
    (found.work + 1 == tokens.len()).then(|| names_shown(&whole, &found.list))
}

fn quoted(text: &str) -> Option<String> {
    let (_, tokens) = tokens(text);
    let mut pairs = Pairs::default();
    pairs.read(text, &tokens);
    let [open, inner @ .., _] = tokens.as_slice() else { return None };
    let whole = open.kind == Kind::OpenQuote && pairs.of(0) == Some(tokens.len() - 1);
    let span = inner.first()?.span.join(inner.last()?.span);
    whole.then(|| span.of(text).to_owned())
}

fn url(text: &str) -> Option<String> {
    let (_, tokens) = tokens(text);
    let [token] = tokens.as_slice() else { return None };
    (token.kind == Kind::Url).then(|| text.to_owned())
}

/// Returns the names of a list of a form that fits: `family Doe, given Jane; literal Acme Institute`.
fn names_of(text: &str, fits: impl Fn(u8) -> bool) -> Option<String> {
    let (_, tokens) = tokens(text);
    let list = names::read(text, &tokens).filter(|list| fits(list.form))?;
    Some(names_shown(text, &list))
}

fn names_shown(text: &str, list: &NameList) -> String {
    let others = list.others.then(|| "others".to_owned());
    list.names.iter().map(|name| name_of(text, name)).chain(others).collect::<Vec<_>>().join("; ")
}

fn name_of(text: &str, name: &NameParts) -> String {
    match *name {
        NameParts::Literal(span) => format!("literal {}", span.of(text)),
        NameParts::Person { family, given, particle, suffix } => {
            let parts = [("family", Some(family)), ("given", given), ("particle", particle), ("suffix", suffix)];
            let part = |(name, span): (&str, Option<Span>)| Some(format!("{name} {}", span?.of(text)));
            parts.into_iter().filter_map(part).collect::<Vec<_>>().join(", ")
        }
    }
}

fn extent(range: bool) -> String {
    if range { "range" } else { "one" }.to_owned()
}

/// Returns a date as EDTF has it; words alone are `undated`.
fn dated(parts: DateParts) -> String {
    let Some(start) = parts.start else { return "undated".to_owned() };
    let mut out = moment(start);
    out.extend(parts.qualifier);
    match (parts.end, parts.open) {
        (Some(end), _) => out.extend(["/", &moment(end)]),
        (None, true) => out.push_str("/.."),
        (None, false) => {}
    }
    out
}

fn moment(moment: Moment) -> String {
    let mut out = moment.year.to_string();
    for part in [moment.month, moment.day].into_iter().flatten() {
        let _ = write!(out, "-{part:02}");
    }
    out
}

fn back_word(text: &str, found: &word::Found) -> String {
    let said = match found.word.value {
        BackWord::Again => Some("again".to_owned()),
        BackWord::Work => Some("work".to_owned()),
        BackWord::Note => None,
    };
    let note = found.note.map(|note| format!("note {}", note.of(text)));
    let year = found.year.map(|year| year.of(text).to_owned());
    [said, note, year].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn cited_part(text: &str, cited: &part::Cited) -> String {
    let volume = cited.volume.map(|volume| format!("volume {}", volume.of(text)));
    let locator = cited.locator.map(|(label, span)| format!("{label} {}", span.of(text)));
    [volume, locator].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}
