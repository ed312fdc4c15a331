//! What each program loses, a rule a thing.

use super::Target::{self, Endnote, Jabref, Pandoc, Zotero};
use crate::emit::Format::{self, Biblatex, Bibtex, CslJson, EndnoteXml, Ris};
use crate::knowledge::{fields, kinds};
use crate::reference::{ContributorRole, DateVariable, Kind, Name, Qualifier, Reference, Variable};

/// A thing that a program loses.
pub(super) struct Rule {
    pub(super) target: Target,
    pub(super) formats: &'static [Format],
    pub(super) what: &'static str,
    /// Whether a work has the thing.
    pub(super) concerns: fn(&Reference) -> bool,
}

const ALL: &[Format] = &[Bibtex, Biblatex, CslJson, Ris, EndnoteXml];
const BIB: &[Format] = &[Bibtex, Biblatex];

pub(super) const RULES: &[Rule] = &[
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "a time of day has no field; it goes to Extra",
        concerns: has_time,
    },
    Rule {
        target: Zotero,
        formats: &[Bibtex, Biblatex, Ris, EndnoteXml],
        what: "a time of day has no field; it goes to a note",
        concerns: has_time,
    },
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "it has no item for this kind of work and makes it a document",
        concerns: is_no_item,
    },
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "dates of events and first publications have no field; they go to Extra",
        concerns: has_further_date,
    },
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "a name's suffix has no field; it stands behind the given names",
        concerns: has_suffix,
    },
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "a handle or a translated title has no field; it goes to Extra",
        concerns: has_handle_or_translation,
    },
    Rule {
        target: Zotero,
        formats: &[CslJson],
        what: "a role that this kind of item lacks becomes another",
        concerns: has_foreign_role,
    },
    Rule {
        target: Zotero,
        formats: BIB,
        what: "it takes every article for one in a journal; csl-json keeps newspapers and magazines",
        concerns: is_no_journal,
    },
    Rule {
        target: Zotero,
        formats: &[Biblatex],
        what: "its import drops this entry type, which becomes @misc; csl-json keeps the kind",
        concerns: is_dropped,
    },
    Rule {
        target: Zotero,
        formats: &[Ris, EndnoteXml],
        what: "it has no post in this format and makes it a blog post; csl-json keeps the kind",
        concerns: is_post,
    },
    Rule {
        target: Jabref,
        formats: &[Ris, EndnoteXml],
        what: "its import keeps no role but author and editor; biblatex keeps more",
        concerns: has_role,
    },
    Rule {
        target: Jabref,
        formats: &[Bibtex],
        what: "a time of day has no field; it goes to the note, biblatex has it in the date",
        concerns: has_time,
    },
    Rule { target: Pandoc, formats: ALL, what: "a time of day is not read", concerns: has_time },
    Rule {
        target: Pandoc,
        formats: &[CslJson],
        what: "a handle or a translated title is not printed",
        concerns: has_handle_or_translation,
    },
    Rule { target: Pandoc, formats: BIB, what: "an uncertain date is read as a certain one", concerns: is_uncertain },
    Rule {
        target: Pandoc,
        formats: BIB,
        what: "an entry of type @misc has no kind and may print oddly; csl-json keeps the kind",
        concerns: is_misc,
    },
    Rule {
        target: Pandoc,
        formats: ALL,
        what: "Chicago's bibliography has no posts; they print in notes only",
        concerns: is_post,
    },
    Rule {
        target: Endnote,
        formats: &[Ris, EndnoteXml],
        what: "a time of day has no field; it goes to the notes",
        concerns: has_time,
    },
    Rule {
        target: Endnote,
        formats: &[Ris, EndnoteXml],
        what: "approximate, uncertain and open dates and ranges keep their first year; the rest goes to the notes",
        concerns: is_no_plain_date,
    },
    Rule {
        target: Endnote,
        formats: &[Ris, EndnoteXml],
        what: "this role has no field; it goes to the notes",
        concerns: has_role,
    },
];

fn has_time(reference: &Reference) -> bool {
    reference.dates.iter().any(|(_, date)| date.value.time.is_some())
}

fn has_further_date(reference: &Reference) -> bool {
    [DateVariable::EventDate, DateVariable::OriginalDate].iter().any(|variable| reference.date(*variable).is_some())
}

fn has_suffix(reference: &Reference) -> bool {
    reference.contributors.iter().any(|who| matches!(&who.name, Name::Person(person) if person.suffix.is_some()))
}

fn has_handle_or_translation(reference: &Reference) -> bool {
    reference.handle.is_some() || reference.translated_title.is_some()
}

fn has_role(reference: &Reference) -> bool {
    use ContributorRole::{Author, Editor, Translator};
    reference.contributors.iter().any(|who| !matches!(who.role, Author | Editor | Translator))
}

/// Items of the web have authors and contributors, no editors or translators.
fn has_foreign_role(reference: &Reference) -> bool {
    use ContributorRole::{Author, Contributor};
    matches!(reference.kind, Kind::Post | Kind::PostWeblog | Kind::Webpage)
        && reference.contributors.iter().any(|who| !matches!(who.role, Author | Contributor))
}

fn is_no_item(reference: &Reference) -> bool {
    reference.kind != Kind::Document && kinds::zotero_item(reference.kind.csl()) == "document"
}

fn is_no_journal(reference: &Reference) -> bool {
    matches!(reference.kind, Kind::ArticleNewspaper | Kind::ArticleMagazine)
}

fn is_dropped(reference: &Reference) -> bool {
    fields::is_dropped_by_zotero(kinds::biblatex(reference.kind.csl()))
}

fn is_post(reference: &Reference) -> bool {
    reference.kind == Kind::Post
}

fn is_misc(reference: &Reference) -> bool {
    let name = kinds::biblatex(reference.kind.csl());
    name == "misc" || (name == "online" && reference.text(Variable::Url).is_none())
}

fn is_uncertain(reference: &Reference) -> bool {
    reference.date(DateVariable::Issued).is_some_and(|date| date.qualifier == Qualifier::Uncertain)
}

fn is_no_plain_date(reference: &Reference) -> bool {
    let issued = reference.date(DateVariable::Issued);
    issued.is_some_and(|date| {
        date.qualifier != Qualifier::Exact || date.open || date.end.is_some() || date.start.is_none()
    })
}
