//! What both CSL outputs share: a reference as a CSL-JSON item (CSL 1.0.2's input schema), borrowed and written at once.
//!
//! # What is lost
//! Nothing: what CSL has no variable for stands under `custom`, further values of a variable under its own name there.

mod custom;
mod date;
mod name;

use crate::knowledge::kinds;
use crate::reference::{Contributor, ContributorRole, Date, DateVariable, Kind, Locator, Reference, Variable};
use custom::Custom;
use date::DateParts;
use name::Names;
use serde::ser::{Serialize, SerializeMap, Serializer};

const DATES: [DateVariable; 4] =
    [DateVariable::Issued, DateVariable::Accessed, DateVariable::OriginalDate, DateVariable::EventDate];

/// Whose habits an item follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Habit {
    /// CSL's own: the note, faithfully.
    Faithful,
    /// Zotero's import: types that it knows, names in two parts, the note for all that it has no field for.
    Zotero,
}

/// A reference about to become an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub(super) id: &'a str,
    /// Whether `id` is a citation key.
    pub(super) keyed: bool,
    pub(super) habit: Habit,
    pub(super) reference: &'a Reference,
    /// The note as printed, where it goes along.
    pub(super) raw: Option<&'a str>,
    pub(super) cited: Cited<'a>,
}

/// What belongs to a citation rather than to the work.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cited<'a> {
    pub(super) locator: Option<&'a Locator>,
    pub(super) signal: Option<&'a str>,
    /// The line of the document, from 1, that has the full form.
    pub(super) full_form: Option<usize>,
    /// The short form itself, whose residue counts instead of the full form's.
    pub(super) short_form: Option<&'a Reference>,
}

impl Serialize for Item<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        if self.keyed {
            map.serialize_entry("citation-key", self.id)?;
        }
        map.serialize_entry("type", self.kind())?;
        self.names(&mut map)?;
        self.texts(&mut map)?;
        for variable in DATES {
            if let Some(date) = self.reference.date(variable).filter(|date| !date.is_undated()) {
                map.serialize_entry(variable.csl(), &DateParts(date))?;
            }
        }
        if let Some(note) = self.note() {
            map.serialize_entry("note", &note)?;
        }
        let custom = Custom(self);
        if !custom.is_empty() {
            map.serialize_entry("custom", &custom)?;
        }
        map.end()
    }
}

impl Item<'_> {
    fn kind(&self) -> &'static str {
        match self.habit {
            Habit::Faithful => self.reference.kind.csl(),
            Habit::Zotero => kinds::zotero(self.reference.kind.csl()),
        }
    }

    fn names<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        if self.reference.contributors.is_empty() {
            return Ok(());
        }
        for role in ContributorRole::ALL {
            if self.reference.of_role(role).next().is_some() {
                map.serialize_entry(role.csl(), &Names { reference: self.reference, role, habit: self.habit })?;
            }
        }
        Ok(())
    }

    fn texts<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let mut variables = self.reference.variables();
        if self.habit == Habit::Zotero {
            variables = variables.with(Variable::CollectionTitle);
        }
        for variable in variables.iter() {
            // `note` gathers more than its own variable, and CSL has no place for an archived copy.
            if matches!(variable, Variable::Note | Variable::ArchivedUrl) {
                continue;
            }
            if let Some(value) = self.reference.text(variable) {
                map.serialize_entry(variable.csl(), value)?;
            } else if variable == Variable::CollectionTitle
                && let Some(channel) = self.channel()
            {
                map.serialize_entry(variable.csl(), &channel)?;
            }
        }
        Ok(())
    }

    /// A video's channel: Zotero takes a `motion_picture` for a film unless it has a collection.
    fn channel(&self) -> Option<String> {
        let reference = self.reference;
        let is_video = reference.kind == Kind::MotionPicture && reference.text(Variable::Url).is_some();
        if self.habit != Habit::Zotero || !is_video {
            return None;
        }
        let of_role = |role| reference.of_role(role).next().map(|who: &Contributor| who.name.display());
        of_role(ContributorRole::Contributor)
            .or_else(|| of_role(ContributorRole::Author))
            .or_else(|| reference.text(Variable::ContainerTitle).map(Into::into))
    }

    /// `note`: the work's own remark; for Zotero also a line `variable: value` for each thing that it has no field for, and
    /// the note as printed.
    fn note(&self) -> Option<String> {
        let mut lines: Vec<String> = self.reference.text(Variable::Note).map(Into::into).into_iter().collect();
        if self.habit == Habit::Zotero {
            let kind = self.reference.kind.csl();
            lines.extend((self.kind() != kind).then(|| format!("type: {kind}")));
            lines.extend(Custom(self).lines());
            lines.extend(self.dropped_dates());
            lines.extend(self.raw.map(Into::into));
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// Dates that Zotero has no field for.
    fn dropped_dates(&self) -> Vec<String> {
        let line = |variable: DateVariable, date: &Date| {
            format!("{}: {}", variable.csl(), date.edtf().unwrap_or_else(|| date.printed.clone()))
        };
        [DateVariable::EventDate, DateVariable::OriginalDate]
            .into_iter()
            .filter_map(|variable| Some(line(variable, self.reference.date(variable)?)))
            .collect()
    }
}
