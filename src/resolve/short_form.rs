//! A short form and the full form that it stands for.

use super::same_work::folded;
use crate::reference::{Citation, ContributorRole, Name, ReadNote, Reference, Variable};

/// How many works of a note a short form is compared with.
const COMPARED: usize = 64;

/// Returns the full form that a short form stands for: of its antecedent's works the one that shares most with it, the
/// first where none shares anything.
pub fn full_form<'a>(notes: &'a [ReadNote<'_>], citation: &Citation) -> Option<&'a Citation> {
    let (note, at) = full_form_place(notes, citation)?;
    notes.get(note)?.citations.get(at)
}

/// Returns the note and the citation in it, both from 0, of a short form's full form.
pub(super) fn full_form_place(notes: &[ReadNote<'_>], citation: &Citation) -> Option<(usize, usize)> {
    let note = citation.antecedent?;
    let candidates =
        notes.get(note)?.citations.iter().enumerate().take(COMPARED).filter(|(_, other)| other.antecedent.is_none());
    // `max_by_key` gives the last of equals, so the places count backwards.
    let (at, _) =
        candidates.max_by_key(|(at, other)| (shared(&citation.reference, &other.reference), usize::MAX - at))?;
    Some((note, at))
}

/// How much a short form shares with a full one: a family name weighs more than a title's beginning.
fn shared(short: &Reference, full: &Reference) -> u8 {
    let names = |reference: &Reference| {
        let authors = reference.of_role(ContributorRole::Author).map(|author| match &author.name {
            Name::Person(person) => folded(&person.family.value),
            Name::Literal(name) => folded(name),
        });
        authors.collect::<Vec<_>>()
    };
    let theirs = names(full);
    let same_name = names(short).iter().any(|name| theirs.contains(name));
    let same_title = match (short.text(Variable::Title), full.text(Variable::Title)) {
        (Some(short), Some(full)) => folded(full).contains(&folded(short)),
        _ => false,
    };
    2 * u8::from(same_name) + u8::from(same_title)
}
