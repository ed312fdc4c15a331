//! French: passé composé, passive and passé simple.

use super::{Predicate, active, has_subject, is_adverb, says, state};
use crate::entities::token::Token;
use crate::knowledge::prose::{
    ADVERB_ENDINGS, AUXILIARIES, BE, EVENT_VERBS, FINITE_ENDINGS, HAPPEN_VERBS, IRREGULAR, LIGHT_VERBS, Language,
    PARTICIPLE_ENDINGS, PAST_ENDINGS,
};
use std::ops::Range;

const LANGUAGE: Language = "fr";

/// `predicate = ( "a" | "ont" | "fut" | … ), { adverb }, participle | passé simple`
pub(super) fn predicate(tokens: &[Token<'_>], clause: Range<usize>) -> Option<Predicate> {
    for at in clause.clone() {
        let Some(token) = tokens.get(at).filter(|token| token.is_small()) else { continue };
        if BE.has(&token.fold, LANGUAGE) || AUXILIARIES.of(&token.fold, LANGUAGE) == Some(1) {
            return Some(compound(tokens, at, clause.end));
        }
        if is_simple_past(tokens, at, clause.start) {
            return Some(active(tokens, at, at, LANGUAGE));
        }
    }
    None
}

/// "a été fondée", "ont signé", "fut élu"; anything but a participle behind the auxiliary tells a state.
fn compound(tokens: &[Token<'_>], auxiliary: usize, end: usize) -> Predicate {
    let is = |at: usize| tokens.get(at).is_some_and(|token| BE.has(&token.fold, LANGUAGE));
    let mut verb = auxiliary + 1;
    let mut passive = is(auxiliary);
    while verb < end
        && tokens
            .get(verb)
            .is_some_and(|token| is_adverb(token, LANGUAGE) || ADVERB_ENDINGS.ends(&token.fold, LANGUAGE) || is(verb))
    {
        passive |= is(verb);
        verb += 1;
    }
    match tokens.get(verb).filter(|token| verb < end && is_participle(&token.fold)) {
        Some(token) => {
            let light = LIGHT_VERBS.has(&token.fold, LANGUAGE) && !passive;
            Predicate { start: auxiliary, verb, passive, light, says: says(&token.fold, passive, LANGUAGE) }
        }
        None => state(auxiliary),
    }
}

/// Passé simple: a form of the tables that is no participle, or a regular one behind a noun or pronoun.
fn is_simple_past(tokens: &[Token<'_>], at: usize, start: usize) -> bool {
    let Some(word) = tokens.get(at).map(|token| token.fold.as_ref()) else { return false };
    let known =
        [&HAPPEN_VERBS, &IRREGULAR].iter().any(|verbs| verbs.has(word, LANGUAGE)) || EVENT_VERBS.has(word, LANGUAGE);
    // Forms that are participles too ("écrit", "réunit") are taken for the passé simple.
    let finite = FINITE_ENDINGS.ending(word, LANGUAGE) == Some(1);
    let regular = match PAST_ENDINGS.ending(word, LANGUAGE) {
        Some(2) => word.chars().count() >= 4,
        ending => ending == Some(1),
    };
    at > start && (known && finite || regular && has_subject(tokens, at, start, LANGUAGE))
}

fn is_participle(word: &str) -> bool {
    word.chars().count() > 2 && PARTICIPLE_ENDINGS.ends(word, LANGUAGE)
}
