//! Input without an article: each line that is not blank is a note, blank lines part documents.
//!
//! A bracketed number before a note is its label. `12.` is one only where the lines of the document count upwards, because
//! a title may begin with a number.

use super::Note;
use super::label::{self, Label, Shape};
use super::page;
use crate::source::{Source, Span, Spanned};

/// Returns the notes of a text.
pub(super) fn notes(source: &Source) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut document = 0;
    let mut lines: Vec<Span> = Vec::new();
    for line in page::rows(source).chain([Span::default()]) {
        if !line.is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            add(source.text(), &lines, document, &mut notes);
            lines.clear();
            document += 1;
        }
    }
    notes
}

fn add(text: &str, lines: &[Span], document: u32, notes: &mut Vec<Note>) {
    let labels: Vec<Option<Label<'_>>> = lines.iter().map(|line| label::label(line.of(text))).collect();
    let counts = counts(&labels);
    let is_kept = |label: &Label<'_>| match label.shape {
        Shape::Bracket => label.number().is_some(),
        Shape::Stop | Shape::Parenthesis => counts,
        Shape::Superscript => true,
        Shape::Bare => false,
    };
    for ((line, span), label) in (1..).zip(lines).zip(labels) {
        let label = label.filter(is_kept);
        let start = span.start as usize;
        let place = label.map(|label| Span::new(start + label.start, start + label.start + label.text.len()));
        let body = Span::new(start + label.map_or(0, |label| label.end), span.end as usize);
        notes.push(Note {
            label: place.map(|place| Spanned::new(label::plain(place.of(text)), place)),
            body: page::trimmed(text, body),
            document,
            line,
        });
    }
}

/// Whether every line has a number of the same kind and each is one more than that above.
fn counts(labels: &[Option<Label<'_>>]) -> bool {
    let follow = |pair: &[Option<Label<'_>>]| match pair {
        [Some(above), Some(below)] => {
            above.shape == below.shape && above.number().map(|number| number + 1) == below.number()
        }
        _ => false,
    };
    labels.len() >= 2 && labels.windows(2).all(follow)
}
