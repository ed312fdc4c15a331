//! Works and entities → bytes. One file a format; `EMITTERS` lists them.

use crate::entities::Entities;
use crate::error::Error;
use crate::front::Article;
use crate::resolve::Work;

/// What there is to emit.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// The articles, in the order of the inputs.
    pub articles: &'a [Article<'a>],
    /// The bibliography over all articles; empty where the format takes notes one by one.
    pub works: &'a [Work],
    /// What each article tells of the world; empty where the format has no place for it.
    pub entities: &'a [Entities],
}

/// What a caller may choose about an output.
#[derive(Clone, Debug, Default)]
pub struct EmitOptions {
    /// Whether classic BibTeX writes LaTeX for what is not ASCII.
    pub ascii: bool,
    /// The program that the output is for, where its habits matter.
    pub target: Option<Target>,
}

/// A program that imports bibliographies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Target {
    /// Zotero.
    Zotero,
    /// JabRef.
    Jabref,
    /// pandoc.
    Pandoc,
    /// EndNote.
    Endnote,
}

/// An output format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Format {
    /// Classic BibTeX.
    Bibtex,
    /// biblatex.
    Biblatex,
    /// CSL-JSON, an array, as Zotero imports it.
    CslJson,
    /// One line a note: a JSON array of the works that it cites, faithful to the note.
    CslJsonl,
    /// schema.org JSON-LD.
    Jsonld,
}

impl Format {
    /// Whether the format is a bibliography.
    pub fn needs_works(self) -> bool {
        self != Self::CslJsonl
    }

    /// Whether the format has a place for organizations and events.
    pub fn needs_entities(self) -> bool {
        self == Self::Jsonld
    }
}

/// Returns what `format` makes of a publication.
///
/// # Errors
/// [`Error::Emit`] where a writer of another make refuses a value.
pub fn emit(format: Format, publication: &Publication<'_>, options: &EmitOptions) -> Result<String, Error> {
    let _ = (format, publication, options);
    Ok(String::new())
}
