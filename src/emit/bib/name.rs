//! Names as BibTeX has them: `von Family, Suffix, Given`, bodies and all that must not be split in braces.

use crate::reference::{Name, Person};
use biblatex::{Chunk, Chunks, Spanned};

/// Returns a list of names, joined by `and`; `others` says that it goes on.
pub(super) fn chunks(names: &[&Name], others: bool) -> Chunks {
    let mut out = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            out.push(Chunk::Normal(" and ".into()));
        }
        match name {
            Name::Literal(name) => out.push(Chunk::Verbatim(name.clone())),
            Name::Person(person) => parts(&mut out, person),
        }
    }
    if others {
        out.push(Chunk::Normal(" and others".into()));
    }
    out.into_iter().map(Spanned::detached).collect()
}

fn parts(out: &mut Vec<Chunk>, person: &Person) {
    let family = &person.family.value;
    let (particle, family) = match &person.particle {
        // BibTeX takes for a particle what begins in lower case.
        Some(particle) if particle.value.split(' ').all(begins_in_lower_case) => {
            (Some(&particle.value), family.to_owned())
        }
        Some(particle) => (None, format!("{} {family}", particle.value)),
        None => (None, family.to_owned()),
    };
    if let Some(particle) = particle {
        let gap = if particle.ends_with(['’', '\'']) { "" } else { " " };
        out.push(Chunk::Normal(format!("{particle}{gap}")));
    }
    let alone = person.given.is_none() && person.suffix.is_none();
    out.push(part(family, |family| (alone && family.contains(' ')) || family.split(' ').any(begins_in_lower_case)));
    if let Some(suffix) = &person.suffix {
        out.push(Chunk::Normal(", ".into()));
        out.push(part(suffix.value.clone(), |_| false));
    }
    if person.suffix.is_some() || person.given.is_some() {
        out.push(Chunk::Normal(", ".into()));
    }
    out.extend(person.given.as_ref().map(|given| part(given.value.clone(), |_| false)));
}

/// A part of a name, in braces where BibTeX would split it.
fn part(text: String, splits: impl Fn(&str) -> bool) -> Chunk {
    let joins = text.split(' ').any(|word| word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("others"));
    // The crate reads a name with `=` as a list of named parts.
    if text.contains([',', '=']) || joins || splits(&text) { Chunk::Verbatim(text) } else { Chunk::Normal(text) }
}

fn begins_in_lower_case(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// Whether a name has a particle that sorts with the family name.
pub(super) fn has_particle(name: &Name) -> bool {
    matches!(name, Name::Person(Person { particle: Some(_), .. }))
}

/// Returns names for a human, in a note.
pub(super) fn listed(names: &[&Name], others: bool) -> String {
    let mut all: Vec<String> = names.iter().map(|name| name.display()).collect();
    all.extend(others.then(|| "et al.".to_owned()));
    all.join(", ")
}
