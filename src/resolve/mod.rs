//! References → Works: what is cited twice is one work; every work gets a key.
//!
//! In come the notes of all articles, out come [`Work`]s in the order of their first citation. A short form belongs to
//! the work of the citation that it stands for. Nothing is looked up outside the notes.

mod hash;
mod key;
mod library;
mod name_order;
mod same_work;
mod short_form;

pub use key::KeyFormat;
pub use library::{Library, Shape};
pub use name_order::name_order;
pub use short_form::{full_form, short_forms};

use crate::document;
use crate::reference::{ReadNote, Reference};
use same_work::Bibliography;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A work of the bibliography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its citation key, `[A-Za-z0-9:_-]+`, unique in the bibliography.
    pub key: String,
    /// The fullest form that a note gives, with the fields that only other notes have.
    pub reference: Reference,
    /// Where it is cited, in order.
    pub cited: Vec<Place>,
    /// The raw text of the note that gives the fullest form.
    pub raw: String,
    /// Whether the user's library has it already; the key is then the library's.
    pub known: bool,
}

/// A citation's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The article, from 0 in the order of the inputs.
    pub article: usize,
    /// The note, from 0 in its document.
    pub note: usize,
    /// The citation, from 0 in its note.
    pub citation: usize,
}

/// Returns for each document the places of its notes among all, so many as there are.
fn documents(notes: &[document::Note], count: usize) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let of = notes.get(start).map(|note| note.document);
        let length = notes.iter().skip(start).take_while(|note| Some(note.document) == of).count();
        let range = start..count.min(start + length.max(1));
        start = range.end;
        (!range.is_empty()).then_some(range)
    })
}

/// Returns the works that articles cite, each once, in the order of their first citation, with keys of the usual form.
pub fn works<'a, 's: 'a>(articles: impl Iterator<Item = &'a [ReadNote<'s>]>) -> Vec<Work> {
    works_with(articles, &KeyFormat::default(), None)
}

/// Returns the works that articles cite, each once, in the order of their first citation; what the library has keeps
/// the key that it has there.
pub fn works_with<'a, 's: 'a>(
    articles: impl Iterator<Item = &'a [ReadNote<'s>]>,
    keys: &KeyFormat,
    library: Option<&Library>,
) -> Vec<Work> {
    let mut bibliography = Bibliography::default();
    for (article, notes) in articles.enumerate() {
        add(&mut bibliography, article, notes);
    }
    let mut works = bibliography.into_works();
    let mut taken = BTreeSet::new();
    for work in &mut works {
        let key = library.and_then(|library| library.key_of(&work.reference));
        // One entry of the library is one work.
        if let Some(key) = key.filter(|key| taken.insert((*key).to_owned())) {
            key.clone_into(&mut work.key);
            work.known = true;
        }
    }
    taken.extend(library.into_iter().flat_map(|library| library.keys().iter().cloned()));
    key::assign(&mut works, keys, taken);
    works
}

/// Adds an article's full forms, then lets its short forms point to them.
fn add(bibliography: &mut Bibliography, article: usize, notes: &[ReadNote<'_>]) {
    let mut known: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut short = Vec::new();
    for (note, read) in notes.iter().enumerate() {
        for (citation, cited) in read.citations.iter().enumerate() {
            let place = Place { article, note, citation };
            if let Some(full) = cited.antecedent.map(|full| (full.note, full.citation)) {
                short.push((place, full, read, cited));
            } else {
                let work = bibliography.add(&cited.reference, read.raw, place);
                bibliography.remark(work, cited.said());
                known.insert((note, citation), work);
            }
        }
    }
    for (place, full, read, cited) in short {
        match known.get(&full) {
            Some(&work) => {
                bibliography.cite(work, place);
                bibliography.remark(work, cited.said());
            }
            // A short form of a short form is a work of its own: better twice in the list than under a wrong name.
            None => {
                bibliography.add(&cited.reference, read.raw, place);
            }
        }
    }
}
