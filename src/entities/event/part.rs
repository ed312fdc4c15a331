//! Who has a part in an event, and where it was.

use super::clause::Clause;
use super::draft::Draft;
use super::predicate::Predicate;
use crate::entities::reading::Reading;
use crate::entities::token::{Kind, Token};
use crate::entities::{Actor, OrganizationId, PersonId};
use crate::knowledge::prose::{
    ANAPHORS, ASSEMBLIES, CONJUNCTIONS, CROWD, GENITIVES, GERUND_ENDINGS, LINK_WORDS, MEETING_VERBS, PAST_ENDINGS,
    PLACE_WORDS, PRONOUNS,
};
use crate::knowledge::world;
use std::collections::BTreeMap;
use std::ops::Range;

/// What sentences were last about, for "it", "the organization" and subjects left out.
#[derive(Debug, Default)]
pub(in crate::entities) struct Subject {
    /// The name of the last subject, as printed.
    pub name: Option<String>,
    organization: Option<usize>,
    /// The organization in which a person has a role.
    pub memberships: BTreeMap<usize, usize>,
    /// The organization that wrote a note.
    pub authors: BTreeMap<usize, usize>,
}

impl Subject {
    /// Returns the organization that wrote a note.
    pub(super) fn organization_of_note(&self, note: usize) -> Option<Actor> {
        self.authors.get(&note).map(|&at| Actor::Organization(OrganizationId(at)))
    }

    /// Goes on to what a sentence is about: its first organization.
    pub(super) fn follow(&mut self, reading: &Reading<'_, '_>) {
        if let Some(first) = reading.organizations.iter().find(|mention| !is_object(reading, mention.tokens.start)) {
            self.organization = Some(first.organization);
            self.name = Some(reading.phrase(first.tokens.clone()));
        }
    }
}

/// A name behind a small word of place or company is not what the sentence is about.
fn is_object(reading: &Reading<'_, '_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.word(before));
    PLACE_WORDS.has(before, reading.language) || GENITIVES.has(before, reading.language)
}

/// Enters organizers and attendees.
pub(super) fn actors(
    draft: &mut Draft,
    reading: &Reading<'_, '_>,
    clause: &Clause,
    found: Option<&Predicate>,
    noun: Option<usize>,
    last: &Subject,
) {
    let all = clause.tokens.clone();
    draft.actors.extend(reading.organizations_in(&all).map(|mention| organization(mention.organization)));
    draft.actors.extend(reading.people_in(&all).map(|person| Actor::Person(PersonId(person))));
    let doers = found.map_or_else(Vec::new, |found| doers(reading, clause, found, last));
    draft.organizers = doers.iter().map(|&(at, _)| organization(at)).collect();
    draft.organizers.dedup();
    let verb = found.map_or("", |found| reading.word(found.verb));
    let gathers = noun.is_some_and(|noun| ASSEMBLIES.has(reading.word(noun), reading.language))
        || MEETING_VERBS.has(verb, reading.language);
    if gathers {
        let own = clause.subject.iter().flat_map(|range| reading.people_in(range));
        let from = noun.or(found.map(|found| found.verb)).unwrap_or(all.start);
        let behind = from..reading.len();
        let with = reading.people_in(&behind);
        draft.attendees = own.chain(with).map(|person| Actor::Person(PersonId(person))).collect();
        draft.attendees.dedup();
    }
}

fn organization(at: usize) -> Actor {
    Actor::Organization(OrganizationId(at))
}

/// Returns the organizations that do what a verb says, with where they stand.
fn doers(reading: &Reading<'_, '_>, clause: &Clause, found: &Predicate, last: &Subject) -> Vec<(usize, usize)> {
    if found.passive {
        let by = (found.verb + 1..clause.tokens.end)
            .find(|&at| LINK_WORDS.of(reading.word(at), reading.language) == Some(4));
        return by.map_or_else(Vec::new, |by| {
            heads(reading, &(by + 1..super::naming::phrase_end(reading, by + 1, reading.len())), last)
        });
    }
    match &clause.subject {
        Some(subject) => heads(reading, subject, last),
        // German puts the subject behind the verb where a date comes first.
        None if reading.language == "de" => heads(reading, &(found.start + 1..clause.tokens.end), last),
        None => last.organization.map(|at| (at, found.start)).into_iter().collect(),
    }
}

/// `subject = [ article ], organization, { "and", organization } | person of an organization | pronoun | article, anaphor`
fn heads(reading: &Reading<'_, '_>, range: &Range<usize>, last: &Subject) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    let people: Vec<usize> = reading.people_in(range).collect();
    for mention in reading.organizations_in(range) {
        let leads = (range.start..mention.tokens.start).all(|at| {
            reading.is_function(at) && (at == range.start || !GENITIVES.has(reading.word(at), reading.language))
        });
        let joined =
            mention.tokens.start.checked_sub(1).is_some_and(|at| CONJUNCTIONS.has(reading.word(at), reading.language))
                && !out.is_empty();
        let possessive = reading.token(mention.tokens.end).is_some_and(|token| token.kind == Kind::Possessive);
        if (leads || joined) && !(possessive && mention.tokens.end + 3 < range.end && people.is_empty()) {
            out.push((mention.organization, mention.tokens.start));
        }
    }
    if out.is_empty() {
        out.extend(people.iter().filter_map(|person| last.memberships.get(person)).map(|&at| (at, range.start)));
    }
    if out.is_empty() && range.len() <= 3 {
        let anaphor = range.clone().any(|at| {
            matches!(PRONOUNS.of(reading.word(at), reading.language), Some(1 | 2))
                || ANAPHORS.has(reading.word(at), reading.language)
        });
        // What the same sentence was about comes before what the one before was about.
        let own = reading
            .organizations
            .iter()
            .find(|mention| mention.tokens.end <= range.start && !is_object(reading, mention.tokens.start));
        let about = own.map(|mention| mention.organization).or(last.organization);
        out.extend(about.filter(|_| anaphor).map(|at| (at, range.start)));
    }
    out
}

/// Returns the place that a clause gives its happening.
pub(super) fn place(
    reading: &Reading<'_, '_>,
    clause: &Clause,
    found: Option<&Predicate>,
    noun: Option<usize>,
) -> Option<String> {
    let from = found.map_or(clause.tokens.start, |found| found.verb);
    let range = noun.unwrap_or(from).min(from)..clause.tokens.end;
    let behind = range.clone().find_map(|at| {
        let leads = PLACE_WORDS.of(reading.word(at), reading.language) == Some(1) && !reading.is_dated(at);
        let close = noun.is_some_and(|noun| at > noun && at <= noun + 3);
        leads.then(|| place_at(reading, at + 1, close)).flatten()
    });
    behind.or_else(|| clause.tokens.clone().find_map(|at| city_of(reading, at)))
}

/// "downtown Toronto", "the city of Laval", "Bretton Woods, New Hampshire". `close`: a name that no table knows may be a place.
fn place_at(reading: &Reading<'_, '_>, at: usize, close: bool) -> Option<String> {
    let mut start = at;
    while reading.is_function(start) && reading.token(start).is_some_and(Token::is_small)
        || PLACE_WORDS.of(reading.word(start), reading.language) == Some(2)
            && !reading.token(start).is_some_and(Token::is_capital)
    {
        start += 1;
    }
    let end = names_end(reading, start);
    if end == start
        || reading.organizations.iter().any(|mention| mention.tokens.contains(&start))
        || reading.people.iter().any(|(tokens, _)| tokens.contains(&start))
    {
        return None;
    }
    let known = world::is_place(&crate::entities::name::folded(&reading.sentence.tokens, &(start..end)));
    let region =
        reading.token(end).is_some_and(|token| token.is_mark(',')).then(|| end + 1..names_end(reading, end + 1));
    let region = region.filter(|range| {
        !range.is_empty() && world::is_place(&crate::entities::name::folded(&reading.sentence.tokens, range))
    });
    let whole = start..region.as_ref().map_or(end, |range| range.end);
    (known
        || region.is_some()
        || close && start == at && !reading.token(end).is_some_and(|token| token.kind == Kind::Possessive))
    .then(|| reading.phrase(whole))
}

/// "the Canadian city of Laval".
fn city_of(reading: &Reading<'_, '_>, at: usize) -> Option<String> {
    let kind =
        PLACE_WORDS.of(reading.word(at), reading.language) == Some(2) && reading.token(at).is_some_and(Token::is_small);
    let of = GENITIVES.has(reading.word(at + 1), reading.language);
    let end = names_end(reading, at + 2);
    (kind && of && end > at + 2).then(|| reading.phrase(at + 2..end))
}

fn names_end(reading: &Reading<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while reading.token(end).is_some_and(|token| token.is_capital() && !token.quoted)
        && !reading.is_function(end)
        && !reading.is_dated(end)
    {
        end += 1;
    }
    end
}

/// Returns the number of those who took part: "drawing approximately 2,500 people".
pub(super) fn attendance(reading: &Reading<'_, '_>, noun: Option<usize>) -> Option<String> {
    crowd(reading).filter(|_| noun.is_some()).or_else(|| drawn(reading, noun))
}

/// "some 1,200 people", wherever the sentence of a gathering has it.
fn crowd(reading: &Reading<'_, '_>) -> Option<String> {
    let number = (0..reading.len()).find(|&at| {
        let number = reading.token(at).is_some_and(|token| token.kind == Kind::Number);
        number && !reading.is_dated(at) && (at + 1..at + 3).any(|next| CROWD.has(reading.word(next), reading.language))
    })?;
    let end = (number + 1..number + 3).find(|&next| CROWD.has(reading.word(next), reading.language))? + 1;
    let about =
        number.checked_sub(1).filter(|&at| reading.is_function(at) && reading.token(at).is_some_and(Token::is_small));
    let about = about.filter(|&at| {
        PLACE_WORDS.of(reading.word(at), reading.language).is_none()
            && LINK_WORDS.of(reading.word(at), reading.language).is_none()
    });
    Some(reading.phrase(about.unwrap_or(number)..end))
}

/// "drawing approximately 2,500": behind a participle.
fn drawn(reading: &Reading<'_, '_>, noun: Option<usize>) -> Option<String> {
    let noun = noun?;
    let after = noun + 1..reading.len().min(noun + 16);
    let number = after.clone().find(|&at| {
        let number = reading
            .token(at)
            .is_some_and(|token| token.kind == Kind::Number && crate::entities::date::year_of(token).is_none());
        let counts = reading.token(at + 1).is_some_and(|next| next.is_word() && !reading.is_function(at + 1));
        number && counts && !reading.is_dated(at)
    })?;
    let verb = (noun + 1..number)
        .rev()
        .find(|&at| GERUND_ENDINGS.ends(reading.word(at), "en") || PAST_ENDINGS.ends(reading.word(at), "en"))?;
    let end = super::naming::phrase_end(reading, number, number + 4);
    (number - verb <= 3).then(|| reading.phrase(verb + 1..end))
}
