//! Entries that turn out to be one when the whole text is read: short forms, and nouns that stand for the one body they end.

use super::letters::by_initials;
use super::register::{Register, key, note_name};
use crate::entities::{Organization, acronym};
use crate::knowledge::prose::{FOREIGN_JOINERS, Language, NAME_JOINERS, STANDALONE};
use crate::knowledge::world;
use std::collections::BTreeMap;

impl Register {
    /// Merges short forms into the one longer name that they begin: "State Committee" into "State Committee on …".
    pub(in crate::entities) fn merge_short_forms(&mut self) {
        let keys: Vec<String> = self.list.iter().map(|organization| key(&organization.name)).collect();
        let sorted: BTreeMap<&str, usize> = keys.iter().enumerate().map(|(at, key)| (key.as_str(), at)).collect();
        let mut into: Vec<usize> = (0..keys.len()).collect();
        for (at, short) in keys.iter().enumerate().filter(|(_, short)| short.contains(' ')) {
            let longer = sorted.range(short.as_str()..).skip(1).take_while(|(key, _)| key.starts_with(short.as_str()));
            let mut longer = longer.filter(|(key, _)| {
                key.strip_prefix(short.as_str())
                    .and_then(|rest| rest.strip_prefix(' '))
                    .and_then(|rest| rest.split(' ').next())
                    .is_some_and(|joiner| NAME_JOINERS.has_any(joiner) || FOREIGN_JOINERS.has_any(joiner))
            });
            if let (Some((_, &target)), None) = (longer.next(), longer.next())
                && let Some(slot) = into.get_mut(at)
                // "European Commission of Human Rights" is not the European Commission: both are known.
                && !(is_well_known(short) && keys.get(target).is_some_and(|long| is_well_known(long)))
            {
                *slot = target;
            }
        }
        self.merge(&into);
    }

    /// Merges a company's first word into the one company of two words that was met before it: "Velda" into "Velda Plastics".
    pub(in crate::entities) fn merge_beginnings(&mut self) {
        let keys: Vec<String> = self.list.iter().map(|organization| key(&organization.name)).collect();
        let is_company =
            |at: usize| self.list.get(at).is_some_and(|of| ["Corporation", "Organization"].contains(&of.class));
        let mut into: Vec<usize> = (0..keys.len()).collect();
        let mut longer: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, key) in keys.iter().enumerate() {
            if let Some((first, rest)) = key.split_once(' ').filter(|(_, rest)| !rest.contains(' '))
                && !world::is_country(rest)
            {
                longer.entry(first).or_default().push(at);
            }
        }
        for (at, short) in keys.iter().enumerate().filter(|(at, short)| !short.contains(' ') && is_company(*at)) {
            if let (Some(&[target]), Some(slot)) = (longer.get(short.as_str()).map(Vec::as_slice), into.get_mut(at))
                && target < at
                && self.list.get(target).is_some_and(|of| of.class == "Corporation")
            {
                *slot = target;
            }
        }
        self.merge(&into);
    }

    /// Merges names of several words into the one longer name that was met before and that they end: "Post Office" into "General
    /// Post Office".
    pub(in crate::entities) fn merge_ends(&mut self) {
        let keys: Vec<String> = self.list.iter().map(|organization| key(&organization.name)).collect();
        let mut into: Vec<usize> = (0..keys.len()).collect();
        let mut ends: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, key) in keys.iter().enumerate() {
            for (space, _) in key.match_indices(' ') {
                ends.entry(key.get(space + 1..).unwrap_or_default()).or_default().push(at);
            }
        }
        for (at, short) in keys.iter().enumerate().filter(|(_, short)| short.contains(' ') && !is_well_known(short)) {
            if let (Some(&[target]), Some(slot)) = (ends.get(short.as_str()).map(Vec::as_slice), into.get_mut(at))
                && target < at
            {
                *slot = target;
            }
        }
        self.merge(&into);
    }

    /// Merges acronyms that notes name into the one organization whose first letters they are.
    pub(in crate::entities) fn merge_letters(&mut self, language: Language) {
        let by_initials = by_initials(self, language);
        let mut into: Vec<usize> = (0..self.list.len()).collect();
        for (at, short) in self.list.iter().enumerate().filter(|(_, of)| acronym::is_acronym(&of.name)) {
            if let (Some(&[target]), Some(slot)) =
                (by_initials.get(&acronym::letters(&short.name)).map(Vec::as_slice), into.get_mut(at))
            {
                *slot = target;
            }
        }
        self.merge(&into);
    }

    /// Merges a noun that stands alone into the one organization that it ends: "Parliament" into "Canadian Parliament".
    pub(in crate::entities) fn merge_bare_nouns(&mut self, language: Language) {
        let keys: Vec<String> = self.list.iter().map(|organization| key(&organization.name)).collect();
        let mut into: Vec<usize> = (0..keys.len()).collect();
        for (at, noun) in keys.iter().enumerate().filter(|(_, key)| STANDALONE.has(key, language)) {
            // "World Congress of Skelby": the noun alone stands for a body of a state.
            let is_office = |at: usize| self.list.get(at).is_some_and(|of| of.class == "GovernmentOrganization");
            let mut longer = keys.iter().enumerate().filter(|(at, _)| is_office(*at)).filter(|(_, long)| {
                long.strip_suffix(noun.as_str()).is_some_and(|rest| rest.ends_with(' ') && !rest.ends_with(" of "))
                    || long.strip_prefix(noun.as_str()).is_some_and(|rest| rest.starts_with(" of "))
            });
            if let (Some((target, _)), None) = (longer.next(), longer.next())
                && let Some(slot) = into.get_mut(at)
            {
                *slot = target;
            }
        }
        self.merge(&into);
    }

    /// Merges each organization into the one that `into` names.
    fn merge(&mut self, into: &[usize]) {
        let mut moved: Vec<Option<usize>> = Vec::with_capacity(into.len());
        let mut list = Vec::with_capacity(self.list.len());
        for (at, organization) in std::mem::take(&mut self.list).into_iter().enumerate() {
            let stays = into.get(at) == Some(&at);
            moved.push(stays.then_some(list.len()));
            list.push((stays, organization));
        }
        let mut kept: Vec<Organization> = Vec::with_capacity(list.len());
        let mut gone: Vec<(usize, Organization)> = Vec::new();
        for (at, (stays, organization)) in list.into_iter().enumerate() {
            if stays {
                if let Some(slot) = moved.get_mut(at) {
                    *slot = Some(kept.len());
                }
                kept.push(organization);
            } else {
                gone.push((at, organization));
            }
        }
        let home = |at: usize| {
            into.get(at).and_then(|&to| moved.get(to).copied().flatten()).or_else(|| moved.get(at).copied().flatten())
        };
        for (at, organization) in gone {
            let Some(target) = home(at).and_then(|to| kept.get_mut(to)) else { continue };
            note_name(target, &organization.name);
            organization.alternate_names.iter().for_each(|name| note_name(target, name));
            target.evidence.extend(organization.evidence);
            target.notes.extend(organization.notes);
        }
        self.keys = std::mem::take(&mut self.keys).into_iter().filter_map(|(key, at)| Some((key, home(at)?))).collect();
        self.companies =
            std::mem::take(&mut self.companies).into_iter().filter_map(|(key, at)| Some((key, home(at)?))).collect();
        for meanings in self.acronyms.values_mut() {
            *meanings = meanings.iter().filter_map(|&(at, span)| Some((home(at)?, span))).collect();
        }
        self.entered.clear();
        self.list = kept;
    }
}

fn is_well_known(key: &str) -> bool {
    world::organization(key, false).is_some()
}
