//! A citation becomes the short form that it was found to be.

use super::Found;
use super::full_forms::FullForm;
use super::seen::Place;
use crate::note::{Back, Part, Tile};
use crate::reference::{self, Antecedent, Citation, Name, Person, ReadNote, Reason};
use crate::source::{Span, Spanned};

/// A note whose citations are being resolved.
pub(super) struct Rewritten<'a, 's> {
    pub(super) text: &'a str,
    before: &'a [ReadNote<'s>],
    /// The citations that are done, in order.
    pub(super) citations: Vec<Citation>,
    /// Tiles that change.
    pub(super) tiles: Vec<(Span, Vec<Tile>)>,
    /// Where doubts are settled.
    pub(super) settled: Vec<Span>,
    /// Where the last of them, and what was looked through, ends.
    pub(super) until: u32,
}

impl<'a, 's> Rewritten<'a, 's> {
    pub(super) fn new(text: &'a str, before: &'a [ReadNote<'s>], note: &ReadNote<'_>) -> Self {
        let citations = Vec::with_capacity(note.citations.len());
        Self { text, before, citations, tiles: Vec::new(), settled: Vec::new(), until: note.span.start }
    }

    /// Gives the note its citations, with their tiles and without the doubts that are settled.
    pub(super) fn finish(mut self, note: &mut ReadNote<'_>) {
        note.citations = self.citations;
        if self.tiles.is_empty() && self.settled.is_empty() {
            return;
        }
        note.tiling.replace(note.span, self.tiles);
        self.settled.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut apart: Vec<Span> = Vec::with_capacity(self.settled.len());
        for span in self.settled {
            match apart.last_mut() {
                Some(last) if span.start < last.end => *last = last.join(span),
                _ => apart.push(span),
            }
        }
        let is_settled = |doubt: Span| {
            let before = apart.partition_point(|span| span.start <= doubt.start);
            before.checked_sub(1).and_then(|at| apart.get(at)).is_some_and(|span| span.contains(doubt))
        };
        note.diagnostics.retain(|doubt| !is_settled(doubt.span));
    }

    /// Makes talk of a stretch.
    pub(super) fn talk(&mut self, note: &mut ReadNote<'_>, span: Span) {
        self.tiles.push((span, vec![Tile { part: Part::Commentary, span }]));
        note.runner_up = None;
    }

    pub(super) fn place(&self) -> Place<'_, 's> {
        Place { text: self.text, before: self.before, this: &self.citations }
    }
}

/// Makes a citation the short form that it was found to be.
pub(super) fn settle(
    done: &mut Rewritten<'_, '_>,
    note: &mut ReadNote<'_>,
    citation: &mut Citation,
    back: &Back,
    found: &Found,
    full: &FullForm,
) {
    let shape = back.shapes.get(found.shape).cloned().unwrap_or_default();
    let (short, tiles) = reference::referring(done.text, back, &shape, citation.span);
    citation.reference = short.reference;
    citation.locator = short.locator;
    citation.antecedent = Some(Antecedent { note: full.note, citation: full.citation, by: found.by });
    citation.back = Some(Back { shapes: vec![shape], ..back.clone() });
    like_the_full(citation, full);
    let span = citation.span;
    done.tiles.push((span, tiles));
    done.settled.push(span);
    if span == note.span {
        note.runner_up = None;
        note.sure = true;
    }
}

/// A short form is of the kind of its full form, and a family name alone is a person's where the full form has one.
fn like_the_full(citation: &mut Citation, full: &FullForm) {
    citation.reference.kind = full.kind;
    citation.reference.reasons = vec![Reason { rule: "its full form is one", kind: full.kind }];
    for (mine, theirs) in citation.reference.contributors.iter_mut().zip(&full.names) {
        if let (Name::Literal(family), true) = (&mine.name, theirs.is_person) {
            let family = Spanned::new(family.clone(), mine.span);
            mine.name = Name::Person(Person { family, given: None, particle: None, suffix: None });
        }
    }
}
