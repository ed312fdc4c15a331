//! The timeline of events: by date, those without one last, in the order of the text.

use super::sheet::Sheet;
use crate::entities::{Actor, Entities, Event, Fact};
use crate::front::Article;

/// The width of the column of dates: two days with a dash between.
const DATES: usize = 24;

/// Writes all events.
pub(super) fn timeline(sheet: &mut Sheet<'_>, found: &Entities, article: &Article<'_>) {
    let mut events: Vec<&Event> = found.events.iter().collect();
    events.sort_by_key(|event| event.start.as_ref().map_or((1, None), |start| (0, Some(start.value))));
    for event in events {
        sheet.entity(&format!("{:<DATES$}", dates(event)), &event.name, event.class);
        properties(sheet, found, event, article);
        sheet.evidence("   ", &event.evidence);
        sheet.gap();
    }
}

/// Returns the dates at the text's precision: `1905-10-17`, `1914 – 1918`, or that there are none.
fn dates(event: &Event) -> String {
    let start = event.start.as_ref().map_or_else(|| "no date".to_owned(), |start| start.value.edtf());
    event.end.as_ref().map_or_else(|| start.clone(), |end| format!("{start} – {}", end.value.edtf()))
}

fn properties(sheet: &mut Sheet<'_>, found: &Entities, event: &Event, article: &Article<'_>) {
    if !event.alternate_names.is_empty() {
        sheet.property("   ", "also", &event.alternate_names.join("; "), &[]);
    }
    if let Some(place) = &event.place {
        sheet.property("   ", "place", &place.value, &place.evidence);
    }
    actors(sheet, found, "by", &event.organizers);
    actors(sheet, found, "with", &event.attendees);
    if let Some(count) = &event.attendance {
        sheet.property("   ", "attendance", &count.value, &count.evidence);
    }
    let labels: Vec<&str> = event.notes.iter().filter_map(|&note| article.notes.get(note)?.label.as_deref()).collect();
    if !labels.is_empty() {
        sheet.property("   ", "notes", &labels.join(", "), &[]);
    }
}

fn actors(sheet: &mut Sheet<'_>, found: &Entities, name: &str, actors: &[Fact<Actor>]) {
    for actor in actors {
        if let Some(who) = found.name_of(actor.value) {
            sheet.property("   ", name, who, &actor.evidence);
        }
    }
}
