//! Names, and how authors shorten them: to the family name, to initials and family name.

use super::title::words;
use crate::reference::{Contributor, Name};

/// Most words of a name that was not read as one.
const LEADING: usize = 4;

/// A name in words, in the order in which one says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NameWords {
    all: Vec<String>,
    /// Where the family name begins, with its particle; a body's name is whole.
    family: usize,
    /// Where it begins without it.
    bare: usize,
}

impl NameWords {
    pub(super) fn of(contributor: &Contributor) -> Self {
        match &contributor.name {
            Name::Literal(name) => Self { all: words(name), family: 0, bare: 0 },
            Name::Person(person) => {
                let part = |part: &Option<crate::source::Spanned<String>>| {
                    part.as_ref().map(|part| words(&part.value)).unwrap_or_default()
                };
                let mut all = part(&person.given);
                let family = all.len();
                all.extend(part(&person.particle));
                let bare = all.len();
                all.extend(words(&person.family.value));
                Self { all, family, bare }
            }
        }
    }

    /// Returns the words under which the name is looked up: its last, and the family name's first.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let last = self.all.last();
        let first = self.all.get(self.bare).filter(|first| Some(*first) != last);
        last.into_iter().chain(first).map(String::as_str)
    }

    /// Whether a short name means this one: the family name with or without its particle, given names or initials before
    /// it, the end of a double name, or its first half.
    pub(super) fn fits(&self, short: &[String]) -> bool {
        if short.is_empty() {
            return false;
        }
        if self.all.ends_with(short) {
            return true;
        }
        let family = self.all.get(self.bare..).unwrap_or_default();
        if let ([only], [first, _, ..]) = (short, family)
            && self.bare > 0
            && only == first
        {
            return true;
        }
        let given = self.all.get(..self.family).unwrap_or_default();
        [self.family, self.bare].into_iter().any(|start| {
            let family = self.all.get(start..).unwrap_or_default();
            let Some(initials) = short.strip_suffix(family) else { return false };
            !given.is_empty()
                && initials.len() <= given.len()
                && initials.iter().zip(given).all(|(short, full)| {
                    short == full || short.chars().count() == 1 && full.starts_with(short.as_str())
                })
        })
    }

    /// Returns the name that stands at the beginning of a citation: no author was read in it.
    pub(super) fn leading(text: &str) -> Option<Self> {
        let end = text.find([',', ':', '(', '“', '"', '«', '„']).unwrap_or(text.len());
        let all = words(text.get(..end)?);
        (1..=LEADING).contains(&all.len()).then(|| Self { family: all.len() - 1, bare: all.len() - 1, all })
    }

    /// Returns how many words the name has.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether the name is printed with all that `other` has.
    pub(super) fn is(&self, other: &[String]) -> bool {
        self.all == other
    }
}

#[cfg(test)]
mod tests {
    use super::{NameWords, words};

    fn name(given: &str, particle: &str, family: &str) -> NameWords {
        let (given, particle) = (words(given), words(particle));
        let (start, bare) = (given.len(), given.len() + particle.len());
        NameWords { all: [given, particle, words(family)].concat(), family: start, bare }
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
