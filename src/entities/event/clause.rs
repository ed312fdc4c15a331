//! Clauses: where the one that holds a date begins and ends, who is its subject, what its verb is.

use super::predicate::{Predicate, Says, coordinated, predicate, says};
use crate::entities::date::When;
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    BE, CLAUSE_WORDS, CONJUNCTIONS, EVENT_VERBS, LINK_WORDS, PARTICIPLE_ENDINGS, PLACE_WORDS,
};
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
    let follows = follows(reading, when);
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
    let word = token.is_word() && !reading.is_dated(at) && CLAUSE_WORDS.has(&token.fold, reading.language);
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

/// The verb that a date belongs to.
struct Chosen {
    /// Its clause.
    tokens: Range<usize>,
    found: Option<Predicate>,
    /// Where the subject ends that it shares with a verb before it: "took a lease but gave it up".
    shared: Option<usize>,
}

/// Returns the verb that a date belongs to, and its clause: the last verb before it, or else the first one behind it.
fn chosen(reading: &Reading<'_, '_>, tokens: Range<usize>, when: &When) -> Chosen {
    before(reading, &tokens, when).unwrap_or_else(|| {
        let (tokens, found) = behind(reading, tokens, when);
        Chosen { tokens, found, shared: None }
    })
}

/// Returns the last verb before a date; a verb behind "and" may share the subject of the one before.
fn before(reading: &Reading<'_, '_>, tokens: &Range<usize>, when: &When) -> Option<Chosen> {
    let all = &reading.sentence.tokens;
    let mut last: Option<Predicate> = None;
    let (mut start, mut own, mut shared) = (tokens.start, tokens.start, None);
    loop {
        let range = start..when.tokens.start;
        let (found, alone) = match predicate(all, range.clone(), None, reading.language) {
            Some(found) => (found, true),
            None => match last.and_then(|_| coordinated(all, range, reading.language)) {
                Some(found) => (found, false),
                None => break,
            },
        };
        let joint = (start..found.start).rev().find(|&at| is_and(reading, at));
        if last.is_some() && joint.is_none() {
            break;
        }
        if alone {
            own = joint.filter(|_| last.is_some()).map_or(own, |joint| joint + 1);
            shared = None;
        } else {
            shared = shared.or(last.map(|last| last.start));
        }
        start = found.verb + 1;
        last = Some(found);
    }
    last.map(|found| Chosen { tokens: own..tokens.end, found: Some(found), shared })
}

/// Returns the first verb behind a date.
fn behind(reading: &Reading<'_, '_>, tokens: Range<usize>, when: &When) -> (Range<usize>, Option<Predicate>) {
    let all = &reading.sentence.tokens;
    let german = reading.language == "de";
    // One token of the date stays, so that a verb right behind it has something before it.
    let from = if german { tokens.start } else { when.tokens.end.saturating_sub(1).max(tokens.start) };
    let opens = german && (tokens.start..when.tokens.start).all(|at| reading.is_function(at));
    if let Some(found) = predicate(all, from..tokens.end, opens.then_some(when.tokens.end), reading.language) {
        return joined_deed(reading, &tokens, found).unwrap_or((tokens, Some(found)));
    }
    behind_subordinate(reading, tokens.end).unwrap_or((tokens, None))
}

/// "In February a train ran away and two men were killed": behind a verb of state, the one that "and" joins to it.
fn joined_deed(
    reading: &Reading<'_, '_>,
    tokens: &Range<usize>,
    found: Predicate,
) -> Option<(Range<usize>, Option<Predicate>)> {
    let all = &reading.sentence.tokens;
    let next =
        (found.says == Says::State).then(|| predicate(all, found.verb + 1..tokens.end, None, reading.language))??;
    let joint = (found.verb..next.start).rev().find(|&at| is_and(reading, at))?;
    (next.says != Says::State).then_some((joint + 1..tokens.end, Some(next)))
}

/// "On 5 May, three days after the war had ended, the party …": the clause behind the one that a small word begins.
fn behind_subordinate(reading: &Reading<'_, '_>, boundary: usize) -> Option<(Range<usize>, Option<Predicate>)> {
    CLAUSE_WORDS.of(reading.word(boundary), reading.language)?;
    let comma = (boundary..reading.len())
        .find(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')) && !reading.is_dated(at))?;
    let tokens = comma + 1..forward(reading, comma + 1);
    let found = predicate(&reading.sentence.tokens, tokens.clone(), None, reading.language)?;
    Some((tokens, Some(found)))
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
