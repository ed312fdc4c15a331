//! "Idem", "Ders.": the author of the citation before, or of the work whose container it edits.

use crate::knowledge;
use crate::reference::{Citation, Contributor, ContributorRole, Name};
use crate::source::Span;

/// Puts the people that a word like "idem" means into a citation: in its place among the contributors, or as the authors where it leads
/// and none is read; `before` are the authors of the work before.
pub(super) fn name(text: &str, citation: &mut Citation, before: impl Fn() -> Vec<Contributor>) {
    if is_said(citation) {
        fill(citation, &before());
    }
    if let Some(word) = leads(text, citation) {
        lead(citation, word, &before());
    }
}

/// Whether a word like "idem" stands for one of a citation's people.
fn is_said(citation: &Citation) -> bool {
    citation.reference.contributors.iter().any(is_same)
}

/// Puts the people that "idem" means in its place; each keeps the span of the word.
fn fill(citation: &mut Citation, before: &[Contributor]) {
    let contributors = &mut citation.reference.contributors;
    let own: Vec<Contributor> =
        contributors.iter().filter(|who| who.role == ContributorRole::Author && !is_same(who)).cloned().collect();
    *contributors = std::mem::take(contributors)
        .into_iter()
        .flat_map(|who| {
            let meant = match who.role {
                ContributorRole::Author => before,
                _ if own.is_empty() => before,
                _ => own.as_slice(),
            };
            if !is_same(&who) || meant.is_empty() {
                return vec![who];
            }
            meant.iter().map(|other| Contributor { role: who.role, name: other.name.clone(), span: who.span }).collect()
        })
        .collect();
}

/// Returns the word like "ders." with which a citation of a work begins that has no author.
fn leads(text: &str, citation: &Citation) -> Option<Span> {
    if citation.back.is_some() || !citation.reference.contributors.is_empty() {
        return None;
    }
    // The word may have been left outside, before the title.
    let start = citation.span.start as usize;
    let before = text.get(..start)?.trim_end_matches([' ', ',', '.', ':']);
    let letters = before.len() - before.trim_end_matches(char::is_alphabetic).len();
    let outside = || word_at(text, before.len() - letters);
    if citation.reference.is_empty() { None } else { word_at(text, start).or_else(outside) }
}

/// Returns the word like "ders." that stands at a place, with its stop.
fn word_at(text: &str, start: usize) -> Option<Span> {
    let printed = text.get(start..)?;
    let end = printed.find(|c: char| !c.is_alphabetic()).filter(|&end| end > 0)?;
    let stopped = printed.get(end..).is_some_and(|rest| rest.starts_with(['.', ',']));
    let word = printed.get(..end).filter(|word| stopped && knowledge::is_back_word(word, "same"))?;
    Some(Span::new(start, start + word.len()))
}

/// Gives a citation that begins with such a word the authors of the work before.
fn lead(citation: &mut Citation, word: Span, before: &[Contributor]) {
    let reference = &mut citation.reference;
    let led =
        before.iter().map(|who| Contributor { role: ContributorRole::Author, name: who.name.clone(), span: word });
    reference.contributors.extend(led);
    if !before.is_empty() {
        reference.residue.retain(|left| !word.contains(left.span));
    }
}

/// Whether a name is a word like "idem".
fn is_same(contributor: &Contributor) -> bool {
    let word = match &contributor.name {
        Name::Literal(name) => name,
        Name::Person(person) if person.given.is_none() => &person.family.value,
        Name::Person(_) => return false,
    };
    knowledge::is_back_word(word, "same")
}
