//! "Idem", "Ders.": the author of the citation before, or of the work whose container it edits.

use crate::knowledge;
use crate::reference::{Citation, Contributor, ContributorRole, Name, Variable};
use crate::source::Span;

/// Puts the people that a word like "idem" means into a citation: in its place among the contributors, or as the authors where it leads
/// and none is read; `before` are the authors of the work before.
pub(super) fn name(text: &str, citation: &mut Citation, before: impl Fn() -> Vec<Contributor>) {
    if is_said(citation) {
        fill(citation, &before());
    }
    if !is_orphan(citation) {
        return;
    }
    if let Some(words) = leads(text, citation) {
        lead(citation, words, &before());
    } else if let Some(word) = owner(text, citation) {
        let mut before = before();
        before.retain(|who| !Span { start: who.span.end.min(word.start), end: word.start }.of(text).contains('\n'));
        lead(citation, word, &before);
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

/// Most words that say so: "by the same author".
const WORDS: usize = 4;

/// Whether a citation of a work has no author.
fn is_orphan(citation: &Citation) -> bool {
    let authored = citation.reference.of_role(ContributorRole::Author).next().is_some();
    citation.back.is_none() && !authored && !citation.reference.is_empty()
}

/// Returns the word like "his" that stands right before a work without author: the same note names the owner.
fn owner(text: &str, citation: &Citation) -> Option<Span> {
    let titled = citation.reference.text(Variable::Title).is_some() && citation.reference.contributors.is_empty();
    let before = text.get(..citation.span.start as usize)?.strip_suffix(' ')?;
    let start = before.rfind(' ').map_or(0, |space| space + 1);
    let owns = titled && knowledge::is_back_joint(before.get(start..)?, "whose");
    owns.then(|| Span::new(start, before.len()))
}

/// Returns the words like "ders." or "du même auteur" with which a citation of a work begins that has no author.
fn leads(text: &str, citation: &Citation) -> Option<Span> {
    // The words may have been left outside, before the title.
    let start = citation.span.start as usize;
    let before = text.get(..start)?.trim_end_matches([' ', ',', '.', ':']);
    let gaps = before.char_indices().rev().filter(|&(_, c)| !c.is_alphabetic());
    let mut outside = gaps.map(|(at, c)| at + c.len_utf8()).chain(std::iter::once(0)).take(WORDS);
    words_at(text, start).or_else(|| outside.find_map(|from| words_at(text, from)))
}

/// Returns the words like "ders." or "du même auteur" that stand at a place, with their stop.
fn words_at(text: &str, start: usize) -> Option<Span> {
    let printed = text.get(start..)?;
    let ends = printed.char_indices().filter(|&(_, c)| !c.is_alphabetic()).take(WORDS);
    let stopped = ends.filter(|&(_, c)| matches!(c, '.' | ',')).map(|(at, _)| at);
    let words = stopped.filter_map(|end| printed.get(..end)).find(|words| knowledge::is_back_word(words, "same"))?;
    Some(Span::new(start, start + words.len()))
}

/// Gives a citation that begins with such words the authors of the work before.
fn lead(citation: &mut Citation, words: Span, before: &[Contributor]) {
    let reference = &mut citation.reference;
    let led =
        before.iter().map(|who| Contributor { role: ContributorRole::Author, name: who.name.clone(), span: words });
    reference.contributors.extend(led);
    if !before.is_empty() {
        reference.residue.retain(|left| !words.contains(left.span));
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
