//! Which order a document's names keep: French papers often have "Maas Hanna, Title", the family name first and no comma.
//!
//! One name alone tells little, for given names are family names, too. All names of a document together tell: where given names stand
//! behind, again and again, and hardly ever lead, the names that no comma parts are turned round.

use crate::document;
use crate::knowledge::{self, Classes};
use crate::reference::{Contributor, Name, Person, ReadNote};
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;

/// How many names must have their given names behind.
const LEAST: usize = 2;
/// How many of them there must be for each that has them ahead.
const TIMES: usize = 3;

/// Turns the names round of each document that has family names first. `text` is the source's, `document` tells to which document each
/// note belongs.
pub fn name_order(text: &str, document: &[document::Note], notes: &mut [ReadNote<'_>]) {
    for range in super::documents(document, notes.len()) {
        let Some(notes) = notes.get_mut(range) else { continue };
        let order = order(notes);
        if order != Order::GivenFirst {
            turn(text, notes, order);
        }
    }
}

/// How a document's names are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    /// "Hanna Maas".
    GivenFirst,
    /// "Maas Hanna".
    FamilyFirst,
    /// Both: each name tells for itself.
    Mixed,
}

/// Tells the order of a document's names from the given names among them.
fn order(notes: &[ReadNote<'_>]) -> Order {
    let (mut behind, mut ahead) = (BTreeSet::new(), BTreeSet::new());
    for contributor in
        notes.iter().flat_map(|note| &note.citations).flat_map(|citation| &citation.reference.contributors)
    {
        let Name::Person(person) = &contributor.name else { continue };
        if let Some(given) = joined(person) {
            match (is_given(&given.value), is_given(&person.family.value)) {
                (false, true) => behind.insert((given.value.as_str(), person.family.value.as_str())),
                (true, false) => ahead.insert((given.value.as_str(), person.family.value.as_str())),
                _ => continue,
            };
        } else if let Some([one, other]) = two_people(person) {
            behind.extend([one, other].map(|name| (name, "")));
        }
    }
    match (behind.len(), ahead.len()) {
        (behind, ahead) if behind >= LEAST && behind >= TIMES * ahead => Order::FamilyFirst,
        (behind, ahead) if behind >= LEAST && behind >= ahead => Order::Mixed,
        _ => Order::GivenFirst,
    }
}

/// Returns the given names of a person where they stand before the family name, and no particle or suffix beside them.
fn joined(person: &Person) -> Option<&Spanned<String>> {
    let bare = person.particle.is_none() && person.suffix.is_none();
    person.given.as_ref().filter(|given| bare && given.span.end < person.family.span.start)
}

/// Whether a name begins with a given name, or with an initial.
pub(super) fn is_given(name: &str) -> bool {
    let first = name.split([' ', '-']).next().unwrap_or_default();
    first.ends_with('.') || knowledge::classes(first).has(Classes::GIVEN_NAMES)
}

/// Returns the two names of "Maas Hanna, Seul Dora", which looks like one with a double family name: each ends in a given name.
fn two_people(person: &Person) -> Option<[&str; 2]> {
    let whole = |name: &str| {
        let (first, last) = name.rsplit_once(' ')?;
        Some(!is_given(first) && is_given(last) && !first.contains('.'))
    };
    let given = person.given.as_ref().filter(|given| given.span.start > person.family.span.end)?;
    let bare = person.particle.is_none() && person.suffix.is_none();
    let both = bare && whole(&given.value)? && whole(&person.family.value)?;
    both.then_some([person.family.value.as_str(), given.value.as_str()])
}

fn turn(text: &str, notes: &mut [ReadNote<'_>], order: Order) {
    for citation in notes.iter_mut().flat_map(|note| &mut note.citations) {
        let contributors = &mut citation.reference.contributors;
        if !contributors.iter().any(|who| matches!(&who.name, Name::Person(person) if person.given.is_some())) {
            continue;
        }
        *contributors = std::mem::take(contributors).into_iter().flat_map(|who| turned(text, who, order)).collect();
    }
}

/// Returns a person with the family name first; two where the name was two people's.
fn turned(text: &str, who: Contributor, order: Order) -> Vec<Contributor> {
    let Name::Person(person) = &who.name else { return vec![who] };
    let told = order == Order::FamilyFirst || is_given(&person.family.value);
    if let Some(given) = joined(person).filter(|given| told && !is_given(&given.value)) {
        let span = given.span.join(person.family.span);
        return vec![Contributor { name: split(text, span), ..who }];
    }
    if let (Some(_), Some(given)) = (two_people(person), &person.given) {
        let spans = [person.family.span, given.span];
        return spans.map(|span| Contributor { role: who.role, name: split(text, span), span }).into();
    }
    vec![who]
}

/// Splits a name before the first given name behind its first word, or else before its last word.
fn split(text: &str, name: Span) -> Name {
    let printed = name.of(text);
    let gaps = || printed.match_indices(' ').map(|(at, _)| at);
    let given = |at: &usize| printed.get(at + 1..).is_some_and(is_given);
    let Some(at) = gaps().find(given).or_else(|| gaps().next_back()) else { return Name::Literal(printed.to_owned()) };
    let part = |from: usize, to: usize| {
        let span = Span::new(name.start as usize + from, name.start as usize + to);
        Spanned::new(printed.get(from..to).unwrap_or_default().trim().to_owned(), span)
    };
    let (family, given) = (part(0, at), part(at + 1, printed.len()));
    Name::Person(Person { family, given: Some(given), particle: None, suffix: None })
}

#[cfg(test)]
mod tests {
    use crate::{Options, Source, compile};

    fn names(text: &str) -> Vec<String> {
        let source = Source::new("notes.txt", text);
        let article = compile(&source, &Options { from: crate::From::Notes, ..Options::default() });
        let people =
            article.notes.iter().flat_map(|note| &note.citations).flat_map(|cited| &cited.reference.contributors);
        people.map(|who| who.name.display()).collect()
    }

    #[test]
    fn names_are_turned_round_where_given_names_stand_behind() {
        let notes = "Maasreau Nathalie, Un titre, Paris, Gallimard, 2006.\nSeulard Roland, Un autre titre, Paris, Seuil, 1971, p. 4.\n";
        assert_eq!(names(notes), ["Nathalie Maasreau", "Roland Seulard"]);
    }

    #[test]
    fn among_both_orders_each_name_tells_for_itself() {
        let notes = "Maasreau Nathalie, Un titre, Paris, Gallimard, 2006.\nSeulard Roland, Un autre titre, Paris, Seuil, 1971.\n\
                     Denise Rochard, Un titre encore, Paris, Seuil, 1972.\n";
        assert_eq!(names(notes), ["Nathalie Maasreau", "Roland Seulard", "Denise Rochard"]);
    }

    #[test]
    fn one_such_name_is_no_habit() {
        let notes =
            "Maasreau Scott, A Title, London, Verso, 2006.\nJane Roe, Another Title, London, Verso, 1971, p. 4.\n";
        assert_eq!(names(notes), ["Maasreau Scott", "Jane Roe"]);
    }
}
