//! The finite verb of a clause, and what it says: that something happened, or how things were.

mod french;
mod german;

use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    ADVERB_ENDINGS, ADVERBS, AUXILIARIES, BE, CLAUSE_WORDS, CONJUNCTIONS, EVENT_VERBS, FUNCTION_WORDS, HAPPEN_VERBS,
    HAPPENS_PASSIVE, IRREGULAR, LIGHT_VERBS, LINK_WORDS, Language, NAMING, NUMBERS, PAST_ENDINGS, PRONOUNS,
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
    /// What somebody said or did, of which nothing but a day makes a happening.
    Remark,
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

/// Returns the first finite verb of a clause that tells of the past. `second` is the place behind a date that opens the clause:
/// German has its verb there.
pub(in crate::entities) fn predicate(
    tokens: &[Token<'_>],
    clause: Range<usize>,
    second: Option<usize>,
    language: Language,
) -> Option<Predicate> {
    match language {
        "de" => german::predicate(tokens, clause, second),
        "fr" => french::predicate(tokens, clause),
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
            Some(4) if has_subject(tokens, at, clause.start, language) => {
                return Some(future(tokens, at, clause.end, language));
            }
            Some(2 | 3) if has_subject(tokens, at, clause.start, language) && !is_whole(tokens, at) => {
                return Some(state(at));
            }
            _ => {}
        }
        // "a ship named …" explains; "the board named …" tells.
        let explains = NAMING.has(&token.fold, language)
            && !at.checked_sub(1).filter(|&before| before > clause.start).is_some_and(|before| {
                tokens.get(before).is_some_and(|token| {
                    PRONOUNS.has(&token.fold, language)
                        || token.is_capital() && !token.quoted && tokens.get(at + 1).is_some_and(Token::is_capital)
                })
            });
        if is_past(token, language)
            && !explains
            && has_subject(tokens, at, clause.start, language)
            && !is_reduced(tokens, at, clause.end)
        {
            return Some(active(tokens, at, at, language));
        }
        at += 1;
    }
    None
}

/// "began in 1983 and nearly collapsed in 1991": a past form behind "and", whose subject is the verb's before.
pub(super) fn coordinated(tokens: &[Token<'_>], range: Range<usize>, language: Language) -> Option<Predicate> {
    if language != "en" {
        return None;
    }
    let and = |at: usize| tokens.get(at).is_some_and(|token| CONJUNCTIONS.has(&token.fold, language));
    range.clone().filter(|&at| and(at)).find_map(|at| {
        let verb = (at + 1..range.end).find(|&at| !tokens.get(at).is_some_and(|token| is_adverb(token, language)))?;
        let past = tokens.get(verb).is_some_and(|token| is_past(token, language));
        past.then(|| active(tokens, verb, verb, language))
    })
}

/// "will be held", "will sing": what is announced for a day.
fn future(tokens: &[Token<'_>], will: usize, end: usize, language: Language) -> Predicate {
    if tokens.get(will + 1).is_some_and(|token| BE.has(&token.fold, language)) {
        return Predicate { start: will, ..passive(tokens, will + 1, end, language) };
    }
    Predicate { start: will, verb: (will + 1).min(end), passive: false, light: false, says: Says::Deed }
}

/// "failed", "refused" without an infinitive behind: the verb means something by itself.
fn is_whole(tokens: &[Token<'_>], at: usize) -> bool {
    let own = tokens.get(at).is_some_and(|token| EVENT_VERBS.has(&token.fold, "en"));
    own && tokens.get(at + 1).is_none_or(|next| LINK_WORDS.of(&next.fold, "en") != Some(3))
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
    let present = tokens.get(be).is_some_and(|token| BE.of(&token.fold, language) == Some(2));
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
    if BE.of(&token.fold, language) == Some(3) {
        return Some(Predicate { start: have, ..passive(tokens, at, end, language) });
    }
    is_past(token, language).then(|| active(tokens, have, at, language))
}

fn active(tokens: &[Token<'_>], start: usize, verb: usize, language: Language) -> Predicate {
    let word = tokens.get(verb).map_or("", |token| token.fold.as_ref());
    Predicate { start, verb, passive: false, light: LIGHT_VERBS.has(word, language), says: says(word, false, language) }
}

pub(super) fn says(verb: &str, passive: bool, language: Language) -> Says {
    let verb = if language == "de" { german::bare(verb) } else { verb };
    let happens = HAPPEN_VERBS.of(verb, language).filter(|_| passive || !HAPPENS_PASSIVE.has(verb, language));
    if let Some(kind) = happens {
        return Says::Happens(kind);
    }
    if let Some(class) = EVENT_VERBS.of(verb, language) {
        return Says::Event(class);
    }
    match STATE_VERBS.of(verb, language) {
        Some(2) => Says::Remark,
        Some(_) => Says::State,
        None => Says::Deed,
    }
}

/// A past form: of the tables, or regular.
fn is_past(token: &Token<'_>, language: Language) -> bool {
    let word = &token.fold;
    token.is_small()
        && (EVENT_VERBS.has(word, language)
            || IRREGULAR.has(word, language)
            || STATE_VERBS.has(word, language)
            || PAST_ENDINGS.ending(word, "en") == Some(1) && word.len() > 4 && !word.contains('-'))
}

fn is_adverb(token: &Token<'_>, language: Language) -> bool {
    ADVERBS.has(&token.fold, language)
        || token.is_small() && ADVERB_ENDINGS.ending(&token.fold, "en") == Some(1)
        || matches!(token.kind, Kind::Anchor(_))
}

/// A past form is finite if a subject stands before it: a name, a noun or a pronoun, no article, adjective or small word.
fn has_subject(tokens: &[Token<'_>], verb: usize, start: usize, language: Language) -> bool {
    let mut at = verb;
    while at > start
        && tokens
            .get(at - 1)
            .is_some_and(|token| is_adverb(token, language) || token.is_any(&['”', '"', '“', ')', ',', '.']))
    {
        at -= 1;
    }
    let relative = start.checked_sub(1).filter(|_| at == start).and_then(|before| tokens.get(before));
    if relative.is_some_and(|before| CLAUSE_WORDS.of(&before.fold, language) == Some(3)) {
        return true;
    }
    let Some(before) = at.checked_sub(1).filter(|_| at > start).and_then(|before| tokens.get(before)) else {
        return false;
    };
    // "the two met": a number may be the subject.
    let pronoun = PRONOUNS.has(&before.fold, language) || NUMBERS.of(&before.fold, language) > Some(1);
    pronoun || matches!(before.kind, Kind::Word | Kind::Number) && !FUNCTION_WORDS.has(&before.fold, language)
}

/// "the report released by the ministry": a participle, not a finite verb, when another verb follows.
fn is_reduced(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let by = |at: usize| at < end && tokens.get(at).is_some_and(|token| LINK_WORDS.of(&token.fold, "en") == Some(4));
    // "set up by": a particle may stand between.
    let particle = tokens.get(at + 1).is_some_and(|token| FUNCTION_WORDS.has(&token.fold, "en"));
    by(at + 1) || particle && by(at + 2) || is_between_commas(tokens, at, end)
}

/// "publishers, organized in a league, met": a participle right behind a comma, whose phrase ends in another comma and a verb.
fn is_between_commas(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let comma = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark(','));
    let opens = at.checked_sub(1).is_some_and(comma);
    let closes = (at + 1..end).find(|&at| comma(at));
    opens
        && closes.is_some_and(|close| close + 1 < end && tokens.get(close + 1).is_some_and(|next| is_past(next, "en")))
}
