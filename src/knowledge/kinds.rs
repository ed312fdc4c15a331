//! What each output calls a kind of work. Keys are CSL 1.0.2's types; a kind without a row gets the output's catch-all.

use super::{Table, tables};

type Names = Table<&'static str>;

fn name(table: &'static Names, csl: &str, otherwise: &'static str) -> &'static str {
    table.get(csl).copied().unwrap_or(otherwise)
}

/// Returns the entry type of classic BibTeX.
pub fn bibtex(csl: &str) -> &'static str {
    name(&tables::KINDS_BIBTEX, csl, "misc")
}

/// Returns the entry type of classic BibTeX for a work whose genre names a master's degree.
pub fn bibtex_masters(csl: &str) -> &'static str {
    match bibtex(csl) {
        "phdthesis" => "mastersthesis",
        other => other,
    }
}

/// Returns the entry type of biblatex, out of those that biber's default data model takes with author and title.
pub fn biblatex(csl: &str) -> &'static str {
    name(&tables::KINDS_BIBLATEX, csl, "misc")
}

/// Returns biblatex's `entrysubtype`, empty where the entry type tells the kind.
pub fn entrysubtype(csl: &str) -> &'static str {
    name(&tables::KINDS_ENTRYSUBTYPE, csl, "")
}

/// Returns the RIS type (`TY`).
pub fn ris(csl: &str) -> &'static str {
    name(&tables::KINDS_RIS, csl, "GEN")
}

/// Returns EndNote's reference type.
pub fn endnote(csl: &str) -> &'static str {
    name(&tables::KINDS_ENDNOTE, csl, "Generic")
}

/// Returns the number by which EndNote knows a reference type; 13 is its `Generic`.
pub fn endnote_number(reference_type: &str) -> i64 {
    tables::KINDS_ENDNOTE_NUMBERS.get(reference_type).copied().unwrap_or(13)
}

/// Returns a CSL type that Zotero's import knows.
pub fn zotero(csl: &str) -> &'static str {
    name(&tables::KINDS_ZOTERO, csl, "document")
}

/// Returns the item that Zotero makes of a kind, `document` where it has none.
pub fn zotero_item(csl: &str) -> &'static str {
    name(&tables::KINDS_ZOTERO_ITEM, csl, "document")
}

/// Returns the schema.org class.
pub fn schema(csl: &str) -> &'static str {
    name(&tables::KINDS_SCHEMA, csl, "CreativeWork")
}

/// Returns every section of the table with its name, so that a test can hold it against the kinds.
pub fn sections() -> [(&'static str, &'static Table<&'static str>); 8] {
    [
        ("bibtex", &tables::KINDS_BIBTEX),
        ("biblatex", &tables::KINDS_BIBLATEX),
        ("entrysubtype", &tables::KINDS_ENTRYSUBTYPE),
        ("ris", &tables::KINDS_RIS),
        ("endnote", &tables::KINDS_ENDNOTE),
        ("zotero", &tables::KINDS_ZOTERO),
        ("zotero-item", &tables::KINDS_ZOTERO_ITEM),
        ("schema", &tables::KINDS_SCHEMA),
    ]
}
