//! An event in the making, and when two of them tell of one happening.

use crate::entities::calendar::Moment;
use crate::entities::token::fold;
use crate::entities::{Actor, Event, Fact};
use crate::reference::Day;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// With so many happenings of one day an event is compared.
const MOST: usize = 128;

/// An event as one sentence tells it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub name: String,
    pub alternate_names: Vec<String>,
    pub class: &'static str,
    pub moment: Option<Moment>,
    pub place: Option<String>,
    pub organizers: Vec<Actor>,
    pub attendees: Vec<Actor>,
    pub attendance: Option<String>,
    pub notes: Vec<usize>,
    pub evidence: Span,
    /// People and bodies that the telling names.
    pub actors: BTreeSet<Actor>,
    /// The beginnings of the words that carry its meaning.
    pub stems: BTreeSet<Stem>,
}

impl Draft {
    /// Returns a draft with a name, its words and where it is told.
    pub(super) fn new(name: String, class: &'static str, moment: Option<Moment>, evidence: Span) -> Self {
        let stems = stems(&name);
        Self {
            name,
            alternate_names: Vec::new(),
            class,
            moment,
            place: None,
            organizers: Vec::new(),
            attendees: Vec::new(),
            attendance: None,
            notes: Vec::new(),
            evidence,
            actors: BTreeSet::new(),
            stems,
        }
    }

    /// Whether two tellings are of one happening: of one date, with the same words, and with no people set against others.
    fn is_same(&self, event: &Told) -> bool {
        let (Some(mine), Some(theirs)) = (self.moment, event.moment) else { return false };
        if mine.start != theirs.start || self.is_against(event) {
            return false;
        }
        let shared = self.stems.intersection(&event.stems).count() + self.actors.intersection(&event.actors).count();
        let fewer = self.stems.len().min(event.stems.len());
        match mine.start.day {
            Some(_) => shared >= 2 || shared == 1 && fewer <= 2,
            None => shared >= 3 || shared * 2 > fewer && shared >= 2,
        }
    }

    /// Two tellings that name different people tell of two happenings.
    fn is_against(&self, event: &Told) -> bool {
        let people = |actors: &BTreeSet<Actor>| {
            actors.iter().filter(|actor| matches!(actor, Actor::Person(_))).copied().collect::<BTreeSet<_>>()
        };
        let (mine, theirs) = (people(&self.actors), people(&event.actors));
        !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs)
    }
}

/// An event, with what its tellings said so far.
struct Told {
    event: Event,
    moment: Option<Moment>,
    actors: BTreeSet<Actor>,
    stems: BTreeSet<Stem>,
}

/// Returns the events that drafts tell of, each once, in the order of the text.
pub(super) fn merged(drafts: Vec<Draft>) -> Vec<Event> {
    let mut out: Vec<Told> = Vec::new();
    let mut by_day: BTreeMap<Option<Day>, Vec<usize>> = BTreeMap::new();
    for draft in drafts.into_iter().filter(|draft| !draft.name.is_empty()) {
        let day = draft.moment.map(|moment| moment.start);
        let same = by_day.get(&day).and_then(|all| {
            all.iter().take(MOST).copied().find(|&at| out.get(at).is_some_and(|told| draft.is_same(told)))
        });
        if let Some(told) = same.and_then(|at| out.get_mut(at)) {
            told.add(draft);
        } else {
            by_day.entry(day).or_default().push(out.len());
            out.push(Told::new(draft));
        }
    }
    out.into_iter().map(|told| told.event).collect()
}

impl Told {
    fn new(draft: Draft) -> Self {
        let fact = |day: Day| Fact::new(day, draft.evidence);
        let facts = |actors: &[Actor]| actors.iter().map(|&actor| Fact::new(actor, draft.evidence)).collect();
        let event = Event {
            class: draft.class,
            start: draft.moment.map(|moment| fact(moment.start)),
            end: draft.moment.and_then(|moment| moment.end).map(fact),
            place: draft.place.clone().map(|place| Fact::new(place, draft.evidence)),
            organizers: facts(&draft.organizers),
            attendees: facts(&draft.attendees),
            attendance: draft.attendance.clone().map(|count| Fact::new(count, draft.evidence)),
            evidence: vec![draft.evidence],
            notes: draft.notes.clone(),
            name: draft.name,
            alternate_names: draft.alternate_names,
        };
        Self { event, moment: draft.moment, actors: draft.actors, stems: draft.stems }
    }

    fn add(&mut self, draft: Draft) {
        let event = &mut self.event;
        let mut name = draft.name;
        if event.organizers.is_empty() && !draft.organizers.is_empty() {
            std::mem::swap(&mut name, &mut event.name);
        }
        for name in std::iter::once(name).chain(draft.alternate_names) {
            if event.name != name && !event.alternate_names.contains(&name) {
                event.alternate_names.push(name);
            }
        }
        if event.class == "Event" {
            event.class = draft.class;
        }
        if event.place.is_none() {
            event.place = draft.place.map(|place| Fact::new(place, draft.evidence));
        }
        if event.attendance.is_none() {
            event.attendance = draft.attendance.map(|count| Fact::new(count, draft.evidence));
        }
        add_actors(&mut event.organizers, &draft.organizers, draft.evidence);
        add_actors(&mut event.attendees, &draft.attendees, draft.evidence);
        if !event.evidence.contains(&draft.evidence) {
            event.evidence.push(draft.evidence);
        }
        for note in draft.notes {
            if !event.notes.contains(&note) {
                event.notes.push(note);
            }
        }
        self.actors.extend(draft.actors);
        self.stems.extend(draft.stems);
    }
}

fn add_actors(known: &mut Vec<Fact<Actor>>, more: &[Actor], evidence: Span) {
    for &actor in more {
        match known.iter_mut().find(|fact| fact.value == actor) {
            Some(fact) if !fact.evidence.contains(&evidence) => fact.evidence.push(evidence),
            Some(_) => {}
            None => known.push(Fact::new(actor, evidence)),
        }
    }
}

/// The first letters of a word, side by side in one number.
type Stem = u128;

/// Returns the first five letters of the words of four letters or more.
fn stems(name: &str) -> BTreeSet<Stem> {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(3).is_some());
    words.map(|word| word.chars().take(5).fold(0, |stem, c| stem << 21 | Stem::from(u32::from(c)))).collect()
}
