//! Where CSL's variables go in BibTeX and biblatex, and how their values are written there.

use super::{letters, tables};

/// A dialect of .bib files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Dialect {
    /// Classic BibTeX (btxdoc).
    Bibtex,
    /// biblatex with biber's default data model.
    Biblatex,
}

/// How a field's value is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Form {
    /// Open to a style's change of case.
    Plain,
    /// Safe from it.
    Protected,
    /// Safe from it, item by item; takes several values.
    List,
    /// Without escapes.
    Verbatim,
    /// A range of pages.
    Pages,
    /// An edition: a number where it is one.
    Edition,
    /// A number, for biber.
    Integer,
    /// An ISBN whose check digit is right, for biber.
    Isbn,
    /// An ISSN whose check digit is right, for biber.
    Issn,
}

/// Returns the RIS tags that may take a CSL variable, best first.
pub fn ris(variable: &str) -> &'static [&'static str] {
    tables::FIELDS_RIS.get(variable).copied().unwrap_or_default()
}

/// Returns the elements of EndNote XML that may take a CSL variable, best first.
pub fn endnote_xml(variable: &str) -> &'static [&'static str] {
    tables::FIELDS_ENDNOTE_XML.get(variable).copied().unwrap_or_default()
}

/// Returns the fields that may take a CSL variable, best first.
pub fn candidates(dialect: Dialect, variable: &str) -> &'static [&'static str] {
    let table = match dialect {
        Dialect::Bibtex => &tables::FIELDS_BIBTEX,
        Dialect::Biblatex => &tables::FIELDS_BIBLATEX,
    };
    table.get(variable).copied().unwrap_or_default()
}

/// Whether an entry type takes a field.
pub fn accepts(dialect: Dialect, entry_type: &str, field: &str) -> bool {
    let table = match dialect {
        Dialect::Bibtex => &tables::FIELDS_BIBTEX_ACCEPTS,
        Dialect::Biblatex => &tables::FIELDS_BIBLATEX_ACCEPTS,
    };
    ["all", entry_type].iter().any(|row| table.get(row).is_some_and(|fields| fields.contains(&field)))
}

/// Whether Zotero's import drops an entry type of biblatex.
pub fn is_dropped_by_zotero(entry_type: &str) -> bool {
    tables::FIELDS_ZOTERO_DROPS.contains_key(entry_type)
}

/// Returns how a field's value is written.
pub fn form(field: &str) -> Form {
    match tables::FIELDS_FORM.get(field).copied() {
        Some("protected") => Form::Protected,
        Some("list") => Form::List,
        Some("verbatim") => Form::Verbatim,
        Some("pages") => Form::Pages,
        Some("edition") => Form::Edition,
        Some("integer") => Form::Integer,
        Some("isbn") => Form::Isbn,
        Some("issn") => Form::Issn,
        _ => Form::Plain,
    }
}

/// Returns a field's place in an entry; unknown fields come last.
pub fn rank(field: &str) -> usize {
    let order = tables::FIELDS_ORDER.get("fields").copied().unwrap_or_default();
    order.iter().position(|known| *known == field).unwrap_or(order.len())
}

/// Returns BibTeX's macro for a month, 1–12.
pub fn month(number: u8) -> Option<&'static str> {
    tables::FIELDS_MONTHS.get(number.to_string().as_str()).copied()
}

/// Whether a thesis's genre names a master's thesis.
pub fn is_masters(genre: &str) -> bool {
    let plain = genre.to_lowercase().replace(['.', '’', '\''], "");
    letters::words(&plain, |_| false).any(|word| tables::FIELDS_MASTERS.contains_key(word))
}

/// Returns babel's name of a language.
pub fn langid(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    tables::FIELDS_LANGID.get(primary.to_lowercase().as_str()).copied()
}

/// Returns LaTeX's accent command for a combining character, without its argument.
pub fn accent(combining: char) -> Option<&'static str> {
    tables::LATEX_ACCENTS.get(combining.encode_utf8(&mut [0; 4])).copied()
}

/// Returns LaTeX for a character that is not ASCII.
pub fn latex(character: char) -> Option<&'static str> {
    tables::LATEX_CHARACTERS.get(character.encode_utf8(&mut [0; 4])).copied()
}
