//! Volumes that are cited by their parts alone: "Doe, Essays, 129" behind "Roe, “A Chapter,” in Jane Doe, Essays".

use super::name::{self, NameWords};
use super::title::{self, Fit};
use super::words::{Word, words};
use crate::reference::{ContributorRole, Reference, Variable};

/// A volume, known from a part of it.
#[derive(Clone, Debug)]
pub(super) struct Volume {
    /// The full form of the part.
    pub(super) part: usize,
    /// Its authors, or else its editors.
    pub(super) names: Vec<NameWords>,
    title: String,
}

impl Volume {
    /// Returns the volume that holds a part, where somebody wrote or edited it.
    pub(super) fn of(reference: &Reference, part: usize) -> Option<Self> {
        let title = reference.text(Variable::ContainerTitle)?;
        let roles = [ContributorRole::ContainerAuthor, ContributorRole::Editor];
        let role = roles.into_iter().find(|&role| reference.of_role(role).next().is_some())?;
        let names = reference.of_role(role).map(NameWords::of).collect();
        Some(Self { part, names, title: title.to_owned() })
    }

    /// Whether names and a short title mean it.
    pub(super) fn fits(&self, names: &[Vec<Word>], title: &[Word]) -> bool {
        name::lead(names, &self.names) && title::fit(title, &words(&self.title)).is_some_and(|fit| fit >= Fit::Run)
    }
}
