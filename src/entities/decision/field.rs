//! Values of decisions, understood: dates, types, and where the text says so.

use crate::entities::Fact;
use crate::entities::calendar::is_real;
use crate::knowledge::world;
use crate::reference::{Date, Day};
use crate::source::Span;
use serde::Deserialize;

/// A member, as a human writes one: `{ person = "Jane Doe", title = "chair" }`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The person's name.
    pub person: String,
    /// The role.
    #[serde(default)]
    pub title: String,
}

/// Returns the day, month or year that a text gives; nothing for an empty one.
///
/// # Errors
/// A fragment that says what is wrong.
pub(super) fn day(key: &str, text: &str) -> Result<Option<Day>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = Date::from_edtf(text).filter(|date| date.end.is_none()).and_then(|date| date.start);
    let date = date.filter(|day| is_real(*day));
    date.map(Some)
        .ok_or_else(|| format!("`{key} = \"{text}\"`: write a day of the calendar as 2020-09-28, 2020-09 or 2020"))
}

/// Returns the type of an organization, as schema.org spells it.
///
/// # Errors
/// A fragment that says what is wrong.
pub(super) fn organization_type(text: &str) -> Result<&'static str, String> {
    world::organization_type(text)
        .ok_or_else(|| format!("`{text}` is no type for an organization; `NGO` and `GovernmentOrganization` are"))
}

/// Returns the type of an event, as schema.org spells it.
///
/// # Errors
/// A fragment that says what is wrong.
pub(super) fn event_type(text: &str) -> Result<&'static str, String> {
    world::event_type(text).ok_or_else(|| format!("`{text}` is no type for an event; `Event` and `MusicEvent` are"))
}

/// Refuses what is rejected and kept at once.
///
/// # Errors
/// A fragment that says what is wrong.
pub(super) fn contradicts(rejected: bool, kept: bool) -> Result<(), String> {
    if rejected && kept { Err("`reject` stands beside what keeps it: take one of the two away".into()) } else { Ok(()) }
}

/// Sets a property of text; an empty one takes it away. What says so are those of the entity's sentences that print it.
pub(super) fn set(slot: &mut Option<Fact<String>>, value: Option<&String>, text: &str, evidence: &[Span]) {
    if let Some(value) = value {
        *slot = (!value.is_empty()).then(|| fact(value.clone(), value, text, evidence));
    }
}

/// Sets a date; an empty one takes it away.
pub(super) fn set_day(slot: &mut Option<Fact<Day>>, key: &str, value: Option<&String>, text: &str, evidence: &[Span]) {
    if let Some(Ok(day)) = value.map(|value| day(key, value)) {
        *slot = day.map(|day| fact(day, &day.year.to_string(), text, evidence));
    }
}

/// Returns a value with those sentences that print a text; the human's word needs none.
pub(super) fn fact<T>(value: T, printed: &str, text: &str, evidence: &[Span]) -> Fact<T> {
    Fact { value, evidence: evidence.iter().copied().filter(|span| span.of(text).contains(printed)).collect() }
}

/// Returns the places where a text prints a name, for an entity that a human adds.
pub(super) fn places(name: &str, text: &str) -> Vec<Span> {
    if name.is_empty() {
        return Vec::new();
    }
    text.match_indices(name).take(100).map(|(at, found)| Span::new(at, at + found.len())).collect()
}

/// Whether a text still has a sentence; white space does not count.
pub(super) fn is_there(sentence: &str, text: &str) -> bool {
    let single = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.contains(sentence) || single(text).contains(&single(sentence))
}
