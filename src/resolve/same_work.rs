//! Which citations mean the same work. Cautious: two entries for one work can be merged by hand, two works in one entry
//! are lost.
//!
//! Citations are one work when they share a DOI, an address and a title, or title, year and first contributor without
//! contradicting each other elsewhere, or all they have.

use super::hash::{BASIS, Spread, step};
use super::{Place, Work};
use crate::knowledge::letters;
use crate::reference::{DateVariable, Day, Kind, Name, Reference, Text, Variable};
use crate::source::Spanned;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

/// How many works of one title, year and contributor are compared before a citation counts as a further one.
const COMPARED: usize = 16;

/// Variables in which one work has one value.
const DISTINCTIVE: [Variable; 9] = [
    Variable::Url,
    Variable::Doi,
    Variable::ContainerTitle,
    Variable::CollectionTitle,
    Variable::Volume,
    Variable::Issue,
    Variable::Number,
    Variable::Edition,
    Variable::Version,
];

/// The works met so far, and how to find them.
#[derive(Debug, Default)]
pub(super) struct Bibliography {
    works: Vec<Work>,
    /// For each sign, the works that bear it.
    signs: HashMap<u64, Vec<usize>, BuildHasherDefault<Spread>>,
}

impl Bibliography {
    /// Returns the number of the work that a reference means, added where it is new.
    pub(super) fn add(&mut self, reference: &Reference, raw: &str, place: Place) -> usize {
        let signs = signs(reference, raw);
        let found = signs.iter().find_map(|sign| self.find(sign, reference));
        let at = found.unwrap_or(self.works.len());
        match self.works.get_mut(at) {
            Some(work) => merge(work, reference, raw),
            None => self.works.push(Work {
                key: String::new(),
                reference: reference.clone(),
                cited: Vec::new(),
                raw: raw.to_owned(),
                known: false,
            }),
        }
        self.cite(at, place);
        for sign in signs {
            let bearers = self.signs.entry(sign.number).or_default();
            if !bearers.contains(&at) && bearers.len() < COMPARED {
                bearers.push(at);
            }
        }
        at
    }

    /// Notes that a work is cited at a place.
    pub(super) fn cite(&mut self, work: usize, place: Place) {
        if let Some(work) = self.works.get_mut(work) {
            work.cited.push(place);
        }
    }

    /// Keeps what a note says of a work, once.
    pub(super) fn remark(&mut self, work: usize, said: Option<Spanned<String>>) {
        let (Some(work), Some(said)) = (self.works.get_mut(work), said) else { return };
        let texts = &mut work.reference.texts;
        match texts.iter_mut().find(|text| text.variable == Variable::Note) {
            Some(note) if note.value.split("; ").any(|known| known == said.value) => {}
            Some(note) => note.value.extend(["; ", &said.value]),
            None => texts.push(Text { variable: Variable::Note, value: said.value, span: said.span }),
        }
    }

    /// Gives a work a key.
    pub(super) fn name(&mut self, work: usize, key: &str) {
        if let Some(work) = self.works.get_mut(work).filter(|work| work.key.is_empty()) {
            key.clone_into(&mut work.key);
        }
    }

    /// Returns the key of the work that a reference means, where it is one of these.
    pub(super) fn known(&self, reference: &Reference) -> Option<&str> {
        let work = signs(reference, "").iter().find_map(|sign| self.find(sign, reference))?;
        self.works.get(work).map(|work| work.key.as_str())
    }

    /// Returns the works in the order of their first citation.
    pub(super) fn into_works(mut self) -> Vec<Work> {
        for work in &mut self.works {
            work.cited.sort_unstable();
        }
        self.works.sort_by_key(|work| work.cited.first().copied());
        self.works
    }

    fn find(&self, sign: &Sign, reference: &Reference) -> Option<usize> {
        let bearers = self.signs.get(&sign.number)?;
        bearers
            .iter()
            .copied()
            .find(|&at| sign.enough || self.works.get(at).is_some_and(|work| !contradict(&work.reference, reference)))
    }
}

/// A sign by which a work is known again.
struct Sign {
    /// Of what the works have in common: different signs have different numbers.
    number: u64,
    /// Whether nothing else needs comparing.
    enough: bool,
}

fn signs(reference: &Reference, raw: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(4);
    let mut sign = |enough, parts: [u64; 4]| signs.push(Sign { number: joined(parts), enough });
    let title = reference.text(Variable::Title).map_or(BASIS, number);
    if let Some(doi) = reference.text(Variable::Doi) {
        sign(true, [1, number(&bare_doi(doi)), 0, 0]);
    }
    if let Some(url) = reference.text(Variable::Url) {
        sign(true, [2, hash(bare_address(url).chars()), title, 0]);
    }
    let year = reference.date(DateVariable::Issued).and_then(|date| date.start).map(|day| day.year);
    if let (true, Some(year), Some(name)) = (title != BASIS, year, first_name(reference)) {
        sign(false, [3, title, u64::from(year.cast_unsigned()), number(&name)]);
    }
    if reference.is_empty() {
        sign(true, [4, number(raw), 0, 0]);
    } else {
        sign(true, [5, hash(reference.kind.csl().chars()), all(reference), 0]);
    }
    signs
}

/// Returns the number of all that a reference says of the work, in whatever order.
fn all(reference: &Reference) -> u64 {
    let part = |of: &str, said: u64| joined([hash(of.chars()), said, 0, 0]);
    let texts = reference.texts.iter().map(|text| part(text.variable.csl(), number(&text.value)));
    let names = reference.contributors.iter().map(|who| part(who.role.csl(), number(&who.name.display())));
    let dates = reference.dates.iter().map(|(of, date)| part(of.csl(), number(&date.value.printed)));
    texts.chain(names).chain(dates).fold(0, u64::wrapping_add)
}

/// Returns the number of a text: of its letters and digits, as [`folded`] has them.
fn number(text: &str) -> u64 {
    let mut number = BASIS;
    fold(text, |c| number = step(number, c));
    number
}

/// Returns the number of characters as they are.
fn hash(characters: impl Iterator<Item = char>) -> u64 {
    characters.fold(BASIS, step)
}

/// Returns one number of several; their order counts.
fn joined(parts: [u64; 4]) -> u64 {
    let mix = |number: u64| (number ^ (number >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    parts.into_iter().fold(BASIS, |number, part| mix(number.rotate_left(17) ^ mix(part)))
}

/// All that a reference says of the work, in one line.
pub(super) fn everything(reference: &Reference) -> String {
    let mut all: Vec<String> =
        reference.texts.iter().map(|text| format!("{} {}", text.variable.csl(), folded(&text.value))).collect();
    all.extend(reference.contributors.iter().map(|who| format!("{} {}", who.role.csl(), folded(&who.name.display()))));
    all.extend(reference.dates.iter().map(|(of, date)| format!("{} {}", of.csl(), folded(&date.value.printed))));
    all.sort_unstable();
    all.join("; ")
}

/// The last word of the first contributor's family name: libraries differ in where they put particles.
fn first_name(reference: &Reference) -> Option<String> {
    let first = reference.contributors.iter().min_by_key(|contributor| contributor.role)?;
    let name = match &first.name {
        Name::Person(person) => folded(&person.family.value),
        Name::Literal(name) => folded(name),
    };
    name.rsplit(' ').next().map(str::to_owned)
}

fn contradict(one: &Reference, other: &Reference) -> bool {
    let differ = |variable| match (one.text(variable), other.text(variable)) {
        (Some(mine), Some(theirs)) if variable == Variable::Url => bare_address(mine) != bare_address(theirs),
        (Some(mine), Some(theirs)) => folded(mine) != folded(theirs),
        _ => false,
    };
    let day = |reference: &Reference| reference.date(DateVariable::Issued).and_then(|date| date.start);
    let is_post = |reference: &Reference| reference.kind == Kind::Post;
    DISTINCTIVE.into_iter().any(differ) || !agree(day(one), day(other)) || is_post(one) != is_post(other)
}

/// Whether two days can be one, said with different precision.
fn agree(one: Option<Day>, other: Option<Day>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    let may = |mine: Option<u8>, theirs: Option<u8>| mine.zip(theirs).is_none_or(|(mine, theirs)| mine == theirs);
    one.year == other.year && may(one.month, other.month) && may(one.day, other.day)
}

/// Lets a work take what another citation of it knows. The fuller form leads; the same notes in another order give the
/// same work.
fn merge(work: &mut Work, reference: &Reference, raw: &str) {
    let rank = |reference: &Reference, raw: &str| (fields(reference), Reverse((raw.to_owned(), reference.kind)));
    let mut other = reference.clone();
    if rank(reference, raw) > rank(&work.reference, &work.raw) {
        std::mem::swap(&mut work.reference, &mut other);
        raw.clone_into(&mut work.raw);
    }
    let mine = &mut work.reference;
    let missing: Vec<_> = other.texts.into_iter().filter(|text| mine.text(text.variable).is_none()).collect();
    mine.texts.extend(missing);
    let missing: Vec<_> = other.dates.into_iter().filter(|(of, _)| mine.date(*of).is_none()).collect();
    mine.dates.extend(missing);
    let missing: Vec<_> =
        other.contributors.into_iter().filter(|who| mine.of_role(who.role).next().is_none()).collect();
    mine.contributors.extend(missing);
    mine.translated_title = mine.translated_title.take().or(other.translated_title);
    mine.handle = mine.handle.take().or(other.handle);
    let known: HashSet<String> = mine.residue.iter().map(|part| part.value.clone()).collect();
    mine.residue.extend(other.residue.into_iter().filter(|part| !known.contains(&part.value)));
}

fn fields(reference: &Reference) -> usize {
    reference.texts.len() + reference.contributors.len() + reference.dates.len()
}

/// Letters and digits alone, lower case, composed: what two spellings of one title share.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold(text, |c| out.push(c));
    out
}

/// Hands on the characters that [`folded`] keeps, one space between words.
fn fold(text: &str, mut push: impl FnMut(char)) {
    let (mut gap, mut begun) = (false, false);
    let mut keep = |c: char| {
        let says = c.is_alphanumeric();
        if says {
            if gap && begun {
                push(' ');
            }
            push(c);
            begun = true;
        }
        gap = !says;
    };
    if text.is_ascii() {
        text.bytes().for_each(|byte| keep(char::from(byte.to_ascii_lowercase())));
    } else {
        letters::composed(text).chars().flat_map(char::to_lowercase).for_each(keep);
    }
}

/// An address without what does not change where it leads.
pub(super) fn bare_address(url: &str) -> &str {
    let url = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/')
}

/// A DOI without its resolver, in lower case.
pub(super) fn bare_doi(doi: &str) -> String {
    let doi = doi.to_lowercase();
    let at = doi.find("10.").unwrap_or_default();
    doi.get(at..).unwrap_or_default().trim_end_matches(['.', '/']).to_owned()
}
