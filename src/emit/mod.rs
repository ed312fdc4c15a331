//! Works and entities → bytes. One file a format; [`EMITTERS`] lists them.
//!
//! What a format has no field for goes to its note, never away; each emitter's `# What is lost` says what its readers drop.

mod append;
mod bib;
pub mod biblatex;
pub mod bibtex;
mod csl;
pub mod csl_json;
pub mod csl_jsonl;
pub mod endnote_xml;
pub mod entities_json;
mod further;
pub mod head;
pub mod jsonld;
pub(crate) mod markup;
mod page;
mod record;
pub mod ris;
mod target;
mod wish;

pub use append::append;
pub use target::{Loss, Target, losses};
pub use wish::{Wish, wishes};

use crate::entities::Entities;
use crate::error::Error;
use crate::front::Article;
use crate::resolve::{KeyFormat, Shape, Work};
use std::str::FromStr;

/// What there is to emit.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// The articles, in the order of the inputs.
    pub articles: &'a [Article<'a>],
    /// The bibliography over all articles; empty where the format takes notes one by one.
    pub works: &'a [Work],
    /// What each article tells of the world; empty where the format has no place for it.
    pub entities: &'a [&'a Entities],
}

/// What a caller may choose about an output.
#[derive(Clone, Debug, Default)]
pub struct EmitOptions {
    /// Whether classic BibTeX writes LaTeX for what is not ASCII.
    pub ascii: bool,
    /// The program that the output is for, where its habits matter.
    pub target: Option<Target>,
    /// The form of citation keys.
    pub keys: KeyFormat,
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
    /// RIS.
    Ris,
    /// EndNote XML.
    EndnoteXml,
    /// schema.org JSON-LD.
    Jsonld,
    /// Organizations, people and events, each with its evidence.
    EntitiesJson,
    /// What goes into the head of the article's page.
    Head,
}

/// A format and the function that writes it.
#[derive(Debug)]
pub struct Emitter {
    /// The format.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, and for whom.
    pub about: &'static str,
    /// Its media type (IANA, or what is customary).
    pub media_type: &'static str,
    /// The extension of its files, without a dot.
    pub extension: &'static str,
    /// What it makes of a publication.
    pub emit: fn(&Publication<'_>, &EmitOptions) -> Result<String, Error>,
}

/// All emitters, in the order in which help lists them.
pub const EMITTERS: &[&Emitter] = &[
    &bibtex::EMITTER,
    &biblatex::EMITTER,
    &csl_json::EMITTER,
    &csl_jsonl::EMITTER,
    &ris::EMITTER,
    &endnote_xml::EMITTER,
    &jsonld::EMITTER,
    &entities_json::EMITTER,
    &head::EMITTER,
];

impl Format {
    /// Whether the format is a bibliography.
    pub fn needs_works(self) -> bool {
        !matches!(self, Self::CslJsonl | Self::EntitiesJson)
    }

    /// Whether the format has a place for organizations and events.
    pub fn needs_entities(self) -> bool {
        matches!(self, Self::Jsonld | Self::EntitiesJson | Self::Head)
    }

    /// Returns the shape of libraries in this format, where users keep libraries in it.
    pub fn shape(self) -> Option<Shape> {
        match self {
            Self::Bibtex | Self::Biblatex => Some(Shape::Bib),
            Self::CslJson => Some(Shape::Csl),
            _ => None,
        }
    }

    /// Returns the format's emitter.
    pub fn emitter(self) -> Option<&'static Emitter> {
        EMITTERS.iter().copied().find(|emitter| emitter.format == self)
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Returns the format of a name: `"csl-json".parse()`.
    fn from_str(name: &str) -> Result<Self, Error> {
        EMITTERS.iter().find(|emitter| emitter.name == name).map(|emitter| emitter.format).ok_or_else(|| {
            let names: Vec<_> = EMITTERS.iter().map(|emitter| emitter.name).collect();
            Error::Configuration {
                path: name.into(),
                what: "no such output format".into(),
                help: format!("use one of {}", names.join(", ")),
            }
        })
    }
}

/// Returns what `format` makes of a publication.
///
/// # Errors
/// [`Error::Emit`] where a writer of another make refuses a value.
pub fn emit(format: Format, publication: &Publication<'_>, options: &EmitOptions) -> Result<String, Error> {
    let Some(emitter) = format.emitter() else {
        return Err(Error::Emit { format: "output", what: format!("{format:?} has no emitter") });
    };
    (emitter.emit)(publication, options)
}

/// Returns what a JSON writer wrote, or its failure as ours.
fn written(format: &'static str, bytes: Vec<u8>, result: Result<(), serde_json::Error>) -> Result<String, Error> {
    let failed = |what: String| Error::Emit { format, what };
    result.map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

/// A value on one line: formats of lines end it at a line break, and control characters stop some readers.
fn one_line(value: &str) -> String {
    // Most values are on one line as they are.
    if !value.contains(char::is_control) && !value.contains("  ") && value.trim_matches(' ').len() == value.len() {
        return value.to_owned();
    }
    let words = value.split(|c: char| c == ' ' || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
