//! A correction over a reading.

use super::change::{Change, Given};
use crate::reference::{Citation, Contributor, ContributorRole, Locator, Name, Person, ReadNote, Text, Variable};
use crate::source::{Span, Spanned};

/// Makes the note cite the works that the human gives, each over the work read in its place.
pub(super) fn apply(works: &[Vec<Change>], note: &mut ReadNote<'_>) {
    note.citations.resize_with(works.len(), Citation::default);
    let place = Place { raw: note.raw, span: note.span };
    for (citation, changes) in note.citations.iter_mut().zip(works) {
        if !changes.is_empty() {
            // What a human gives is no short form any more.
            citation.back = None;
            citation.span = Span::default();
        }
        for change in changes {
            place.change(citation, change);
        }
    }
    note.sure = true;
    note.diagnostics.clear();
}

/// Where the note stands: given values are looked for in its text.
struct Place<'a> {
    raw: &'a str,
    span: Span,
}

impl Place<'_> {
    fn change(&self, citation: &mut Citation, change: &Change) {
        let reference = &mut citation.reference;
        match change {
            Change::Kind(kind) => {
                reference.kind = *kind;
                reference.reasons.clear();
            }
            Change::Names(role, names) => {
                reference.contributors.retain(|contributor| contributor.role != *role);
                reference.contributors.extend(names.iter().map(|name| self.contributor(*role, name)));
            }
            Change::Date(variable, date) => {
                let dates = &mut reference.dates;
                let at = dates.iter().position(|(of, _)| of == variable).unwrap_or(dates.len());
                dates.retain(|(of, _)| of != variable);
                if let Some(date) = date {
                    let spanned = Spanned::new(date.clone(), self.find(&date.printed));
                    dates.insert(at.min(dates.len()), (*variable, spanned));
                }
            }
            Change::Text(variable, value) => self.text(&mut reference.texts, *variable, value),
            Change::TranslatedTitle(title) => reference.translated_title = self.value(title),
            Change::Handle(handle) => reference.handle = self.value(handle),
            Change::Signal(signal) => citation.signal = self.value(signal),
            Change::Locator(value) => {
                let label = citation.locator.as_ref().map_or("page", |locator| locator.value.label);
                let locator = |value: Spanned<String>| value.map(|value| Locator { label, value });
                citation.locator = self.value(value).map(locator);
            }
            Change::Label(label) => {
                if let Some(locator) = &mut citation.locator {
                    locator.value.label = label;
                }
            }
        }
        // What the human put into a field is no residue any more.
        citation.reference.residue.retain(|residue| !change.holds(residue.value.trim()));
    }

    /// Puts a text at the place of the first of its variable, so that the order of the note stays.
    fn text(&self, texts: &mut Vec<Text>, variable: Variable, value: &str) {
        let at = texts.iter().position(|text| text.variable == variable).unwrap_or(texts.len());
        texts.retain(|text| text.variable != variable);
        if !value.is_empty() {
            texts.insert(at.min(texts.len()), Text { variable, value: value.into(), span: self.find(value) });
        }
    }

    fn contributor(&self, role: ContributorRole, name: &Given) -> Contributor {
        match name {
            Given::Literal(name) => Contributor { role, name: Name::Literal(name.clone()), span: self.find(name) },
            Given::Person { family, given, particle, suffix } => {
                let part = |part: &Option<String>| part.as_deref().and_then(|part| self.value(part));
                let family = Spanned::new(family.clone(), self.find(family));
                let span = family.span;
                let person = Person { family, given: part(given), particle: part(particle), suffix: part(suffix) };
                Contributor { role, name: Name::Person(person), span }
            }
        }
    }

    /// Returns a value at its place, nothing for an empty one.
    fn value(&self, value: &str) -> Option<Spanned<String>> {
        (!value.is_empty()).then(|| Spanned::new(value.into(), self.find(value)))
    }

    /// Returns where the note prints a value; the whole note where it does not print it so.
    fn find(&self, value: &str) -> Span {
        let found = if value.is_empty() { None } else { self.raw.find(value) };
        found.map_or(self.span, |at| {
            let start = self.span.start as usize + at;
            Span::new(start, start + value.len())
        })
    }
}
