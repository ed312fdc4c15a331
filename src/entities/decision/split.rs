//! An organization of which a human made two: what the text says of the one's name goes to the one.

use super::organization::new;
use super::slots::Slots;
use crate::entities::{Actor, Event, Organization, OrganizationId, key};
use crate::source::Span;

/// Two organizations that were one.
#[derive(Debug)]
pub(super) struct Split {
    /// The place of the one that was there.
    pub from: usize,
    /// The place of the new one.
    pub to: usize,
    /// The name of the one that was there.
    main: String,
    /// The name of the new one.
    name: String,
}

/// Whether an organization has another name beside this one, which may be its main name.
pub(super) fn is_possible(organization: &Organization, name: &str) -> bool {
    let is = |other: &String| key(other) == key(name);
    organization.alternate_names.iter().any(is) || is(&organization.name) && !organization.alternate_names.is_empty()
}

/// Takes a name out of an organization, with the sentences that print it and no name that stays, the notes among them, and the members
/// that these sentences tell of.
pub(super) fn split(
    slots: &mut Slots<Organization>,
    from: usize,
    name: &str,
    text: &str,
    notes: &[Span],
) -> Option<Split> {
    let organization = slots.get_mut(from).filter(|organization| is_possible(organization, name))?;
    let is = |other: &String| key(other) == key(name);
    let name = if let Some(at) = organization.alternate_names.iter().position(is) {
        organization.alternate_names.remove(at)
    } else {
        let next = organization.alternate_names.remove(0);
        std::mem::replace(&mut organization.name, next)
    };
    let main = organization.name.clone();
    let goes = |span: &Span| prints(*span, &name, text) && !prints(*span, &main, text);
    let taken = Organization {
        class: organization.class,
        evidence: organization.evidence.iter().copied().filter(|span| prints(*span, &name, text)).collect(),
        notes: take(&mut organization.notes, |note| notes.get(*note).is_some_and(goes)),
        members: take(&mut organization.members, |member| goes(&member.evidence)),
        ..new(&name, "")
    };
    organization.evidence.retain(|span| !goes(span));
    Some(Split { from, to: slots.push(taken), main, name })
}

/// Makes events and parts of the one that was there point to the new one where their sentences print its name alone.
pub(super) fn carry(splits: &[Split], organizations: &mut Slots<Organization>, events: &mut Slots<Event>, text: &str) {
    for split in splits {
        let goes = |evidence: &[Span]| {
            !evidence.is_empty()
                && evidence.iter().all(|span| prints(*span, &split.name, text) && !prints(*span, &split.main, text))
        };
        let old = Actor::Organization(OrganizationId(split.from));
        for event in events.iter_mut() {
            for fact in event.organizers.iter_mut().chain(&mut event.attendees) {
                if fact.value == old && goes(&fact.evidence) {
                    fact.value = Actor::Organization(OrganizationId(split.to));
                }
            }
        }
        for parent in organizations.iter_mut().filter_map(|of| of.parent.as_mut()) {
            if parent.value.0 == split.from && goes(&parent.evidence) {
                parent.value = OrganizationId(split.to);
            }
        }
    }
}

fn take<T>(list: &mut Vec<T>, goes: impl Fn(&T) -> bool) -> Vec<T> {
    let (taken, kept) = std::mem::take(list).into_iter().partition(goes);
    *list = kept;
    taken
}

/// Whether a stretch of text prints a name, as words of its own.
fn prints(span: Span, name: &str, text: &str) -> bool {
    let stretch = span.of(text);
    stretch.match_indices(name).any(|(at, found)| {
        let before = stretch.get(..at).and_then(|before| before.chars().next_back());
        let after = stretch.get(at + found.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
