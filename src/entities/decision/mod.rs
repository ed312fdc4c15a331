//! What a human decided about organizations, people and events: the tables of `FILE.ibid.toml` beside those of notes.
//!
//! ```toml
//! [[organization]]
//! name = "Alov Foundation"          # one of the names that the text has for it
//! type = "NGO"
//! founded = "1999-05"
//! merge = ["Alov Fund"]             # the same body under another name
//!
//! [[event]]
//! name = "Rally"
//! date = "2020-10-01"               # tells it from other events of this name
//! reject = true
//!
//! [[person]]
//! name = "Jane Doe"
//! add = true
//! ```
//!
//! An entry that decides nothing changes nothing. What a decision does not name stays as it was read; an empty text or list takes
//! a property away.

mod apply;
mod event;
mod field;
mod organization;
mod person;
mod slots;
mod split;

pub use event::EventDecision;
pub use field::Member;
pub use organization::OrganizationDecision;
pub use person::PersonDecision;

use super::token::fold;
use super::{Event, Organization, Person, key};
use crate::diagnostic::Code;
use crate::error::Error;
use crate::source::Source;
use serde::Deserialize;

/// The diagnostic for a decision whose entity the text does not name any more.
pub const LEFT_OVER: Code = Code("decision-without-entity");
/// The diagnostic for a decision made by a sentence that is no longer there.
pub const CHANGED: Code = Code("decision-on-changed-text");

const FAULT: &str =
    "correct that line; `ibid review --entities` writes each entity with the properties that can be set";

/// The decisions about the entities of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    organizations: Vec<OrganizationDecision>,
    people: Vec<PersonDecision>,
    events: Vec<EventDecision>,
}

/// The file; what it says of notes is not looked at here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    organization: Vec<OrganizationDecision>,
    #[serde(default)]
    person: Vec<PersonDecision>,
    #[serde(default)]
    event: Vec<EventDecision>,
    #[serde(default, rename = "note")]
    _note: serde::de::IgnoredAny,
}

impl Decisions {
    /// Returns the decisions of a file.
    ///
    /// # Errors
    /// [`Error::Configuration`] where the file is no TOML, or a key or value can't be used.
    pub fn read(file: &Source) -> Result<Self, Error> {
        let parsed: File = toml::from_str(file.text()).map_err(|fault| Error::in_toml(file, &fault, FAULT))?;
        let refuse = |(name, what): (String, String)| Error::Configuration {
            path: format!("{}: “{name}”", file.name()),
            what,
            help: FAULT.into(),
        };
        for decision in &parsed.organization {
            decision.check().map_err(|what| refuse((decision.name.clone(), what)))?;
        }
        for decision in &parsed.event {
            decision.check().map_err(|what| refuse((decision.name.clone(), what)))?;
        }
        Ok(Self { organizations: parsed.organization, people: parsed.person, events: parsed.event })
    }

    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        !self.organizations.iter().any(OrganizationDecision::decides)
            && !self.people.iter().any(PersonDecision::decides)
            && !self.events.iter().any(EventDecision::decides)
    }

    /// Whether the file has an entry for an organization, decided or not.
    pub fn knows_organization(&self, organization: &Organization) -> bool {
        self.organizations.iter().any(|decision| {
            std::iter::once(&decision.name).chain(&decision.merge).any(|name| is_organization(organization, name))
        })
    }

    /// Whether the file has an entry for a person, decided or not.
    pub fn knows_person(&self, person: &Person) -> bool {
        self.people
            .iter()
            .any(|decision| std::iter::once(&decision.name).chain(&decision.merge).any(|name| is_person(person, name)))
    }

    /// Whether the file has an entry for an event, decided or not.
    pub fn knows_event(&self, event: &Event) -> bool {
        self.events.iter().any(|decision| {
            is_event(event, &decision.name, decision.date.as_deref())
                || decision.merge.iter().any(|name| is_event(event, name, None))
        })
    }
}

/// Whether an organization has a name.
fn is_organization(organization: &Organization, name: &str) -> bool {
    std::iter::once(&organization.name).chain(&organization.alternate_names).any(|own| key(own) == key(name))
}

/// Whether a person has a name.
fn is_person(person: &Person, name: &str) -> bool {
    std::iter::once(&person.name).chain(&person.alternate_names).any(|own| fold(own) == fold(name))
}

/// Whether an event has a name and, where one is given, a date.
fn is_event(event: &Event, name: &str, date: Option<&str>) -> bool {
    let dated =
        date.is_none_or(|date| event.start.as_ref().map(|start| start.value.edtf()).unwrap_or_default() == date);
    dated && std::iter::once(&event.name).chain(&event.alternate_names).any(|own| fold(own) == fold(name))
}
