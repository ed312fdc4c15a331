//! The text of an entity's entry: its name and sentence, and what was read of it as comments to take up.

use crate::entities::decision::Decisions;
use crate::entities::{self, Actor, Entities, Event, Fact, Organization, Person};
use crate::front::Article;
use crate::source::Span;
use std::fmt::Write as _;
use toml::{Table, Value};

/// What stands over the first entries.
const HEADING: &str = "\n# Organizations, people and events. Take away the # before what you decide: `confirm = true` (all is right), `reject = true`\n\
    # (it is none), `rename = \"…\"`, `merge = [\"another name\", …]`, `split = [\"a name that is another's\"]`, or a property with its\n\
    # right value; \"\" and [] take one away. An entry of your own with `add = true` adds an entity.\n";

/// Returns entries for the entities that the file does not know yet.
pub(super) fn additions(article: &Article<'_>, decisions: &Decisions) -> Vec<String> {
    let found = entities::find(article);
    let writer = Writer { article, found: &found };
    let mut out = Vec::new();
    for organization in found.organizations.iter().filter(|of| !decisions.knows_organization(of)) {
        out.push(writer.organization(organization));
    }
    for person in found.people.iter().filter(|person| !decisions.knows_person(person)) {
        out.push(writer.person(person));
    }
    for event in found.events.iter().filter(|event| !decisions.knows_event(event)) {
        out.push(writer.event(event));
    }
    if let Some(first) = out.first_mut().filter(|_| *decisions == Decisions::default()) {
        first.insert_str(0, HEADING);
    }
    out
}

struct Writer<'a> {
    article: &'a Article<'a>,
    found: &'a Entities,
}

impl Writer<'_> {
    fn organization(&self, organization: &Organization) -> String {
        let mut entry = self.head("organization", &organization.name, None, &organization.evidence);
        entry.row("type", Some(organization.class.into()));
        entry.row("alternate-names", list(&organization.alternate_names));
        entry.row("founded", organization.founded.as_ref().map(|founded| founded.value.edtf().into()));
        entry.row("founded-in", text(organization.founded_in.as_ref()));
        entry.row("url", text(organization.url.as_ref()));
        entry.row("same-as", list(&organization.same_as.iter().map(|url| url.value.clone()).collect::<Vec<_>>()));
        let parent = organization.parent.as_ref().and_then(|parent| self.found.organizations.get(parent.value.0));
        entry.row("parent", parent.map(|parent| parent.name.as_str().into()));
        let members = organization.members.iter().filter_map(|member| {
            let name = self.found.people.get(member.person.0)?.name.as_str();
            let rows = [("person".to_owned(), name.into()), ("title".to_owned(), member.title.as_str().into())];
            Some(Value::Table(Table::from_iter(rows)))
        });
        let members: Vec<Value> = members.collect();
        entry.row("members", (!members.is_empty()).then_some(Value::Array(members)));
        entry.0
    }

    fn person(&self, person: &Person) -> String {
        let mut entry = self.head("person", &person.name, None, &person.evidence);
        entry.row("alternate-names", list(&person.alternate_names));
        entry.row("titles", list(&person.titles.iter().map(|title| title.value.clone()).collect::<Vec<_>>()));
        entry.0
    }

    fn event(&self, event: &Event) -> String {
        let start = event.start.as_ref().map(|start| start.value.edtf());
        let mut entry = self.head("event", &event.name, start.as_deref(), &event.evidence);
        entry.row("type", Some(event.class.into()));
        entry.row("start", start.map(Value::from));
        entry.row("end", event.end.as_ref().map(|end| end.value.edtf().into()));
        entry.row("place", text(event.place.as_ref()));
        entry.row("attendance", text(event.attendance.as_ref()));
        entry.row("organizer", self.actors(&event.organizers));
        entry.row("attendee", self.actors(&event.attendees));
        entry.0
    }

    fn actors(&self, actors: &[Fact<Actor>]) -> Option<Value> {
        let names: Vec<String> =
            actors.iter().filter_map(|actor| self.found.name_of(actor.value)).map(str::to_owned).collect();
        list(&names)
    }

    fn head(&self, kind: &str, name: &str, date: Option<&str>, evidence: &[Span]) -> Entry {
        let mut out = format!("\n[[{kind}]]\nname = {}\n", Value::from(name));
        if let Some(date) = date {
            let _ = writeln!(out, "date = {}", Value::from(date));
        }
        let sentence = evidence.first().map(|&span| self.article.source.slice(span)).unwrap_or_default();
        let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        if !sentence.is_empty() {
            let _ = writeln!(out, "text = {}", Value::from(sentence));
        }
        out.push_str("# confirm = true\n");
        Entry(out)
    }
}

/// An entry in the making.
struct Entry(String);

impl Entry {
    /// Adds a property as a comment, where there is one.
    fn row(&mut self, key: &str, value: Option<Value>) {
        if let Some(value) = value {
            let _ = writeln!(self.0, "# {key} = {value}");
        }
    }
}

fn text(fact: Option<&Fact<String>>) -> Option<Value> {
    fact.map(|fact| fact.value.as_str().into())
}

fn list(values: &[String]) -> Option<Value> {
    (!values.is_empty()).then(|| Value::Array(values.iter().map(|value| value.as_str().into()).collect()))
}
