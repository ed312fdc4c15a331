//! `custom`: what CSL has no variable for.

use super::{Habit, Item};
use crate::emit::further::further;
use crate::reference::ContributorRole;
use crate::source::Spanned;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// An item's `custom` object.
pub(super) struct Custom<'a, 'i>(pub(super) &'i Item<'a>);

impl Custom<'_, '_> {
    pub(super) fn is_empty(&self) -> bool {
        let (reference, cited) = (self.0.reference, &self.0.cited);
        reference.dates.iter().all(|(_, date)| date.value.time.is_none())
            && reference.handle.is_none()
            && reference.translated_title.is_none()
            && reference.et_al.is_empty()
            && self.raw().is_none()
            && cited.full_form.is_none()
            && cited.locator.is_none()
            && cited.signal.is_none()
            && self.residues().is_empty()
            && further(reference).is_empty()
    }

    fn time(&self) -> Option<String> {
        self.0.reference.dates.iter().find_map(|(_, date)| date.value.clock())
    }

    /// The note as printed, which Zotero has in `note`.
    fn raw(&self) -> Option<&str> {
        self.0.raw.filter(|_| self.0.habit == Habit::Faithful)
    }

    /// What no field took, in the order of the note.
    fn residue(&self) -> Option<String> {
        let all: Vec<&str> = self.residues().iter().map(|part| part.value.as_str()).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }

    fn residues(&self) -> &[Spanned<String>] {
        &self.0.cited.short_form.unwrap_or(self.0.reference).residue
    }

    fn et_al(&self) -> Vec<&'static str> {
        self.0.reference.et_al.iter().copied().map(ContributorRole::csl).collect()
    }

    /// Lines `variable: value`, as Zotero keeps them in its field Extra.
    pub(super) fn lines(&self) -> Vec<String> {
        let reference = self.0.reference;
        let mut pairs: Vec<(&str, String)> = Vec::new();
        pairs.extend(self.time().map(|time| ("time", time)));
        pairs.extend(reference.handle.as_ref().map(|handle| ("handle", handle.value.clone())));
        pairs.extend(reference.translated_title.as_ref().map(|title| ("translated-title", title.value.clone())));
        pairs.extend(further(reference));
        pairs.extend((!reference.et_al.is_empty()).then(|| ("et-al", self.et_al().join(", "))));
        pairs.extend(self.residue().map(|residue| ("residue", residue)));
        pairs.into_iter().map(|(variable, value)| format!("{variable}: {value}")).collect()
    }
}

impl Serialize for Custom<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (reference, cited) = (self.0.reference, &self.0.cited);
        let mut map = serializer.serialize_map(None)?;
        if let Some(time) = self.time() {
            map.serialize_entry("time", &time)?;
        }
        if let Some(handle) = &reference.handle {
            map.serialize_entry("handle", &handle.value)?;
        }
        if let Some(title) = &reference.translated_title {
            map.serialize_entry("translated-title", &title.value)?;
        }
        if !reference.et_al.is_empty() {
            map.serialize_entry("et-al", &self.et_al())?;
        }
        if let Some(line) = cited.full_form {
            map.serialize_entry("ref", &line)?;
        }
        if let Some(locator) = cited.locator {
            map.serialize_entry("locator", &locator.value)?;
            map.serialize_entry("label", locator.label)?;
        }
        if let Some(signal) = cited.signal {
            map.serialize_entry("signal", signal)?;
        }
        for (variable, values) in further(reference) {
            map.serialize_entry(variable, &values)?;
        }
        if let Some(residue) = self.residue() {
            map.serialize_entry("residue", &residue)?;
        }
        if let Some(raw) = self.raw() {
            map.serialize_entry("raw", raw)?;
        }
        map.end()
    }
}
