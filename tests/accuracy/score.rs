//! One work against its gold: a field is right, wrong, missing or not asked for.

use serde_json::{Map, Value};
use std::fmt;

/// Fields that say how the gold is kept, or that repeat what others say.
const ASIDE: [&str; 8] = ["id", "custom", "note", "language", "reviewed-title", "reviewed-author", "host", "narrator"];

/// What became of the fields of some works.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    right: f64,
    wrong: f64,
    missing: f64,
    spurious: f64,
    perfect: f64,
    works: f64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missing += other.missing;
        self.spurious += other.spurious;
        self.perfect += other.perfect;
        self.works += other.works;
    }

    /// The harmonic mean of precision and recall; a wrong value counts against both.
    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + 2.0 * self.wrong + self.missing + self.spurious)
    }

    /// The share of works without a fault.
    pub(crate) fn perfect(&self) -> f64 {
        self.perfect / self.works
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} works, F1 {:.3}, perfect {:.3}", self.works, self.f1(), self.perfect())
    }
}

/// Returns the works of each line of a JSON Lines file; a blank line has none.
pub(crate) fn items(lines: &str) -> Vec<Vec<Value>> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect()
}

/// Returns what became of one work's fields.
pub(crate) fn tally(wanted: &Value, got: Option<&Value>) -> Tally {
    let empty = Map::new();
    let (wanted, got) = (fields(wanted, &empty), got.map_or_else(Vec::new, |got| fields(got, &empty)));
    let mut tally = Tally { works: 1.0, ..Tally::default() };
    for (field, value) in &wanted {
        match got.iter().find(|(other, _)| other == field) {
            None => tally.missing += 1.0,
            Some((_, other)) if other == value => tally.right += 1.0,
            Some(_) => tally.wrong += 1.0,
        }
    }
    let known = |field: &String| wanted.iter().any(|(other, _)| other == field);
    tally.spurious = got.iter().filter(|(field, _)| !known(field)).map(|_| 1.0).sum();
    if tally.wrong + tally.missing + tally.spurious == 0.0 {
        tally.perfect = 1.0;
    }
    tally
}

/// Returns the fields that are judged, and what they say free of case and marks.
fn fields(item: &Value, empty: &Map<String, Value>) -> Vec<(String, String)> {
    let own = item.as_object().unwrap_or(empty);
    let locator = own.get("custom").and_then(|custom| custom.get("locator"));
    own.iter()
        .filter(|(field, _)| !ASIDE.contains(&field.as_str()))
        .chain(locator.map(|locator| (LOCATOR.get_or_init(|| "locator".to_owned()), locator)))
        .map(|(field, value)| (field.clone(), said(field, value)))
        .collect()
}

/// The name under which the page cited is judged.
static LOCATOR: std::sync::OnceLock<String> = std::sync::OnceLock::new();

fn said(field: &str, value: &Value) -> String {
    match value {
        Value::Array(names) => names.iter().map(name).collect::<Vec<_>>().join("; "),
        Value::Object(date) => date.get("date-parts").unwrap_or(value).to_string(),
        Value::String(text) if field == "DOI" || field == "URL" => text
            .trim_end_matches(['.', '/'])
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .to_lowercase(),
        Value::String(text) => fold(text),
        other => other.to_string(),
    }
}

/// A name's parts, in one order.
fn name(name: &Value) -> String {
    let part = |key: &str| name.get(key).and_then(Value::as_str).map(fold).unwrap_or_default();
    let family = [part("dropping-particle"), part("non-dropping-particle"), part("family"), part("suffix")];
    let words = [family.join(" "), part("given"), part("literal")].join(" | ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Small letters, plain marks, single spaces, no stop at the end.
fn fold(text: &str) -> String {
    let plain =
        text.to_lowercase().replace(['“', '”', '"', '‘', '’', '\'', '«', '»'], "").replace(['–', '—', '‐'], "-");
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_start_matches("no. ").trim_matches([' ', '.', ',', ':']).to_owned()
}
