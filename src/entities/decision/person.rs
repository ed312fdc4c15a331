//! A decision about a person.

use super::field::{fact, places};
use super::is_person;
use super::slots::Slots;
use crate::entities::Person;
use serde::Deserialize;

/// What a human says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PersonDecision {
    /// One of the person's names.
    pub name: String,
    /// A sentence that names the person, for the human's eye.
    pub text: Option<String>,
    /// That all is right as it was read.
    pub confirm: bool,
    /// That this is nobody, or not to be told of.
    pub reject: bool,
    /// That this is somebody, whether or not found.
    pub add: bool,
    /// Another main name.
    pub rename: Option<String>,
    /// Names of people who are this one.
    pub merge: Vec<String>,
    /// Other spellings of this one that name somebody else.
    pub split: Vec<String>,
    /// All other spellings.
    pub alternate_names: Option<Vec<String>>,
    /// All roles.
    pub titles: Option<Vec<String>>,
}

impl PersonDecision {
    /// Whether anything is decided.
    pub(super) fn decides(&self) -> bool {
        let open = Self { name: self.name.clone(), text: self.text.clone(), ..Self::default() };
        *self != open
    }

    /// Applies the decision; returns the person's place, or nothing where the person is not there.
    pub(super) fn apply(&self, slots: &mut Slots<Person>, text: &str) -> Option<usize> {
        let found = slots.find(|person| is_person(person, &self.name));
        let at = found.or_else(|| self.add.then(|| slots.push(new(&self.name, text))))?;
        if self.reject {
            slots.reject(at);
            return Some(at);
        }
        for name in &self.merge {
            if let Some(other) = slots.find(|person| is_person(person, name)).filter(|&other| other != at) {
                slots.merge(other, at, join);
            } else if let Some(person) = slots.get_mut(at) {
                add_name(person, name);
            }
        }
        for name in &self.split {
            let person = slots.get_mut(at)?;
            if person.alternate_names.contains(name) {
                person.alternate_names.retain(|other| other != name);
                let other = new(name, text);
                slots.push(other);
            }
        }
        self.set(slots.get_mut(at)?, text);
        Some(at)
    }

    fn set(&self, person: &mut Person, text: &str) {
        if let Some(names) = &self.alternate_names {
            person.alternate_names.clone_from(names);
        }
        if let Some(name) = &self.rename {
            let old = std::mem::replace(&mut person.name, name.clone());
            person.alternate_names.retain(|other| other != name);
            add_name(person, &old);
        }
        if let Some(titles) = &self.titles {
            person.titles = titles.iter().map(|title| fact(title.clone(), title, text, &person.evidence)).collect();
        }
    }
}

/// Returns a person who is known by name alone.
pub(super) fn new(name: &str, text: &str) -> Person {
    let evidence = places(name, text);
    Person { name: name.to_owned(), alternate_names: Vec::new(), titles: Vec::new(), evidence }
}

fn add_name(person: &mut Person, name: &str) {
    if !is_person(person, name) {
        person.alternate_names.push(name.to_owned());
    }
}

fn join(target: &mut Person, other: Person) {
    add_name(target, &other.name);
    other.alternate_names.iter().for_each(|name| add_name(target, name));
    for title in other.titles {
        if !target.titles.iter().any(|known| known.value == title.value) {
            target.titles.push(title);
        }
    }
    target.evidence.extend(other.evidence);
    target.evidence.sort_unstable();
    target.evidence.dedup();
}
