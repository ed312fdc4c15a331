//! Happenings with a name of their own: "Second Balkan War", "Treaty of Rome", "the 1929 financial crisis".

use crate::entities::date::{Parts, Printed, When, year_of};
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    FUNCTION_WORDS, GENITIVES, GERUND_ENDINGS, Language, NAMED_EVENTS, NOT_EVENTS, ORDINALS, WAR_NOUNS,
};
use std::collections::BTreeSet;
use std::ops::Range;

/// A name of a happening in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// What tells it from others.
    pub key: Key,
    /// The date that belongs to the name, by its place among the sentence's dates.
    pub date: Option<usize>,
    /// The year that is part of the name.
    pub year: Option<i32>,
    /// Whether the name is proper: capitalised, or with a year.
    pub proper: bool,
}

/// What tells a happening from others: its noun, the words beside it, and whether it is the first or second of its kind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Key {
    noun: String,
    words: BTreeSet<String>,
    ordinal: Option<i64>,
}

impl Key {
    /// Whether two keys may mean one happening: one's words are among the other's, and no ordinal contradicts.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let ordinals = self.ordinal.is_none() || other.ordinal.is_none() || self.ordinal == other.ordinal;
        let smaller = self.words.len().min(other.words.len());
        let words = self.words.is_subset(&other.words) || other.words.is_subset(&self.words);
        self.noun == other.noun
            && ordinals
            && words
            && (smaller > 0 || self.ordinal.is_some() && self.ordinal == other.ordinal)
    }

    /// Whether nothing but the noun is known.
    pub(super) fn is_bare(&self) -> bool {
        self.words.is_empty() && self.ordinal.is_none()
    }

    /// Returns what kind of happening it is.
    pub(super) fn noun(&self) -> &str {
        &self.noun
    }

    /// Returns the words of both.
    pub(super) fn join(&mut self, other: &Self) {
        self.words.extend(other.words.iter().cloned());
        if self.ordinal.is_none() {
            self.ordinal = other.ordinal;
        }
    }
}

/// Returns the named happenings of a sentence.
///
/// `named = [ year ], words, noun, [ number ] | noun, "of", [ article ], words`
pub(super) fn named(reading: &Reading<'_, '_>) -> Vec<Named> {
    let tokens = &reading.sentence.tokens;
    let mut out: Vec<Named> = Vec::new();
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at).filter(|token| token.is_word() && !token.quoted) else { continue };
        let claimed = reading.organizations.iter().any(|mention| mention.tokens.contains(&at))
            || out.last().is_some_and(|last| at < last.tokens.end);
        if claimed || !NAMED_EVENTS.has(&token.fold, reading.language) {
            continue;
        }
        let found = if token.is_capital() { of_name(reading, at) } else { None };
        out.extend(found.or_else(|| before_noun(reading, at)).or_else(|| dated_noun(reading, at)));
    }
    out
}

/// "Battle of Hastings", "Treaty of Rome".
fn of_name(reading: &Reading<'_, '_>, noun: usize) -> Option<Named> {
    let mut start = noun + 1;
    if !GENITIVES.has(reading.word(start), reading.language) {
        return None;
    }
    start += 1;
    while reading.is_function(start) && reading.token(start).is_some_and(Token::is_small) {
        start += 1;
    }
    let end = (start..reading.len()).find(|&at| !is_name(reading, at)).unwrap_or(reading.len());
    let phrase = reading.phrase(noun..end).to_lowercase();
    if end == start || NOT_EVENTS.has(&phrase, reading.language) {
        return None;
    }
    let first = (noun.saturating_sub(6)..noun).rev().take_while(|&at| is_name(reading, at)).last().unwrap_or(noun);
    Some(build(reading, first..end, noun, true))
}

/// "Second Balkan War", "2020 Balkan conflict", "1929 financial crisis", "Rome conference".
fn before_noun(reading: &Reading<'_, '_>, noun: usize) -> Option<Named> {
    let mut start = noun;
    let mut year = false;
    while start > 0 && noun - start < 6 {
        let Some(token) = reading.token(start - 1) else { break };
        let in_date = reading.is_dated(start - 1);
        if year_of(token).is_some() && (!in_date || is_bare_year(reading, start)) {
            year = true;
            start -= 1;
            break;
        }
        let adjective = token.is_small() && !reading.is_function(start - 1) && !GERUND_ENDINGS.ends(&token.fold, "en");
        if !(is_name(reading, start - 1) || adjective) || token.quoted || in_date {
            break;
        }
        start -= 1;
    }
    while !year && start < noun && !is_name(reading, start) {
        start += 1;
    }
    if start == noun {
        return None;
    }
    let capital = reading.token(noun).is_some_and(Token::is_capital);
    let names = (start..noun).filter(|&at| is_name(reading, at)).count();
    let end = noun + 1 + usize::from(reading.token(noun + 1).is_some_and(|token| is_roman(token.text)));
    let end = (end..reading.len()).find(|&at| !is_adjective_behind(reading, at)).unwrap_or(end);
    (year || names > 0).then(|| {
        build(
            reading,
            start..end,
            noun,
            year || capital && (names > 0 && !starts_with_demonym_only(reading, start, noun)),
        )
    })
}

/// "Première Guerre mondiale": French adjectives stand behind.
fn is_adjective_behind(reading: &Reading<'_, '_>, at: usize) -> bool {
    reading.language == "fr"
        && reading.token(at).is_some_and(Token::is_small)
        && !reading.is_function(at)
        && !reading.is_dated(at)
}

/// "the 1929 financial crisis": a year before the noun is part of its name.
fn is_bare_year(reading: &Reading<'_, '_>, end: usize) -> bool {
    reading.dates.iter().any(|when| {
        when.tokens.end == end
            && matches!(when.printed, Printed::Point(Parts { month: None, .. }))
            && reading.word(end.saturating_sub(2)) != "in"
    })
}

fn starts_with_demonym_only(reading: &Reading<'_, '_>, start: usize, noun: usize) -> bool {
    noun - start == 1 && crate::knowledge::world::country_of(reading.word(start)).is_some()
}

/// "the war of 1870–71": a common noun whose date is its name.
fn dated_noun(reading: &Reading<'_, '_>, noun: usize) -> Option<Named> {
    let of = reading
        .dates
        .iter()
        .position(|when| when.tokens.start == noun + 1 && GENITIVES.has(reading.word(noun + 1), reading.language))?;
    let named = build(reading, noun..noun + 1, noun, true);
    Some(Named { date: Some(of), ..named })
}

fn build(reading: &Reading<'_, '_>, tokens: Range<usize>, noun: usize, proper: bool) -> Named {
    let mut key = Key::default();
    let mut year = None;
    for at in tokens.clone() {
        let Some(token) = reading.token(at) else { break };
        if let Some(found) = year_of(token) {
            year = Some(found);
        } else if at == noun {
            let war = WAR_NOUNS.has(&token.fold, reading.language);
            key.noun = if war { "war".to_owned() } else { token.fold.trim_end_matches('s').to_owned() };
        } else if is_ordinal(&token.fold, reading.language) || is_roman(token.text) {
            key.ordinal = Some(ordinal(token, reading.language));
        } else if token.is_capital() && !FUNCTION_WORDS.has(&token.fold, reading.language) {
            key.words.extend(token.fold.split('-').filter(|part| part.len() > 2).map(str::to_owned));
        }
    }
    let own = reading.dates.iter().position(|when| when.tokens.end > tokens.start && when.tokens.end <= tokens.end);
    let date = own.or_else(|| date_behind(reading, tokens.end));
    Named { tokens, key, date, year, proper }
}

/// Returns the date behind a name that belongs to it: "of 1834", "in 2020", "(1914–1918)", ", held from 10 April to 19 May".
fn date_behind(reading: &Reading<'_, '_>, end: usize) -> Option<usize> {
    let position = reading.dates.iter().position(|when| when.tokens.start >= end)?;
    let when: &When = reading.dates.get(position)?;
    let between = reading.sentence.tokens.get(end..when.tokens.start)?;
    let bracket = between.len() == 1 && between.first().is_some_and(|token| token.is_mark('('));
    let held = between.iter().all(|token| {
        token.is_mark(',') || token.is_small() && token.fold.ends_with('d') || matches!(token.kind, Kind::Anchor(_))
    });
    (bracket || between.len() <= 2 && held).then_some(position)
}

fn is_name(reading: &Reading<'_, '_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return false };
    let ordinal = is_ordinal(&token.fold, reading.language) && token.is_capital();
    (token.is_capital() && (!reading.is_function(at) || ordinal) || is_roman(token.text) && token.is_word())
        && !token.quoted
        && !reading.is_dated(at)
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() <= 4 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

fn is_ordinal(word: &str, language: Language) -> bool {
    ORDINALS.has(word, language)
}

/// Returns the number of an ordinal, in words or in Roman numerals.
fn ordinal(token: &Token<'_>, language: Language) -> i64 {
    ORDINALS.of(&token.fold, language).unwrap_or_else(|| {
        let values: Vec<i64> = token
            .text
            .chars()
            .map(|c| {
                if c == 'I' {
                    1
                } else if c == 'V' {
                    5
                } else {
                    10
                }
            })
            .collect();
        let next = values.iter().skip(1).copied().chain(std::iter::once(0));
        values.iter().zip(next).map(|(&value, next)| if value < next { -value } else { value }).sum()
    })
}
