//! `JUnit` XML: a suite a file, a failed case a finding; a file without findings is a case that passed.
//!
//! # What is lost
//! Characters that XML 1.0 has no place for become U+FFFD.

use super::{Checked, Report, Row};
use crate::diagnostic::Severity;
use crate::emit::markup;
use std::borrow::Cow;
use std::fmt::Write as _;

pub(super) const REPORT: Report = Report { name: "junit", about: "JUnit's XML, which most build servers show", write };

fn write(files: &[Checked]) -> String {
    let total: usize = files.iter().map(|file| file.findings.len().max(1)).sum();
    let failures: usize = files.iter().map(|file| file.findings.len()).sum();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a string does not fail.
    let _ = writeln!(out, "<testsuites name=\"ibid\" tests=\"{total}\" failures=\"{failures}\" errors=\"0\">");
    for file in files {
        suite(&mut out, file);
    }
    out.push_str("</testsuites>\n");
    out
}

fn suite(out: &mut String, file: &Checked) {
    let (name, failures) = (escaped(file.source.name()), file.findings.len());
    let tests = failures.max(1);
    let _ = writeln!(out, "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">");
    if failures == 0 {
        let _ = writeln!(out, "    <testcase name=\"no finding\" classname=\"{name}\"/>");
    }
    for row in file.rows() {
        case(out, &row);
    }
    out.push_str("  </testsuite>\n");
}

fn case(out: &mut String, row: &Row<'_>) {
    let (file, place) = (escaped(row.file), row.place.start);
    let severity = match row.severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let name = format!("{}:{}:{}", row.rule.code, place.line, place.column);
    let _ =
        writeln!(out, "    <testcase name=\"{name}\" classname=\"{file}\" file=\"{file}\" line=\"{}\">", place.line);
    let message = escaped(row.message);
    let help = row.help.map_or_else(String::new, |help| format!("; {}", escaped(help)));
    let _ = writeln!(
        out,
        "      <failure type=\"{severity}\" message=\"{message}\">{file}:{}:{}: {message}{help}</failure>",
        place.line, place.column
    );
    out.push_str("    </testcase>\n");
}

fn escaped(text: &str) -> Cow<'_, str> {
    markup::escaped(text, |c| match c {
        '\n' | '\t' | '\r' => Some(' '),
        c if !markup::is_xml(c) => Some(char::REPLACEMENT_CHARACTER),
        c => Some(c),
    })
}
