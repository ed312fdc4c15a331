//! The productions of dates.

use super::{Parts, Printed, Step};
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    CLAUSE_WORDS, DATE_LEADS, DATE_RELATIVES, DATE_STEPS, FUNCTION_WORDS, GENITIVES, Language, NUMBERS, TIME_UNITS,
    TODAY_STEPS, WEEKDAYS,
};
use crate::knowledge::tables;
use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

/// Tokens that a production reads.
type Tokens<'a, 's> = &'a [Token<'s>];
type Parsed<'a, 's, T> = IResult<Tokens<'a, 's>, T, ()>;

/// `date = relative | range | point`
pub(super) fn date_at(tokens: &[Token<'_>], between: bool, language: Language) -> Option<(usize, Printed)> {
    let mut parser = alt((
        |i| relative(i, language).map(|(rest, step)| (rest, Printed::Relative(step))),
        |i| range(i, between, language).map(|(rest, (from, to))| (rest, Printed::Range(from, to))),
        |i| point(i, language).map(|(rest, parts)| (rest, Printed::Point(parts))),
    ));
    let Ok((rest, printed)) = parser.parse(tokens) else {
        let weekday = tokens
            .first()
            .and_then(|token| WEEKDAYS.of(&token.fold, language).filter(|_| token.is_capital() || language == "fr"));
        return weekday.map(|weekday| (1, Printed::Weekday(weekday)));
    };
    let (rest, printed) = with_year_step(rest, printed, language);
    // "eight days after the …": what follows is a clause, and the date is its matter.
    let opens =
        matches!(printed, Printed::Relative(step) if step.count != 0) && rest.first().is_some_and(Token::is_word);
    let ends_in_step = tokens
        .get((tokens.len() - rest.len()).saturating_sub(1))
        .is_some_and(|last| CLAUSE_WORDS.has(&last.fold, language));
    if opens && ends_in_step {
        return None;
    }
    Some((tokens.len() - rest.len(), printed))
}

/// `month, "of", relative year`: "June of the following year", "15. Juni desselben Jahres".
fn with_year_step<'a, 's>(rest: Tokens<'a, 's>, printed: Printed, language: Language) -> (Tokens<'a, 's>, Printed) {
    let Printed::Point(parts @ Parts { year: None, month: Some(_), .. }) = printed else { return (rest, printed) };
    if let Some((rest, step)) = today(rest, language) {
        return (rest, Printed::Point(Parts { today: Some(step), ..parts }));
    }
    let skipped =
        rest.iter().take(3).take_while(|token| token.is_small() && FUNCTION_WORDS.has(&token.fold, language)).count();
    let found = (0..=skipped).find_map(|count| relative(rest.get(count..)?, language).ok());
    match found {
        Some((rest, Step { count, unit: 365 })) => {
            (rest, Printed::Point(Parts { year_step: i32::try_from(count).ok(), ..parts }))
        }
        _ => (rest, printed),
    }
}

/// `today = [ "," | "of" ], ( "this" | "last" | "next" ), "year"`
fn today<'a, 's>(rest: Tokens<'a, 's>, language: Language) -> Option<(Tokens<'a, 's>, i32)> {
    let step = |i| look(i, |token| TODAY_STEPS.of(&token.fold, language));
    let year = |i| look(i, |token| (TIME_UNITS.of(&token.fold, language) == Some(365)).then_some(()));
    let (rest, (_, step, ())) = (opt(comma_or_of), step, year).parse(rest).ok()?;
    Some((rest, i32::try_from(step).ok()?))
}

/// `point = iso | dotted | day-month, [ year ] | month, [ day ], [ year ] | year`
fn point<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, Parts> {
    let month = |i| month(i, language);
    alt((
        iso,
        dotted,
        (|i| day(i, language), preceded(opt(of), month), opt(preceded(opt(comma_or_of), year))).map(full),
        (month, month_day, opt(preceded(opt(comma_or_of), year))).map(|(month, day, year)| full((day, month, year))),
        (month, preceded(opt(comma_or_of), year)).map(|(month, year)| Parts {
            year: Some(year),
            month: Some(month),
            day: None,
            ..Parts::default()
        }),
        month.map(|month| Parts { month: Some(month), ..Parts::default() }),
        (|i| day_of_month(i, language)).map(|day| Parts { day: Some(day), ..Parts::default() }),
        year.map(|year| Parts { year: Some(year), ..Parts::default() }),
    ))
    .parse(i)
}

/// `day-of-month = ordinal, "of", [ "that" | "the" ], [ "same" ], "month"`: the month that the text is at.
fn day_of_month<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, u8> {
    let genitive = |i| look(i, |token| GENITIVES.has(&token.fold, language).then_some(()));
    let small = |i| look(i, |token| FUNCTION_WORDS.has(&token.fold, language).then_some(()));
    let step = |i| look(i, |token| (DATE_STEPS.of(&token.fold, language) == Some(0)).then_some(()));
    let month = |i| look(i, |token| (TIME_UNITS.of(&token.fold, language) == Some(30)).then_some(()));
    (month_day, genitive, opt(small), opt(step), month).map(|(day, ..)| day).parse(i)
}

fn full((day, month, year): (u8, u8, Option<i32>)) -> Parts {
    Parts { year, month: Some(month), day: Some(day), ..Parts::default() }
}

/// `range = day, to, day-month-year | month, day, to, day, [ year ] | year, dash, short-year | point, to, point`
fn range<'a, 's>(i: Tokens<'a, 's>, between: bool, language: Language) -> Parsed<'a, 's, (Parts, Parts)> {
    let to = |i| to(i, between, language);
    let and = |i| look(i, |token| (DATE_LEADS.of(&token.fold, language) == Some(14)).then_some(()));
    alt((
        (|i| day(i, language), preceded(to, |i| day_point(i, language)))
            .map(|(day, end)| (Parts { day: Some(day), ..end }, end)),
        verify(
            (|i| day(i, language), preceded(and, |i| day_point(i, language)))
                .map(|(day, end)| (Parts { day: Some(day), ..end }, end)),
            is_next_day,
        ),
        verify(
            ((|i| month(i, language), month_day), preceded(and, month_day), opt(preceded(opt(comma_or_of), year)))
                .map(|((month, from), until, year)| (full((from, month, year)), full((until, month, year)))),
            is_next_day,
        ),
        ((|i| month(i, language), month_day), preceded(to, month_day), opt(preceded(opt(comma_or_of), year)))
            .map(|((month, from), until, year)| (full((from, month, year)), full((until, month, year)))),
        (year, preceded(dash, short_year)).map(|(from, short)| (of_year(from), of_year(from - from % 100 + short))),
        (|i| point(i, language), preceded((opt(comma_mark), to), |i| point(i, language))).map(inherit),
    ))
    .parse(i)
    .and_then(|(rest, (from, until))| if ordered(from, until) { Ok((rest, (from, until))) } else { miss() })
}

/// "the 14th and 15th of October": two days in a row are a range, others are two dates.
fn is_next_day((from, until): &(Parts, Parts)) -> bool {
    from.day.zip(until.day).is_some_and(|(from, until)| from + 1 == until)
}

fn of_year(year: i32) -> Parts {
    Parts { year: Some(year), ..Parts::default() }
}

/// "April 10 to May 19, 1922": the year stands once.
fn inherit((from, until): (Parts, Parts)) -> (Parts, Parts) {
    (Parts { year: from.year.or(until.year), ..from }, until)
}

fn ordered(from: Parts, until: Parts) -> bool {
    let same_form = from.month.is_some() == until.month.is_some() && from.day.is_some() == until.day.is_some();
    let known = from.year.is_some() && until.year.is_some() || from.year == until.year;
    same_form && known && (from.year, from.month, from.day) <= (until.year, until.month, until.day)
        || from.year < until.year && from.year.is_some()
}

/// `relative = [ article ], ( step, unit | unit, step ) | number, unit, step`
fn relative<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, Step> {
    let unit = |i| look(i, |token| TIME_UNITS.of(&token.fold, language));
    let step = |i| look(i, |token| DATE_STEPS.of(&token.fold, language));
    let count = |i| look(i, |token| number_of(token, language));
    alt((
        (count, unit, preceded(opt(filler), step)).map(|(count, unit, step)| (count * step, unit)),
        (|i| behind(i, language)).map(|(unit, step)| (step, unit)),
        (|i| day_relative(i, language)).map(|days| (days, 1)),
        (step, unit).map(|(step, unit)| (step, unit)),
    ))
    .parse(i)
    .map(|(rest, (count, unit))| (rest, Step { count, unit }))
}

/// `unit, step`, where the language puts the adjective behind: "l’année suivante".
fn behind<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, (i64, i64)> {
    if language != "fr" {
        return miss();
    }
    let unit = |i| look(i, |token| TIME_UNITS.of(&token.fold, language));
    let step = |i| look(i, |token| DATE_STEPS.of(&token.fold, language));
    (unit, step).parse(i)
}

/// "le lendemain": a day by one word; "le lendemain de la grève" is told from something else.
fn day_relative<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, i64> {
    let (rest, days) = look(i, |token| DATE_RELATIVES.of(&token.fold, language))?;
    let bound = rest.first().is_some_and(|next| GENITIVES.has(&next.fold, language));
    if bound { miss() } else { Ok((rest, days)) }
}

fn number_of(token: &Token<'_>, language: Language) -> Option<i64> {
    NUMBERS.of(&token.fold, language).or_else(|| small_number(token, 60).map(i64::from))
}

/// A small word between a unit and its step: "deux ans plus tard".
fn filler<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    look(i, |token| (token.is_small() && token.text.chars().count() == 4).then_some(()))
}

/// Any day of a range's end, which has a month.
fn day_point<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, Parts> {
    (|i| day(i, language), preceded(opt(of), |i| month(i, language)), opt(preceded(opt(comma_or_of), year)))
        .map(full)
        .parse(i)
}

/// `day = number ( 1–31 ), [ "." ] | ordinal`
fn day<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, u8> {
    let dot = |i| look(i, |token| (language == "de" && token.is_mark('.')).then_some(()));
    terminated(month_day, opt(dot)).parse(i)
}

/// `month-day = number ( 1–31 ) | ordinal`
fn month_day<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, u8> {
    look(i, |token| small_number(token, 31))
}

/// Returns the number 1–`most` that a token prints, in digits, also as `1st`, `1er`.
pub(super) fn small_number(token: &Token<'_>, most: u8) -> Option<u8> {
    let digits = token.text.trim_end_matches(char::is_alphabetic);
    let ending = token.text.len() - digits.len();
    let number = digits.parse().ok().filter(|number| (1..=most).contains(number))?;
    (digits.len() <= 2 && ending <= 3 && !token.text.contains('-')).then_some(number)
}

/// `month = month-word, [ "." ]`
fn month<'a, 's>(i: Tokens<'a, 's>, language: Language) -> Parsed<'a, 's, u8> {
    let word = |i| look(i, |token| month_of(token, language));
    let dot = |i| look(i, |token| token.is_mark('.').then_some(()));
    let (rest, month) = word(i)?;
    let abbreviated = i.first().is_some_and(|token| token.text.chars().count() <= 4);
    if abbreviated { opt(dot).parse(rest).map(|(rest, _)| (rest, month)) } else { Ok((rest, month)) }
}

/// Whether a token names a month.
pub(in crate::entities) fn is_month(token: &Token<'_>, language: Language) -> bool {
    month_of(token, language).is_some()
}

fn month_of(token: &Token<'_>, language: Language) -> Option<u8> {
    if !(token.is_capital() || language == "fr" && token.is_word()) {
        return None;
    }
    let known = tables::WORDS_MONTHS.get(token.fold.as_ref())?;
    let month = known.iter().find(|(of, _)| *of == language)?.1;
    u8::try_from(month).ok()
}

/// `year = four digits`
fn year<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, i32> {
    look(i, year_of)
}

/// Returns the year that a token prints.
pub(in crate::entities) fn year_of(token: &Token<'_>) -> Option<i32> {
    let year = token.text.parse().ok().filter(|year| (1000..=2100).contains(year))?;
    (token.kind == Kind::Number && token.text.len() == 4).then_some(year)
}

/// `short-year = two digits`
fn short_year<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, i32> {
    look(i, |token| if token.text.len() == 2 && token.kind == Kind::Number { token.text.parse().ok() } else { None })
}

/// `iso = year, "-", month, "-", day`
fn iso<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, Parts> {
    let two = |most| move |i| look(i, |token: &Token<'_>| small_number(token, most).filter(|_| token.text.len() == 2));
    let (rest, (year, (), month, (), day)) = (year, hyphen, two(12), hyphen, two(31)).parse(i)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// `dotted = day, ".", month, ".", year`: one token.
fn dotted<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, Parts> {
    look(i, |token| {
        let mut parts = token.text.split('.');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let year = year.parse().ok().filter(|_| year.len() == 4 && parts.next().is_none())?;
        let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        Some(Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() })
    })
}

/// `to = dash | "to" | "through" | "until" | "and", after "between"`
///
/// "bis zum": an article may follow.
fn to<'a, 's>(i: Tokens<'a, 's>, between: bool, language: Language) -> Parsed<'a, 's, ()> {
    let at = |i| look(i, |token| (DATE_LEADS.of(&token.fold, language) == Some(1)).then_some(()));
    terminated(|i| joint(i, between, language), opt(at)).parse(i)
}

fn joint<'a, 's>(i: Tokens<'a, 's>, between: bool, language: Language) -> Parsed<'a, 's, ()> {
    let joins = |token: &Token<'_>| match DATE_LEADS.of(&token.fold, language) {
        Some(2 | 11) => true,
        Some(14) => between,
        _ => token.is_dash(),
    };
    look(i, |token| joins(token).then_some(()))
}

fn dash<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    look(i, |token| token.is_dash().then_some(()))
}

fn hyphen<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    look(i, |token| token.is_mark('-').then_some(()))
}

fn comma_mark<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    look(i, |token| token.is_mark(',').then_some(()))
}

fn of<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    look(i, |token| GENITIVES.has(&token.fold, "en").then_some(()))
}

fn comma_or_of<'a, 's>(i: Tokens<'a, 's>) -> Parsed<'a, 's, ()> {
    alt((comma_mark, of)).parse(i)
}

/// Reads one token by what it means.
fn look<'a, 's, T>(i: Tokens<'a, 's>, means: impl Fn(&Token<'s>) -> Option<T>) -> Parsed<'a, 's, T> {
    let Some((first, rest)) = i.split_first() else { return miss() };
    means(first).map_or_else(miss, |value| Ok((rest, value)))
}

fn miss<'a, 's, T>() -> Parsed<'a, 's, T> {
    Err(nom::Err::Error(()))
}
