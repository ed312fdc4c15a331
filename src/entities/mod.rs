//! Documents and works → organizations, events, people, each with its evidence.
//!
//! What comes in: the prose of an article (abstract, body, what notes say of their own) and the references of its notes. What
//! goes out: [`Entities`]; each keeps the stretches of text that it and its properties came from.
//!
//! # Incomplete support
//! Prose is read in English, French and German; other languages give what their notes tell. An entity that no grammar or table
//! makes one (a company named by its bare name and nothing else) is not found. Events whose date the text does not give have none.

mod acronym;
mod calendar;
mod compound;
mod date;
pub mod decision;
mod event;
mod fact;
mod name;
mod organization;
mod person;
mod prose;
mod reading;
mod token;
mod words;

use crate::diagnostic::Diagnostic;
use crate::front::Article;
use crate::reference::Day;
use crate::source::Span;
use crate::threads;

/// A property's value and the stretches of text that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// What is said.
    pub value: T,
    /// Where: sentences of the prose, or notes.
    pub evidence: Vec<Span>,
}

impl<T> Fact<T> {
    pub(crate) fn new(value: T, evidence: Span) -> Self {
        Self { value, evidence: vec![evidence] }
    }
}

/// The number of an organization in [`Entities::organizations`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct OrganizationId(pub usize);

/// The number of a person in [`Entities::people`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct PersonId(pub usize);

/// Who has a part in an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Actor {
    /// An organization.
    Organization(OrganizationId),
    /// A human being.
    Person(PersonId),
}

/// A body that acts: a society, ministry, newspaper, company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its fullest name, as printed.
    pub name: String,
    /// Acronyms and other names, as printed.
    pub alternate_names: Vec<String>,
    /// The most specific schema.org type that its name, its notes and the tables tell.
    pub class: &'static str,
    /// When it was founded, at the text's precision.
    pub founded: Option<Fact<Day>>,
    /// Where it was founded.
    pub founded_in: Option<Fact<String>>,
    /// Its site.
    pub url: Option<Fact<String>>,
    /// Its profiles elsewhere.
    pub same_as: Vec<Fact<String>>,
    /// The organization that owns or publishes it, or that it is a part of.
    pub parent: Option<Fact<OrganizationId>>,
    /// People with a role in it.
    pub members: Vec<Membership>,
    /// Where it is named.
    pub evidence: Vec<Span>,
    /// Notes, from 0, that it wrote, published or contains.
    pub notes: Vec<usize>,
}

/// A person's role in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub person: PersonId,
    /// The role, as printed: "Executive Director".
    pub title: String,
    /// The sentence that says so.
    pub evidence: Span,
}

/// A human being whom the prose names with a role or a part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest name, as printed.
    pub name: String,
    /// Other spellings.
    pub alternate_names: Vec<String>,
    /// Roles, as printed.
    pub titles: Vec<Fact<String>>,
    /// Where the person is named.
    pub evidence: Vec<Span>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// A name made from the text's own words.
    pub name: String,
    /// Other names that the text has for it.
    pub alternate_names: Vec<String>,
    /// Its schema.org type.
    pub class: &'static str,
    /// When it was, or began; absent where the text does not say.
    pub start: Option<Fact<Day>>,
    /// When it ended, where it lasted.
    pub end: Option<Fact<Day>>,
    /// Where it was.
    pub place: Option<Fact<String>>,
    /// Who did it.
    pub organizers: Vec<Fact<Actor>>,
    /// Who took part.
    pub attendees: Vec<Fact<Actor>>,
    /// How many took part, as printed.
    pub attendance: Option<Fact<String>>,
    /// Where it is told.
    pub evidence: Vec<Span>,
    /// Notes, from 0, that stand behind it.
    pub notes: Vec<usize>,
}

/// What an article tells of the world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Organizations, in the order in which the text names them.
    pub organizations: Vec<Organization>,
    /// People, in the order in which the text names them.
    pub people: Vec<Person>,
    /// Events, in the order in which the text tells them.
    pub events: Vec<Event>,
    /// The organization that publishes the article.
    pub publisher: Option<OrganizationId>,
    /// The language of the prose, BCP 47.
    pub language: &'static str,
    /// Doubts about entities, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Entities {
    /// Returns the name of somebody who has a part in an event.
    pub fn name_of(&self, actor: Actor) -> Option<&str> {
        match actor {
            Actor::Organization(OrganizationId(at)) => self.organizations.get(at).map(|found| found.name.as_str()),
            Actor::Person(PersonId(at)) => self.people.get(at).map(|found| found.name.as_str()),
        }
    }
}

/// Returns what names of organizations are compared by: small letters, no article, "and" for "&".
pub fn key(name: &str) -> String {
    organization::key(name)
}

/// Returns the organizations, events and people that an article names.
pub fn find(article: &Article<'_>) -> Entities {
    let prose = prose::Prose::of(article);
    let mut found = organization::find(article, &prose);
    let mut people = person::People::default();
    let text = article.source.text();
    let names = organization::Names::of(&found.register);
    let mut teller = event::Teller::new(article, &prose);
    teller.know_authors(&found.register);
    let size = (prose::LEAST, |sentence: &prose::Sentence<'_>| sentence.span.len());
    let seen = threads::map(&prose.sentences, article.threads, size, |sentence| {
        let tokens = &sentence.tokens;
        (organization::mentions(tokens, &names), date::dates(tokens, prose.language))
    });
    for (sentence, (organizations, dates)) in prose.sentences.iter().zip(seen) {
        let tokens = &sentence.tokens;
        let roles = person::roles(tokens, &organizations, prose.language);
        let ids = person::enter(sentence, &roles, &mut people, text);
        members(&roles, &ids, sentence, text, &mut found.register);
        teller.know_members(&roles, &ids);
        let present = person::mentions(tokens, &roles, &ids, &people, &organizations);
        let language = prose.language;
        let reading = reading::Reading {
            sentence,
            language,
            dates: &dates,
            organizations: &organizations,
            people: &present,
            text,
        };
        fact::founding(&reading, teller.context(), &mut found.register);
        fact::belonging(&reading, &mut found.register);
        teller.read(&reading);
    }
    let mut entities = Entities {
        events: teller.finish(&found.register),
        organizations: found.register.list,
        people: people.list,
        publisher: found.publisher,
        language: prose.language,
        diagnostics: found.diagnostics,
    };
    let of_organizations = entities.organizations.iter_mut().map(|organization| &mut organization.evidence);
    for evidence in of_organizations.chain(entities.people.iter_mut().map(|person| &mut person.evidence)) {
        evidence.sort_unstable();
        evidence.dedup();
    }
    let notes: Vec<Span> = article.notes.iter().map(|note| note.span).collect();
    article.decisions.apply(&mut entities, text, &notes);
    entities
}

/// Whether what is said of entities may need saying to whoever reads the article alone: a human decided about them, or an acronym
/// is introduced twice.
pub fn may_doubt(article: &Article<'_>) -> bool {
    !article.decisions.is_empty() || acronym::is_introduced_twice(article.source.text())
}

/// Enters people with a role in an organization among its members.
fn members(
    roles: &[person::Role],
    ids: &[usize],
    sentence: &prose::Sentence<'_>,
    text: &str,
    register: &mut organization::Register,
) {
    for (role, &person) in roles.iter().zip(ids) {
        let Some(organization) = role.organization.and_then(|at| register.list.get_mut(at)) else { continue };
        let title = person::title_text(&sentence.tokens, &role.job, text);
        if !organization.members.iter().any(|known| known.person == PersonId(person)) {
            organization.members.push(Membership { person: PersonId(person), title, evidence: sentence.span });
        }
    }
}
