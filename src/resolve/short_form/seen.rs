//! What a document has cited so far, and what a citation can stand for.

use super::full_forms::{self, FullForm, FullForms};
use super::report::Fault;
use super::settle::Rewritten;
use super::{Found, choice, same_author, settle};
use crate::note::{self, Back, BackWord, Shape};
use crate::reference::{By, Citation, Contributor, ReadNote};
use crate::source::{Span, Spanned};
use std::collections::HashMap;

/// What a document has cited so far.
pub(super) struct Seen {
    /// The document's first note.
    first: usize,
    pub(super) full: FullForms,
    /// For each note, for each citation, its full form.
    cited: Vec<Vec<Option<usize>>>,
    /// For each note, whether it says something, and nothing that could be a work.
    silent: Vec<bool>,
    labels: HashMap<String, usize>,
}

/// Where a citation stands: behind these notes, behind these citations of its own note.
#[derive(Clone, Copy)]
pub(super) struct Place<'a, 's> {
    pub(super) text: &'a str,
    pub(super) before: &'a [ReadNote<'s>],
    pub(super) this: &'a [Citation],
}

impl Seen {
    pub(super) fn new(first: usize) -> Self {
        let (cited, silent) = (Vec::new(), Vec::new());
        Self { first, full: FullForms::default(), cited, silent, labels: HashMap::new() }
    }

    /// Resolves the citations of a note, and keeps its full forms.
    pub(super) fn read(&mut self, text: &str, notes: &mut [ReadNote<'_>], at: usize) {
        let (before, rest) = notes.split_at_mut(at);
        let Some(note) = rest.first_mut() else { return };
        self.cited.push(Vec::new());
        let mut done = Rewritten::new(text, before, note);
        let mut faults = Vec::new();
        let citations = std::mem::take(&mut note.citations);
        let several = citations.len() > 1;
        let starts: Vec<u32> = citations.iter().skip(1).map(|next| next.span.start).collect();
        let nexts = starts.into_iter().chain([note.span.end]);
        for (mut citation, next) in citations.into_iter().zip(nexts) {
            if citation.span.is_empty() {
                // A human has said what the note cites.
                done.until = note.span.end;
            }
            self.look_within(&mut done, note, citation.span.start);
            if is_cross_reference(text, note, &citation) {
                done.talk(note, citation.span);
                continue;
            }
            same_author::name(text, &mut citation, || self.last_authors(done.place()));
            if citation.alias.is_none() {
                citation.alias = short_name(text, &citation.remarks);
            }
            match self.find(done.place(), &citation) {
                Some((back, Ok(found))) => self.stand(&mut done, note, citation, &back, &found),
                Some((_, Err(_))) if self.divide(&mut done, note, &citation, true, next) => {}
                Some((back, Err(fault))) => {
                    faults.push(fault.diagnostic(back.span, &self.full));
                    citation.pointed = fault.note(&self.full).or_else(|| self.pointed(done.place(), &fault));
                    self.keep(&mut done, citation, None);
                }
                None if self.holds_short(text, &citation, next)
                    && self.divide(&mut done, note, &citation, !full_forms::is_whole(&citation.reference), next) => {}
                None if several && says_nothing(&citation) => {
                    done.talk(note, citation.span);
                    done.settled.push(citation.span);
                }
                None => self.add(&mut done, at, citation),
            }
        }
        self.look_within(&mut done, note, note.span.end);
        done.finish(note);
        note.diagnostics.append(&mut faults);
        note.diagnostics.sort_by_key(|found| found.span);
        self.silent.push(note.citations.is_empty() && note.raw.chars().any(char::is_alphabetic));
        if let Some(label) = &note.label {
            self.labels.entry(label.clone()).or_insert(at - self.first);
        }
    }

    /// Whether a citation, with the talk behind it, may hold short forms: others need no closer look.
    fn holds_short(&self, text: &str, citation: &Citation, next: u32) -> bool {
        if citation.span.is_empty() {
            return false;
        }
        let printed = citation.span.of(text);
        let known = || {
            !self.full.is_empty()
                && (printed.contains(';')
                    || !full_forms::is_whole(&citation.reference)
                    || !choice::is_led_in_full(citation) && self.full.may_lead(printed))
        };
        let talk = Span { start: citation.span.end, end: next.max(citation.span.end) };
        let said = || talk.of(text).contains(char::is_alphanumeric) && note::back::is_said(text, talk);
        citation.refers || known() || said()
    }

    /// Takes a citation as the short form that it was found to be.
    pub(super) fn stand(
        &mut self,
        done: &mut Rewritten<'_, '_>,
        note: &mut ReadNote<'_>,
        mut citation: Citation,
        back: &Back,
        found: &Found,
    ) {
        let full = self.full.first_of(found.full);
        if let Some(full) = self.full.get(full) {
            settle::settle(done, note, &mut citation, back, found, full);
        }
        self.keep(done, citation, Some(full));
    }

    /// Takes a citation as a full form.
    pub(super) fn add(&mut self, done: &mut Rewritten<'_, '_>, note: usize, citation: Citation) {
        let full = self.full.add(done.text, (note, done.citations.len()), &citation);
        self.keep(done, citation, Some(full));
    }

    fn keep(&mut self, done: &mut Rewritten<'_, '_>, citation: Citation, full: Option<usize>) {
        done.until = done.until.max(citation.span.end);
        done.citations.push(citation);
        self.cited.last_mut().into_iter().for_each(|cited| cited.push(full));
    }

    /// Returns what a citation stands for, or why that can't be told; nothing for a full form.
    fn find(&self, place: Place<'_, '_>, citation: &Citation) -> Option<(Back, Result<Found, Fault>)> {
        if let Some(back) = &citation.back {
            return Some((back.clone(), self.by_word(place, back)));
        }
        let known = || self.full.may_know(citation.span.of(place.text)) || choice::is_short(citation);
        if !choice::may_be_short(citation) || !known() {
            return None;
        }
        let named = |family: Span| self.full.has_named(family.of(place.text));
        let back = note::back::short(place.text, citation.span, &named)?;
        let found = choice::by_shape(place.text, &self.full, &back, choice::is_short(citation))?;
        Some((back, found))
    }

    /// Resolves "Ibid.", "op. cit.", "supra note 7".
    pub(super) fn by_word(&self, place: Place<'_, '_>, back: &Back) -> Result<Found, Fault> {
        let text = place.text;
        let same = back.shapes.iter().any(|shape| choice::is_same_author(text, shape));
        let authors = if same { self.last_authors(place) } else { Vec::new() };
        let word = back.word.as_ref().map(|word| word.value);
        let named = back.shapes.iter().any(|shape| shape.named.is_some() || shape.title.is_some());
        if let Some(number) = back.note {
            return self.of_note(place, back, number, &authors);
        }
        match (word, named) {
            (_, false) => self.again(),
            (Some(BackWord::Again), true) => {
                let just_before = self.just_before();
                choice::among(text, &self.full, back, &just_before, &authors)
                    .or_else(|_| choice::of_author(text, &self.full, back, &authors))
            }
            _ => choice::of_author(text, &self.full, back, &authors),
        }
    }

    /// The only work that is cited just before.
    fn again(&self) -> Result<Found, Fault> {
        let just_before = self.just_before();
        match just_before.as_slice() {
            [] => Err(Fault::NothingBefore),
            [Some(full)] => Ok(Found { full: *full, shape: 0, by: By::Again, close: true }),
            [None] => Err(Fault::UnknownBefore),
            _ => Err(Fault::SeveralBefore(just_before)),
        }
    }

    /// Returns the note that the citation before points to, where this one repeats it and neither has a work.
    fn pointed(&self, place: Place<'_, '_>, fault: &Fault) -> Option<usize> {
        if *fault != Fault::UnknownBefore {
            return None;
        }
        let before = || place.before.get(self.first..)?.iter().rev().find_map(|note| note.citations.last());
        place.this.last().or_else(before)?.pointed
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
        place: Place<'_, '_>,
        back: &Back,
        number: Span,
        authors: &[Contributor],
    ) -> Result<Found, Fault> {
        let text = place.text;
        let number = number.of(text);
        let by_line = || number.parse::<usize>().ok().and_then(|line| line.checked_sub(1));
        let note = self.labels.get(number).copied().or_else(|| if self.labels.is_empty() { by_line() } else { None });
        let cited = note.filter(|note| note + 1 < self.cited.len()).and_then(|note| self.cited.get(note));
        let Some(cited) = cited.filter(|cited| !cited.is_empty()) else { return Err(Fault::NoSuchNote) };
        let found = choice::among(text, &self.full, back, cited, authors);
        let found = found.or_else(|fault| {
            let note = note.and_then(|note| place.before.get(self.first + note)).map_or("", |note| note.raw);
            choice::printed_in(text, &self.full, back, cited, note).ok_or(fault)
        })?;
        Ok(Found { by: By::NoteNumber, ..found })
    }

    /// The authors of the citation before: of this note's, or the last of the note before.
    fn last_authors(&self, place: Place<'_, '_>) -> Vec<Contributor> {
        let last = self.cited.iter().rev().take(2).find_map(|cited| cited.last().copied());
        let last = last.flatten().and_then(|full| self.full.get(full));
        last.and_then(|full| printed(full, place))
            .map(|citation| full_forms::authors(&citation.reference).cloned().collect())
            .unwrap_or_default()
    }
}

/// Whether "supra note 7" points to what is said there, not to a work: it says no more, and talk goes on behind it.
fn is_cross_reference(text: &str, note: &ReadNote<'_>, citation: &Citation) -> bool {
    let Some(back) = citation.back.as_ref().filter(|back| back.shapes.iter().all(Shape::is_bare)) else { return false };
    let behind = Span { start: citation.span.end.min(note.span.end), end: note.span.end };
    let numbered = back.word.as_ref().is_some_and(|word| word.value == BackWord::Note);
    let goes_on = behind.of(text).trim_start_matches(['.', ' ']).starts_with(char::is_lowercase);
    numbered && goes_on
}

/// Whether a citation has no field at all, or nothing but a date among words that no field takes: beside works, it is talk.
pub(super) fn says_nothing(citation: &Citation) -> bool {
    let reference = &citation.reference;
    let dated_words = reference.dates.is_empty() || !reference.residue.is_empty();
    reference.texts.is_empty()
        && reference.contributors.is_empty()
        && dated_words
        && citation.locator.is_none()
        && citation.back.is_none()
}

/// The citation of a full form, in the notes before or in this one.
fn printed<'a>(full: &FullForm, place: Place<'a, '_>) -> Option<&'a Citation> {
    place.before.get(full.note).map_or(place.this, |note| &note.citations).get(full.citation)
}

/// The short name that a remark behind a citation gives the work.
fn short_name(text: &str, remarks: &[Spanned<String>]) -> Option<Spanned<String>> {
    let name = remarks.iter().find_map(|remark| note::back::short_name(text, remark.span))?;
    Some(Spanned::new(name.of(text).to_owned(), name))
}
