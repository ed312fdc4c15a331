//! GitLab's code quality report.

use super::{Checked, Report, Row, pretty};
use crate::diagnostic::Severity;
use serde::Serialize;
use std::collections::HashMap;

pub(super) const REPORT: Report = Report { name: "gitlab", about: "the code quality report of GitLab", write };

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn write(files: &[Checked]) -> String {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let issues: Vec<Issue<'_>> = files.iter().flat_map(Checked::rows).map(|row| issue(&row, &mut seen)).collect();
    pretty(&issues)
}

/// GitLab takes two issues with one fingerprint for the same: the second one is counted.
fn issue<'a>(row: &Row<'a>, seen: &mut HashMap<String, usize>) -> Issue<'a> {
    let print = format!("{}:{}", row.file, row.fingerprint);
    let count = seen.entry(print.clone()).or_default();
    *count += 1;
    Issue {
        description: row.help.map_or_else(|| row.message.to_owned(), |help| format!("{}; {help}", row.message)),
        check_name: row.rule.code,
        fingerprint: format!("{print}:{count}"),
        severity: match row.severity {
            Severity::Info => "info",
            Severity::Warning => "minor",
            Severity::Error => "major",
        },
        location: Location { path: row.file, lines: Lines { begin: row.place.start.line, end: row.place.end.line } },
    }
}
