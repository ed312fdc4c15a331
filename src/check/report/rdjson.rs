//! Reviewdog's diagnostics: fixes become suggestions in a review. Columns are bytes of the line, from 1.

use super::{Checked, HOME, Place, Report, Row, page, pretty};
use crate::diagnostic::Severity;
use serde::Serialize;

pub(super) const REPORT: Report = Report { name: "rdjson", about: "reviewdog, with fixes as suggestions", write };

#[derive(Serialize)]
struct Run<'a> {
    source: Tool,
    severity: &'static str,
    diagnostics: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    url: &'static str,
}

#[derive(Serialize)]
struct One<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

fn write(files: &[Checked]) -> String {
    let source = Tool { name: "ibid", url: HOME };
    let diagnostics = files.iter().flat_map(Checked::rows).map(one).collect();
    pretty(&Run { source, severity: "WARNING", diagnostics })
}

fn one(row: Row<'_>) -> One<'_> {
    let suggestions = row.fix.into_iter().flat_map(|fix| fix.edits);
    One {
        message: row.help.map_or_else(|| row.message.to_owned(), |help| format!("{}; {help}", row.message)),
        location: Location { path: row.file, range: range(&row.place) },
        severity: match row.severity {
            Severity::Info => "INFO",
            Severity::Warning => "WARNING",
            Severity::Error => "ERROR",
        },
        code: Code { value: row.rule.code, url: page(row.rule.code) },
        suggestions: suggestions.map(|(place, text)| Suggestion { range: range(&place), text }).collect(),
    }
}

fn range(place: &Place) -> Range {
    let (start, end) = place.columns_in_bytes;
    Range {
        start: Position { line: place.start.line, column: start },
        end: Position { line: place.end.line, column: end },
    }
}
