//! The organizations met so far, each once: names that mean the same body lead to the same entry.

use crate::entities::token::fold;
use crate::entities::words::WordMap;
use crate::entities::{Organization, OrganizationId};
use crate::knowledge::prose::{COMPANY_WORDS, NAME_ARTICLES};
use crate::knowledge::world;
use crate::source::Span;
use std::collections::BTreeMap;

/// Organizations by their names.
#[derive(Debug, Default)]
pub(in crate::entities) struct Register {
    /// In the order in which they were met.
    pub list: Vec<Organization>,
    pub(super) keys: WordMap<usize>,
    /// Companies by their names without "Corporation", "Group".
    pub(super) companies: WordMap<usize>,
    /// What names that were entered before lead to, as printed: the organization, and its type where it is well known.
    pub(super) entered: WordMap<(usize, Option<&'static str>)>,
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
        let capitals = world::is_in_capitals(&name);
        let known = world::organization(&fold(&name), capitals)
            .or_else(|| world::organization(&key, capitals))
            .or_else(|| world::organization(&format!("the {key}"), capitals))
            .or_else(|| world::common_organization(&key).map(|class| ("", class)))
            .or_else(|| branch(&key));
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

/// "greenpeace canada": a country's branch of a well-known organization is of the same type.
fn branch(key: &str) -> Option<(&'static str, &'static str)> {
    let (name, country) = key.rsplit_once(' ')?;
    world::branch_type(name).filter(|_| world::is_country(country)).map(|class| ("", class))
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
