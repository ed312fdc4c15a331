//! Dates in any order of day, month and year, with a time of day; ranges, seasons, "ca.", "n.d." (MLA 9, 5.40–46).

mod part;

use super::{Collector, Form, before};
use crate::knowledge::{self, Classes};
use crate::note::field::Field;
use crate::note::scan::{Kind, Kinds, Token};
use crate::note::tokens::{Miss, Parsed, Tokens, dot, gap, of, small_word_of, token, word_of};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, not, opt, verify};
use nom::sequence::{preceded, terminated};

use part::digits;
pub(crate) use part::time;
pub(in crate::note) use part::{dash, day, link, meridiem, month, season, separator, year};

/// A day, month or year as printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Moment {
    /// The year.
    pub year: i32,
    /// 1–12, or 21–24 for a season.
    pub month: Option<u8>,
    /// 1–31.
    pub day: Option<u8>,
}

/// What was printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct DateParts {
    /// The date or the start of a range; nothing for "n.d.".
    pub start: Option<Moment>,
    /// The end of a range.
    pub end: Option<Moment>,
    /// A range without an end.
    pub open: bool,
    /// "ca." or `?`: EDTF's `~` and `?`.
    pub qualifier: Option<char>,
    /// Hour and minute, 24 h.
    pub time: Option<(u8, u8)>,
}

const YEAR: Form = 1;
pub(super) const MONTH: Form = 2;
pub(super) const DAY: Form = 3;
const SEASON: Form = 4;
pub(super) const RANGE: Form = 5;
const DOUBTFUL: Form = 6;
const UNDATED: Form = 7;
pub(super) const TIMED: Form = 8;
const RELEASED: Form = 9;
const ACCESSED: Form = 10;
pub(super) const DAYS: Form = 11;

/// Collects the dates that begin at `i`, each reading by itself.
pub(super) fn collect(i: Tokens<'_>, to: &mut Collector<'_>) {
    let Some(first) = i.rest.first().filter(|first| may_begin(first)) else { return };
    let cued = first.classes.has(CUES);
    if cued && let Ok((inner, ())) = access_cue(i) {
        dates(inner, &[Field::Accessed], Some(ACCESSED), to);
    }
    if before::is_address(to.before) {
        dates(i, &[Field::Accessed], Some(ACCESSED), to);
    }
    if cued && let Ok((inner, ())) = dating(i) {
        dates(inner, &[Field::Issued, Field::EventDate], None, to);
    }
    if cued && let Ok((inner, ())) = release_cue(i) {
        dates(inner, &[Field::Issued, Field::OriginalDate], Some(RELEASED), to);
    }
    let number = Some(first).filter(|first| first.kind == Kind::Number);
    if !number.is_some_and(|number| before::is_label(i.text, to.before) || before::is_later(i, number, to.before)) {
        dates(i, &[Field::Issued, Field::OriginalDate, Field::EventDate], None, to);
    }
}

/// The words that introduce a date.
const CUES: Classes = Classes::RELEASED.with(Classes::DATING_WORDS).with(Classes::ACCESS_WORDS);

/// The words with which a date, or what introduces one, can begin.
pub(super) const WORDS: Classes = CUES
    .with(Classes::MONTHS)
    .with(Classes::SEASONS)
    .with(Classes::WEEKDAYS)
    .with(Classes::CIRCA)
    .with(Classes::UNDATED)
    .with(Classes::IN);

/// Whether a date, or the words before one, can begin with a token.
fn may_begin(first: &Token) -> bool {
    matches!(first.kind, Kind::Number | Kind::Mixed) || first.classes.has(WORDS)
}

/// Adds the date at `i`, and the date with its time of day.
fn dates(i: Tokens<'_>, fields: &[Field], cued: Option<Form>, to: &mut Collector<'_>) {
    let Ok((rest, parts)) = date(i) else { return };
    for &field in fields {
        to.add_date(field, cued.unwrap_or_else(|| form(&parts)), i.span_to(rest), rest, parts);
    }
    if form(&parts) == SEASON {
        to.add(Field::Edition, SEASON, i.span_to(rest), rest);
    }
    let Ok((timed, time)) = preceded(separator, time).parse(rest) else { return };
    for &field in fields {
        to.add_date(field, cued.unwrap_or(TIMED), i.span_to(timed), timed, DateParts { time: Some(time), ..parts });
    }
}

/// `access cue = [ release word, gap ], access word, separator, [ date preposition, gap ]`
pub(in crate::note) fn access_cue(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, _) = opt(terminated(word_of(Classes::RELEASED), gap)).parse(i)?;
    let (i, _) = terminated(word_of(Classes::ACCESS_WORDS), separator).parse(i)?;
    let (i, _) = opt(terminated(word_of(Classes::DATED_BY), gap)).parse(i)?;
    Ok((i, ()))
}

/// `release cue = release word, separator, [ "in", gap ], [ release word, separator ], [ date preposition, gap ]`: "published in",
/// "mis en ligne le"
pub(in crate::note) fn release_cue(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, _) = terminated(word_of(Classes::RELEASED), separator).parse(i)?;
    let (i, _) = opt(terminated(word_of(Classes::IN), gap)).parse(i)?;
    let (i, _) = opt(terminated(word_of(Classes::RELEASED), separator)).parse(i)?;
    let (i, _) = opt(terminated(word_of(Classes::DATED_BY), gap)).parse(i)?;
    Ok((i, ()))
}

/// `dating = dating word, [ "." ], gap`: "Urt. v. 27.2.2018", "vom 3. Mai"
pub(in crate::note) fn dating(i: Tokens<'_>) -> Parsed<'_, ()> {
    let (i, _) = small_word_of(Classes::DATING_WORDS)(i)?;
    gap(dot(i))
}

fn form(parts: &DateParts) -> Form {
    match parts {
        DateParts { start: None, .. } => UNDATED,
        DateParts { qualifier: Some(_), .. } => DOUBTFUL,
        DateParts { start: Some(Moment { day: Some(_), .. }), end: Some(Moment { day: Some(_), .. }), .. } => DAYS,
        DateParts { end: Some(_), .. } | DateParts { open: true, .. } => RANGE,
        DateParts { start: Some(start), .. } => match (start.month, start.day) {
            (_, Some(_)) => DAY,
            (Some(21..), _) => SEASON,
            (Some(_), _) => MONTH,
            _ => YEAR,
        },
    }
}

/// `date = undated | [ weekday, separator ], [ circa, gap ],
/// ( days over months | day month year | month day year | months in year | numeric | moment range ), [ "?" ]`
pub(crate) fn date(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    if let Ok((rest, ())) = undated(i) {
        return Ok((rest, DateParts::default()));
    }
    let (i, _) = opt((word_of(Classes::WEEKDAYS), separator)).parse(i)?;
    let (i, circa) = opt(terminated(word_of(Classes::CIRCA), gap)).parse(i)?;
    let (i, mut parts) = of_lead(i)?;
    let (i, doubt) = opt(token(|token, text| token.kind == Kind::Mark && text == "?")).parse(i)?;
    parts.qualifier = circa.map(|_| '~').or(doubt.map(|_| '?'));
    Ok((i, parts))
}

/// Takes the days, months and years of a date, by what its first token can begin.
fn of_lead(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let Some(first) = i.rest.first() else { return Err(nom::Err::Error(Miss)) };
    match first.kind {
        // A day.
        Kind::Number if first.span.len() <= 2 && may_go_on(i) => {
            alt((days_over_months, day_month_year, numeric)).parse(i)
        }
        Kind::Number if first.span.len() > 2 => alt((numeric, moment_range)).parse(i),
        Kind::Mixed => alt((days_over_months, day_month_year, month_day_year, months_in_year, moment_range)).parse(i),
        _ if first.classes.has(Classes::MONTHS.with(Classes::SEASONS)) => {
            alt((days_over_months, month_day_year, months_in_year)).parse(i)
        }
        _ => Err(nom::Err::Error(Miss)),
    }
}

/// Whether a date can go on behind its first token, a day.
fn may_go_on(i: Tokens<'_>) -> bool {
    const BEHIND_DAY: Kinds = Kinds::of(&[
        Kind::Gap,
        Kind::Dot,
        Kind::AbbreviationDot,
        Kind::Dash,
        Kind::Hyphen,
        Kind::Slash,
        Kind::Word,
        Kind::Initials,
        Kind::Mixed,
    ]);
    i.rest.get(1).is_some_and(|next| BEHIND_DAY.has(next.kind))
}

/// `undated = ( undated word | "in", gap, "press" ), [ "." ]`
pub(in crate::note) fn undated(i: Tokens<'_>) -> Parsed<'_, ()> {
    let of_sort = |sort: fn(i64) -> bool| {
        move |i| {
            token(|token, text| token.classes.has(Classes::UNDATED) && knowledge::undated(text).is_some_and(sort))(i)
        }
    };
    let in_ = token(|token, _| token.classes.has(Classes::IN));
    let (i, _) = alt((of_sort(|sort| sort < 3), preceded((in_, gap), of_sort(|sort| sort == 3)))).parse(i)?;
    Ok((dot(i), ()))
}

/// `day month year = day, [ dash, day ], [ "." ], gap, [ particle, gap ], month, link, year`: behind a comma a month stands alone
pub(in crate::note) fn day_month_year(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let (i, (first, last)) = (day, opt(preceded(dash, day))).parse(i)?;
    let (i, _) = (gap, opt(terminated(word_of(Classes::PARTICLES), gap))).parse(dot(i))?;
    let (i, month) = terminated(month, link).parse(i)?;
    let (i, year) = year(i)?;
    Ok((i, between(moment(year, month, first), last.map(|day| moment(year, month, day)))))
}

/// `days over months = ( day, gap, month | month, gap, day ), [ separator, year ], dash, ( day, gap, month | month, gap, day ),
/// separator, year`
pub(in crate::note) fn days_over_months(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let day_of_month = |i| {
        let day_first = terminated(day, gap).and(month).map(|(day, month)| (month, day));
        alt((day_first, terminated(month, gap).and(day))).parse(i)
    };
    let (i, (month, day)) = day_of_month(i)?;
    let (i, year_before) = terminated(opt(preceded(separator, year)), dash).parse(i)?;
    let (i, ((last_month, last_day), year)) = day_of_month.and(preceded(separator, year)).parse(i)?;
    Ok((i, between(moment(year_before.unwrap_or(year), month, day), Some(moment(year, last_month, last_day)))))
}

/// `month day year = month, gap, day, [ dash, day ], separator, year`
pub(in crate::note) fn month_day_year(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let (i, month) = terminated(month, gap).parse(i)?;
    let (i, (first, last)) = (day, opt(preceded(dash, day))).parse(i)?;
    let (i, year) = preceded(separator, year).parse(i)?;
    Ok((i, between(moment(year, month, first), last.map(|day| moment(year, month, day)))))
}

/// `months in year = ( month | season ), [ [ "." ], dash, ( month | season ) ], link, year, [ dash, year end ]`
pub(in crate::note) fn months_in_year(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let until = |i| preceded(|i| dash(dot(i)), alt((month, season))).parse(i);
    let (i, (first, last)) = (alt((month, season)), opt(until)).parse(i)?;
    let (i, year) = preceded(link, year).parse(i)?;
    let (i, until) = opt(preceded(dash, year_end(year))).parse(i)?;
    let whole = |month| Moment { year, month: Some(month), day: None };
    let end = last.map(whole).or(until.map(|year| Moment { year, month: Some(first), day: None }));
    Ok((i, between(whole(first), end)))
}

/// `moment range = ( iso | year month day | year ), [ dash, [ iso | year end ] ]`: a dash before nothing leaves the range open.
pub(in crate::note) fn moment_range(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let (i, start) = alt((iso, year_month_day, bare_year)).parse(i)?;
    let Ok((after, ())) = dash(i) else { return Ok((i, between(start, None))) };
    let until = year_end(start.year).map(|year| Moment { year, ..Moment::default() });
    if let Ok((rest, end)) = alt((iso, until)).parse(after) {
        return Ok((rest, between(start, Some(end))));
    }
    if start.month.is_none() && after.rest.first().is_none_or(|next| !next.is_content()) {
        return Ok((after, DateParts { start: Some(start), open: true, ..DateParts::default() }));
    }
    Ok((i, between(start, None)))
}

/// `year end = four digits | two digits | digit`: later than the start
pub(in crate::note) fn year_end<'t>(start: i32) -> impl Fn(Tokens<'t>) -> Parsed<'t, i32> {
    move |i| {
        map_opt(of(Kind::Number), |number| {
            let printed = number.span.of(i.text);
            let value: i32 = printed.parse().ok()?;
            let year = match printed.len() {
                1 => start - start % 10 + value,
                2 => start - start % 100 + value,
                _ => value,
            };
            (matches!(printed.len(), 1 | 2 | 4) && year > start && year < 2100).then_some(year)
        })
        .parse(i)
    }
}

/// `iso = year, range sign, two digits, range sign, two digits`
pub(in crate::note) fn iso(i: Tokens<'_>) -> Parsed<'_, Moment> {
    let sign = |i| token(|token, _| matches!(token.kind, Kind::Hyphen | Kind::Slash | Kind::Dash))(i);
    let up_to = |most| move |i| verify(digits, |&n| n > 0 && n <= most).parse(i);
    let (i, (year, _, month, _, day)) = (year, sign, up_to(12), sign, up_to(31)).parse(i)?;
    Ok((i, moment(year, month, day)))
}

/// `year month day = year, separator, month, [ gap, day ]`: no year follows
pub(in crate::note) fn year_month_day(i: Tokens<'_>) -> Parsed<'_, Moment> {
    let (i, (first, month)) = (terminated(year, separator), month).parse(i)?;
    let (i, day) = opt(preceded(gap, day)).parse(i)?;
    // "Meeting 2015, June 4, 2016": the first number belongs to what stands before.
    let (i, ()) = not(preceded(separator, year)).parse(i)?;
    Ok((i, Moment { year: first, month: Some(month), day }))
}

fn bare_year(i: Tokens<'_>) -> Parsed<'_, Moment> {
    year.map(|year| Moment { year, ..Moment::default() }).parse(i)
}

/// `numeric = two digits, ".", [ gap ], two digits, ".", [ gap ], four digits | two digits, "/", two digits, "/", four digits`:
/// day before month, unless the second number is no month.
pub(in crate::note) fn numeric(i: Tokens<'_>) -> Parsed<'_, DateParts> {
    let slashed = (of(Kind::Number), of(Kind::Slash), of(Kind::Number), of(Kind::Slash), of(Kind::Number));
    let stop = |i| token(|token, _| matches!(token.kind, Kind::Dot | Kind::AbbreviationDot))(i);
    let spaced = (of(Kind::Number), (stop, gap), of(Kind::Number), (stop, gap), of(Kind::Number));
    let printed = |token: &Token| token.span.of(i.text);
    alt((
        map_opt(of(Kind::Number), |number| from_numbers(printed(number).split('.'))),
        map_opt(spaced, |(first, _, second, _, year)| from_numbers([first, second, year].map(printed).into_iter())),
        map_opt(slashed, |(first, _, second, _, year)| from_numbers([first, second, year].map(printed).into_iter())),
    ))
    .parse(i)
}

fn from_numbers<'a>(mut numbers: impl Iterator<Item = &'a str>) -> Option<DateParts> {
    let (first, second, year): (u8, u8, &str) =
        (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?, numbers.next()?);
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4 && numbers.next().is_none())?;
    let (day, month) = if second > 12 { (second, first) } else { (first, second) };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| between(moment(year, month, day), None))
}

fn moment(year: i32, month: u8, day: u8) -> Moment {
    Moment { year, month: Some(month), day: Some(day) }
}

fn between(start: Moment, end: Option<Moment>) -> DateParts {
    DateParts { start: Some(start), end, ..DateParts::default() }
}
