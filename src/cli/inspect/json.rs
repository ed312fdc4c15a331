//! A note for programs. Offsets are bytes of the file on disk.

use super::rival::Rival;
use super::text;
use crate::diagnostic::Diagnostic;
use crate::front::Article;
use crate::note::Evidence;
use crate::reference::{Citation, ReadNote};
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
    works: Vec<WorkView>,
    tiles: Vec<TileView<'a>>,
    evidence: Vec<EvidenceView>,
    runner_up: Option<RivalView<'a>>,
    diagnostics: Vec<DiagnosticView<'a>>,
}

#[derive(Serialize)]
struct WorkView {
    r#type: &'static str,
    rules: Vec<RuleView>,
    /// The full form, where this is a short one.
    #[serde(skip_serializing_if = "Option::is_none")]
    stands_for: Option<FullFormView>,
}

#[derive(Serialize)]
struct FullFormView {
    note: String,
    by: &'static str,
}

#[derive(Serialize)]
struct RuleView {
    rule: &'static str,
    r#type: &'static str,
}

/// What a feature added to the best reading, in hundredths.
#[derive(Serialize)]
struct EvidenceView {
    field: &'static str,
    start: u64,
    end: u64,
    feature: String,
    weight: i32,
}

/// The second reading: how far it is behind, in hundredths, and all its fields.
#[derive(Serialize)]
struct RivalView<'a> {
    behind: i32,
    fields: Vec<TileView<'a>>,
}

#[derive(Serialize)]
struct TileView<'a> {
    part: &'static str,
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
    let views: Vec<_> = notes.iter().map(|note| note_view(article, note)).collect();
    // Strings, numbers and lists only: nothing that JSON can't hold.
    serde_json::to_string_pretty(&views).map(|json| json + "\n").unwrap_or_default()
}

fn note_view<'a>(article: &Article<'a>, note: &'a ReadNote<'_>) -> NoteView<'a> {
    let source = article.source;
    let (start, end) = place(source, note.span);
    let evidence = text::evidence(source.text(), note);
    let tiles = note.tiling.tiles().iter();
    NoteView {
        label: note.label.as_deref(),
        line: source.location(note.span.start).line,
        start,
        end,
        raw: note.raw,
        sure: note.sure,
        works: note.citations.iter().map(|citation| work(article, citation)).collect(),
        tiles: tiles.map(|tile| part(source, text::name(tile.part).unwrap_or("punctuation"), tile.span)).collect(),
        runner_up: Rival::of(note).zip(note.runner_up.as_ref()).map(|(rival, second)| RivalView {
            behind: rival.behind,
            fields: second.reading.fields.iter().map(|filled| part(source, filled.field.name(), filled.span)).collect(),
        }),
        evidence: evidence.into_iter().map(|one| spoke(source, one)).collect(),
        diagnostics: note.diagnostics.iter().map(|found| diagnostic(source, found)).collect(),
    }
}

fn work(article: &Article<'_>, citation: &Citation) -> WorkView {
    let reference = &citation.reference;
    let stands_for = citation
        .antecedent
        .map(|full| FullFormView { note: super::note_name(article, full.note), by: full.by.reason() });
    let rules = reference.reasons.iter().map(|reason| RuleView { rule: reason.rule, r#type: reason.kind.csl() });
    WorkView { r#type: reference.kind.csl(), rules: rules.collect(), stands_for }
}

fn part<'a>(source: &'a Source, part: &'static str, span: Span) -> TileView<'a> {
    let (start, end) = place(source, span);
    TileView { part, start, end, text: source.slice(span) }
}

fn spoke(source: &Source, evidence: Evidence) -> EvidenceView {
    let (start, end) = place(source, evidence.span);
    EvidenceView { field: evidence.field.name(), start, end, feature: evidence.feature, weight: evidence.weight }
}

fn diagnostic<'a>(source: &Source, found: &'a Diagnostic) -> DiagnosticView<'a> {
    let (start, end) = place(source, found.span);
    DiagnosticView {
        code: found.code.0,
        severity: found.severity.name(),
        message: &found.message,
        start,
        end,
        help: found.help.as_deref(),
    }
}

fn place(source: &Source, span: Span) -> (u64, u64) {
    let disk = source.on_disk(span);
    (disk.start, disk.end)
}
