//! What BibTeX and biblatex share: a work as an entry of the `biblatex` crate, and its text.
//!
//! An entry type takes a value in the first field that it accepts (`grammar/tables/fields.toml`); the rest goes to `note`.

mod date;
mod latex;
mod name;
mod note;
mod value;
mod writer;

use super::{EmitOptions, Target, one_line};
use crate::knowledge::fields::{self, Dialect, Form};
use crate::knowledge::kinds;
use crate::reference::{ContributorRole, DateVariable, Reference, Variable};
use crate::resolve::Work;
use biblatex::{Chunk, Chunks, Entry, EntryType, Spanned};
use note::Remarks;

/// Texts that have ways of their own.
const APART: [Variable; 3] = [Variable::Note, Variable::Language, Variable::ArchivedUrl];

/// Before the others: in an entry type with one field for both, the publisher has it.
const FIRST: Variable = Variable::Publisher;

/// Returns the entries of works, an empty line between them.
pub(super) fn file(works: &[Work], dialect: Dialect, options: &EmitOptions) -> String {
    let ascii = options.ascii && dialect == Dialect::Bibtex;
    let mut out = String::new();
    for (at, work) in works.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        writer::write(&mut out, &draft(work, dialect, options.target), ascii);
    }
    out
}

/// Returns a work as an entry. Its type is the name in the kinds table, which the crate may know under another.
fn draft(work: &Work, dialect: Dialect, target: Option<Target>) -> Draft {
    let name = entry_type(&work.reference, dialect, target);
    let mut draft =
        Draft { entry: Entry::new(work.key.clone(), EntryType::new(name)), name, dialect, remarks: Remarks::default() };
    draft.names(&work.reference);
    draft.texts(&work.reference);
    draft.dates(&work.reference);
    draft.rest(work);
    draft
}

/// The entry type, from the kinds table: the crate's own mapping to classic types makes every thesis a doctor's.
fn entry_type(reference: &Reference, dialect: Dialect, target: Option<Target>) -> &'static str {
    let kind = reference.kind.csl();
    let name = match dialect {
        Dialect::Biblatex => kinds::biblatex(kind),
        Dialect::Bibtex if reference.text(Variable::Genre).is_some_and(fields::is_masters) => {
            kinds::bibtex_masters(kind)
        }
        Dialect::Bibtex => kinds::bibtex(kind),
    };
    // biblatex 2.1.1: @online needs an address.
    let is_offline = || reference.text(Variable::Url).or(reference.text(Variable::Doi)).is_none();
    let has_author = || reference.of_role(ContributorRole::Author).next().is_some();
    let is_unfit = (name == "online" && is_offline())
        || (has_author() && !fields::accepts(dialect, name, "author"))
        || (target == Some(Target::Zotero) && fields::is_dropped_by_zotero(name));
    if is_unfit { "misc" } else { name }
}

/// An entry in the making.
struct Draft {
    /// The entry, all fields but the type in its final form.
    entry: Entry,
    /// The entry type's name.
    name: &'static str,
    dialect: Dialect,
    remarks: Remarks,
}

impl Draft {
    fn names(&mut self, reference: &Reference) {
        for role in ContributorRole::ALL {
            let names: Vec<_> = reference.of_role(role).map(|contributor| &contributor.name).collect();
            if names.is_empty() {
                continue;
            }
            let others = reference.et_al.contains(&role);
            match self.free(role.csl()) {
                Some(field) => self.entry.set(field, name::chunks(&names, others)),
                None => self.remarks.add(role.csl(), &name::listed(&names, others)),
            }
        }
        let has_particle = reference.contributors.iter().any(|contributor| name::has_particle(&contributor.name));
        if has_particle && self.dialect == Dialect::Biblatex {
            self.plain("options", "useprefix=true");
        }
    }

    fn texts(&mut self, reference: &Reference) {
        let others = Variable::ALL.iter().filter(|variable| **variable != FIRST && !APART.contains(variable));
        for &variable in std::iter::once(&FIRST).chain(others) {
            if let Some(value) = reference.text(variable) {
                self.text(variable.csl(), value);
            }
        }
        let Some(language) = reference.text(Variable::Language) else { return };
        match (self.dialect, fields::langid(language)) {
            (Dialect::Biblatex, Some(name)) => self.plain("langid", name),
            _ => self.plain("language", language),
        }
    }

    fn text(&mut self, variable: &'static str, value: &str) {
        let dialect = self.dialect;
        match self.free(variable).filter(|field| value::fits(field, value, dialect)) {
            Some(field) if self.entry.get(field).is_some() => {
                let mut list = self.entry.remove(field).unwrap_or_default();
                list.push(Spanned::detached(Chunk::Normal(" and ".into())));
                list.extend(value::chunks(field, value, self.dialect));
                self.entry.set(field, list);
            }
            Some(field) => {
                self.entry.set(field, value::chunks(field, value, self.dialect));
                if variable == Variable::Pmid.csl() {
                    self.plain("eprinttype", "pubmed");
                }
            }
            None => self.remarks.add(variable, value),
        }
    }

    fn dates(&mut self, reference: &Reference) {
        const VARIABLES: [DateVariable; 4] =
            [DateVariable::Issued, DateVariable::Accessed, DateVariable::OriginalDate, DateVariable::EventDate];
        for variable in VARIABLES {
            let Some(date) = reference.date(variable) else { continue };
            let Some(field) = self.free(variable.csl()) else {
                self.remarks.add(variable.csl(), &date.edtf().unwrap_or_else(|| date.printed.clone()));
                continue;
            };
            let written = if field == "year" { date::classic(date) } else { date::edtf(date, self.dialect) };
            for (part, value) in written.fields {
                self.plain(part.unwrap_or(field), &value);
            }
            if let Some(rest) = written.rest {
                self.remarks.add(variable.csl(), &rest);
            }
            if let (Dialect::Bibtex, Some(time)) = (self.dialect, date.clock()) {
                self.remarks.add("time", &time);
            }
        }
    }

    /// What no field takes, and the note as printed.
    fn rest(&mut self, work: &Work) {
        let subtype = kinds::entrysubtype(work.reference.kind.csl());
        if self.dialect == Dialect::Biblatex && !subtype.is_empty() {
            self.plain("entrysubtype", subtype);
        }
        let remarks = std::mem::take(&mut self.remarks).of(&work.reference);
        if !remarks.is_empty() {
            self.plain("note", &remarks);
        }
        // Not printed by the standard styles, unlike `note`.
        let raw = if self.dialect == Dialect::Biblatex { "annotation" } else { "annote" };
        self.plain(raw, &work.raw);
    }

    /// The first field for a variable that the entry type takes and that has room.
    fn free(&self, variable: &str) -> Option<&'static str> {
        fields::candidates(self.dialect, variable).iter().copied().find(|field| {
            let takes_several = self.dialect == Dialect::Biblatex && fields::form(field) == Form::List;
            fields::accepts(self.dialect, self.name, field) && (takes_several || self.entry.get(field).is_none())
        })
    }

    fn plain(&mut self, field: &str, value: &str) {
        self.entry.set(field, normal(&one_line(value)));
    }
}

fn normal(value: &str) -> Chunks {
    vec![Spanned::detached(Chunk::Normal(value.to_owned()))]
}
