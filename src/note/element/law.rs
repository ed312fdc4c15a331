//! Where law is printed: reporters, codes, gazettes and law journals beside their numbers, and the provisions of a law (Bluebook 21, rules 10,
//! 12 and 21; OSCOLA 4, 2.1–2.6; German notes: "§ 823 Abs. 1 BGB", "NJW 2012, 2034").

use super::{Collector, Element, Form, page};
use crate::knowledge::law::{self, Led, Printed};
use crate::knowledge::{self, Classes, letters};
use crate::note::field::Field;
use crate::note::scan::{Kind, Kinds, Token, last_solid};
use crate::note::tokens::{Miss, Parsed, Tokens, gap, of, token, word_of};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::{many0_count, many1_count};
use nom::sequence::{preceded, terminated};

/// A reporter that has its volume before it: "138 S. Ct. 2274".
const REPORTER: Form = 90;
/// "§ 823 Abs. 1", "Art. 5 Abs. 3".
pub(super) const PROVISION: Form = 91;
/// The code of a provision: "BGB".
const CODE: Form = 92;

/// A reporter or gazette that has its volume behind it: "BGHZ 123, 45".
const SERIES: Form = 93;
/// A journal that counts by year: "NJW 2012, 2034".
const YEARLY: Form = 94;

/// A court that counts its own decisions behind a year in brackets: "[2017] UKSC 5".
const COURT: Form = 95;

/// Whether a form is one of law: of what prints it, a provision, a code.
pub(in crate::note) fn is_law(form: Form) -> bool {
    matches!(form, PROVISION | CODE) || is_printer(form)
}

/// Whether a form is that of a reporter, a gazette, a law journal or a court that counts its decisions.
pub(in crate::note) fn is_printer(form: Form) -> bool {
    matches!(form, REPORTER | SERIES | YEARLY | COURT)
}

/// Whether a number that stands right behind what a form prints may fill a field: what a volume, a year or a bracket stands before is a page,
/// what stands before its number is one of volumes, or of years.
pub(in crate::note) fn counts(form: Form, element: &Element) -> bool {
    const NUMBERS: [Field; 7] = [
        Field::Volume,
        Field::Issue,
        Field::Number,
        Field::CollectionNumber,
        Field::Page,
        Field::Locator,
        Field::Issued,
    ];
    let fits: &[Field] = match form {
        REPORTER => &[Field::Page],
        SERIES => &[Field::Volume, Field::Number],
        YEARLY => &[Field::Volume, Field::Issued],
        COURT => &[Field::Number],
        _ => return true,
    };
    // "JZ 12. März 2010": a day is no number.
    let dated = element.date.and_then(|date| date.start?.month).is_some();
    dated || fits.contains(&element.field) || !NUMBERS.contains(&element.field)
}

/// Most words of a reporter's abbreviation.
const MOST_WORDS: usize = 6;
/// Most words of one that has no number before it.
const MOST_LEADING: usize = 2;

/// Collects what begins at `i`.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first() else { return };
    if first.capital && first.is_content() {
        reporter(i, to);
        code_behind(i, to);
    }
    if first.kind == Kind::Sign || first.classes.has(Classes::LOCATOR_WORDS) {
        provision(i, to);
    }
}

/// `law reporter = law word, { [ "." ], gap, law word }, [ "." ]`: an abbreviation of a table, behind a number or a bracket, or before a
/// number, as the table has it; a number or a section follows
pub(in crate::note) fn reporter(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some((length, printed)) = reporter_at(i.text, to.before, i.rest) else { return };
    let rest = Tokens { rest: i.rest.get(length..).unwrap_or_default(), ..i };
    let (field, form) = match printed {
        Printed::Behind => (Field::Container, REPORTER),
        Printed::Before => (Field::Container, SERIES),
        Printed::Yearly => (Field::Container, YEARLY),
        Printed::Counted => (Field::Authority, COURT),
    };
    to.add(field, form, i.span_to(rest), rest);
}

/// Returns how many tokens of `rest` a reporter's abbreviation has, and how it's printed; `before` are the tokens before it.
pub(in crate::note) fn reporter_at(text: &str, before: &[Token], rest: &[Token]) -> Option<(usize, Printed)> {
    let first = rest.first()?;
    let led = led(before);
    let most = if led == Led::Other { MOST_LEADING } else { MOST_WORDS };
    let (mut words, mut found) = (0, None);
    for (at, token) in rest.iter().enumerate() {
        match token.kind {
            Kind::Word | Kind::Initials | Kind::Mixed if words < most => words += 1,
            Kind::Gap | Kind::AbbreviationDot | Kind::Hyphen | Kind::Ampersand => continue,
            _ => break,
        }
        let behind = rest.get(at + 1..).unwrap_or_default();
        if leads_number(text, behind) {
            let dot = behind.first().is_some_and(|next| next.kind == Kind::AbbreviationDot);
            let name = letters::in_a_row(first.span.join(token.span).of(text));
            found = law::prints(&name, led).map(|printed| (at + 1 + usize::from(dot), printed)).or(found);
        }
    }
    found
}

/// Returns what stands before an abbreviation.
fn led(before: &[Token]) -> Led {
    let last = last_solid(before);
    match last.map(|token| (token.kind, token.span.len())) {
        Some((Kind::CloseBracket | Kind::CloseParenthesis, _) | (Kind::Number, 4)) => Led::Year,
        Some((Kind::Number | Kind::Mixed, _)) => Led::Number,
        _ => Led::Other,
    }
}

/// Whether a number, a roman one, or a section's sign follows, with no more than white space before it.
fn leads_number(text: &str, rest: &[Token]) -> bool {
    let next = rest.iter().find(|token| !matches!(token.kind, Kind::Gap | Kind::AbbreviationDot));
    next.is_some_and(|next| {
        let printed = next.span.of(text);
        match next.kind {
            Kind::Number => true,
            Kind::Mixed => printed.starts_with(|c: char| c.is_ascii_digit()),
            Kind::Word => page::is_roman(printed) && next.capital || next.classes.has(Classes::NUMBER_WORDS),
            Kind::Sign => matches!(printed, "§" | "*"),
            _ => false,
        }
    })
}

/// `provision = ( "§", [ gap, "§" ] | article word, [ "." ] ), gap, ( subsections | pages ), { gap, [ ",", gap ], provision word, [ "." ],
/// gap, ( number | digits and letters | roman numeral | small letter ) }, [ gap, joining word, { gap, joining word } ]`: of the law that
/// stands behind it; without a word for a part it is pages or a section like others, unless a code or a law's name follows
pub(in crate::note) fn provision(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Ok((inner, label)) = lead(i) else { return };
    let Ok((rest, parts)) = place(inner) else { return };
    let value = inner.span_to(rest);
    let (behind, ()) = gap(rest).unwrap_or((rest, ()));
    let (behind, named) = match joined(behind) {
        Ok((law, ())) => (law, true),
        Err(_) => (rest, behind.rest.first().is_some_and(|next| is_code(behind.printed(next)))),
    };
    if parts == 0 && !named {
        return;
    }
    if label == "section" {
        to.add(Field::Section, PROVISION, value, behind);
    }
    to.add_labelled(Field::Locator, PROVISION, value, behind, label);
}

/// Whether a provision of a law stands at `i`, maybe with nothing behind it.
pub(in crate::note) fn leads_provision(i: Tokens<'_>) -> bool {
    lead(i).and_then(|(inner, _)| place(inner)).is_ok()
}

/// Passes "of", "des", "of the": a capital or a law's word must follow, "des Bundesgesetzes", "of the Convention".
fn joined(i: Tokens<'_>) -> Parsed<'_, ()> {
    let small = |i| token(|token, _| is_joining(token))(i);
    let (rest, _) = many1_count(terminated(small, gap)).parse(i)?;
    let leads = rest
        .rest
        .first()
        .is_some_and(|next| next.kind == Kind::Word && (next.capital || next.classes.has(Classes::LAW)));
    if leads { Ok((rest, ())) } else { Err(nom::Err::Error(Miss)) }
}

/// Whether a word joins a provision to the law's name: "of", "the", "des", "du".
fn is_joining(token: &Token) -> bool {
    token.kind == Kind::Word && token.small && token.classes.has(Classes::FUNCTION_WORDS.with(Classes::PARTICLES))
}

/// Takes one sign of a section or two, or the word for an article; returns the locator's label.
fn lead(i: Tokens<'_>) -> Parsed<'_, &'static str> {
    let sign = |i| token(|token, text| token.kind == Kind::Sign && text == "§")(i);
    let article = |i| {
        let (rest, word) = word_of(Classes::LOCATOR_WORDS)(i)?;
        match knowledge::locator_label(i.printed(word)) {
            Some("article-locator") => Ok((rest, ())),
            _ => Err(nom::Err::Error(Miss)),
        }
    };
    let signs = (sign, opt(preceded(gap, sign)), gap).map(|_| "section");
    alt((signs, terminated(article, gap).map(|()| "article-locator"))).parse(i)
}

/// Returns how many words for a part there are.
fn place(i: Tokens<'_>) -> Parsed<'_, usize> {
    let number = |i| {
        token(|token, text: &str| {
            matches!(token.kind, Kind::Number | Kind::Mixed) || page::is_roman(text) || text.len() == 1 && token.small
        })(i)
    };
    let part = (gap, opt(terminated(of(Kind::Comma), gap)), word_of(Classes::PROVISION_WORDS), gap, number);
    let whole = alt((page::subsections.map(|_| ()), page::pages.map(|_| ())));
    preceded(whole, many0_count(part)).parse(i)
}

/// `code name = code word, { "/", code word }`: words with two capitals or more, right behind a provision
pub(in crate::note) fn code_behind(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first().filter(|first| is_code(i.printed(first))) else { return };
    if !is_named(i.text, to.before, first) {
        return;
    }
    let word = |i| token(|token, text: &str| token.kind == Kind::Word && is_code(text))(i);
    let more = preceded(of(Kind::Slash), word);
    if let Ok((rest, _)) = preceded(word, many0_count(more)).parse(i) {
        to.add(Field::Container, CODE, i.span_to(rest), rest);
    }
}

/// Returns where a provision and its code stand that are all of a note but for words that introduce them: "Vgl. Art. 5 Abs. 3 GG."
pub(in crate::note) fn cited_alone(text: &str, tokens: &[Token]) -> Option<usize> {
    let leads = |token: &Token| token.kind == Kind::Word && token.classes.has(Classes::SIGNALS);
    let passed = |token: &&Token| leads(token) || matches!(token.kind, Kind::Gap | Kind::AbbreviationDot | Kind::Dot);
    let start = tokens.iter().take_while(passed).count();
    let (inner, _) = lead(Tokens { text, rest: tokens.get(start..)? }).ok()?;
    let (rest, _) = place(inner).ok()?;
    let (rest, ()) = gap(rest).ok()?;
    let code = rest.rest.first().filter(|code| is_code(rest.printed(code)) && code.classes.has(Classes::LAW));
    let behind = rest.rest.get(1..)?;
    let ends = behind.iter().all(|token| matches!(token.kind, Kind::Dot | Kind::AbbreviationDot | Kind::Gap));
    (code.is_some() && ends).then_some(start)
}

/// Whether a word looks like a code's name: two capitals or more, few letters, no number.
fn is_code(printed: &str) -> bool {
    const LONGEST: usize = 10;
    // A capital behind the first, of ASCII: few words have one.
    printed.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        && printed.len() <= LONGEST
        && printed.starts_with(char::is_uppercase)
        && !page::is_roman(printed)
}

/// Whether a law's name begins with a word behind a provision: a code, or a name that a small word joins to it; nothing else stands between.
pub(in crate::note) fn is_named(text: &str, before: &[Token], word: &Token) -> bool {
    let name = word.kind == Kind::Word && (word.capital || word.classes.has(Classes::LAW));
    let Some(last) = last_solid(before).filter(|_| name) else { return false };
    let joins = last.kind == Kind::Word && is_joining(last);
    // Most words stand behind another long word.
    let may_follow = joins || last.kind != Kind::Word || last.span.len() <= 2 || last.capital;
    may_follow && (joins || is_code(word.span.of(text))) && is_behind_provision(text, before)
}

/// Signs within a provision.
const PARTING: Kinds = Kinds::of(&[
    Kind::Gap,
    Kind::AbbreviationDot,
    Kind::Dash,
    Kind::Hyphen,
    Kind::Comma,
    Kind::OpenParenthesis,
    Kind::CloseParenthesis,
]);

/// Most tokens between a provision's lead and its code.
const MOST_BEFORE: usize = 24;

/// Whether nothing but a provision stands right before.
fn is_behind_provision(text: &str, before: &[Token]) -> bool {
    let mut numbers = 0;
    for token in before.iter().rev().take(MOST_BEFORE) {
        let printed = token.span.of(text);
        let article = || knowledge::locator_label(printed) == Some("article-locator");
        match token.kind {
            Kind::Sign => return printed == "§" && numbers > 0,
            Kind::Word if token.classes.has(Classes::LOCATOR_WORDS) && article() => return numbers > 0,
            Kind::Number | Kind::Mixed => numbers += 1,
            Kind::Word => {
                let part = page::is_roman(printed) || token.classes.has(Classes::PROVISION_WORDS) || printed.len() <= 2;
                if !(part || numbers == 0 && is_joining(token)) {
                    return false;
                }
            }
            kind if PARTING.has(kind) => {}
            _ => return false,
        }
    }
    false
}
