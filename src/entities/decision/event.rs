//! A decision about an event.

use super::field::{contradicts, day, event_type, places, set, set_day};
use super::is_event;
use super::slots::Slots;
use crate::entities::Event;
use serde::Deserialize;

/// What a human says of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct EventDecision {
    /// One of its names.
    pub name: String,
    /// Its start as it was read, where more events have this name.
    pub date: Option<String>,
    /// The sentence that tells it, for the human's eye.
    pub text: Option<String>,
    /// That it is right as it was read.
    pub confirm: bool,
    /// That it is none, or not to be told of.
    pub reject: bool,
    /// That it is one, whether or not it was found.
    pub add: bool,
    /// Another main name; the old one stays as a further name.
    pub rename: Option<String>,
    /// Names of events that are this one.
    pub merge: Vec<String>,
    /// Further names of this one that are an event of their own, of the same day.
    pub split: Vec<String>,
    /// Its schema.org type.
    pub r#type: Option<String>,
    /// When it began: 2020, 2020-10 or 2020-10-01.
    pub start: Option<String>,
    /// When it ended.
    pub end: Option<String>,
    /// Where it was.
    pub place: Option<String>,
    /// How many took part, in the text's words.
    pub attendance: Option<String>,
    /// The names of all who did it.
    pub organizer: Option<Vec<String>>,
    /// The names of all who took part.
    pub attendee: Option<Vec<String>>,
}

impl EventDecision {
    /// Whether anything is decided.
    pub(super) fn decides(&self) -> bool {
        let open =
            Self { name: self.name.clone(), date: self.date.clone(), text: self.text.clone(), ..Self::default() };
        *self != open
    }

    /// Says what can't be used.
    pub(super) fn check(&self) -> Result<(), String> {
        if self.name.trim().is_empty() {
            return Err("`name` is missing".into());
        }
        contradicts(self.reject, self.add || self.confirm || self.rename.is_some())?;
        self.r#type.as_deref().map(event_type).transpose()?;
        let start = self.start.as_deref().map(|start| day("start", start)).transpose()?.flatten();
        let end = self.end.as_deref().map(|end| day("end", end)).transpose()?.flatten();
        match start.zip(end) {
            Some((start, end)) if end < start => Err("it would end before it begins".into()),
            _ => Ok(()),
        }
    }

    /// Applies what concerns the event alone; returns its place, or nothing where it is not there.
    pub(super) fn apply(&self, slots: &mut Slots<Event>, text: &str) -> Option<usize> {
        let found = slots.find(|event| is_event(event, &self.name, self.date.as_deref()));
        let at = found.or_else(|| self.add.then(|| slots.push(new(&self.name, text))))?;
        if self.reject {
            slots.reject(at);
            return Some(at);
        }
        for name in &self.merge {
            if let Some(other) = slots.find(|event| is_event(event, name, None)).filter(|&other| other != at) {
                slots.merge(other, at, join);
            }
        }
        for name in &self.split {
            let event = slots.get_mut(at)?;
            if event.alternate_names.contains(name) {
                event.alternate_names.retain(|other| other != name);
                let other = Event { name: name.clone(), alternate_names: Vec::new(), ..event.clone() };
                slots.push(other);
            }
        }
        self.set(slots.get_mut(at)?, text);
        Some(at)
    }

    fn set(&self, event: &mut Event, text: &str) {
        if let Some(Ok(class)) = self.r#type.as_deref().map(event_type) {
            event.class = class;
        }
        if let Some(name) = &self.rename {
            let old = std::mem::replace(&mut event.name, name.clone());
            event.alternate_names.retain(|other| other != name);
            if !is_event(event, &old, None) {
                event.alternate_names.push(old);
            }
        }
        let evidence = event.evidence.clone();
        set_day(&mut event.start, "start", self.start.as_ref(), text, &evidence);
        set_day(&mut event.end, "end", self.end.as_ref(), text, &evidence);
        set(&mut event.place, self.place.as_ref(), text, &evidence);
        set(&mut event.attendance, self.attendance.as_ref(), text, &evidence);
    }
}

/// Returns an event that is known by its name alone.
fn new(name: &str, text: &str) -> Event {
    Event {
        name: name.to_owned(),
        alternate_names: Vec::new(),
        class: "Event",
        start: None,
        end: None,
        place: None,
        organizers: Vec::new(),
        attendees: Vec::new(),
        attendance: None,
        evidence: places(name, text),
        notes: Vec::new(),
    }
}

fn join(target: &mut Event, other: Event) {
    for name in std::iter::once(other.name).chain(other.alternate_names) {
        if !is_event(target, &name, None) {
            target.alternate_names.push(name);
        }
    }
    target.start = target.start.take().or(other.start);
    target.end = target.end.take().or(other.end);
    target.place = target.place.take().or(other.place);
    target.attendance = target.attendance.take().or(other.attendance);
    target.organizers.extend(other.organizers.into_iter().filter(|_| target.organizers.is_empty()).collect::<Vec<_>>());
    target.attendees.extend(other.attendees);
    target.evidence.extend(other.evidence);
    target.evidence.sort_unstable();
    target.evidence.dedup();
    target.notes.extend(other.notes);
    target.notes.sort_unstable();
    target.notes.dedup();
}
