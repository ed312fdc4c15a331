//! Decisions over what was found: names first, then what points from one entity to another.

use super::field::{fact, is_there};
use super::slots::Slots;
use super::{CHANGED, Decisions, LEFT_OVER, is_organization, is_person, organization, person, split};
use crate::diagnostic::{Diagnostic, Severity};
use crate::entities::{Actor, Entities, Event, Fact, Membership, Organization, OrganizationId, Person, PersonId};
use crate::source::Span;

impl Decisions {
    /// Puts what the human decided over what was found; `notes` tells where the notes stand. A decision that fits nothing gives a diagnostic.
    pub(in crate::entities) fn apply(&self, entities: &mut Entities, text: &str, notes: &[Span]) {
        if self.is_empty() {
            return;
        }
        let mut left = Vec::new();
        let mut report = |kind: &str, name: &str, sentence: Option<&String>, applied: bool| {
            if !applied {
                left.push(left_over(kind, name));
            } else if sentence.is_some_and(|sentence| !is_there(sentence, text)) {
                left.push(changed(kind, name));
            }
        };
        let mut organizations = Slots::new(std::mem::take(&mut entities.organizations));
        let mut people = Slots::new(std::mem::take(&mut entities.people));
        let mut events = Slots::new(std::mem::take(&mut entities.events));
        let mut splits = Vec::new();
        for decision in self.organizations.iter().filter(|decision| decision.decides()) {
            let at = decision.apply(&mut organizations, text);
            report("organization", &decision.name, decision.text.as_ref(), at.is_some());
            for name in at.iter().flat_map(|_| &decision.split) {
                let found = at.and_then(|at| split::split(&mut organizations, at, name, text, notes));
                report("organization", name, None, found.is_some());
                splits.extend(found);
            }
        }
        split::carry(&splits, &mut organizations, &mut events, text);
        for decision in self.people.iter().filter(|decision| decision.decides()) {
            let at = decision.apply(&mut people, text);
            report("person", &decision.name, decision.text.as_ref(), at.is_some());
        }
        let mut by_event = Vec::new();
        for (index, decision) in self.events.iter().enumerate().filter(|(_, decision)| decision.decides()) {
            let at = decision.apply(&mut events, text);
            report("event", &decision.name, decision.text.as_ref(), at.is_some());
            by_event.extend(at.map(|at| (index, at)));
        }
        self.members(&mut organizations, &mut people, text);
        self.parents(&mut organizations, text);
        for (index, at) in by_event {
            self.actors(index, at, &mut organizations, &mut people, &mut events, text);
        }
        let (organizations, of_organizations) = organizations.compact();
        let (people, of_people) = people.compact();
        (entities.organizations, entities.people, entities.events) = (organizations, people, events.compact().0);
        Places { organizations: of_organizations, people: of_people }.carry(entities);
        entities.diagnostics.extend(left);
    }

    fn members(&self, organizations: &mut Slots<Organization>, people: &mut Slots<Person>, text: &str) {
        for decision in &self.organizations {
            let Some(members) = &decision.members else { continue };
            let found: Vec<Membership> = members
                .iter()
                .map(|member| {
                    let person = PersonId(person_at(people, &member.person, text));
                    let evidence = places(text, &member.person).first().copied().unwrap_or_default();
                    Membership { person, title: member.title.clone(), evidence }
                })
                .collect();
            let name = decision.rename.as_ref().unwrap_or(&decision.name);
            if let Some(at) = organizations.find(|of| is_organization(of, name))
                && let Some(organization) = organizations.get_mut(at)
            {
                organization.members = found;
            }
        }
    }

    fn parents(&self, organizations: &mut Slots<Organization>, text: &str) {
        for decision in &self.organizations {
            let Some(parent) = &decision.parent else { continue };
            let home = (!parent.is_empty()).then(|| organization_at(organizations, parent, text));
            let name = decision.rename.as_ref().unwrap_or(&decision.name);
            if let Some(at) = organizations.find(|of| is_organization(of, name))
                && let Some(organization) = organizations.get_mut(at)
            {
                let evidence = organization.evidence.clone();
                organization.parent =
                    home.filter(|&home| home != at).map(|home| fact(OrganizationId(home), parent, text, &evidence));
            }
        }
    }

    fn actors(
        &self,
        index: usize,
        at: usize,
        organizations: &mut Slots<Organization>,
        people: &mut Slots<Person>,
        events: &mut Slots<Event>,
        text: &str,
    ) {
        let Some(decision) = self.events.get(index) else { return };
        let mut named = |names: &Option<Vec<String>>, evidence: &[Span]| {
            let actor = |name: &String| {
                let person = people.find(|person| is_person(person, name)).map(|at| Actor::Person(PersonId(at)));
                let actor = person
                    .unwrap_or_else(|| Actor::Organization(OrganizationId(organization_at(organizations, name, text))));
                fact(actor, name, text, evidence)
            };
            names.as_ref().map(|names| names.iter().map(actor).collect::<Vec<_>>())
        };
        let Some(event) = events.get_mut(at) else { return };
        if let Some(organizers) = named(&decision.organizer, &event.evidence) {
            event.organizers = organizers;
        }
        if let Some(attendees) = named(&decision.attendee, &event.evidence) {
            event.attendees = attendees;
        }
    }
}

/// Returns the place of a person, who is added if new.
fn person_at(people: &mut Slots<Person>, name: &str, text: &str) -> usize {
    let found = people.find(|person| is_person(person, name));
    found.unwrap_or_else(|| people.push(person::new(name, text)))
}

/// Returns the place of an organization, which is added if new.
fn organization_at(organizations: &mut Slots<Organization>, name: &str, text: &str) -> usize {
    let found = organizations.find(|of| is_organization(of, name));
    found.unwrap_or_else(|| organizations.push(organization::new(name, text)))
}

fn places(text: &str, name: &str) -> Vec<Span> {
    super::field::places(name, text)
}

/// Where entities stand now, by where they stood.
struct Places {
    organizations: Vec<Option<usize>>,
    people: Vec<Option<usize>>,
}

impl Places {
    /// Makes everything that points to an entity point to its new place; what points to one that is gone goes.
    fn carry(&self, entities: &mut Entities) {
        let organization = |OrganizationId(at): OrganizationId| self.organizations.get(at).copied().flatten();
        let person = |PersonId(at): PersonId| self.people.get(at).copied().flatten();
        let actor = |actor: Actor| match actor {
            Actor::Organization(id) => organization(id).map(|at| Actor::Organization(OrganizationId(at))),
            Actor::Person(id) => person(id).map(|at| Actor::Person(PersonId(at))),
        };
        for (at, of) in entities.organizations.iter_mut().enumerate() {
            of.parent = of.parent.take().and_then(|parent| {
                let home = organization(parent.value).filter(|&home| home != at)?;
                Some(Fact { value: OrganizationId(home), evidence: parent.evidence })
            });
            of.members.retain_mut(|member| person(member.person).map(|at| member.person = PersonId(at)).is_some());
        }
        for event in &mut entities.events {
            for actors in [&mut event.organizers, &mut event.attendees] {
                actors.retain_mut(|fact| actor(fact.value).map(|now| fact.value = now).is_some());
            }
        }
        entities.publisher = entities.publisher.and_then(organization).map(OrganizationId);
    }
}

fn left_over(kind: &str, name: &str) -> Diagnostic {
    let message = format!("the decision about the {kind} “{name}” fits none: the text does not name it so any more");
    Diagnostic::new(LEFT_OVER, Severity::Warning, Span::default(), message)
        .help("run `ibid review --entities` and carry the decision over to the new name, or write `add = true`")
}

fn changed(kind: &str, name: &str) -> Diagnostic {
    let message = format!("the sentence by which the {kind} “{name}” was decided was changed");
    Diagnostic::new(CHANGED, Severity::Warning, Span::default(), message)
        .help("look whether the decision still holds, and write the new sentence behind `text`")
}
