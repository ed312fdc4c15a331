//! Names as CSL and Zotero have them.

use super::Habit;
use crate::reference::{ContributorRole, Name, Person, Reference};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::borrow::Cow;

/// The names of one role.
pub(super) struct Names<'a> {
    pub(super) reference: &'a Reference,
    pub(super) role: ContributorRole,
    pub(super) habit: Habit,
}

impl Serialize for Names<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for contributor in self.reference.of_role(self.role) {
            list.serialize_element(&NameParts { name: &contributor.name, habit: self.habit })?;
        }
        list.end()
    }
}

/// One name.
struct NameParts<'a> {
    name: &'a Name,
    habit: Habit,
}

impl Serialize for NameParts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.name {
            Name::Literal(name) => map.serialize_entry("literal", name)?,
            Name::Person(person) => {
                map.serialize_entry("family", &family(person, self.habit))?;
                if let Some(given) = given(person, self.habit) {
                    map.serialize_entry("given", &given)?;
                }
                if self.habit == Habit::Faithful {
                    for (part, value) in [("non-dropping-particle", &person.particle), ("suffix", &person.suffix)] {
                        if let Some(value) = value {
                            map.serialize_entry(part, &value.value)?;
                        }
                    }
                }
            }
        }
        map.end()
    }
}

/// Zotero reads `family` and `given` only: the particle leads the family name.
fn family(person: &Person, habit: Habit) -> Cow<'_, str> {
    match &person.particle {
        Some(particle) if habit == Habit::Zotero => {
            let gap = if particle.value.ends_with(['’', '\'', '-']) { "" } else { " " };
            Cow::Owned(format!("{}{gap}{}", particle.value, person.family.value))
        }
        _ => Cow::Borrowed(&person.family.value),
    }
}

/// Zotero reads `family` and `given` only: the suffix ends the given names, behind a comma.
fn given(person: &Person, habit: Habit) -> Option<Cow<'_, str>> {
    let given = person.given.as_ref().map(|given| given.value.as_str());
    match (&person.suffix, given) {
        (Some(suffix), Some(given)) if habit == Habit::Zotero => Some(Cow::Owned(format!("{given}, {}", suffix.value))),
        (Some(suffix), None) if habit == Habit::Zotero => Some(Cow::Borrowed(&suffix.value)),
        _ => given.map(Cow::Borrowed),
    }
}
