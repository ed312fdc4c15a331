//! A note for programs. Offsets are bytes of the file on disk.

use super::text;
use crate::front::Article;
use crate::reference::ReadNote;
use crate::source::{Source, Span};
use serde::Serialize;

#[derive(Serialize)]
struct NoteView<'a> {
    label: Option<&'a str>,
    line: usize,
    start: u64,
    end: u64,
    raw: &'a str,
    sure: bool,
    kinds: Vec<&'static str>,
    tiles: Vec<TileView<'a>>,
    diagnostics: Vec<DiagnosticView<'a>>,
}

#[derive(Serialize)]
struct TileView<'a> {
    part: String,
    start: u64,
    end: u64,
    text: &'a str,
}

#[derive(Serialize)]
struct DiagnosticView<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    start: u64,
    end: u64,
    help: Option<&'a str>,
}

/// Returns the notes as a JSON array.
pub(super) fn view(article: &Article<'_>, notes: &[&ReadNote<'_>]) -> String {
    let views: Vec<_> = notes.iter().map(|note| note_view(article.source, note)).collect();
    // Strings, numbers and lists only: nothing that JSON can't hold.
    serde_json::to_string_pretty(&views).map(|json| json + "\n").unwrap_or_default()
}

fn note_view<'a>(source: &'a Source, note: &'a ReadNote<'_>) -> NoteView<'a> {
    let (start, end) = place(source, note.span);
    let tiles = note.tiling.tiles().iter().map(|tile| {
        let (start, end) = place(source, tile.span);
        let part = text::name(tile.part).unwrap_or_else(|| "punctuation".into());
        TileView { part, start, end, text: source.slice(tile.span) }
    });
    let diagnostics = note.diagnostics.iter().map(|found| {
        let (start, end) = place(source, found.span);
        let severity = found.severity.name();
        DiagnosticView {
            code: found.code.0,
            severity,
            message: &found.message,
            start,
            end,
            help: found.help.as_deref(),
        }
    });
    NoteView {
        label: note.label.as_deref(),
        line: source.line_of(note.span.start) + 1,
        start,
        end,
        raw: note.raw,
        sure: note.sure,
        kinds: note.citations.iter().map(|citation| citation.reference.kind.csl()).collect(),
        tiles: tiles.collect(),
        diagnostics: diagnostics.collect(),
    }
}

fn place(source: &Source, span: Span) -> (u64, u64) {
    let disk = source.on_disk(span);
    (disk.start, disk.end)
}
