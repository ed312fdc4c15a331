//! "Idem", "Ders.": the author of the citation before, or of the work whose container it edits.

use crate::knowledge;
use crate::reference::{Citation, Contributor, ContributorRole, Name};

/// Whether a word like "idem" stands for one of a citation's people.
pub(super) fn is_said(citation: &Citation) -> bool {
    citation.reference.contributors.iter().any(is_same)
}

/// Puts the people that "idem" means in its place; each keeps the span of the word.
pub(super) fn fill(citation: &mut Citation, before: &[Contributor]) {
    let contributors = &mut citation.reference.contributors;
    let own: Vec<Contributor> =
        contributors.iter().filter(|who| who.role == ContributorRole::Author && !is_same(who)).cloned().collect();
    *contributors = std::mem::take(contributors)
        .into_iter()
        .flat_map(|who| {
            let meant = match who.role {
                ContributorRole::Author => before,
                _ if own.is_empty() => before,
                _ => own.as_slice(),
            };
            if !is_same(&who) || meant.is_empty() {
                return vec![who];
            }
            meant.iter().map(|other| Contributor { role: who.role, name: other.name.clone(), span: who.span }).collect()
        })
        .collect();
}

/// Whether a name is a word like "idem".
fn is_same(contributor: &Contributor) -> bool {
    let word = match &contributor.name {
        Name::Literal(name) => name,
        Name::Person(person) if person.given.is_none() => &person.family.value,
        Name::Person(_) => return false,
    };
    knowledge::is_back_word(word, "same")
}
