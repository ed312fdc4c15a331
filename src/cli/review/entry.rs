//! The text of a note's entry in a corrections file.

use crate::reference::correction::{fields, key};
use crate::reference::{Citation, ReadNote};
use std::fmt::Write as _;
use toml::Value;

/// What stands over a new file.
pub(super) fn heading(article: &str) -> String {
    format!(
        "# What you decide about the notes of {article}: every run of `ibid` on it obeys this file.\n\
         #\n\
         # Take away the # before what is right, and correct it where it is not: the line [[note.….work]] and the fields that\n\
         # you mean. A field that you leave out stays as it was read; \"\" takes it away. Fields have the names of CSL variables.\n\
         # A name is \"Family, Given\", or \"Name\" where it must not be split. A date is \"2020-09-28\", \"2020-09\", \"2019/2020\"\n\
         # or \"1850~\". `work = []` says that the note cites nothing.\n"
    )
}

/// Returns an entry that leaves the decision open: each reading as comments.
pub(super) fn open(note: &ReadNote<'_>, readings: &[Vec<Citation>]) -> String {
    let mut out = head(note);
    for (reading, title) in readings.iter().zip(["As read:", "Or:"]) {
        let _ = writeln!(out, "# {title}");
        let works = if reading.is_empty() { "work = []\n".into() } else { works(note, reading) };
        for line in works.lines() {
            let _ = writeln!(out, "# {line}");
        }
    }
    out
}

/// Returns an entry that decides for a reading.
pub(super) fn decided(note: &ReadNote<'_>, reading: &[Citation]) -> String {
    let nothing = if reading.is_empty() { "work = []\n" } else { "" };
    head(note) + nothing + &works(note, reading)
}

/// Returns the works of a reading alone, to go behind an entry that is there already.
///
/// A correction goes over the best reading: what that has and this one lacks is taken away by name.
pub(super) fn works(note: &ReadNote<'_>, reading: &[Citation]) -> String {
    let mut out = String::new();
    for (index, citation) in reading.iter().enumerate() {
        let _ = writeln!(out, "[[note.{}.work]]", key(note.raw));
        let kept = fields(citation);
        let best = note.citations.get(index).map(fields).unwrap_or_default();
        // A label goes with its locator.
        let gone = best.into_iter().filter(|(key, _)| *key != "label" && !kept.iter().any(|(other, _)| other == key));
        let gone: Vec<_> = gone.map(|(key, value)| (key, nothing(&value))).collect();
        for (key, value) in kept.iter().chain(&gone) {
            let _ = writeln!(out, "{key} = {value}");
        }
    }
    out
}

/// The empty value that takes a field away.
fn nothing(value: &Value) -> Value {
    if value.is_array() { Value::Array(Vec::new()) } else { Value::from("") }
}

fn head(note: &ReadNote<'_>) -> String {
    let mut out = format!("\n[note.{}]\n", key(note.raw));
    if let Some(label) = &note.label {
        let _ = writeln!(out, "label = {}", Value::from(label.as_str()));
    }
    let text = note.raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let _ = writeln!(out, "text = {}", Value::from(text));
    out
}
