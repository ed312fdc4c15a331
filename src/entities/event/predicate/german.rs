//! German: the verb stands second, or last behind a conjunction; participles close the clause.

use super::{Predicate, active, says, state};
use crate::entities::token::Token;
use crate::knowledge::prose::{
    ATTRIBUTE_ENDINGS, AUXILIARIES, BE, CLAUSE_WORDS, EVENT_VERBS, FUNCTION_WORDS, HAPPEN_VERBS, IRREGULAR, Language,
    PARTICIPLE_ENDINGS, PARTICIPLE_PREFIXES, PAST_ENDINGS, PREFIXES, PRONOUNS, STATE_VERBS,
};
use std::ops::Range;

const LANGUAGE: Language = "de";

/// `predicate = ( "wurde" | "hat" | … ), words, participle | Präteritum`
pub(super) fn predicate(tokens: &[Token<'_>], clause: Range<usize>, second: Option<usize>) -> Option<Predicate> {
    if let Some(last) = last_verb(tokens, &clause) {
        return Some(active(tokens, last, last, LANGUAGE));
    }
    for at in clause.clone() {
        let Some(token) = tokens.get(at).filter(|token| token.is_small()) else { continue };
        let word = token.fold.as_ref();
        if BE.has(word, LANGUAGE) || AUXILIARIES.of(word, LANGUAGE) == Some(1) {
            return Some(compound(tokens, at, clause.end));
        }
        if STATE_VERBS.has(word, LANGUAGE) || AUXILIARIES.has(word, LANGUAGE) {
            return Some(state(at));
        }
        let known = EVENT_VERBS.has(word, LANGUAGE) || HAPPEN_VERBS.has(word, LANGUAGE);
        let here = second == Some(at) && !FUNCTION_WORDS.has(word, LANGUAGE);
        if known && !is_attribute(tokens, at) || here || is_past(tokens, at, clause.start) {
            return Some(active(tokens, at, at, LANGUAGE));
        }
    }
    None
}

/// "wurde … gegründet", "hat … beschlossen"; an auxiliary without a participle tells a state.
fn compound(tokens: &[Token<'_>], auxiliary: usize, end: usize) -> Predicate {
    let passive = tokens.get(auxiliary).is_some_and(|token| BE.has(&token.fold, LANGUAGE));
    let participle = (auxiliary + 1..end).rev().find(|&at| {
        tokens.get(at).is_some_and(|token| {
            token.is_small() && (is_participle(&token.fold) || EVENT_VERBS.has(&token.fold, LANGUAGE))
        })
    });
    match participle.and_then(|at| Some((at, tokens.get(at)?))) {
        Some((verb, token)) => {
            Predicate { start: auxiliary, verb, passive, light: false, says: says(&token.fold, passive, LANGUAGE) }
        }
        None => state(auxiliary),
    }
}

/// Behind a conjunction the verb closes the clause: "als der Verein 1908 dem Verband beitrat".
fn last_verb(tokens: &[Token<'_>], clause: &Range<usize>) -> Option<usize> {
    let conjunction = clause.start.checked_sub(1).and_then(|at| tokens.get(at))?;
    if !CLAUSE_WORDS.has(&conjunction.fold, LANGUAGE) {
        return None;
    }
    let last = clause.clone().rev().find(|&at| tokens.get(at).is_some_and(Token::is_word))?;
    let token = tokens.get(last).filter(|token| token.is_small())?;
    let word = token.fold.as_ref();
    (EVENT_VERBS.has(bare(word), LANGUAGE) || PAST_ENDINGS.ends(word, LANGUAGE) && word.len() > 5).then_some(last)
}

/// Returns a verb without the particle before it: "beitrat" is "trat".
pub(super) fn bare(word: &str) -> &str {
    let parts = (1..word.len()).filter_map(|at| word.split_at_checked(at));
    parts
        .filter(|(prefix, _)| PREFIXES.has(prefix, LANGUAGE))
        .map(|(_, rest)| rest)
        .find(|rest| EVENT_VERBS.has(rest, LANGUAGE))
        .unwrap_or(word)
}

/// A regular past form behind a noun, name or pronoun: "die Gewerkschaft forderte".
fn is_past(tokens: &[Token<'_>], at: usize, start: usize) -> bool {
    let Some(word) = tokens.get(at).map(|token| token.fold.as_ref()) else { return false };
    let form = PAST_ENDINGS.ends(word, LANGUAGE) && word.chars().count() > 5 || IRREGULAR.has(word, LANGUAGE);
    let before = at.checked_sub(1).filter(|&before| before >= start).and_then(|before| tokens.get(before));
    let subject =
        before.is_some_and(|token| token.is_capital() || PRONOUNS.has(&token.fold, LANGUAGE) || token.is_mark(')'));
    form && subject && !is_attribute(tokens, at) && !FUNCTION_WORDS.has(word, LANGUAGE)
}

/// "die gebauten Häuser": a participle before a noun is no verb.
fn is_attribute(tokens: &[Token<'_>], at: usize) -> bool {
    let declined = tokens.get(at).is_some_and(|token| ATTRIBUTE_ENDINGS.ending(&token.fold, LANGUAGE) == Some(1));
    let article = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| FUNCTION_WORDS.has(&token.fold, LANGUAGE) && !PRONOUNS.has(&token.fold, LANGUAGE));
    declined && article && tokens.get(at + 1).is_some_and(Token::is_capital)
}

/// "gegründet", "verboten", "abgerissen": a syllable of participles begins the word, or follows its first one.
fn has_prefix(word: &str) -> bool {
    let within = word.char_indices().map(|(at, _)| at);
    within.filter_map(|at| word.get(at..)).enumerate().any(|(at, rest)| {
        let syllable = |length: usize| rest.get(..length).is_some_and(|start| PARTICIPLE_PREFIXES.has(start, LANGUAGE));
        let within =
            |length: usize| rest.get(..length).is_some_and(|start| PARTICIPLE_PREFIXES.of(start, LANGUAGE) == Some(2));
        if at == 0 { (2..=3).any(syllable) } else { within(2) }
    })
}

fn is_participle(word: &str) -> bool {
    word.chars().count() > 5
        && (PARTICIPLE_ENDINGS.ending(word, LANGUAGE) == Some(2) || has_prefix(word))
        && PARTICIPLE_ENDINGS.ends(word, LANGUAGE)
}
