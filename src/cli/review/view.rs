//! A doubtful note for the eye: as `inspect` shows it, then its readings, the second only where it differs.

use super::choice::readings;
use crate::cli::inspect;
use crate::cli::terminal::{Terminal, harmless};
use crate::front::Article;
use crate::reference::correction::fields;
use crate::reference::{Citation, ReadNote};
use std::fmt::Write as _;

/// Returns the view of a note.
pub(super) fn view(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) -> String {
    let mut out = inspect::in_place(article, note, terminal);
    let mut first: Vec<String> = Vec::new();
    for (number, reading) in readings(article, note).into_iter().enumerate() {
        let rows: Vec<String> = reading.iter().flat_map(rows).collect();
        let nothing = if reading.is_empty() { " it cites nothing" } else { "" };
        let _ = writeln!(out, "    {}:{nothing}", if number == 0 { "1, as read" } else { "2, or" });
        for row in rows.iter().filter(|row| !first.contains(row)) {
            let _ = writeln!(out, "      {}", harmless(row));
        }
        for gone in first.iter().filter(|row| !rows.contains(row)) {
            let _ = writeln!(out, "      not {}", harmless(gone));
        }
        first = rows;
    }
    out.push('\n');
    out
}

fn rows(citation: &Citation) -> Vec<String> {
    fields(citation).into_iter().map(|(key, value)| format!("{key} = {value}")).collect()
}
