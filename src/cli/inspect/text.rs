//! A note for the eye: fields coloured in place, then one by one with the bytes where they stand.

use super::paint::Paint;
use crate::cli::terminal::{Terminal, harmless};
use crate::front::Article;
use crate::note::{Part, Tile};
use crate::reference::ReadNote;
use std::fmt::Write as _;

const INDENT: &str = "    ";

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
    let mut out = heading(article, note, terminal);
    out.push_str(INDENT);
    let mut column = INDENT.len();
    for tile in note.tiling.tiles() {
        let text: String = article.source.slice(tile.span).chars().map(on_one_line).collect();
        let mut line = String::new();
        for word in text.split_inclusive(' ').flat_map(|word| pieces(word, terminal.width - INDENT.len())) {
            let width = word.chars().count();
            if column > INDENT.len() && column + word.trim_end().chars().count() > terminal.width {
                out.push_str(&paint(*tile, line.trim_end(), terminal));
                line.clear();
                out.push('\n');
                out.push_str(INDENT);
                column = INDENT.len();
            }
            line.push_str(word);
            column += width;
        }
        out.push_str(&paint(*tile, &line, terminal));
    }
    out.push('\n');
    out
}

/// The pieces of a word, none longer than a line: an address may be.
fn pieces(word: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let cut = rest.char_indices().nth(width).map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(cut);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn on_one_line(c: char) -> char {
    if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }
}

fn paint(tile: Tile, text: &str, terminal: &Terminal) -> String {
    if text.is_empty() { String::new() } else { Paint::of(tile.part).on(terminal.color_out, &harmless(text)) }
}

/// Writes a line for each tile that says something: what it is, what it holds, where it stands in the file.
fn fields(out: &mut String, article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) {
    for tile in note.tiling.tiles() {
        let Some(name) = name(tile.part) else { continue };
        let text = article.source.slice(tile.span).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        let disk = article.source.on_disk(tile.span);
        let place = Paint::DIM.on(terminal.color_out, &format!("{}..{}", disk.start, disk.end));
        let _ = writeln!(
            out,
            "{INDENT}{name:<18} {}  {place}",
            Paint::of(tile.part).on(terminal.color_out, &harmless(&text))
        );
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
