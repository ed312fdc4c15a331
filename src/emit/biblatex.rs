//! biblatex, in types and fields that biber's default data model takes.
//!
//! Titles, containers and bodies stand in braces, so that no style changes a letter's case. Dates are EDTF (ISO 8601-2
//! level 1), with the time of day. A kind without a type of its own is `@online`, where it has an address, or `@misc`,
//! with an `entrysubtype`. The note as printed is in `annotation`, which the standard styles do not print.
//!
//! # What is lost
//! Nothing of a work, but `note` holds what biblatex has no field for. Seasons go there too: not every reader of EDTF
//! takes them. Locators belong to citations and are not written.

use super::bib;
use super::{Emitter, Format};
use crate::knowledge::fields::Dialect;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::Biblatex,
    name: "biblatex",
    about: "biblatex, for LaTeX and JabRef: dates and types that BibTeX lacks",
    media_type: "application/x-bibtex",
    extension: "bib",
    emit: |publication, options| Ok(bib::file(publication.works, Dialect::Biblatex, options)),
};
