//! Citation keys that a human can read and that stay when other notes come or go.
//!
//! A key is made from its own work alone: `harutyunyan2020armenia`. Where two works would share one, both get more of their own
//! content, first words of the title, then a hash; never a letter that depends on their order. A post always has the hash: accounts
//! post many times a year, often under one title.

use super::Work;
use super::same_work::{bare_address, bare_doi, everything, folded};
use crate::error::Error;
use crate::knowledge::keys::is_stop_word;
use crate::reference::{DateVariable, Kind, Name, Reference, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// How many letters of a word a key takes.
const LETTERS: usize = 32;
/// How many words of a title tell works apart before the hash does.
const WORDS: usize = 3;

/// The form of citation keys: text and placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFormat(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Author,
    Year,
    Title,
    Words,
    Container,
    Kind,
    Hash,
}

const PLACEHOLDERS: [(&str, Part); 7] = [
    ("author", Part::Author),
    ("year", Part::Year),
    ("title", Part::Title),
    ("words", Part::Words),
    ("container", Part::Container),
    ("type", Part::Kind),
    ("hash", Part::Hash),
];

impl Default for KeyFormat {
    /// `{author}{year}{title}`.
    fn default() -> Self {
        Self(vec![Part::Author, Part::Year, Part::Title])
    }
}

impl KeyFormat {
    /// Returns the format of a template such as `{author}:{year}-{title}`. Placeholders: `author` (the first contributor's family
    /// name, or the first word of a body's name), `year`, `title` (its first word that says something), `words` (its first three),
    /// `container`, `type`, `hash`. Text between them is kept.
    ///
    /// # Errors
    /// [`Error::Configuration`] where a placeholder is unknown, or a character is none of `A-Za-z0-9:_-`.
    ///
    /// ```
    /// assert!(ibid::resolve::KeyFormat::parse("{author}_{year}").is_ok());
    /// assert!(ibid::resolve::KeyFormat::parse("{editor}").is_err());
    /// ```
    pub fn parse(template: &str) -> Result<Self, Error> {
        let wrong = |what: String| {
            Error::Configuration {
            path: template.into(),
            what,
            help: "write letters, digits, `:`, `_`, `-` and {author}, {year}, {title}, {words}, {container}, {type}, {hash}"
                .into(),
        }
        };
        let mut parts = Vec::new();
        let mut rest = template;
        while !rest.is_empty() {
            let (text, behind) = rest.split_once('{').unwrap_or((rest, ""));
            if let Some(bad) = text.chars().find(|c| !is_key_character(*c)) {
                return Err(wrong(format!("{bad:?} can't stand in a citation key")));
            }
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
            if text.len() == rest.len() {
                break;
            }
            let (name, behind) = behind.split_once('}').ok_or_else(|| wrong("a `{` is not closed".into()))?;
            let known = PLACEHOLDERS.into_iter().find(|(known, _)| *known == name);
            let (_, part) = known.ok_or_else(|| wrong(format!("no such placeholder: {{{name}}}")))?;
            parts.push(part);
            rest = behind;
        }
        if parts.iter().all(|part| matches!(part, Part::Text(_))) {
            return Err(wrong("the format has no placeholder, so that all keys were alike".into()));
        }
        Ok(Self(parts))
    }

    fn has_hash(&self) -> bool {
        self.0.contains(&Part::Hash)
    }

    fn fill(&self, work: &Work) -> String {
        let facts = Facts::of(work);
        let mut key = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => key.push_str(text),
                Part::Author => key.push_str(&facts.author),
                Part::Year => key.push_str(&facts.year),
                Part::Title => key.extend(facts.words.first().map(String::as_str)),
                Part::Words => key.extend(facts.words.iter().take(WORDS).map(String::as_str)),
                Part::Container => key.push_str(&facts.container),
                Part::Kind => key.push_str(&work.reference.kind.csl().replace('_', "-")),
                Part::Hash => key.push_str(&hash(work, 8)),
            }
        }
        key
    }
}

fn is_key_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-')
}

/// Gives every work its key.
pub(super) fn assign(works: &mut [Work], format: &KeyFormat) {
    for work in works.iter_mut() {
        work.key = level(work, format, 0);
    }
    for at in 1..=3 {
        let crowded = crowded(works);
        for (work, crowded) in works.iter_mut().zip(crowded) {
            if crowded {
                work.key = level(work, format, at);
            }
        }
    }
    number_the_rest(works);
}

/// The key of a work where `at` attempts collided.
fn level(work: &Work, format: &KeyFormat, at: u8) -> String {
    let base = format.fill(work);
    let base = if base.is_empty() { "work".to_owned() } else { base };
    let is_post = work.reference.kind == Kind::Post;
    match at {
        0 if is_post && !format.has_hash() => format!("{base}-{}", hash(work, 4)),
        0 => base,
        1 if !is_post => {
            let further: String = Facts::of(work).words.into_iter().skip(1).take(WORDS - 1).collect();
            format!("{base}{further}")
        }
        1 | 2 => format!("{base}-{}", hash(work, 8)),
        _ => format!("{base}-{}", hash(work, 16)),
    }
}

/// Whether each work shares its key.
fn crowded(works: &[Work]) -> Vec<bool> {
    let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
    for work in works {
        *bearers.entry(&work.key).or_default() += 1;
    }
    works.iter().map(|work| bearers.get(work.key.as_str()).is_some_and(|many| *many > 1)).collect()
}

/// Works that say the very same and are yet two: the last resort is a number.
fn number_the_rest(works: &mut [Work]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for work in works {
        let mut key = work.key.clone();
        let mut number = 1;
        while taken.contains(&key) {
            number += 1;
            key = format!("{}-{number}", work.key);
        }
        taken.insert(key.clone());
        work.key = key;
    }
}

/// What keys are made of.
struct Facts {
    author: String,
    year: String,
    words: Vec<String>,
    container: String,
}

impl Facts {
    fn of(work: &Work) -> Self {
        let reference = &work.reference;
        let first = |variable| reference.text(variable).and_then(|text| words(text).into_iter().next());
        let container = first(Variable::ContainerTitle);
        let author = author(reference).or_else(|| first(Variable::Publisher)).or_else(|| container.clone());
        let mut title = words(reference.text(Variable::Title).unwrap_or_default());
        if title.is_empty() {
            title.extend(container.clone().filter(|container| author.as_ref() != Some(container)));
        }
        if title.is_empty() && author.is_none() {
            title.extend(words(&work.raw).into_iter().take(WORDS));
        }
        let mut words = title.into_iter();
        let author = author.or_else(|| words.next()).unwrap_or_default();
        Self { author, year: year(reference), words: words.collect(), container: container.unwrap_or_default() }
    }
}

fn author(reference: &Reference) -> Option<String> {
    let first = reference.contributors.iter().min_by_key(|contributor| contributor.role)?;
    let name = match &first.name {
        Name::Person(person) => ascii(&person.family.value),
        Name::Literal(name) => words(name).into_iter().next().unwrap_or_default(),
    };
    (!name.is_empty()).then_some(name)
}

fn year(reference: &Reference) -> String {
    let issued = reference.date(DateVariable::Issued).and_then(|date| date.start);
    issued.map(|day| day.year.unsigned_abs().to_string()).unwrap_or_default()
}

/// The words that say something, as keys spell them; all words where none does. Numbers would run into the year.
fn words(text: &str) -> Vec<String> {
    let split = || text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | ':' | '.' | ','));
    let spelled = |word: &str| Some(ascii(word)).filter(|word| !word.is_empty());
    let tells = |word: &String| !is_stop_word(word) && !word.bytes().all(|byte| byte.is_ascii_digit());
    let telling: Vec<String> = split().filter_map(spelled).filter(tells).collect();
    if telling.is_empty() { split().filter_map(spelled).collect() } else { telling }
}

/// A word in lower-case ASCII letters and digits, whatever its script.
fn ascii(word: &str) -> String {
    let plain = any_ascii::any_ascii(word).to_ascii_lowercase();
    plain.chars().filter(char::is_ascii_alphanumeric).take(LETTERS).collect()
}

/// The first `digits` of a hash of what identifies the work.
fn hash(work: &Work, digits: usize) -> String {
    let reference = &work.reference;
    let title = || folded(reference.text(Variable::Title).unwrap_or_default());
    let address = || reference.text(Variable::Url).map(|url| format!("{} {}", bare_address(url), title()));
    let all = || if reference.is_empty() { work.raw.clone() } else { everything(reference) };
    let identity = reference.text(Variable::Doi).map(bare_doi).or_else(address).unwrap_or_else(all);
    let mut hex = format!("{:016x}", hashed(identity.as_bytes()));
    hex.truncate(digits);
    hex
}

/// FNV-1a, 64 bits, with `MurmurHash3`'s last mixing, so that the first digits tell as much as the last: the same on every machine and in
/// every version, unlike the standard library's.
fn hashed(bytes: &[u8]) -> u64 {
    let fnv = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (fnv ^ (fnv >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}
