//! GitHub's workflow commands: each finding becomes an annotation.
//!
//! # What is lost
//! GitHub shows ten annotations of a kind in a step and fifty in a job: SARIF takes them all.

use super::{Checked, Report, Row};
use crate::diagnostic::Severity;
use std::fmt::Write as _;

pub(super) const REPORT: Report = Report { name: "github", about: "annotations in a GitHub workflow", write };

fn write(files: &[Checked]) -> String {
    let mut out = String::new();
    for row in files.iter().flat_map(Checked::rows) {
        let _ = writeln!(out, "::{} {}::{}", command(row.severity), properties(&row), data(&message(&row)));
    }
    out
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn properties(row: &Row<'_>) -> String {
    let (start, end) = (row.place.start, row.place.end);
    let mut out = format!(
        "title={},file={},line={},endLine={}",
        property(row.rule.code),
        property(row.file),
        start.line,
        end.line
    );
    // Columns over several lines are refused.
    if row.place.is_in_line() {
        let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
    }
    out
}

fn message(row: &Row<'_>) -> String {
    let place = format!("{}:{}:{}: ", row.file, row.place.start.line, row.place.start.column);
    let help = row.help.map_or_else(String::new, |help| format!("; {help}"));
    format!("{place}{} ({}){help}", row.message, row.rule.code)
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
