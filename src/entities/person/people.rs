//! The people of a text, each once, over the spellings of their names.

use crate::entities::Person;
use crate::entities::token::fold;
use crate::entities::words::{WordMap, WordSet};
use crate::source::Span;

/// The people met so far, each once.
#[derive(Debug, Default)]
pub(in crate::entities) struct People {
    pub(in crate::entities) list: Vec<Person>,
    names: WordMap<usize>,
    families: WordMap<Vec<usize>>,
    /// The words that names begin with, and family names.
    firsts: WordSet,
}

impl People {
    /// Returns the person of a name, entered if new. "Rob Roe" and "Robert Roe" are one; two given names are two people.
    pub(in crate::entities) fn enter(&mut self, name: &str, evidence: Span) -> usize {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = fold(&name).into_owned();
        let at = self.names.get(&key).copied().or_else(|| self.alike(&key)).unwrap_or_else(|| self.add(&name, &key));
        self.firsts.insert(key.split(' ').next().unwrap_or_default().to_owned());
        self.names.entry(key).or_insert(at);
        if let Some(person) = self.list.get_mut(at) {
            if person.name != name && name.contains(' ') && !person.alternate_names.contains(&name) {
                let fuller = name.len() > person.name.len();
                person.alternate_names.push(if fuller { std::mem::replace(&mut person.name, name) } else { name });
            }
            if person.evidence.last() != Some(&evidence) {
                person.evidence.push(evidence);
            }
        }
        at
    }

    /// Returns the person of a name that was entered before; a family name alone must be one person's.
    pub(in crate::entities) fn find(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied().or_else(|| match self.families.get(name).map(Vec::as_slice) {
            Some(&[only]) => Some(only),
            _ => None,
        })
    }

    /// Whether a name may begin with a folded word.
    pub(in crate::entities) fn may_begin(&self, word: &str) -> bool {
        self.firsts.contains(word)
    }

    fn add(&mut self, name: &str, key: &str) -> usize {
        let at = self.list.len();
        self.list.push(Person {
            name: name.to_owned(),
            alternate_names: Vec::new(),
            titles: Vec::new(),
            evidence: Vec::new(),
        });
        self.firsts.insert(family(key).to_owned());
        self.families.entry(family(key).to_owned()).or_default().push(at);
        at
    }

    fn alike(&self, key: &str) -> Option<usize> {
        let same = self.families.get(family(key))?;
        let given = key.strip_suffix(family(key))?.trim();
        let mut fits = same.iter().copied().filter(|&at| {
            let other = self.list.get(at).map(|person| fold(&person.name).into_owned()).unwrap_or_default();
            let other = other.strip_suffix(family(key)).unwrap_or_default().trim();
            given.is_empty() || other.is_empty() || is_short_form(given, other) || is_short_form(other, given)
        });
        fits.next().filter(|_| fits.next().is_none())
    }
}

/// "Rob" for "Robert", "J." for "Jane", "Jane" for "Jane M.".
fn is_short_form(short: &str, long: &str) -> bool {
    let stem = short.trim_end_matches('.');
    let whole = long.strip_prefix(stem);
    whole.is_some_and(|rest| {
        short.ends_with('.') && stem.chars().count() == 1
            || stem.chars().count() >= 3 && (rest.starts_with(' ') || !rest.contains(' '))
    })
}

fn family(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}
