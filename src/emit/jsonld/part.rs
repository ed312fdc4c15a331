//! Parts that several nodes share: dates, people and bodies.

use super::identity::Base;
use super::node::Node;
use crate::entities::{Entities, Organization, key};
use crate::reference::{Date, Day, Name};
use std::collections::BTreeMap;

/// The organizations that a text names, by all their names.
#[derive(Default)]
pub(super) struct Bodies<'a>(BTreeMap<String, &'a Organization>);

impl<'a> Bodies<'a> {
    /// Returns the organizations of an article.
    pub(super) fn of(entities: &'a Entities) -> Self {
        let mut all = BTreeMap::new();
        for organization in &entities.organizations {
            for name in std::iter::once(&organization.name).chain(&organization.alternate_names) {
                all.entry(key(name)).or_insert(organization);
            }
        }
        Self(all)
    }

    /// Returns the organization of a name.
    pub(super) fn named(&self, name: &str) -> Option<&'a Organization> {
        self.0.get(&key(name)).copied()
    }
}

/// Returns ISO 8601 at the date's precision; seasons become years, a time of day takes seconds.
pub(super) fn date(date: &Date) -> Option<String> {
    let day = date.start?;
    let clock = date.clock().filter(|_| day.day.is_some());
    let text = self::day(day);
    Some(clock.map_or_else(|| text.clone(), |clock| format!("{text}T{clock}:00")))
}

/// Returns ISO 8601 of a day, month or year.
pub(super) fn day(day: Day) -> String {
    let season = day.month.is_some_and(|month| month > 12);
    (if season { Day { month: None, day: None, ..day } } else { day }).edtf()
}

/// Returns the `@id` of somebody, and the node to add for it. A body that the text names is that body.
pub(super) fn actor(name: &Name, bodies: &Bodies<'_>, base: &Base) -> Node {
    match name {
        Name::Literal(name) => organization(name, bodies, base),
        Name::Person(person) => {
            let display = Name::Person(person.clone()).display();
            let mut node = Node::new(base.named("person", &display), "Person");
            node.text("name", Some(display));
            node.text("givenName", person.given.as_ref().map(|given| given.value.as_str()));
            let particle = person.particle.as_ref().map(|particle| format!("{} ", particle.value)).unwrap_or_default();
            node.text("familyName", Some(format!("{particle}{}", person.family.value)));
            node
        }
    }
}

/// Returns the node of a body by its name: the one that the text names, or one with this name alone.
pub(super) fn organization(name: &str, bodies: &Bodies<'_>, base: &Base) -> Node {
    let known = bodies.named(name);
    let name = known.map_or(name, |known| known.name.as_str());
    let mut node = Node::new(base.named("organization", name), known.map_or("Organization", |known| known.class));
    node.text("name", Some(name));
    node
}
