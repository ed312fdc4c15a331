//! Classic BibTeX (btxdoc, 1988), with the fields that later styles and importers know: `url`, `urldate`, `doi`,
//! `isbn`, `issn`.
//!
//! Titles, containers and bodies stand in braces, so that no style changes a letter's case. Text is UTF-8, or LaTeX in
//! ASCII where that is asked for (commands of T1, T2A, textcomp and, for a schwa, tipa). The note as printed is in
//! `annote`, which the standard styles do not print.
//!
//! # What is lost
//! Nothing of a work, but `note` holds what BibTeX has no field for: times of day, roles other than author and editor,
//! the day of a range. A kind that BibTeX does not know is `@misc`. Locators belong to citations and are not written.

use super::bib;
use super::{Emitter, Format};
use crate::knowledge::fields::Dialect;

pub(super) const EMITTER: Emitter = Emitter {
    format: Format::Bibtex,
    name: "bibtex",
    about: "BibTeX, for LaTeX and most others",
    media_type: "application/x-bibtex",
    extension: "bib",
    emit: |publication, options| Ok(bib::file(publication.works, Dialect::Bibtex, options)),
};
