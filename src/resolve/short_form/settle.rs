//! A citation becomes the short form that it was found to be.

use super::Found;
use super::full_forms::FullForm;
use super::seen::Place;
use crate::note::Back;
use crate::reference::{self, Antecedent, Citation, Name, Person, ReadNote, Reason};
use crate::source::Spanned;

/// A note whose citations are being resolved.
pub(super) struct Rewritten<'a, 's> {
    pub(super) text: &'a str,
    before: &'a [ReadNote<'s>],
    /// The citations that are done, in order.
    pub(super) citations: Vec<Citation>,
    /// Where the last of them, and what was looked through, ends.
    pub(super) until: u32,
}

impl<'a, 's> Rewritten<'a, 's> {
    pub(super) fn new(text: &'a str, before: &'a [ReadNote<'s>], note: &ReadNote<'_>) -> Self {
        Self { text, before, citations: Vec::with_capacity(note.citations.len()), until: note.span.start }
    }

    pub(super) fn place(&self) -> Place<'_, 's> {
        Place { text: self.text, before: self.before, this: &self.citations }
    }
}

/// Makes a citation the short form that it was found to be.
pub(super) fn settle(
    text: &str,
    note: &mut ReadNote<'_>,
    citation: &mut Citation,
    back: &Back,
    found: &Found,
    full: &FullForm,
) {
    let shape = back.shapes.get(found.shape).cloned().unwrap_or_default();
    let (short, tiles) = reference::referring(text, back, &shape, citation.span);
    citation.reference = short.reference;
    citation.locator = short.locator;
    citation.antecedent = Some(Antecedent { note: full.note, citation: full.citation, by: found.by });
    citation.back = Some(Back { shapes: vec![shape], ..back.clone() });
    like_the_full(citation, full);
    let span = citation.span;
    note.tiling.replace(note.span, span, tiles);
    note.diagnostics.retain(|doubt| !span.contains(doubt.span));
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
