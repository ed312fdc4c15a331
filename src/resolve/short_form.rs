//! Short forms and the full forms that they stand for: "Ibid.", "op. cit.", author and short title, author and page
//! (Chicago 17, 14.29–36; MLA 9, 6.8; Bluebook 21, rule 4).
//!
//! In: the notes of all documents, read. Out: the same notes; each short form has its antecedent, or a diagnostic that says
//! why it has none. A short form stands for what was cited before it in its document, never for what comes later. Where
//! two works fit, none is taken.

mod choice;
mod full_forms;
mod name;
mod report;
mod same_author;
mod title;

use crate::document;
use crate::note::{self, Back, BackWord, Shape};
use crate::reference::{
    self, Antecedent, By, Citation, Contributor, DateVariable, Name, Person, ReadNote, Reason, Variable,
};
use crate::source::{Span, Spanned};
use full_forms::{FullForm, FullForms};
use report::Fault;
use std::collections::HashMap;

/// The longest short form, in bytes.
const LONGEST: usize = 240;
/// The longest one with a year.
const LONGEST_DATED: usize = 80;

/// Returns the full form that a short form stands for.
pub fn full_form<'a>(notes: &'a [ReadNote<'_>], citation: &Citation) -> Option<&'a Citation> {
    let full = citation.antecedent?;
    notes.get(full.note)?.citations.get(full.citation)
}

/// Gives the short forms of notes their antecedents. `document` tells to which document each note belongs; `text` is the
/// source's.
pub fn short_forms(text: &str, document: &[document::Note], notes: &mut [ReadNote<'_>]) {
    let mut start = 0;
    while start < notes.len() {
        let of = document.get(start).map(|note| note.document);
        let length = document.iter().skip(start).take_while(|note| Some(note.document) == of).count();
        let end = notes.len().min(start + length.max(1));
        let mut seen = Seen::new(start);
        for at in start..end {
            seen.read(text, notes, at);
        }
        start = end;
    }
}

/// A short form that was found out: the full form, the way to read the short one, and what told it.
#[derive(Clone, Debug)]
struct Found {
    full: usize,
    shape: usize,
    by: By,
}

/// What a document has cited so far.
struct Seen {
    /// The document's first note.
    first: usize,
    full: FullForms,
    /// For each note, for each citation, its full form.
    cited: Vec<Vec<Option<usize>>>,
    /// For each note, whether it says something, and nothing that could be a work.
    silent: Vec<bool>,
    labels: HashMap<String, usize>,
}

impl Seen {
    fn new(first: usize) -> Self {
        let (cited, silent) = (Vec::new(), Vec::new());
        Self { first, full: FullForms::default(), cited, silent, labels: HashMap::new() }
    }

    /// Resolves the citations of a note, and keeps its full forms.
    fn read(&mut self, text: &str, notes: &mut [ReadNote<'_>], at: usize) {
        let (before, rest) = notes.split_at_mut(at);
        let Some(note) = rest.first_mut() else { return };
        self.cited.push(Vec::new());
        self.silent.push(note.citations.is_empty() && note.raw.chars().any(char::is_alphabetic));
        for number in 0..note.citations.len() {
            if note.citations.get(number).is_some_and(same_author::is_said) {
                let authors = self.last_authors(before, &note.citations);
                note.citations.get_mut(number).into_iter().for_each(|citation| same_author::fill(citation, &authors));
            }
            let Some(citation) = note.citations.get(number) else { continue };
            let full = match self.find(text, before, &note.citations, citation) {
                Some((back, Ok(found))) => {
                    self.settle(text, note, number, &back, &found);
                    Some(found.full)
                }
                Some((back, Err(fault))) => {
                    note.diagnostics.push(fault.diagnostic(back.span, &self.full));
                    None
                }
                None => Some(self.full.add(text, (at, number), citation)),
            };
            self.cited.last_mut().into_iter().for_each(|cited| cited.push(full));
        }
        note.diagnostics.sort_by_key(|found| found.span);
        if let Some(label) = &note.label {
            self.labels.entry(label.clone()).or_insert(at - self.first);
        }
    }

    /// Returns what a citation stands for, or why that can't be told; nothing for a full form.
    fn find(
        &self,
        text: &str,
        before: &[ReadNote<'_>],
        this: &[Citation],
        citation: &Citation,
    ) -> Option<(Back, Result<Found, Fault>)> {
        if let Some(back) = &citation.back {
            let same = back.shapes.iter().any(|shape| choice::is_same_author(text, shape));
            let authors = if same { self.last_authors(before, this) } else { Vec::new() };
            return Some((back.clone(), self.by_word(text, before, back, &authors)));
        }
        if citation.span.is_empty()
            || is_long(citation)
            || !self.full.may_know(citation.span.of(text)) && !choice::is_short(citation)
        {
            return None;
        }
        let back = note::back::short(text, citation.span)?;
        let found = choice::by_shape(text, &self.full, &back, citation)?;
        Some((back, found))
    }

    /// Resolves "Ibid.", "op. cit.", "supra note 7".
    fn by_word(
        &self,
        text: &str,
        before: &[ReadNote<'_>],
        back: &Back,
        authors: &[Contributor],
    ) -> Result<Found, Fault> {
        let word = back.word.as_ref().map(|word| word.value);
        let named = back.shapes.iter().any(|shape| shape.named.is_some() || shape.title.is_some());
        if let Some(number) = back.note {
            return self.of_note(text, before, back, number, authors);
        }
        match (word, named) {
            (_, false) => self.again(),
            (Some(BackWord::Again), true) => {
                let just_before = self.just_before();
                choice::among(text, &self.full, back, &just_before, authors)
                    .or_else(|_| choice::of_author(text, &self.full, back, authors))
            }
            _ => choice::of_author(text, &self.full, back, authors),
        }
    }

    /// The only work that is cited just before.
    fn again(&self) -> Result<Found, Fault> {
        let just_before = self.just_before();
        match just_before.as_slice() {
            [] => Err(Fault::NothingBefore),
            [Some(full)] => Ok(Found { full: *full, shape: 0, by: By::Again }),
            [None] => Err(Fault::UnknownBefore),
            many => Err(Fault::SeveralBefore(many.len())),
        }
    }

    /// The works cited just before: the last one of this note, or all those of the note before; notes that only talk are
    /// passed over. Each work once.
    fn just_before(&self) -> Vec<Option<usize>> {
        let Some((this, earlier)) = self.cited.split_last() else { return Vec::new() };
        if let Some(last) = this.last() {
            return vec![*last];
        }
        for (cited, silent) in earlier.iter().zip(&self.silent).rev() {
            if !cited.is_empty() {
                let mut works: Vec<Option<usize>> = Vec::new();
                for full in cited.iter().map(|full| full.map(|full| self.full.first_of(full))) {
                    if !works.contains(&full) || full.is_none() {
                        works.push(full);
                    }
                }
                return works;
            }
            if !silent {
                break;
            }
        }
        Vec::new()
    }

    /// The work of the note with a number.
    fn of_note(
        &self,
        text: &str,
        before: &[ReadNote<'_>],
        back: &Back,
        number: Span,
        authors: &[Contributor],
    ) -> Result<Found, Fault> {
        let number = number.of(text);
        let by_line = || number.parse::<usize>().ok().and_then(|line| line.checked_sub(1));
        let note = self.labels.get(number).copied().or_else(|| if self.labels.is_empty() { by_line() } else { None });
        let cited = note.filter(|note| note + 1 < self.cited.len()).and_then(|note| self.cited.get(note));
        let Some(cited) = cited.filter(|cited| !cited.is_empty()) else { return Err(Fault::NoSuchNote) };
        let found = choice::among(text, &self.full, back, cited, authors);
        let found = found.or_else(|fault| {
            let note = note.and_then(|note| before.get(self.first + note)).map_or("", |note| note.raw);
            choice::printed_in(text, &self.full, back, cited, note).ok_or(fault)
        })?;
        Ok(Found { by: By::NoteNumber, ..found })
    }

    /// The authors of the citation before: of this note's, or the last of the note before.
    fn last_authors(&self, before: &[ReadNote<'_>], this: &[Citation]) -> Vec<Contributor> {
        let last = self.cited.iter().rev().take(2).find_map(|cited| cited.last().copied());
        let last = last.flatten().and_then(|full| self.full.get(full));
        last.and_then(|full| printed(full, before, this))
            .map(|citation| full_forms::authors(&citation.reference).cloned().collect())
            .unwrap_or_default()
    }

    /// Makes a citation the short form that it was found to be.
    fn settle(&self, text: &str, note: &mut ReadNote<'_>, number: usize, back: &Back, found: &Found) {
        let Some(full) = self.full.get(self.full.first_of(found.full)) else { return };
        let Some(citation) = note.citations.get_mut(number) else { return };
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
        if note.citations.len() == 1 {
            note.runner_up = None;
            note.sure = true;
        }
    }
}

/// Whether a citation says too much for a short form: an address, or more than authors, a title and a page take.
fn is_long(citation: &Citation) -> bool {
    let address =
        [Variable::Url, Variable::Doi].into_iter().any(|variable| citation.reference.text(variable).is_some());
    let dated = citation.reference.date(DateVariable::Issued).is_some() && citation.span.len() > LONGEST_DATED;
    address || dated || citation.span.len() > LONGEST
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

/// The citation of a full form, in the notes before or in this one.
fn printed<'a>(full: &FullForm, before: &'a [ReadNote<'_>], this: &'a [Citation]) -> Option<&'a Citation> {
    before.get(full.note).map_or(this, |note| &note.citations).get(full.citation)
}

/// The names of a shape, as printed.
fn names_of<'t>(text: &'t str, shape: &Shape) -> impl Iterator<Item = Vec<String>> + 't {
    let names = shape.names.clone();
    names.into_iter().map(move |name| {
        let parts = [name.given, name.particle, Some(name.family)];
        parts.into_iter().flatten().flat_map(|span| title::words(span.of(text))).collect()
    })
}
