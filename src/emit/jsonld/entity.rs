//! Organizations, people and events.

use super::Notes;
use super::identity::Base;
use super::node::{Graph, Node, Value};
use super::part::day;
use crate::emit::wish::is_ahead;
use crate::entities::{Actor, Entities, Event, Organization, OrganizationId, Person, PersonId};
use crate::reference::Day;

/// Adds all entities of an article.
pub(super) fn add(graph: &mut Graph, entities: &Entities, notes: &Notes<'_>, base: &Base, today: Option<Day>) {
    for organization in &entities.organizations {
        graph.add(organization_node(organization, entities, base));
    }
    for (index, person) in entities.people.iter().enumerate() {
        graph.add(person_node(PersonId(index), person, entities, base));
    }
    for event in &entities.events {
        let mut node = event_node(event, entities, notes, base);
        if is_ahead(event, today) {
            node.refer("eventStatus", "https://schema.org/EventScheduled");
        }
        graph.add(node);
    }
}

/// Points from the article to its entities: `about` what the title names, `mentions` all else.
pub(super) fn mentioned(node: &mut Node, entities: &Entities, title: &str, base: &Base) {
    let title = title.to_lowercase();
    let named = |name: &String, others: &[String]| {
        std::iter::once(name).chain(others).any(|name| title.contains(&name.to_lowercase()))
    };
    let organizations =
        entities.organizations.iter().map(|of| (named(&of.name, &of.alternate_names), organization_id(of, base)));
    let events =
        entities.events.iter().map(|event| (named(&event.name, &event.alternate_names), event_id(event, base)));
    let people = entities.people.iter().map(|person| (false, base.named("person", &person.name)));
    let (about, mentions): (Vec<_>, Vec<_>) = organizations.chain(events).chain(people).partition(|(about, _)| *about);
    node.refer_all("about", about.iter().map(|(_, id)| id));
    node.refer_all("mentions", mentions.iter().map(|(_, id)| id));
}

/// Returns the `@id` of an organization.
pub(in crate::emit) fn organization_id(organization: &Organization, base: &Base) -> String {
    base.named("organization", &organization.name)
}

/// Returns the `@id` of an event.
pub(in crate::emit) fn event_id(event: &Event, base: &Base) -> String {
    let start = event.start.as_ref().map(|start| day(start.value)).unwrap_or_default();
    base.named("event", &format!("{start} {}", event.name))
}

fn organization_node(organization: &Organization, entities: &Entities, base: &Base) -> Node {
    let mut node = Node::new(organization_id(organization, base), organization.class);
    node.text("name", Some(organization.name.as_str()));
    for name in &organization.alternate_names {
        node.text("alternateName", Some(name.as_str()));
    }
    node.text("foundingDate", organization.founded.as_ref().map(|founded| day(founded.value)));
    if let Some(place) = &organization.founded_in {
        node.add("foundingLocation", Value::Inner(place_node(&place.value)));
    }
    node.text("url", organization.url.as_ref().map(|url| url.value.as_str()));
    for profile in &organization.same_as {
        node.text("sameAs", Some(profile.value.as_str()));
    }
    let parent = organization.parent.as_ref().and_then(|parent| entities.organizations.get(parent.value.0));
    if let Some(parent) = parent {
        node.refer("parentOrganization", &organization_id(parent, base));
    }
    for member in organization.members.iter().filter_map(|member| entities.people.get(member.person.0)) {
        node.refer("member", &base.named("person", &member.name));
    }
    node
}

fn person_node(id: PersonId, person: &Person, entities: &Entities, base: &Base) -> Node {
    let mut node = Node::new(base.named("person", &person.name), "Person");
    node.text("name", Some(person.name.as_str()));
    for name in &person.alternate_names {
        node.text("alternateName", Some(name.as_str()));
    }
    for title in &person.titles {
        node.text("jobTitle", Some(title.value.as_str()));
    }
    for organization in entities.organizations.iter().filter(|of| of.members.iter().any(|member| member.person == id)) {
        node.refer("memberOf", &organization_id(organization, base));
    }
    node
}

fn event_node(event: &Event, entities: &Entities, notes: &Notes<'_>, base: &Base) -> Node {
    let mut node = Node::new(event_id(event, base), event.class);
    node.text("name", Some(event.name.as_str()));
    for name in &event.alternate_names {
        node.text("alternateName", Some(name.as_str()));
    }
    node.text("startDate", event.start.as_ref().map(|start| day(start.value)));
    node.text("endDate", event.end.as_ref().map(|end| day(end.value)));
    if let Some(place) = &event.place {
        node.add("location", Value::Inner(place_node(&place.value)));
    }
    for (property, actors) in [("organizer", &event.organizers), ("attendee", &event.attendees)] {
        for actor in actors {
            if let Some(id) = actor_id(actor.value, entities, base) {
                node.refer(property, &id);
            }
        }
    }
    node.text("description", event.attendance.as_ref().map(|count| format!("Attendance: {}", count.value)));
    for id in event.notes.iter().flat_map(|&note| notes.works(note)) {
        node.refer("subjectOf", id);
    }
    node
}

/// Returns the `@id` of somebody who has a part in an event.
pub(in crate::emit) fn actor_id(actor: Actor, entities: &Entities, base: &Base) -> Option<String> {
    match actor {
        Actor::Organization(OrganizationId(at)) => entities.organizations.get(at).map(|of| organization_id(of, base)),
        Actor::Person(PersonId(at)) => entities.people.get(at).map(|person| base.named("person", &person.name)),
    }
}

fn place_node(name: &str) -> Node {
    let mut node = Node::new(String::new(), "Place");
    node.text("name", Some(name));
    node
}
