//! Names of events, made from the text's own words.

use super::clause::Clause;
use super::predicate::Predicate;
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    CLAUSE_WORDS, CONJUNCTIONS, DATE_LEADS, LIGHT_VERBS, LINK_WORDS, NAME_ARTICLES, PLACE_WORDS, PREFIXES, PRONOUNS,
};
use std::ops::Range;

/// How many tokens a name has at most behind its verb or noun.
const REACH: usize = 16;

/// Returns where a phrase that starts at `from` ends: before a comma, a clause of its own, a dash, or the next date.
pub(super) fn phrase_end(reading: &Reading<'_, '_>, from: usize, limit: usize) -> usize {
    let stops = |at: usize| {
        let Some(token) = reading.token(at) else { return true };
        let clause = token.is_word()
            && CLAUSE_WORDS.has(&token.fold, reading.language)
            && !(PRONOUNS.of(&token.fold, reading.language) == Some(2) && at <= from + 2);
        let mark = token.is_any(&[',', ';', ':', '—', '–', '(', ')', '.', '!', '?']);
        let contrast = CONJUNCTIONS.of(&token.fold, reading.language) == Some(2) && token.is_small();
        (mark || clause || contrast) && !reading.is_dated(at)
    };
    (from..limit.min(from + REACH)).find(|&at| stops(at)).unwrap_or_else(|| limit.min(from + REACH))
}

/// Returns the event's noun in an object: the one that ends the first words behind a verb.
pub(super) fn object_noun(reading: &Reading<'_, '_>, predicate: &Predicate, end: usize) -> Option<usize> {
    let from = predicate.verb + 1;
    let limit = phrase_end(reading, from, end).min(from + 10);
    let words = (from..limit).take_while(|&at| !is_preposition(reading, at));
    words.filter(|&at| reading.event_class(at).is_some()).find(|&at| {
        // The noun ends its phrase: "a fund to …", not "a fund manager".
        reading.token(at + 1).is_none_or(|next| {
            !next.is_word() || reading.is_function(at + 1) || reading.is_dated(at + 1) || !next.is_small()
        })
    })
}

/// Words that lead to a complement: the event's noun stands before them.
fn is_preposition(reading: &Reading<'_, '_>, at: usize) -> bool {
    let word = reading.word(at);
    let leads = LINK_WORDS.has(word, reading.language)
        || DATE_LEADS.has(word, reading.language)
        || PLACE_WORDS.of(word, reading.language) == Some(1);
    leads && reading.is_function(at) && !reading.token(at).is_some_and(|token| token.quoted)
}

/// Returns the phrase of a noun: from behind its article to the end of its complements.
pub(super) fn noun_phrase(reading: &Reading<'_, '_>, noun: usize, earliest: usize, end: usize) -> Range<usize> {
    let mut start = noun;
    while start > earliest && before_noun(reading, start - 1) {
        start -= 1;
    }
    start..phrase_end(reading, noun + 1, end)
}

/// Adjectives, nouns and quoted words before a noun belong to its phrase; articles and verbs do not.
fn before_noun(reading: &Reading<'_, '_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return false };
    let quote = token.quoted || token.is_any(&['“', '”', '"', '«', '»']);
    quote
        || token.is_word()
            && !reading.is_function(at)
            && !LIGHT_VERBS.has(&token.fold, reading.language)
            && !reading.is_dated(at)
        || matches!(token.kind, Kind::Anchor(_))
}

/// Returns the name that a clause gives: its subject, verb and object. German puts the verb behind.
pub(super) fn of_clause(
    reading: &Reading<'_, '_>,
    clause: &Clause,
    predicate: &Predicate,
    subject: Option<&str>,
) -> String {
    if reading.language == "de" {
        return of_german_clause(reading, clause, predicate);
    }
    let subject = match (&clause.subject, subject) {
        (Some(own), _) => reading.phrase(own.clone()),
        (None, Some(before)) => before.to_owned(),
        (None, None) => String::new(),
    };
    let end = phrase_end(reading, predicate.verb + 1, reading.len());
    let deed = reading.phrase(predicate.start..end);
    titled(&format!("{subject} {deed}"))
}

fn of_german_clause(reading: &Reading<'_, '_>, clause: &Clause, predicate: &Predicate) -> String {
    let end = clause.tokens.end.min(clause.tokens.start + 2 * REACH);
    let own = reading.phrase(clause.tokens.start..predicate.start.min(end));
    // "eine Tagung, die in Bonn stattfand": a relative clause is about the noun before its comma.
    let before = explained(reading, clause.tokens.start).map_or(own.clone(), |noun| {
        let rest = own.split_once(' ').map_or("", |(_, rest)| rest);
        format!("{noun} {rest}")
    });
    let between = if predicate.verb > predicate.start { predicate.verb } else { end };
    let middle = reading.phrase((predicate.start + 1).min(between)..between);
    let verb = reading.token(predicate.verb).map_or("", |token| token.text);
    // "rief … aus": the particle at the end goes before its verb.
    let (rest, particle) = middle.rsplit_once(' ').unwrap_or(("", &middle));
    if predicate.verb == predicate.start && PREFIXES.has(particle, reading.language) {
        return titled(&format!("{before} {rest} {particle}{verb}"));
    }
    titled(&[before.as_str(), &middle, verb].join(" "))
}

/// Returns the noun, with what stands between it and the comma, that a German relative clause at `start` explains.
fn explained(reading: &Reading<'_, '_>, start: usize) -> Option<String> {
    let comma = start.checked_sub(1).filter(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')))?;
    NAME_ARTICLES.has(reading.word(start), reading.language).then_some(())?;
    let from = (comma.saturating_sub(8)..comma).find(|&at| {
        reading.token(at).is_some_and(Token::is_capital) && !reading.is_function(at) && !reading.is_dated(at)
    })?;
    Some(reading.phrase(from..comma))
}

/// Returns a phrase as a name: single spaces, a capital first, no article before it.
pub(super) fn titled(phrase: &str) -> String {
    let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut chars = phrase.chars();
    let Some(first) = chars.next() else { return String::new() };
    first.to_uppercase().chain(chars).collect()
}
