//! What keys are made of: the words of a work, in ASCII, and a hash of what identifies it.

use crate::knowledge::keys::is_stop_word;
use crate::reference::{DateVariable, Name, Reference, Variable};
use crate::resolve::Work;
use crate::resolve::same_work::{bare_address, bare_doi, everything, folded};
use std::collections::BTreeSet;

/// How many letters of a word a key takes.
const LETTERS: usize = 32;
/// How many words of a title tell works apart before the hash does.
pub(super) const WORDS: usize = 3;

/// How many words of a title are looked at: the first may stand for the author.
const MOST: usize = WORDS + 1;

/// The words of a work.
pub(super) struct Facts {
    pub(super) author: String,
    pub(super) year: String,
    /// The first of the title.
    pub(super) words: Vec<String>,
    pub(super) container: String,
}

impl Facts {
    pub(super) fn of(work: &Work) -> Self {
        let reference = &work.reference;
        let first = |variable| reference.text(variable).and_then(first_word);
        let container = first(Variable::ContainerTitle);
        let author = author(reference).or_else(|| first(Variable::Publisher)).or_else(|| container.clone());
        let printed = reference.text(Variable::Title).unwrap_or_default();
        // What bodies publish often begins with their name.
        let body: BTreeSet<String> = body(reference).map(words).into_iter().flatten().collect();
        let mut title: Vec<String> = words(printed).filter(|word| !body.contains(word)).take(MOST).collect();
        if title.is_empty() {
            title.extend(words(printed).take(MOST));
        }
        if title.is_empty() {
            title.extend(container.clone().filter(|container| author.as_ref() != Some(container)));
        }
        if title.is_empty() && author.is_none() {
            title.extend(words(&work.raw).take(WORDS));
        }
        let mut words = title.into_iter();
        let author = author.or_else(|| words.next()).unwrap_or_default();
        Self { author, year: year(reference), words: words.collect(), container: container.unwrap_or_default() }
    }
}

/// The first contributor: an author, else an editor, and so on.
fn first_name(reference: &Reference) -> Option<&Name> {
    reference.contributors.iter().min_by_key(|contributor| contributor.role).map(|contributor| &contributor.name)
}

/// The first contributor, where it is no person.
fn body(reference: &Reference) -> Option<&str> {
    match first_name(reference)? {
        Name::Literal(name) => Some(name),
        Name::Person(_) => None,
    }
}

fn author(reference: &Reference) -> Option<String> {
    let name = match first_name(reference)? {
        Name::Person(person) => ascii(&person.family.value),
        Name::Literal(name) => first_word(name).unwrap_or_default(),
    };
    (!name.is_empty()).then_some(name)
}

fn year(reference: &Reference) -> String {
    let issued = reference.date(DateVariable::Issued).and_then(|date| date.start);
    issued.map(|day| day.year.unsigned_abs().to_string()).unwrap_or_default()
}

/// The words that say something, as keys spell them; all words where none does. Numbers would run into the year.
fn words(text: &str) -> impl Iterator<Item = String> {
    let none = !spelled(text, tells).any(|_| true);
    spelled(text, move |word| none || tells(word))
}

/// The first of [`words`].
fn first_word(text: &str) -> Option<String> {
    words(text).next()
}

/// Whether a printed word says something.
fn tells(word: &str) -> bool {
    let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
    !is_stop_word(&plain.to_lowercase()) && !plain.chars().all(char::is_numeric)
}

/// The words that are wanted, as keys spell them.
fn spelled(text: &str, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
    let split = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | ':'));
    split.filter(move |word| wanted(word)).map(ascii).filter(|word| !word.is_empty())
}

/// A word in lower-case ASCII letters and digits, whatever its script.
fn ascii(word: &str) -> String {
    let spell = |plain: &str| {
        plain.chars().filter(char::is_ascii_alphanumeric).take(LETTERS).map(|c| c.to_ascii_lowercase()).collect()
    };
    if word.is_ascii() { spell(word) } else { spell(&any_ascii::any_ascii(word)) }
}

/// The first `digits` of a hash of what identifies the work.
pub(super) fn hash(work: &Work, digits: usize) -> String {
    let reference = &work.reference;
    let title = || folded(reference.text(Variable::Title).unwrap_or_default());
    let address = || reference.text(Variable::Url).map(|url| format!("{} {}", bare_address(url), title()));
    let all = || if reference.is_empty() { work.raw.clone() } else { everything(reference) };
    let identity = reference.text(Variable::Doi).map(bare_doi).or_else(address).unwrap_or_else(all);
    let mut hex = format!("{:016x}", hashed(identity.as_bytes()));
    hex.truncate(digits);
    hex
}

/// FNV-1a, 64 bits, with `MurmurHash3`'s last mixing, so that the first digits tell as much as the last: the same on
/// every machine and in every version, unlike the standard library's.
fn hashed(bytes: &[u8]) -> u64 {
    let fnv = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (fnv ^ (fnv >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    mixed ^ (mixed >> 33)
}
