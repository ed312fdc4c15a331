//! The grammar of dates in prose: productions over tokens. What a date means in its context is `calendar`'s matter.

mod grammar;
mod lead;

pub(super) use grammar::{is_month, year_of};

use super::token::{Kind, Token};
use crate::knowledge::prose::{
    DATE_LEADS, DATE_PARTS, DATE_WORDS, FUNCTION_WORDS, GENITIVES, Language, NAME_ARTICLES, NUMBERS, TIME_UNITS,
};
use grammar::{date_at, small_number};
use lead::lead;
use std::ops::Range;

/// What is printed of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Parts {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// Years counted from the date before: "June of the following year".
    pub year_step: Option<i32>,
    /// Years counted from the day on which the text appeared: "14 August this year".
    pub today: Option<i32>,
}

/// A date counted from the one before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Step {
    /// How many units, signed; 0 for "that same".
    pub count: i64,
    /// Days in the unit: 1, 7, 30, 365.
    pub unit: i64,
}

/// A date, as printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Printed {
    Point(Parts),
    Range(Parts, Parts),
    Relative(Step),
    /// 1 for Monday to 7 for Sunday; negative with an article, which points to the days that the text tells of.
    Weekday(i64),
}

/// What the word before a date says of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Lead {
    /// "on", "in", "at".
    At,
    /// "throughout", "during".
    Within,
    /// "from", "between".
    From,
    /// "of", "dated".
    Of,
    /// In brackets.
    Bracket,
    /// "until", "since", "by", "before", "after", "as of": the date bounds something, nothing need have happened at it.
    Bound,
    /// "and": as the date before.
    And,
    /// Nothing.
    None,
}

/// A date in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct When {
    /// The date's tokens, with the words before it that only place it.
    pub tokens: Range<usize>,
    /// The word before it.
    pub lead: Lead,
    /// The date.
    pub printed: Printed,
}

/// Returns the dates of a sentence, in order.
pub(super) fn dates(tokens: &[Token<'_>], language: Language) -> Vec<When> {
    let mut out: Vec<When> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !tokens.get(at).is_some_and(|token| may_begin(token, tokens.get(at + 1), language)) {
            at += 1;
            continue;
        }
        let rest = tokens.get(at..).unwrap_or_default();
        let Some((length, printed)) =
            day_alone(tokens, at, language).or_else(|| date_at(rest, is_between(tokens, at, language), language))
        else {
            at += 1;
            continue;
        };
        let (length, printed) = with_part_of_day(tokens, at, length, printed, language);
        let (from, mut lead) = lead(tokens, at, at + length, language);
        if lead == Lead::And {
            lead = out.last().filter(|last| last.tokens.end + 3 >= from).map_or(Lead::None, |last| last.lead);
        }
        let bare = language == "de" && is_bare_year(tokens, at..at + length, &printed);
        if lead == Lead::From && matches!(printed, Printed::Point(_)) {
            lead = Lead::Of;
        }
        if matches!(printed, Printed::Weekday(_)) && lead != Lead::At {
            at += length;
            continue;
        }
        if is_firm(&printed) || lead != Lead::None || bare {
            let from = from.max(out.last().map_or(0, |last| last.tokens.end));
            out.push(When { tokens: from..at + length, lead, printed });
        }
        at += length;
    }
    out
}

/// Whether a token can be the first of a date: a number, or a word that the grammar of dates knows.
fn may_begin(token: &Token<'_>, next: Option<&Token<'_>>, language: Language) -> bool {
    // "one", "two": a number in letters counts days or years, which follow it.
    let counts = NUMBERS.has(&token.fold, language) && !DATE_WORDS.may_have(&token.fold);
    if counts {
        return next.is_some_and(|next| TIME_UNITS.has(&next.fold, language));
    }
    match token.kind {
        Kind::Number => true,
        Kind::Word => {
            token.text.starts_with(|c: char| c.is_ascii_digit())
                || DATE_WORDS.may_have(&token.fold)
                || grammar::is_month(token, language)
        }
        _ => false,
    }
}

/// Whether "between" stands before a date: then "and" leads to its end.
fn is_between(tokens: &[Token<'_>], at: usize, language: Language) -> bool {
    let before = tokens.get(at.saturating_sub(3)..at).unwrap_or_default();
    before.iter().any(|token| DATE_LEADS.of(&token.fold, language) == Some(8))
}

/// "on the 4th": a day of the month that the text is at.
fn day_alone(tokens: &[Token<'_>], at: usize, language: Language) -> Option<(usize, Printed)> {
    let ordinal = tokens.get(at).filter(|token| token.is_word() && language == "en")?;
    let article = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    let day = small_number(ordinal, 31).filter(|_| article)?;
    let rest = tokens.get(at + 1);
    let alone = rest.is_none_or(|next| {
        !next.is_word() || FUNCTION_WORDS.has(&next.fold, language) && !GENITIVES.has(&next.fold, language)
    });
    alone.then_some((1, Printed::Point(Parts { day: Some(day), ..Parts::default() })))
}

/// "on the Sunday morning": the part of the day belongs to the date, and the article to its meaning.
fn with_part_of_day(
    tokens: &[Token<'_>],
    at: usize,
    length: usize,
    printed: Printed,
    language: Language,
) -> (usize, Printed) {
    let Printed::Weekday(weekday) = printed else { return (length, printed) };
    let part = tokens.get(at + length).is_some_and(|token| DATE_PARTS.of(&token.fold, language) == Some(2));
    let article = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| NAME_ARTICLES.has(&token.fold, language));
    (length + usize::from(part), Printed::Weekday(if article { -weekday } else { weekday }))
}

/// "wurde 1871 gegründet": German years need no word before them; a noun behind makes a number of them.
fn is_bare_year(tokens: &[Token<'_>], range: Range<usize>, printed: &Printed) -> bool {
    let year = matches!(printed, Printed::Point(Parts { month: None, day: None, .. }));
    let before =
        range.start == 0 || tokens.get(range.start - 1).is_some_and(|token| token.is_word() || token.is_mark(','));
    year && before && !tokens.get(range.end).is_some_and(Token::is_capital)
}

/// A date that is one without a word before it.
fn is_firm(printed: &Printed) -> bool {
    match printed {
        Printed::Point(parts) => parts.month.is_some() && (parts.year.is_some() || parts.day.is_some()),
        Printed::Range(from, to) => from.year.is_some() && to.year.is_some() || from.month.is_some(),
        Printed::Relative(_) | Printed::Weekday(_) => true,
    }
}
