//! Clauses: where the one that holds a date begins and ends, who is its subject, what its verb is.

mod choice;

use super::predicate::{Predicate, Says, predicate, says};
use crate::entities::date::{Lead, When};
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    BE, CLAUSE_WORDS, CONJUNCTIONS, DATE_LEADS, EVENT_VERBS, GENITIVES, LINK_WORDS, NOUN_OPENINGS, PARTICIPLE_ENDINGS,
    PLACE_WORDS,
};
use choice::{Chosen, chosen};
use std::ops::Range;

/// A clause around a date.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its finite verb, if it has one.
    pub predicate: Option<Predicate>,
    /// The tokens of its subject, if it has one of its own; a relative clause has the words that it explains.
    pub subject: Option<Range<usize>>,
}

/// Returns the clause that tells what happened at a date.
pub(super) fn clause(reading: &Reading<'_, '_>, when: &When) -> Clause {
    let follows = follows(reading, when).filter(|_| !tells_itself(reading, when));
    let tokens = match follows {
        Some(start) => start..forward(reading, start),
        None => backward(reading, when.tokens.start)..forward(reading, when.tokens.end),
    };
    let Chosen { tokens, found, shared } = match follows {
        Some(_) => {
            let found = predicate(&reading.sentence.tokens, tokens.clone(), None, reading.language);
            Chosen { tokens, found, shared: None }
        }
        None => chosen(reading, tokens, when),
    };
    let subject = found.as_ref().and_then(|found| {
        subject(reading, tokens.start..shared.unwrap_or(found.start))
            .or_else(|| antecedent(reading, tokens.start, found.start))
    });
    Clause { tokens, predicate: found, subject }
}

/// "the report that was released": the noun, with the words before it, that a relative clause explains.
fn antecedent(reading: &Reading<'_, '_>, start: usize, verb: usize) -> Option<Range<usize>> {
    let before = start.checked_sub(1)?;
    if start != verb || CLAUSE_WORDS.of(reading.word(before), reading.language) != Some(3) {
        return None;
    }
    let end = trimmed(reading, 0..before).end;
    let end = if reading.token(end.checked_sub(1)?).is_some_and(|token| token.is_mark(',')) { end - 1 } else { end };
    let first = (0..end)
        .rev()
        .take_while(|&at| reading.token(at).is_some_and(Token::is_word) && !reading.is_function(at))
        .last()?;
    Some(first..end)
}

/// "The hall opened on 5 May, when the mayor …": the date belongs to what its own clause tells.
fn tells_itself(reading: &Reading<'_, '_>, when: &When) -> bool {
    let own = backward(reading, when.tokens.start)..when.tokens.start;
    let found = predicate(&reading.sentence.tokens, own, None, reading.language);
    when.lead != Lead::Bound
        && reading.language == "en"
        && found.is_some_and(|found| matches!(found.says, Says::Event(_) | Says::Happens(2 | 3)))
}

/// Returns where the clause begins that a date's "when" leads to: "in May 1990, when the …".
pub(super) fn follows(reading: &Reading<'_, '_>, when: &When) -> Option<usize> {
    let mut at = when.tokens.end;
    while reading.token(at).is_some_and(|token| token.is_mark(',') || matches!(token.kind, Kind::Anchor(_))) {
        at += 1;
    }
    // "It was on 5 May that …": the clause behind is the sentence's own.
    let cleft =
        (when.tokens.start.saturating_sub(2)..when.tokens.start).any(|at| BE.has(reading.word(at), reading.language));
    match CLAUSE_WORDS.of(reading.word(at), reading.language) {
        Some(2) => Some(at + 1),
        Some(3) if cleft && at == when.tokens.end => Some(at + 1),
        _ => None,
    }
}

/// Returns the participle before a date that explains a noun: "the report, submitted in February 2018, found …".
pub(super) fn reduced(reading: &Reading<'_, '_>, when: &When) -> Option<Clause> {
    let verb = when.tokens.start.checked_sub(1).filter(|&at| reading.token(at).is_some_and(Token::is_small))?;
    let word = reading.word(verb);
    let participle =
        EVENT_VERBS.has(word, reading.language) || PARTICIPLE_ENDINGS.ends(word, reading.language) && word.len() > 4;
    let comma = verb.checked_sub(1).filter(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')))?;
    let end = trimmed(reading, 0..comma).end;
    let start = (0..end)
        .rev()
        .take_while(|&at| {
            reading.token(at).is_some_and(|token| token.is_word() || token.kind == Kind::Possessive)
                && !CLAUSE_WORDS.has(reading.word(at), reading.language)
        })
        .last()?;
    let start = (start..end).rev().find(|&at| reading.is_function(at)).map_or(start, |at| at + 1);
    let found = Predicate { start: verb, verb, passive: true, light: false, says: says(word, true, reading.language) };
    (participle && start < end).then_some(Clause {
        tokens: start..when.tokens.end,
        predicate: Some(found),
        subject: Some(start..end),
    })
}

fn is_boundary(reading: &Reading<'_, '_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return true };
    let comma = reading.language == "de" && token.is_mark(',');
    // "on that question": behind a preposition the word belongs to a noun.
    let belongs = NOUN_OPENINGS.has(&token.fold, reading.language)
        && at.checked_sub(1).is_some_and(|before| {
            let word = reading.word(before);
            PLACE_WORDS.of(word, reading.language) == Some(1)
                || LINK_WORDS.has(word, reading.language)
                || GENITIVES.has(word, reading.language)
                || DATE_LEADS.has(word, reading.language)
        });
    let word = token.is_word() && !belongs && !reading.is_dated(at) && CLAUSE_WORDS.has(&token.fold, reading.language);
    comma || word || token.is_any(&[';', ':', '—', '(', ')']) || token.is_mark('–')
}

fn backward(reading: &Reading<'_, '_>, from: usize) -> usize {
    // "… , and on 4 September the firm …": what follows the conjunction is a clause of its own.
    if from.checked_sub(1).is_some_and(|before| is_and(reading, before)) {
        return from;
    }
    // A bracket right before the date holds the date alone: the clause stands before it.
    let inner = from
        .checked_sub(1)
        .filter(|&before| reading.token(before).is_some_and(|token| token.is_mark('(')))
        .unwrap_or(from);
    let mut at = inner;
    while at > 0 {
        if reading.token(at - 1).is_some_and(|token| token.is_mark(')')) {
            at = (0..at - 1)
                .rev()
                .find(|&open| reading.token(open).is_some_and(|token| token.is_mark('(')))
                .map_or(0, |open| open + 1);
        } else if is_boundary(reading, at - 1) {
            return at;
        }
        at = at.saturating_sub(1);
    }
    0
}

fn forward(reading: &Reading<'_, '_>, from: usize) -> usize {
    let mut at = from;
    while at < reading.len() {
        if reading.token(at).is_some_and(|token| token.is_mark('(')) {
            at = (at..reading.len())
                .find(|&close| reading.token(close).is_some_and(|token| token.is_mark(')')))
                .unwrap_or(reading.len());
        } else if is_boundary(reading, at) {
            return at;
        }
        at += 1;
    }
    reading.len()
}

fn is_and(reading: &Reading<'_, '_>, at: usize) -> bool {
    CONJUNCTIONS.has(reading.word(at), reading.language)
}

/// Returns the subject among the tokens before a verb: the last part between commas, or the one that an apposition explains.
fn subject(reading: &Reading<'_, '_>, before: Range<usize>) -> Option<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = before.start;
    for at in before.clone().chain(std::iter::once(before.end)) {
        let comma =
            at == before.end || reading.token(at).is_some_and(|token| token.is_mark(',')) && !reading.is_dated(at);
        if comma {
            parts.push(start..at);
            start = at + 1;
        }
    }
    let mut parts: Vec<Range<usize>> = parts.into_iter().map(|part| trimmed(reading, part)).collect();
    let last = parts.pop()?;
    if !last.is_empty() {
        return Some(enumerated(reading, &parts, last));
    }
    let apposition = parts.pop()?;
    let named = parts.pop().filter(|part| !part.is_empty() && !begins_adverbial(reading, part));
    Some(named.unwrap_or(apposition)).filter(|part| !part.is_empty())
}

/// "A, B and C signed": the parts before the one with "and" belong to the subject.
fn enumerated(reading: &Reading<'_, '_>, parts: &[Range<usize>], last: Range<usize>) -> Range<usize> {
    let joined = is_and(reading, last.start.saturating_sub(1)) || last.clone().any(|at| is_and(reading, at));
    let names =
        parts.iter().rev().take_while(|part| !part.is_empty() && part.len() <= 6 && !begins_adverbial(reading, part));
    match names.last().filter(|_| joined) {
        Some(first) => first.start..last.end,
        None => last,
    }
}

fn begins_adverbial(reading: &Reading<'_, '_>, part: &Range<usize>) -> bool {
    let word = reading.word(part.start);
    LINK_WORDS.has(word, reading.language)
        || PLACE_WORDS.has(word, reading.language)
        || reading.is_dated(part.start)
        || !reading.token(part.start).is_some_and(Token::is_word)
}

/// Drops dates, conjunctions, anchors and quotation marks at the ends.
fn trimmed(reading: &Reading<'_, '_>, mut part: Range<usize>) -> Range<usize> {
    let drops = |at: usize| {
        reading.is_dated(at)
            || reading.token(at).is_none_or(|token| {
                matches!(token.kind, Kind::Anchor(_)) || token.is_any(&['-', '–', '•', '*', '”', '"', '»'])
            })
            || is_and(reading, at)
    };
    while !part.is_empty() && drops(part.start) {
        part.start += 1;
    }
    while !part.is_empty() && drops(part.end - 1) {
        part.end -= 1;
    }
    part
}
