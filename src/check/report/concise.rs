//! A finding a line: `file:line:column: severity[code] message`.

use super::{Checked, Report};
use std::fmt::Write as _;

pub(super) const REPORT: Report = Report { name: "concise", about: "a finding a line, for editors and pipes", write };

fn write(files: &[Checked]) -> String {
    let mut out = String::new();
    for row in files.iter().flat_map(Checked::rows) {
        let (line, column) = (row.place.start.line, row.place.start.column);
        let fix = row.fix.as_ref().map_or("", |fix| if fix.safety == "safe" { " [fix]" } else { "" });
        let message = row.message.replace(['\n', '\r'], " ");
        // Writing to a string does not fail.
        let _ =
            writeln!(out, "{}:{line}:{column}: {}[{}]{fix} {message}", row.file, row.severity.name(), row.rule.code);
    }
    out
}
