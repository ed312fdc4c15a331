//! Names, and how authors shorten them: to the family name, to initials and family name.

use super::words::{Word, slices};
use crate::reference::{Contributor, Name};

/// Most words of a name that was not read as one.
const LEADING: usize = 4;

/// A name in words, in the order in which one says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NameWords {
    /// The words.
    all: Vec<Word>,
    /// The word at which the family name begins, with its particle; a body's name is whole.
    family: usize,
    /// The word at which it begins without it.
    bare: usize,
    /// Whether it is a person's.
    pub(super) is_person: bool,
}

/// Whether short names mean the first of some names, in their order.
pub(super) fn lead(short: &[Vec<Word>], full: &[NameWords]) -> bool {
    short.len() <= full.len() && short.iter().zip(full).all(|(short, full)| full.fits(short))
}

impl NameWords {
    pub(super) fn of(contributor: &Contributor) -> Self {
        let mut name = Self { all: Vec::new(), family: 0, bare: 0, is_person: false };
        match &contributor.name {
            Name::Literal(all) => {
                name.push(all);
            }
            Name::Person(person) => {
                name.is_person = true;
                name.family = person.given.as_ref().map_or(0, |given| name.push(&given.value));
                name.bare = name.family + person.particle.as_ref().map_or(0, |particle| name.push(&particle.value));
                name.push(&person.family.value);
            }
        }
        name
    }

    /// Adds the words of a part; returns how many.
    fn push(&mut self, part: &str) -> usize {
        let before = self.all.len();
        self.all.extend(slices(part).map(Word::of));
        self.all.len() - before
    }

    /// Returns the numbers of the words under which the name is looked up: its last, and the family name's first.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        let last = self.all.last();
        let first = self.all.get(self.bare).filter(|first| Some(*first) != last);
        last.into_iter().chain(first).map(|word| word.number)
    }

    /// Whether a short name means this one: the family name with or without its particle, given names or initials before
    /// it, the end of a double name, or its first half.
    pub(super) fn fits(&self, short: &[Word]) -> bool {
        let all = &self.all;
        if short.is_empty() {
            return false;
        }
        if all.ends_with(short) {
            return true;
        }
        let family = all.get(self.bare..).unwrap_or_default();
        if let ([only], [first, _, ..]) = (short, family)
            && self.bare > 0
            && only == first
        {
            return true;
        }
        let given = all.get(..self.family).unwrap_or_default();
        [self.family, self.bare].into_iter().any(|start| {
            let family = all.get(start..).unwrap_or_default();
            let Some((initials, rest)) =
                short.len().checked_sub(family.len()).and_then(|at| short.split_at_checked(at))
            else {
                return false;
            };
            !given.is_empty()
                && initials.len() <= given.len()
                && rest == family
                && initials.iter().zip(given).all(|(short, full)| short == full || short.is_initial_of(full))
        })
    }

    /// Returns the name that stands at the beginning of a citation: no author was read in it.
    pub(super) fn leading(text: &str) -> Option<Self> {
        let end = text.find([',', ':', '(', '“', '"', '«', '„']).unwrap_or(text.len());
        let mut name = Self { all: Vec::new(), family: 0, bare: 0, is_person: false };
        let count = slices(text.get(..end)?).take(LEADING + 1).count();
        if !(1..=LEADING).contains(&count) {
            return None;
        }
        name.push(text.get(..end)?);
        name.family = count - 1;
        name.bare = count - 1;
        Some(name)
    }

    /// Returns the name that ends what stands before a title: capital words in a row, the last ones.
    pub(super) fn before(text: &str) -> Option<Self> {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let capital = |word: &&str| word.starts_with(char::is_uppercase);
        let count = text.split(' ').rev().take_while(capital).take(LEADING).count();
        let from = text.rmatch_indices(' ').nth(count.checked_sub(1)?).map_or(0, |(at, _)| at + 1);
        let name = text.get(from..)?;
        if name.contains([',', ';', ':']) { None } else { Self::leading(name) }
    }

    /// Returns how many words the name has.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether the name is printed with all that `other` has.
    pub(super) fn is(&self, other: &[Word]) -> bool {
        self.all == other
    }
}

#[cfg(test)]
mod tests {
    use super::NameWords;
    use crate::resolve::short_form::words::words;

    fn name(given: &str, particle: &str, family: &str) -> NameWords {
        let mut name = NameWords { all: Vec::new(), family: 0, bare: 0, is_person: true };
        name.family = name.push(given);
        name.bare = name.family + name.push(particle);
        name.push(family);
        name
    }

    #[test]
    fn family_names_and_initials_mean_a_person() {
        let roe = name("Richard Ian", "van", "Roe");
        for short in ["Roe", "van Roe", "R. Roe", "R. I. van Roe", "Richard Roe"] {
            assert!(roe.fits(&words(short)), "{short}");
        }
        for other in ["Row", "J. Roe", "Ian", "R. J. Roe"] {
            assert!(!roe.fits(&words(other)), "{other}");
        }
    }

    #[test]
    fn double_names_may_be_halved() {
        let name = name("Ana", "", "Gómez Ruiz");
        assert!(name.fits(&words("Gomez")) && name.fits(&words("Ruiz")));
    }
}
