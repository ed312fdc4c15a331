//! The organizations met so far, each once: names that mean the same body lead to the same entry.

use crate::entities::token::fold;
use crate::entities::words::WordMap;
use crate::entities::{Organization, OrganizationId};
use crate::knowledge::prose::{COMPANY_WORDS, FOREIGN_JOINERS, Language, NAME_ARTICLES, NAME_JOINERS, STANDALONE};
use crate::knowledge::world;
use crate::source::Span;
use std::collections::BTreeMap;

/// Organizations by their names.
#[derive(Debug, Default)]
pub(in crate::entities) struct Register {
    /// In the order in which they were met.
    pub list: Vec<Organization>,
    keys: WordMap<usize>,
    /// Companies by their names without "Corporation", "Group".
    companies: WordMap<usize>,
    /// What names that were entered before lead to, as printed: the organization, and its type where it is well known.
    entered: WordMap<(usize, Option<&'static str>)>,
    /// Acronyms, as printed, with the organizations that they stand for and where the text says so.
    pub acronyms: BTreeMap<String, Vec<(usize, Span)>>,
}

impl Register {
    /// Returns the organization of a name, entered if it is new. A type that is more than "Organization" stays.
    pub(in crate::entities) fn enter(&mut self, name: &str, class: &'static str, evidence: Span) -> usize {
        let (at, known) = match self.entered.get(name) {
            Some(&found) => found,
            None => self.enter_new(name, class),
        };
        if let Some(organization) = self.list.get_mut(at) {
            if organization.class == "Organization" {
                organization.class = known.unwrap_or(class);
            }
            // What is left of repetition goes at the end: the whole list is not looked through each time.
            if organization.evidence.last() != Some(&evidence) {
                organization.evidence.push(evidence);
            }
        }
        at
    }

    /// Enters a name that was not met in this form; returns its organization, and that one's type where it is well known.
    fn enter_new(&mut self, printed: &str, class: &'static str) -> (usize, Option<&'static str>) {
        let name = clean(printed);
        let key = key(&name);
        let known = world::organization(&fold(&name))
            .or_else(|| world::organization(&key))
            .or_else(|| world::organization(&format!("the {key}")));
        let full = known.map(|(full, _)| full).filter(|full| !full.is_empty());
        let known = known.map(|(_, class)| class);
        let canonical = full.map_or_else(|| key.clone(), self::key);
        let core = core(&key);
        let other_order = inverted(core).unwrap_or_default();
        let forms = [key.as_str(), &canonical, core, without_suffix(core), &other_order];
        let at = forms.iter().find_map(|form| self.keys.get(*form)).copied().or_else(|| self.with_company_word(core));
        let at = at.unwrap_or_else(|| self.add(full.unwrap_or(&name), known.unwrap_or(class)));
        if let Some(rest) = without_company_word(core) {
            self.companies.entry(rest.to_owned()).or_insert(at);
        }
        for form in forms.iter().filter(|form| !form.is_empty()) {
            self.keys.entry((*form).to_owned()).or_insert(at);
        }
        if let Some(organization) = self.list.get_mut(at) {
            note_name(organization, &name);
            let bare = name.get(..without_suffix(&name).len()).unwrap_or_default();
            note_name(organization, bare);
        }
        self.entered.insert(printed.to_owned(), (at, known));
        (at, known)
    }

    /// "Velda" for "Velda Corporation", and the other way round, where one of the two is there.
    fn with_company_word(&self, key: &str) -> Option<usize> {
        let found = match without_company_word(key) {
            Some(rest) => self.keys.get(rest),
            None => self.companies.get(key),
        };
        found.copied()
    }

    /// Returns the organization that has a name, if there is one.
    pub(in crate::entities) fn find(&self, name: &str) -> Option<usize> {
        let key = key(&clean(name));
        self.keys.get(&key).or_else(|| self.keys.get(core(&key))).copied()
    }

    /// Enters an acronym of an organization; `pair` is where the text says so.
    pub(in crate::entities) fn abbreviate(&mut self, at: usize, acronym: &str, pair: Span) {
        let meanings = self.acronyms.entry(acronym.to_owned()).or_default();
        if !meanings.iter().any(|&(of, _)| of == at) {
            meanings.push((at, pair));
        }
        let first = meanings.first().is_some_and(|&(of, _)| of == at);
        if first {
            self.keys.entry(key(acronym)).or_insert(at);
            if let Some(organization) = self.list.get_mut(at) {
                note_name(organization, acronym);
            }
        }
    }

    /// Enters another name of an organization.
    pub(in crate::entities) fn enter_alias(&mut self, at: usize, name: &str) {
        self.keys.entry(key(&clean(name))).or_insert(at);
        if let Some(organization) = self.list.get_mut(at) {
            note_name(organization, &clean(name));
        }
    }

    fn add(&mut self, name: &str, class: &'static str) -> usize {
        self.list.push(Organization {
            name: name.to_owned(),
            alternate_names: Vec::new(),
            class,
            founded: None,
            founded_in: None,
            url: None,
            same_as: Vec::new(),
            parent: None,
            members: Vec::new(),
            evidence: Vec::new(),
            notes: Vec::new(),
        });
        self.list.len() - 1
    }

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
            let mut longer = keys.iter().enumerate().filter(|(_, long)| {
                long.strip_suffix(noun.as_str()).is_some_and(|rest| rest.ends_with(' '))
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

/// Adds a name to an organization that does not have it yet.
pub(super) fn note_name(organization: &mut Organization, name: &str) {
    let same = |other: &String| plain(other) == plain(name);
    if !name.is_empty() && !same(&organization.name) && !organization.alternate_names.iter().any(same) {
        organization.alternate_names.push(name.to_owned());
    }
}

/// Returns the name with single spaces, without marks around it.
fn clean(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.split(" [").next().unwrap_or_default();
    let name = name.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '“' | '”' | '"'));
    let dots = name.matches('.').count();
    (if dots == 1 { name.trim_end_matches('.') } else { name }).to_owned()
}

/// Returns what names are compared by: small letters, no article, "and" for "&".
pub(in crate::entities) fn key(name: &str) -> String {
    plain(name).replace('&', "and")
}

fn plain(name: &str) -> String {
    let folded = fold(name);
    let folded = folded.trim();
    let end = folded.find([' ', '\'']).map_or(0, |at| at + 1);
    let (article, rest) = folded.split_at_checked(end).unwrap_or(("", folded));
    let leads = NAME_ARTICLES.has_any(article.trim_end());
    (if leads && (rest.contains(' ') || rest.len() > 4) { rest } else { folded }).to_owned()
}

/// Returns the key without the country before it: "U.S. Department of Justice" and "Department of Justice" are one.
fn core(key: &str) -> &str {
    let rest = world::home_countries().find_map(|country| key.strip_prefix(country)?.strip_prefix(' '));
    rest.filter(|rest| rest.contains(' ')).unwrap_or(key)
}

/// "Justice Department" for "Department of Justice", and the other way round.
fn inverted(key: &str) -> Option<String> {
    if let Some((noun, rest)) = key.split_once(" of ") {
        return (!noun.contains(' ') && !rest.contains(" of ")).then(|| format!("{rest} {noun}"));
    }
    let (rest, noun) = key.rsplit_once(' ')?;
    world::is_inverted(noun).then(|| format!("{noun} of {rest}"))
}

/// Returns the key without the last word, where companies are called without it, too.
fn without_company_word(key: &str) -> Option<&str> {
    key.rsplit_once(' ').filter(|(_, noun)| COMPANY_WORDS.has_any(*noun)).map(|(rest, _)| rest)
}

/// Returns the name without the words that tell its legal form: "Inc.", "& Co. KG", "Ltd".
fn without_suffix(name: &str) -> &str {
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once([' ', ',']) {
        let last = fold(last.trim_end_matches('.')).into_owned();
        if !last.is_empty() && !world::is_legal_form(&last) {
            break;
        }
        rest = before.trim_end_matches([' ', ',']);
    }
    rest
}

impl From<usize> for OrganizationId {
    fn from(at: usize) -> Self {
        Self(at)
    }
}
