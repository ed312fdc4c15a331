//! The field `note`: what no other field takes.

use crate::emit::further::further;
use crate::reference::{Reference, Variable};

/// Values without a field, in the order in which they were met.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<String>);

impl Remarks {
    /// Adds `variable: value`.
    pub(super) fn add(&mut self, variable: &str, value: &str) {
        self.0.push(format!("{variable}: {value}"));
    }

    /// Returns the field's text: the work's own remark and what the note leaves over as printed, the others named.
    pub(super) fn of(mut self, reference: &Reference) -> String {
        if let Some(handle) = &reference.handle {
            self.add("handle", &handle.value);
        }
        if let Some(title) = &reference.translated_title {
            self.add("translated-title", &title.value);
        }
        for (variable, value) in further(reference) {
            self.add(variable, &value);
        }
        let own = reference.text(Variable::Note).map(str::to_owned);
        let residue = reference.residue.iter().map(|part| part.value.clone());
        own.into_iter().chain(self.0).chain(residue).collect::<Vec<_>>().join("; ")
    }
}
