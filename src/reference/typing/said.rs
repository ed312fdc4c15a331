//! What the note says in words: genre, medium, event, interview, review, letter.

use super::super::contributor::ContributorRole;
use super::super::kind::Kind;
use super::super::variable::Variable;
use super::{Case, words};
use crate::knowledge;

/// The genre's words, then those before a number: "Working Paper no. 12", "US Patent 4,211,385".
pub(super) fn genre(case: &Case<'_>) -> Option<Kind> {
    let mut said = case.words(Variable::Genre).chain(words(case.seen.label));
    let kind = said.find_map(knowledge::genre_kind).and_then(Kind::from_csl).or_else(|| thesis(case))?;
    match kind {
        Kind::Article if case.has(Variable::EventTitle) => None,
        // "Harbour Board Memorandum H-12"
        Kind::PersonalCommunication if case.has(Variable::Number) && !case.has_role(ContributorRole::Recipient) => {
            Some(Kind::Report)
        }
        kind => Some(kind),
    }
}

/// "(phil. Diss., Oslo 1947)": a word for a thesis that no field took.
fn thesis(case: &Case<'_>) -> Option<Kind> {
    let says = |word: &str| knowledge::genre_kind(word) == Some(Kind::Thesis.csl());
    let left = || case.reference.residue.iter().flat_map(|residue| words(&residue.value));
    (case.has_role(ContributorRole::Author) && !case.has(Variable::ContainerTitle) && left().any(says))
        .then_some(Kind::Thesis)
}

pub(super) fn medium(case: &Case<'_>) -> Option<Kind> {
    case.words(Variable::Medium).find_map(knowledge::medium_kind).and_then(Kind::from_csl)
}

pub(super) fn presented(case: &Case<'_>) -> Option<Kind> {
    let kind = if case.has(Variable::ContainerTitle) || case.has(Variable::Publisher) {
        Kind::PaperConference
    } else {
        Kind::Speech
    };
    case.has(Variable::EventTitle).then_some(kind)
}

pub(super) fn interview(case: &Case<'_>) -> Option<Kind> {
    let says = |word: &str| knowledge::genre_kind(word) == Some(Kind::Interview.csl());
    let mut first = case.reference.residue.iter().filter_map(|residue| words(&residue.value).next());
    // "Author interview with an official, Yerevan": what nobody wrote or published; a novel may be called so, too.
    let bare = !case.seen.quoted
        && !case.has_role(ContributorRole::Author)
        && ![Variable::Publisher, Variable::ContainerTitle].into_iter().any(|variable| case.has(variable));
    let titled = bare && case.words(Variable::Title).take(2).any(says);
    let asked = words(case.seen.opening).any(says);
    (case.has_role(ContributorRole::Interviewer) || titled || asked || first.any(says)).then_some(Kind::Interview)
}

/// "Review of Winter Harbours": as the title of what stands in a periodical, or behind it.
pub(super) fn review(case: &Case<'_>) -> Option<Kind> {
    let says = |text: &str| {
        let mut all = words(text);
        all.next().is_some_and(knowledge::is_review_word) && all.next().is_some_and(knowledge::is_joining_word)
    };
    let titled = !case.seen.quoted && case.text(Variable::Title).is_some_and(says);
    let behind = || case.reference.residue.iter().any(|residue| says(&residue.value));
    (case.has(Variable::ContainerTitle) && (titled || behind())).then_some(Kind::ReviewBook)
}

pub(super) fn letter(case: &Case<'_>) -> Option<Kind> {
    case.has_role(ContributorRole::Recipient).then_some(Kind::PersonalCommunication)
}
