//! A note for the eye: fields coloured in place, then one by one with the bytes where they stand.

use super::flow::Flow;
use super::paint::Paint;
use crate::cli::terminal::{Terminal, harmless};
use crate::front::Article;
use crate::note::Part;
use crate::reference::ReadNote;
use std::fmt::Write as _;

const INDENT: &str = "    ";
/// Where the values of fields begin, behind names and places.
const VALUES: usize = 37;

/// Returns the view of a note.
pub(super) fn view(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) -> String {
    let mut out = in_place(article, note, terminal);
    fields(&mut out, article, note, terminal);
    diagnostics(&mut out, note, terminal);
    out.push('\n');
    out
}

fn heading(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) -> String {
    let name = note.label.as_ref().map_or_else(String::new, |label| format!("[{label}] "));
    let line = article.source.line_of(note.span.start) + 1;
    let sure = if note.sure { "sure" } else { "doubtful" };
    let kinds: Vec<_> = note.citations.iter().map(|citation| citation.reference.kind.csl()).collect();
    let kinds = if kinds.is_empty() { "cites nothing".into() } else { kinds.join(", ") };
    let heading = Paint::BOLD.on(terminal.color_out, &format!("{}line {line}", harmless(&name)));
    format!("{heading} · {kinds} · {sure}\n")
}

/// Returns the note under its heading, in lines of the terminal's width, each tile in its colour.
pub(in crate::cli) fn in_place(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) -> String {
    let mut flow = Flow::new(INDENT.len(), terminal.width, terminal.color_out);
    for tile in note.tiling.tiles() {
        flow.write(article.source.slice(tile.span), Paint::of(tile.part));
    }
    heading(article, note, terminal) + &flow.finish()
}

/// Writes a row for each tile that says something: what it is, where it stands in the file, what it holds.
fn fields(out: &mut String, article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) {
    for tile in note.tiling.tiles() {
        let Some(name) = name(tile.part) else { continue };
        let text = article.source.slice(tile.span);
        if text.trim().is_empty() {
            continue;
        }
        let disk = article.source.on_disk(tile.span);
        let place = Paint::DIM.on(terminal.color_out, &format!("{:<14}", format!("{}..{}", disk.start, disk.end)));
        let mut value = Flow::new(VALUES, terminal.width, terminal.color_out);
        value.write(text, Paint::of(tile.part));
        let _ = write!(out, "{INDENT}{name:<17} {place} {}", value.finish().trim_start_matches(' '));
    }
}

/// Writes what there is to say about the note.
fn diagnostics(out: &mut String, note: &ReadNote<'_>, terminal: &Terminal) {
    for found in &note.diagnostics {
        let severity = Paint::BOLD.on(terminal.color_out, found.severity.name());
        let help = found.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
        let _ = writeln!(out, "{INDENT}{severity} {}: {}{}", found.code.0, harmless(&found.message), harmless(&help));
    }
}

/// Returns the name of what a tile is; punctuation is not worth a line.
pub(super) fn name(part: Part) -> Option<String> {
    match part {
        Part::Field(field) => Some(format!("{field:?}").to_lowercase()),
        Part::Punctuation => None,
        Part::Signal => Some("signal".into()),
        Part::Commentary => Some("commentary".into()),
        Part::Residue => Some("residue".into()),
    }
}
