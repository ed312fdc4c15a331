//! Findings → what programs read: one file a format. People read the terminal's face, which the command draws.

mod concise;
mod github;
mod gitlab;
mod json;
mod junit;
mod rdjson;
mod row;
mod sarif;

pub use row::{FixRow, Place, Row};

use super::Finding;
use crate::front::Article;
use crate::source::Source;

/// A file, and what was found there.
#[derive(Debug)]
pub struct Checked {
    /// The file; its name is shown.
    pub source: Source,
    /// The labels of its notes, in the order of the document.
    pub labels: Vec<Option<String>>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Returns the labels of an article's notes.
    pub fn labels(article: &Article<'_>) -> Vec<Option<String>> {
        article.notes.iter().map(|note| note.label.clone()).collect()
    }

    /// Returns the findings as reports show them.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.findings.iter().map(|finding| Row::of(self, finding))
    }
}

/// A format of reports.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What reads it.
    pub about: &'static str,
    write: fn(&[Checked]) -> String,
}

/// The formats, besides the terminal's face.
pub const REPORTS: &[Report] =
    &[concise::REPORT, json::REPORT, sarif::REPORT, github::REPORT, gitlab::REPORT, junit::REPORT, rdjson::REPORT];

impl Report {
    /// Returns the format of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        REPORTS.iter().find(|report| report.name == name)
    }

    /// Returns the report on some files.
    pub fn write(&self, files: &[Checked]) -> String {
        (self.write)(files)
    }
}

/// Returns a value as JSON of several lines, with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    // Our rows have string keys and finite numbers: nothing in them can't be written.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}

/// Where the project lives; empty while it has no address.
const HOME: &str = env!("CARGO_PKG_REPOSITORY");

/// Where a rule is explained, where the project has an address.
fn page(code: &str) -> Option<String> {
    (!HOME.is_empty()).then(|| format!("{HOME}/blob/main/docs/rules/{code}.md"))
}
