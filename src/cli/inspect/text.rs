//! A note for the eye: fields coloured in place, then one by one with the bytes where they stand.

use super::flow::Flow;
use super::paint::Paint;
use super::rival::Rival;
use crate::cli::terminal::{Terminal, harmless};
use crate::front::Article;
use crate::note::{Evidence, Field, Parser, Part};
use crate::reference::ReadNote;
use crate::resolve;
use crate::source::Span;
use std::cmp::Reverse;
use std::fmt::Write as _;

const INDENT: &str = "    ";
/// Where the values of fields begin, behind names and places.
const VALUES: usize = 37;
/// How many features are told of each field; JSON has them all.
const STRONGEST: usize = 8;

/// Returns the view of a note; with `why`, also what spoke for and against each
/// field, and the second reading where the first is sure.
pub(super) fn view(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal, why: bool) -> String {
    let text = article.source.text();
    let evidence = if why { evidence(text, note) } else { Vec::new() };
    let mut out = in_place(article, note, terminal);
    fields(&mut out, article, note, terminal, &evidence);
    kinds(&mut out, note, terminal);
    full_forms(&mut out, article, note, terminal);
    if let Some(rival) = Rival::of(note).filter(|_| why || !note.sure) {
        second(&mut out, article, &rival, terminal);
    }
    diagnostics(&mut out, note, terminal);
    out.push('\n');
    out
}

/// Returns what spoke for the best readings of a note's citations.
pub(super) fn evidence(text: &str, note: &ReadNote<'_>) -> Vec<Evidence> {
    let mut parser = Parser::default();
    let best = note.citations.iter().filter_map(|citation| parser.explain(text, citation.span).into_iter().next());
    best.flatten().collect()
}

fn heading(article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) -> String {
    let name = note.label.as_ref().map_or_else(String::new, |label| format!("[{label}] "));
    let line = article.source.location(note.span.start).line;
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
fn fields(out: &mut String, article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal, evidence: &[Evidence]) {
    for tile in note.tiling.tiles() {
        let Some(name) = name(tile.part) else { continue };
        let text = article.source.slice(tile.span);
        if text.trim().is_empty() {
            continue;
        }
        let disk = article.source.on_disk(tile.span);
        row(out, name, &format!("{}..{}", disk.start, disk.end), text, Paint::of(tile.part), terminal);
        let mut spoke: Vec<_> = evidence.iter().filter(|evidence| evidence.span == tile.span).collect();
        if spoke.is_empty() {
            continue;
        }
        spoke.sort_by_key(|evidence| Reverse(evidence.weight.abs()));
        let strongest = spoke.iter().take(STRONGEST);
        let told: Vec<_> = strongest.map(|one| format!("{} {}", hundredths(one.weight), one.feature)).collect();
        row(out, "", "", &told.join(", "), Paint::DIM, terminal);
    }
}

/// Writes of each work what kind it is, and the rules that say so.
fn kinds(out: &mut String, note: &ReadNote<'_>, terminal: &Terminal) {
    for reference in note.citations.iter().map(|citation| &citation.reference) {
        let rules = reference.reasons.iter().filter(|reason| reason.kind == reference.kind).map(|reason| reason.rule);
        let rules = rules.collect::<Vec<_>>().join("; ");
        let because = if rules.is_empty() { rules } else { format!(" – {rules}") };
        row(out, "type", "", &format!("{}{because}", reference.kind.csl()), Paint::PLAIN, terminal);
    }
}

/// Writes of each short form what it stands for, and what told that.
fn full_forms(out: &mut String, article: &Article<'_>, note: &ReadNote<'_>, terminal: &Terminal) {
    for citation in &note.citations {
        let Some((full, work)) = citation.antecedent.zip(resolve::full_form(&article.notes, citation)) else {
            continue;
        };
        let name = super::note_name(article, full.note);
        let work = article.source.slice(work.span);
        row(out, "stands for", "", &format!("{name}: {work} – told by {}", full.by.reason()), Paint::PLAIN, terminal);
    }
}

/// Writes how the second reading differs.
fn second(out: &mut String, article: &Article<'_>, rival: &Rival, terminal: &Terminal) {
    let tell = |sign: &str, fields: &[(Field, Span)]| -> Vec<String> {
        fields.iter().map(|(field, span)| format!("{sign}{}: {}", field.name(), article.source.slice(*span))).collect()
    };
    let differences = [tell("", &rival.more), tell("no ", &rival.less)].concat().join(" · ");
    let behind = format!("{} behind", hundredths(rival.behind).trim_start_matches('+'));
    row(out, "or", &behind, &differences, Paint::DIM, terminal);
}

/// Writes a row of the table under a note.
fn row(out: &mut String, name: &str, place: &str, value: &str, paint: Paint, terminal: &Terminal) {
    let paint_place = if place.is_empty() { Paint::PLAIN } else { Paint::DIM };
    let place = paint_place.on(terminal.color_out, &format!("{place:<14}"));
    let mut column = Flow::new(VALUES, terminal.width, terminal.color_out);
    column.write(value, paint);
    let _ = write!(out, "{INDENT}{name:<17} {place} {}", column.finish().trim_start_matches(' '));
}

fn hundredths(weight: i32) -> String {
    format!("{}{}.{:02}", if weight < 0 { '−' } else { '+' }, weight.abs() / 100, weight.abs() % 100)
}

/// Writes what there is to say about the note.
fn diagnostics(out: &mut String, note: &ReadNote<'_>, terminal: &Terminal) {
    for found in &note.diagnostics {
        let severity = Paint::BOLD.on(terminal.color_out, found.severity.name());
        let help = found.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
        let _ = writeln!(out, "{INDENT}{severity} {}: {}{}", found.code.0, harmless(&found.message), harmless(&help));
    }
}

/// Returns the name of what a tile is; punctuation is not worth a row.
pub(super) fn name(part: Part) -> Option<&'static str> {
    match part {
        Part::Field(field) => Some(field.name()),
        Part::Punctuation => None,
        Part::Back => Some("refers-back"),
        Part::Signal => Some("signal"),
        Part::Commentary => Some("commentary"),
        Part::Residue => Some("residue"),
    }
}
