//! `{"findings": […]}`: bytes of the file from 0, lines and columns from 1, columns in characters.

use super::{Checked, Report, Row, pretty};
use serde::Serialize;

pub(super) const REPORT: Report =
    Report { name: "json", about: "programs: every detail, with bytes of the file", write };

#[derive(Serialize)]
struct Findings<'a> {
    findings: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    note: Option<&'a str>,
    line: usize,
    column: usize,
    start: u64,
    end: u64,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    safety: &'static str,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    start: u64,
    end: u64,
    replacement: String,
}

fn write(files: &[Checked]) -> String {
    pretty(&Findings { findings: files.iter().flat_map(Checked::rows).map(one).collect() })
}

fn one(row: Row<'_>) -> One<'_> {
    One {
        code: row.rule.code,
        severity: row.severity.name(),
        message: row.message,
        help: row.help,
        file: row.file,
        note: row.note,
        line: row.place.start.line,
        column: row.place.start.column,
        start: row.place.bytes.start,
        end: row.place.bytes.end,
        fix: row.fix.map(|fix| Fix {
            title: fix.title,
            safety: fix.safety,
            edits: fix
                .edits
                .into_iter()
                .map(|(place, replacement)| Edit { start: place.bytes.start, end: place.bytes.end, replacement })
                .collect(),
        }),
    }
}
