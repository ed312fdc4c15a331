//! Organizations, people and events as JSON, for programs: every entity and every property with the sentences and the bytes of
//! the file that it came from.
//!
//! One object an article under `articles`. `id`s are the `@id`s of the JSON-LD; `start` and `end` of evidence are offsets of
//! bytes into the file on disk, `line` counts from 1, `spans` are the places within the sentence that print the value. Dates are
//! ISO 8601 at the text's precision, which `precision` names.
//!
//! # What is lost
//! The cited works: `jsonld` and `csl-json` hold them. Notes are named by their labels.

mod evidence;
mod view;

use super::jsonld::{Base, actor_id, event_id, organization_id};
use super::{EmitOptions, Emitter, Format, Publication, written};
use crate::entities::{Actor, Entities, Event, Fact, Organization, Person, PersonId};
use crate::error::Error;
use crate::front::Article;
use evidence::{Evidence, number, precision};
use view::{ArticleView, EventView, Known, Member, OrganizationView, PersonView, View};

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::EntitiesJson,
    name: "entities-json",
    about: "organizations, people and events, each with the sentences and places it came from",
    media_type: "application/json",
    extension: "entities.json",
    emit: |publication, _: &EmitOptions| emit(publication),
};

fn emit(publication: &Publication<'_>) -> Result<String, Error> {
    let url = publication.articles.iter().find_map(|article| article.metadata.url.as_deref());
    let base = Base::new(url);
    let articles = publication.articles.iter().zip(publication.entities);
    let view =
        View { articles: articles.map(|(article, found)| Writer { article, found, base: &base }.article()).collect() };
    let mut out = Vec::new();
    let result = serde_json::to_writer_pretty(&mut out, &view);
    out.push(b'\n');
    written(EMITTER.name, out, result)
}

/// An article and what was found in it.
struct Writer<'a> {
    article: &'a Article<'a>,
    found: &'a Entities,
    base: &'a Base,
}

impl<'a> Writer<'a> {
    fn article(&self) -> ArticleView<'a> {
        let found = self.found;
        let publisher = found.publisher.and_then(|id| found.organizations.get(id.0));
        ArticleView {
            source: self.article.source.name(),
            language: found.language,
            publisher: publisher.map(|of| organization_id(of, self.base)),
            organizations: found.organizations.iter().map(|of| self.organization(of)).collect(),
            people: found.people.iter().enumerate().map(|(at, person)| self.person(PersonId(at), person)).collect(),
            events: found.events.iter().map(|event| self.event(event)).collect(),
        }
    }

    fn organization(&self, organization: &'a Organization) -> OrganizationView<'a> {
        let parent = organization.parent.as_ref().and_then(|parent| {
            let of = self.found.organizations.get(parent.value.0)?;
            Some(self.pointer(organization_id(of, self.base), &of.name, parent))
        });
        let members = organization.members.iter().filter_map(|member| {
            let person = self.found.people.get(member.person.0)?;
            Some(Member {
                id: self.base.named("person", &person.name),
                name: &person.name,
                title: &member.title,
                evidence: vec![Evidence::of(self.article, member.evidence, &[&person.name, &member.title])],
            })
        });
        OrganizationView {
            id: organization_id(organization, self.base),
            name: &organization.name,
            r#type: organization.class,
            alternate_names: self.names(&organization.alternate_names, &organization.evidence),
            founded: organization.founded.as_ref().map(|founded| self.day(founded)),
            founded_in: organization.founded_in.as_ref().map(|place| self.text(place)),
            url: organization.url.as_ref().map(|url| self.text(url)),
            same_as: organization.same_as.iter().map(|profile| self.text(profile)).collect(),
            parent,
            members: members.collect(),
            notes: self.labels(&organization.notes),
            evidence: self.sentences(&organization.name, &organization.alternate_names, &organization.evidence),
        }
    }

    fn person(&self, id: PersonId, person: &'a Person) -> PersonView<'a> {
        let homes = self.found.organizations.iter().filter(|of| of.members.iter().any(|member| member.person == id));
        PersonView {
            id: self.base.named("person", &person.name),
            name: &person.name,
            alternate_names: self.names(&person.alternate_names, &person.evidence),
            titles: person.titles.iter().map(|title| self.text(title)).collect(),
            member_of: homes.map(|of| organization_id(of, self.base)).collect(),
            evidence: self.sentences(&person.name, &person.alternate_names, &person.evidence),
        }
    }

    fn event(&self, event: &'a Event) -> EventView<'a> {
        EventView {
            id: event_id(event, self.base),
            name: &event.name,
            r#type: event.class,
            alternate_names: event.alternate_names.iter().map(String::as_str).collect(),
            start: event.start.as_ref().map(|start| self.day(start)),
            end: event.end.as_ref().map(|end| self.day(end)),
            place: event.place.as_ref().map(|place| self.text(place)),
            organizers: self.actors(&event.organizers),
            attendees: self.actors(&event.attendees),
            attendance: event
                .attendance
                .as_ref()
                .map(|count| Known { number: number(&count.value), ..self.text(count) }),
            notes: self.labels(&event.notes),
            evidence: event.evidence.iter().map(|&span| Evidence::of(self.article, span, &[])).collect(),
        }
    }

    fn actors(&self, actors: &'a [Fact<Actor>]) -> Vec<Known<'a>> {
        let known = actors.iter().filter_map(|actor| {
            let id = actor_id(actor.value, self.found, self.base)?;
            Some(self.pointer(id, self.found.name_of(actor.value)?, actor))
        });
        known.collect()
    }

    /// Returns a property that points to another entity.
    fn pointer<T>(&self, id: String, name: &'a str, fact: &Fact<T>) -> Known<'a> {
        Known { id: Some(id), ..self.known(name.into(), &[name], fact) }
    }

    fn text(&self, fact: &'a Fact<String>) -> Known<'a> {
        self.known(fact.value.as_str().into(), &[&fact.value], fact)
    }

    fn day(&self, fact: &Fact<crate::reference::Day>) -> Known<'a> {
        let year = fact.value.year.to_string();
        Known { precision: Some(precision(fact.value)), ..self.known(fact.value.edtf().into(), &[&year], fact) }
    }

    fn known<T>(&self, value: std::borrow::Cow<'a, str>, printed: &[&str], fact: &Fact<T>) -> Known<'a> {
        let evidence = fact.evidence.iter().map(|&span| Evidence::of(self.article, span, printed)).collect();
        Known { value, id: None, precision: None, number: None, evidence }
    }

    /// Returns other names, each with those of the sentences that print it.
    fn names(&self, names: &'a [String], evidence: &[crate::source::Span]) -> Vec<Known<'a>> {
        let prints = |name: &str| {
            let all = evidence.iter().map(|&span| Evidence::of(self.article, span, &[name]));
            all.filter(|evidence| !evidence.spans.is_empty()).collect()
        };
        let known = |name: &'a String| Known { evidence: prints(name), ..Known::unproved(name.as_str()) };
        names.iter().map(known).collect()
    }

    fn sentences(&self, name: &str, others: &[String], evidence: &[crate::source::Span]) -> Vec<Evidence> {
        let names: Vec<&str> = std::iter::once(name).chain(others.iter().map(String::as_str)).collect();
        evidence.iter().map(|&span| Evidence::of(self.article, span, &names)).collect()
    }

    /// Returns the labels of notes, or their numbers from 1 where they have none.
    fn labels(&self, notes: &[usize]) -> Vec<String> {
        let label = |&note: &usize| {
            let label = self.article.notes.get(note).and_then(|note| note.label.clone());
            label.unwrap_or_else(|| (note + 1).to_string())
        };
        notes.iter().map(label).collect()
    }
}
