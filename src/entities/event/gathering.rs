//! Gatherings: meetings told in a list, one with each of several people; gatherings between two; and those without a date.

use super::Teller;
use super::clause::Clause;
use super::draft::Draft;
use super::naming;
use crate::entities::date::Lead;
use crate::entities::reading::Reading;
use crate::entities::token::Token;
use crate::entities::{Actor, PersonId};
use crate::knowledge::prose::{ASSEMBLIES, LINK_WORDS, PAST_ENDINGS, PLANNED, PLURAL_ENDINGS};
use std::ops::Range;

/// Returns one gathering for each person of a list: "meetings with A[1], …; B[2]; and C[3]".
pub(super) fn each_with_one<'s>(teller: &Teller<'_, 's>, reading: &Reading<'_, 's>) -> Vec<Draft> {
    let Some(noun) = (0..reading.len()).find(|&at| is_plural_gathering(reading, at)) else { return Vec::new() };
    let Some(when) =
        reading.dates.iter().rev().find(|when| {
            when.tokens.end <= noun && matches!(when.lead, Lead::At | Lead::Within | Lead::From | Lead::None)
        })
    else {
        return Vec::new();
    };
    if LINK_WORDS.of(reading.word(noun + 1), reading.language) != Some(1) {
        return Vec::new();
    }
    let met: Vec<&(Range<usize>, usize)> = reading
        .people
        .iter()
        .filter(|(tokens, _)| tokens.start > noun && anchor_behind(reading, tokens).is_some())
        .collect();
    if met.len() < 2 {
        return Vec::new();
    }
    let Some(moment) = teller.context.resolve(when.printed, None) else { return Vec::new() };
    let singular = naming::titled(reading.word(noun).trim_end_matches('s'));
    let clause = super::clause::clause(reading, when);
    met.into_iter()
        .map(|(tokens, person)| {
            let name = format!("{singular} {} {}", reading.word(noun + 1), reading.phrase(tokens.clone()));
            let class = reading.event_class(noun).unwrap_or("Event");
            let mut draft = Draft::new(name, class, Some(moment), reading.sentence.span);
            teller.take_part(
                &mut draft,
                reading,
                &Clause { tokens: clause.tokens.start..noun, ..clause.clone() },
                clause.predicate.as_ref(),
                None,
            );
            draft.attendees = vec![Actor::Person(PersonId(*person))];
            draft.actors = draft.attendees.iter().copied().collect();
            draft.notes = teller.notes_of(reading, tokens.end..tokens.end + 1);
            teller.refine(&mut draft);
            draft
        })
        .collect()
}

fn is_plural_gathering(reading: &Reading<'_, '_>, at: usize) -> bool {
    let word = reading.word(at);
    ASSEMBLIES.has(word, reading.language)
        && PLURAL_ENDINGS.ends(word, "en")
        && ASSEMBLIES.has(word.trim_end_matches('s'), reading.language)
}

fn anchor_behind(reading: &Reading<'_, '_>, tokens: &Range<usize>) -> Option<usize> {
    reading.anchors(tokens.end..tokens.end + 1).next()
}

/// Returns the name of a gathering between parties: "meeting … between A, chair of …, and B, secretary of …".
pub(super) fn name(reading: &Reading<'_, '_>, noun: usize, phrase: &Range<usize>, behind: usize) -> Option<String> {
    let link = (noun + 1..reading.len().min(behind + 4))
        .find(|&at| matches!(LINK_WORDS.of(reading.word(at), reading.language), Some(1 | 2)))?;
    let mut parties: Vec<(usize, String)> = Vec::new();
    for (tokens, _) in reading.people.iter().filter(|(tokens, _)| tokens.start > link) {
        parties.push((tokens.start, reading.phrase(tokens.clone())));
    }
    let between = LINK_WORDS.of(reading.word(link), reading.language) == Some(2);
    let head = reading.phrase(phrase.start..noun + 1);
    match parties.as_slice() {
        [(_, one), (_, other), ..] if between => {
            Some(naming::titled(&format!("{head} {} {one} {} {other}", reading.word(link), and(reading, link))))
        }
        [(_, one), ..] if !between && link > noun => {
            Some(naming::titled(&format!("{head} {} {one}", reading.word(link))))
        }
        _ => None,
    }
}

/// Returns the word that joins the two parties, as printed.
fn and<'r>(reading: &'r Reading<'_, '_>, from: usize) -> &'r str {
    let at =
        (from..reading.len()).find(|&at| crate::knowledge::prose::CONJUNCTIONS.has(reading.word(at), reading.language));
    at.map_or("&", |at| reading.word(at))
}

/// Returns a gathering that the text tells without a date, where a note stands behind it and it names who gathers:
/// "a session of the Parliament on …[1]".
pub(super) fn undated<'s>(teller: &Teller<'_, 's>, reading: &Reading<'_, 's>) -> Option<Draft> {
    let noun = (1..reading.len()).find(|&at| {
        let article = || reading.is_function(at - 1) && reading.token(at - 1).is_some_and(Token::is_small);
        ASSEMBLIES.has(reading.word(at), reading.language) && article() && !PLURAL_ENDINGS.ends(reading.word(at), "en")
    })?;
    let phrase = naming::noun_phrase(reading, noun, noun, reading.len());
    let named = reading.organizations_in(&phrase).next().is_some() || reading.people_in(&phrase).next().is_some();
    let planned = (noun..phrase.end + 3).any(|at| PLANNED.has(reading.word(at), reading.language));
    let noted = planned || reading.anchors(phrase.start..phrase.end + 2).next().is_some();
    let told = (0..noun).any(|at| {
        crate::knowledge::prose::BE.has(reading.word(at), reading.language) || PAST_ENDINGS.ends(reading.word(at), "en")
    });
    if !named || !noted || !told {
        return None;
    }
    let class = reading.event_class(noun).unwrap_or("Event");
    let mut draft = Draft::new(naming::titled(&reading.phrase(phrase.clone())), class, None, reading.sentence.span);
    draft.notes = teller.notes_of(reading, phrase.start..phrase.end + 2);
    Some(draft)
}
