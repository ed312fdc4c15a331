//! The finite verb of a clause, and what it says: that something happened, or how things were.

use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    ADVERBS, AUXILIARIES, BE, EVENT_VERBS, FUNCTION_WORDS, HAPPEN_VERBS, IRREGULAR, LIGHT_VERBS, Language, PRONOUNS,
    STATE_VERBS,
};
use std::ops::Range;

/// What a verb says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::entities) enum Says {
    /// That its subject happened (1), began (2) or ended (3).
    Happens(i64),
    /// That something happened; the schema.org type.
    Event(&'static str),
    /// That something was done, by a verb that the tables do not have.
    Deed,
    /// How things were, or that something did not happen.
    State,
}

/// The finite verb of a clause.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::entities) struct Predicate {
    /// Where its words begin, auxiliaries included.
    pub start: usize,
    /// The word that carries the meaning.
    pub verb: usize,
    /// Whether the subject suffers what the verb says.
    pub passive: bool,
    /// Whether the object carries the meaning: "held a meeting".
    pub light: bool,
    /// What it says.
    pub says: Says,
}

/// Returns the first finite verb of a clause that tells of the past.
pub(in crate::entities) fn predicate(
    tokens: &[Token<'_>],
    clause: Range<usize>,
    language: Language,
) -> Option<Predicate> {
    match language {
        "de" => german(tokens, clause),
        "fr" => french(tokens, clause),
        _ => english(tokens, clause),
    }
}

/// `predicate = ( "was" | "were" ), { adverb }, participle | [ "had" ], { adverb }, past form | state`
fn english(tokens: &[Token<'_>], clause: Range<usize>) -> Option<Predicate> {
    let language = "en";
    let mut at = clause.start;
    while at < clause.end {
        let Some(token) = tokens.get(at).filter(|token| token.is_small()) else {
            at += 1;
            continue;
        };
        if BE.has(&token.fold, language) {
            return Some(passive(tokens, at, clause.end, language));
        }
        match AUXILIARIES.of(&token.fold, language) {
            Some(1) => {
                if let Some(found) = perfect(tokens, at, clause.end, language) {
                    return Some(found);
                }
                return Some(state(at));
            }
            Some(2 | 3) if has_subject(tokens, at, clause.start, language) => return Some(state(at)),
            _ => {}
        }
        if is_past(token, language)
            && has_subject(tokens, at, clause.start, language)
            && !is_reduced(tokens, at, clause.end)
        {
            return Some(active(tokens, at, at, language));
        }
        at += 1;
    }
    None
}

fn state(at: usize) -> Predicate {
    Predicate { start: at, verb: at, passive: false, light: false, says: Says::State }
}

/// The words after a form of "be": a participle makes a passive, anything else tells a state.
fn passive(tokens: &[Token<'_>], be: usize, end: usize, language: Language) -> Predicate {
    let mut at = be + 1;
    while at < end && tokens.get(at).is_some_and(|token| is_adverb(token, language) || BE.has(&token.fold, language)) {
        at += 1;
    }
    let present = tokens.get(be).is_some_and(|token| matches!(token.fold.as_ref(), "is" | "are"));
    match tokens.get(at).filter(|token| at < end && is_past(token, language) && !present) {
        Some(token) => {
            Predicate { start: be, verb: at, passive: true, light: false, says: says(&token.fold, true, language) }
        }
        None => state(be),
    }
}

/// "had been created", "had agreed", "has launched".
fn perfect(tokens: &[Token<'_>], have: usize, end: usize, language: Language) -> Option<Predicate> {
    let mut at = have + 1;
    while at < end && tokens.get(at).is_some_and(|token| is_adverb(token, language)) {
        at += 1;
    }
    let token = tokens.get(at).filter(|_| at < end)?;
    if token.fold == "been" {
        return Some(Predicate { start: have, ..passive(tokens, at, end, language) });
    }
    is_past(token, language).then(|| active(tokens, have, at, language))
}

fn active(tokens: &[Token<'_>], start: usize, verb: usize, language: Language) -> Predicate {
    let word = tokens.get(verb).map_or("", |token| token.fold.as_ref());
    Predicate { start, verb, passive: false, light: LIGHT_VERBS.has(word, language), says: says(word, false, language) }
}

fn says(verb: &str, passive: bool, language: Language) -> Says {
    let happens =
        HAPPEN_VERBS.of(verb, language).filter(|_| passive || !matches!(verb, "took" | "held" | "opened" | "closed"));
    if let Some(kind) = happens {
        return Says::Happens(kind);
    }
    if let Some(class) = EVENT_VERBS.of(verb, language) {
        return Says::Event(class);
    }
    if STATE_VERBS.has(verb, language) { Says::State } else { Says::Deed }
}

/// A past form: of the tables, or regular.
fn is_past(token: &Token<'_>, language: Language) -> bool {
    let word = token.fold.as_ref();
    token.is_small()
        && (EVENT_VERBS.has(word, language)
            || IRREGULAR.has(word, language)
            || STATE_VERBS.has(word, language)
            || word.ends_with("ed") && word.len() > 4 && !word.ends_with("eed") && !word.contains('-'))
}

fn is_adverb(token: &Token<'_>, language: Language) -> bool {
    ADVERBS.has(&token.fold, language)
        || token.is_small() && token.fold.ends_with("ly")
        || matches!(token.kind, Kind::Anchor(_))
}

/// A past form is finite if a subject stands before it: a name, a noun or a pronoun, no article, adjective or small word.
fn has_subject(tokens: &[Token<'_>], verb: usize, start: usize, language: Language) -> bool {
    let mut at = verb;
    while at > start
        && tokens
            .get(at - 1)
            .is_some_and(|token| is_adverb(token, language) || token.is_any(&['”', '"', '“', ')', ',']))
    {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1).filter(|_| at > start).and_then(|before| tokens.get(before)) else {
        return false;
    };
    let pronoun = PRONOUNS.has(&before.fold, language);
    pronoun || matches!(before.kind, Kind::Word | Kind::Number) && !FUNCTION_WORDS.has(&before.fold, language)
}

/// "the report released by the ministry": a participle, not a finite verb, when another verb follows.
fn is_reduced(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    tokens.get(at + 1).is_some_and(|token| at + 1 < end && token.fold == "by")
}

/// `predicate = "a" | "ont" | "fut" …, { adverb }, participle | passé simple`
fn french(tokens: &[Token<'_>], clause: Range<usize>) -> Option<Predicate> {
    let language = "fr";
    for at in clause.clone() {
        let Some(token) = tokens.get(at).filter(|token| token.is_small()) else { continue };
        let word = token.fold.as_ref();
        let be = BE.of(word, language);
        if be.is_some() || AUXILIARIES.of(word, language) == Some(1) {
            let mut verb = at + 1;
            let mut passive = be.is_some();
            while verb < clause.end
                && tokens.get(verb).is_some_and(|token| {
                    is_adverb(token, language) || BE.has(&token.fold, language) || token.fold.ends_with("ment")
                })
            {
                passive |= tokens.get(verb).is_some_and(|token| token.fold == "été");
                verb += 1;
            }
            let participle = tokens.get(verb).filter(|token| verb < clause.end && is_participle(&token.fold));
            return Some(match participle {
                Some(token) => {
                    let light = LIGHT_VERBS.has(&token.fold, language) && !passive;
                    Predicate { start: at, verb, passive, light, says: says(&token.fold, passive, language) }
                }
                None => state(at),
            });
        }
        if is_simple_past(tokens, at, clause.start, language) {
            return Some(active(tokens, at, at, language));
        }
    }
    None
}

/// Passé simple: a form of the tables that is no participle, or a regular one behind a noun or pronoun.
fn is_simple_past(tokens: &[Token<'_>], at: usize, start: usize, language: Language) -> bool {
    let Some(word) = tokens.get(at).map(|token| token.fold.as_ref()) else { return false };
    let known = EVENT_VERBS.has(word, language) || HAPPEN_VERBS.has(word, language);
    let finite =
        ["a", "it", "ut", "int", "èrent", "irent", "urent", "inrent"].iter().any(|ending| word.ends_with(ending));
    let regular = ["èrent", "irent", "urent"].iter().any(|ending| word.ends_with(ending))
        || word.ends_with('a') && word.chars().count() > 4 && !word.ends_with("ra");
    at > start && finite && (known || regular && has_subject(tokens, at, start, language))
}

fn is_participle(word: &str) -> bool {
    let endings = [
        "é", "ée", "és", "ées", "u", "ue", "us", "ues", "it", "ite", "is", "ise", "ises", "ert", "erte", "i", "ie",
        "ort", "orte",
    ];
    word.chars().count() > 2 && endings.iter().any(|ending| word.ends_with(ending))
}

/// `predicate = "wurde" | "wurden" | "hat" …, words, participle | Präteritum`
fn german(tokens: &[Token<'_>], clause: Range<usize>) -> Option<Predicate> {
    let language = "de";
    for at in clause.clone() {
        let Some(token) = tokens.get(at).filter(|token| token.is_small()) else { continue };
        let word = token.fold.as_ref();
        let be = BE.has(word, language);
        if be || AUXILIARIES.of(word, language) == Some(1) {
            let participle = (at + 1..clause.end).find(|&next| {
                tokens.get(next).is_some_and(|token| {
                    token.is_small() && (is_german_participle(&token.fold) || EVENT_VERBS.has(&token.fold, language))
                })
            });
            let Some(verb) = participle else { return Some(state(at)) };
            let word = tokens.get(verb).map_or("", |token| token.fold.as_ref());
            return Some(Predicate { start: at, verb, passive: be, light: false, says: says(word, be, language) });
        }
        if EVENT_VERBS.has(word, language) || HAPPEN_VERBS.has(word, language) {
            return Some(active(tokens, at, at, language));
        }
        if STATE_VERBS.has(word, language) || AUXILIARIES.has(word, language) {
            return Some(state(at));
        }
    }
    None
}

fn is_german_participle(word: &str) -> bool {
    let long = word.chars().count() > 5;
    long && (word.contains("ge")
        || word.ends_with("iert")
        || word.starts_with("ver")
        || word.starts_with("be")
        || word.starts_with("er"))
        && (word.ends_with('t') || word.ends_with("en"))
}
