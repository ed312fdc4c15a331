//! Events told by a noun: "the meeting held on 5 May", "a hearing before the assembly on 18 May".

use super::clause::Clause;
use super::draft::Draft;
use super::{Teller, gathering, naming};
use crate::entities::calendar::Moment;
use crate::entities::date::{Lead, When};
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::knowledge::prose::{
    ADVERBS, CONJUNCTIONS, DECISIONS, EVENT_VERBS, HAPPEN_VERBS, LINK_WORDS, NAMED_EVENTS, PARTICIPLE_ENDINGS,
    PAST_ENDINGS, PRONOUNS,
};
use std::ops::Range;

impl<'s> Teller<'_, 's> {
    /// `event = noun, [ complements ], date, [ complements ]`
    pub(super) fn by_noun(&self, reading: &Reading<'_, 's>, when: &When, moment: Moment) -> Option<Draft> {
        let start = when.tokens.start.saturating_sub(24);
        let fits = |at: &usize| reading.event_class(*at).is_some() && !reading.is_dated(*at);
        let noun = match when.lead {
            Lead::Of => {
                let nouns = (when.tokens.start.saturating_sub(2)..when.tokens.start).rev();
                let precise = moment.start.day.is_some();
                let any = |at: &usize| precise && *at + 1 == when.tokens.start && is_noun(reading, *at);
                nouns.clone().find(fits).or_else(|| nouns.clone().find(any))?
            }
            Lead::At | Lead::None | Lead::Within | Lead::And => {
                (start..when.tokens.start).rev().find(|at| fits(at) && reaches(reading, *at, when))?
            }
            _ => return None,
        };
        let generic = when.lead == Lead::Of && moment.start.month.is_none();
        if generic && !NAMED_EVENTS.has(reading.word(noun), reading.language) {
            return None;
        }
        let phrase = naming::noun_phrase(reading, noun, 0, when.tokens.start);
        // "established by decree in July", "by Act of Parliament": how something came about.
        let means = phrase
            .start
            .checked_sub(1)
            .is_some_and(|before| LINK_WORDS.of(reading.word(before), reading.language) == Some(4));
        if means && when.lead != Lead::Of {
            return None;
        }
        let name = gathering::name(reading, noun, &phrase, when.tokens.end)
            .unwrap_or_else(|| naming::titled(&reading.phrase(phrase.clone())));
        let mut draft = Draft::new(name, class_of(reading, Some(noun)), Some(moment), reading.sentence.span);
        let around = Clause { tokens: phrase.start..reading.len(), predicate: None, subject: None };
        self.take_part(&mut draft, reading, &around, None, Some(noun));
        Some(draft)
    }
}

/// A noun reaches a date if the date tells when it was: "the meeting held on …", "the decision … to … on …".
fn reaches(reading: &Reading<'_, '_>, noun: usize, when: &When) -> bool {
    let between = noun + 1..when.tokens.start;
    let next = between.clone().find(|&at| reading.token(at).is_some_and(Token::is_word));
    let participle = next.is_some_and(|at| {
        let word = reading.word(at);
        at + 2 >= when.tokens.start && (HAPPEN_VERBS.has(word, reading.language) || PARTICIPLE_ENDINGS.ends(word, "en"))
    });
    let decided = DECISIONS.has(reading.word(noun), reading.language)
        && between.clone().any(|at| LINK_WORDS.of(reading.word(at), reading.language) == Some(3));
    let near = between.clone().all(|at| {
        reading.token(at).is_some_and(|token| {
            token.is_mark(',')
                || ADVERBS.has(&token.fold, reading.language)
                || CONJUNCTIONS.has(&token.fold, reading.language)
        }) || reading.is_dated(at)
    });
    between.is_empty() || participle || decided || near || is_complement(reading, noun, between)
}

/// "a hearing before the Assembly of Sauerland on 18 May": complements without a verb or comma between a noun and its date.
fn is_complement(reading: &Reading<'_, '_>, noun: usize, between: Range<usize>) -> bool {
    let article = noun.checked_sub(1).is_some_and(|at| reading.is_function(at));
    let preposition = reading.is_function(between.start) && between.len() <= 10;
    let nouns = between.clone().all(|at| {
        let token = reading.token(at);
        token.is_some_and(|token| token.is_word() || token.kind == Kind::Possessive)
            && !PAST_ENDINGS.ends(reading.word(at), "en")
            && !PRONOUNS.has(reading.word(at), reading.language)
            && !EVENT_VERBS.has(reading.word(at), reading.language)
    });
    article && preposition && nouns
}

/// A word in small letters (in German: a noun) with a word before it that is no verb: "the reorganisation of 1 April 1974".
fn is_noun(reading: &Reading<'_, '_>, at: usize) -> bool {
    let token = reading.token(at).filter(|token| token.is_word() && !reading.is_function(at));
    let form = token.is_some_and(|token| token.is_small() || reading.language == "de");
    form && at > 0 && reading.token(at - 1).is_some_and(Token::is_word) && reading.word(at).chars().count() > 4
}

/// Returns the event's noun in a subject.
pub(super) fn subject_noun(reading: &Reading<'_, '_>, clause: &Clause) -> Option<usize> {
    clause.subject.clone().and_then(|range| noun_in(reading, range))
}

/// Returns the schema.org type of an event's noun.
pub(super) fn class_of(reading: &Reading<'_, '_>, noun: Option<usize>) -> &'static str {
    noun.and_then(|at| reading.event_class(at)).unwrap_or("Event")
}

/// Returns the last event's noun among some tokens.
pub(super) fn noun_in(reading: &Reading<'_, '_>, range: Range<usize>) -> Option<usize> {
    range.rev().find(|&at| reading.event_class(at).is_some())
}
