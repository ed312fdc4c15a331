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

/// Returns the node of somebody. A name that is printed whole is a body where the text names it as one.
pub(super) fn actor(name: &Name, bodies: &Bodies<'_>, base: &Base) -> Node {
    let display = name.display();
    if let (Name::Literal(_), Some(known)) = (name, bodies.named(&display)) {
        return body(known, base);
    }
    let mut node = Node::new(base.named("person", &display), "Person");
    node.text("name", Some(display));
    if let Name::Person(person) = name {
        node.text("givenName", person.given.as_ref().map(|given| given.value.as_str()));
        let particle = person.particle.as_ref().map(|particle| format!("{} ", particle.value)).unwrap_or_default();
        node.text("familyName", Some(format!("{particle}{}", person.family.value)));
    }
    node
}

/// Returns the node of an organization that the text names; all that is known of it is added elsewhere.
fn body(known: &Organization, base: &Base) -> Node {
    let mut node = Node::new(base.named("organization", &known.name), known.class);
    node.text("name", Some(known.name.as_str()));
    node
}

/// Returns the node of an organization by its name, where the text or its notes have it as one.
pub(super) fn organization(name: &str, bodies: &Bodies<'_>, base: &Base) -> Option<Node> {
    bodies.named(name).map(|known| body(known, base))
}
