//! A user's own bibliography: the keys of works that it already has are reused.
//!
//! In comes the text of a BibTeX, biblatex or CSL-JSON file. A work is known again by its DOI, by address and title, or
//! by title, year and first author. Nothing of the file is changed here.
//!
//! # Incomplete support
//! An entry that can't be read is passed over, and counted in [`Library::unreadable`].

mod bib;
mod csl;

use super::Place;
use super::same_work::Bibliography;
use crate::reference::{
    Contributor, ContributorRole, Date, DateVariable, Day, Name, Qualifier, Reference, Text, Variable,
};
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;

/// What kind of file a library is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// BibTeX or biblatex.
    Bib,
    /// CSL-JSON.
    Csl,
}

/// A user's bibliography.
#[derive(Debug)]
pub struct Library {
    /// What kind of file it is.
    pub shape: Shape,
    /// The file's text.
    pub text: String,
    /// How many entries could not be read; their works count as missing.
    pub unreadable: usize,
    keys: BTreeSet<String>,
    entries: Bibliography,
}

impl Library {
    fn new(shape: Shape, text: &str) -> Self {
        let (keys, entries) = (BTreeSet::new(), Bibliography::default());
        Self { shape, text: text.to_owned(), unreadable: 0, keys, entries }
    }

    /// Adds an entry; of two entries for one work the first counts.
    fn add(&mut self, key: String, reference: &Reference) {
        let nowhere = Place { article: 0, note: 0, citation: 0 };
        let work = self.entries.add(reference, &key, nowhere);
        self.entries.name(work, &key);
        self.keys.insert(key);
    }

    /// The keys that are taken.
    pub(super) fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    /// Returns the key of a work that the library has.
    pub fn key_of(&self, reference: &Reference) -> Option<&str> {
        self.entries.known(reference)
    }
}

fn text(variable: Variable, value: &str) -> Text {
    Text { variable, value: value.to_owned(), span: Span::default() }
}

/// The year of a date, however written.
fn year(date: &str) -> Option<i32> {
    let digits = date.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4)?;
    digits.parse().ok()
}

fn issued(year: i32) -> (DateVariable, Spanned<Date>) {
    let date = Date {
        start: Some(Day { year, ..Day::default() }),
        end: None,
        open: false,
        qualifier: Qualifier::Exact,
        time: None,
        printed: year.to_string(),
    };
    (DateVariable::Issued, Spanned::new(date, Span::default()))
}

fn author(name: &str) -> Contributor {
    Contributor { role: ContributorRole::Author, name: Name::Literal(name.to_owned()), span: Span::default() }
}
