//! What a container tells: book, journal, newspaper, magazine, proceedings, reference work.

use super::super::contributor::ContributorRole;
use super::super::date::DateVariable;
use super::super::kind::Kind;
use super::super::variable::Variable;
use super::{Case, Introduced};
use crate::knowledge::{self, WorkLists};

/// Most letters of a journal's name that is cut down to capitals.
const SHORT: usize = 8;

pub(super) fn container_word(case: &Case<'_>) -> Option<Kind> {
    let named = |variable| case.words(variable).find_map(knowledge::container_word_kind).and_then(Kind::from_csl);
    let blog = || named(Variable::Publisher).filter(|kind| *kind == Kind::PostWeblog);
    let kind = if case.contained(WorkLists::CONTAINER_WORDS) { named(Variable::ContainerTitle) } else { None };
    let published = || case.addressed() && case.published(WorkLists::CONTAINER_WORDS);
    let kind = kind.or_else(|| if published() { blog() } else { None })?;
    match kind {
        Kind::PaperConference if case.has(Variable::Volume) && case.has(Variable::Issue) => None,
        Kind::PaperConference if case.addressed() && case.dated().is_none() && !case.has(Variable::Page) => None,
        kind => Some(kind),
    }
}

/// "ABCD-87", "ABCD ’12", "ABCD 2004", "Sign Recognition – ABCD 2004": capitals and the year of issue, whole or its end.
pub(super) fn acronym(case: &Case<'_>) -> Option<Kind> {
    let container = case.text(Variable::ContainerTitle)?;
    let container = container.rsplit([',', '–', '—', '(']).next()?.trim_matches([' ', ')', '-']);
    let container = container.rsplit(" - ").next()?;
    let name = container.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = container.get(name.len()..).filter(|digits| digits.len() >= 2)?;
    let year = case.reference.date(DateVariable::Issued)?.start?.year.to_string();
    let name = name.trim_end_matches([' ', '-', '‐', '–', '’', '\'', '‘']);
    let shouted = name.len() >= 3 && name.len() <= 12 && name.bytes().all(|byte| byte.is_ascii_uppercase());
    (shouted && year.ends_with(digits)).then_some(Kind::PaperConference)
}

pub(super) fn chapter(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle);
    let signed = case.has_role(ContributorRole::Author) && !case.by_body() && case.year_only();
    let by_publisher = case.has(Variable::Publisher) && (!case.addressed() || signed);
    let bookish =
        case.has_role(ContributorRole::Editor) || case.has_role(ContributorRole::ContainerAuthor) || by_publisher;
    let paged = case.seen.introduced != Introduced::No || case.has(Variable::Page) && case.has(Variable::Publisher);
    (held && (bookish || paged) && !case.has(Variable::Issue) && !case.whole_date() && !in_volume(case))
        .then_some(Kind::Chapter)
}

/// German notes introduce journals, too: "in: Historische Zeitschrift 241 (1985)".
fn in_volume(case: &Case<'_>) -> bool {
    let counted =
        || case.has(Variable::Volume) && case.words(Variable::ContainerTitle).any(knowledge::is_periodical_word);
    let told = match case.seen.introduced {
        Introduced::InVolume => true,
        Introduced::In => counted(),
        Introduced::No => false,
    };
    told && case.dated().is_some() && !is_bound(case)
}

/// Whether a publisher, a place, a series or an editor tells a book.
fn is_bound(case: &Case<'_>) -> bool {
    case.has(Variable::Publisher)
        || case.has(Variable::PublisherPlace)
        || case.has(Variable::CollectionTitle)
        || case.has_role(ContributorRole::Editor)
}

pub(super) fn journal(case: &Case<'_>) -> Option<Kind> {
    let numbered =
        case.has(Variable::Volume) || case.has(Variable::Issue) || case.has(Variable::Doi) || case.has(Variable::Issn);
    let counted = case.has(Variable::Volume) || case.has(Variable::Issue);
    let free = case.seen.introduced == Introduced::No || counted && case.dated().is_some() && !is_bound(case);
    (case.has(Variable::ContainerTitle) && (numbered && free || by_year(case))).then_some(Kind::ArticleJournal)
}

/// Law journals are counted by years: "NJW 2017, 1450 (1452)", "GRUR 2020, 578".
fn by_year(case: &Case<'_>) -> bool {
    let short = |name: &str| name.len() <= SHORT && name.chars().filter(|c| c.is_uppercase()).count() > 1;
    let name = || case.text(Variable::ContainerTitle).is_some_and(|name| !name.contains(' ') && short(name));
    let page = case.has(Variable::Page);
    case.year_only()
        && !case.addressed()
        && !is_bound(case)
        && case.seen.introduced == Introduced::No
        && (page && case.seen.located || name())
}

pub(super) fn newspaper(case: &Case<'_>) -> Option<Kind> {
    let named = || case.contained(WorkLists::NEWSPAPER_WORDS);
    (case.has(Variable::ContainerTitle)
        && (case.has(Variable::Section) || case.dated().is_some_and(|(month, _)| month) && named()))
    .then_some(Kind::ArticleNewspaper)
}

/// First and last page, a year and no more: proceedings or a collection, not a periodical. A single page is as often one that is cited.
pub(super) fn unnumbered(case: &Case<'_>) -> Option<Kind> {
    let bare = case.year_only() && !case.has(Variable::Publisher);
    let extent = case.text(Variable::Page).is_some_and(|page| !page.chars().all(char::is_alphanumeric));
    (case.has(Variable::ContainerTitle) && extent && bare).then_some(Kind::PaperConference)
}

pub(super) fn magazine(case: &Case<'_>) -> Option<Kind> {
    let paged = case.has(Variable::Page) || case.seen.located;
    (case.has(Variable::ContainerTitle)
        && !case.has(Variable::Publisher)
        && (paged || !case.addressed())
        && case.dated().is_some())
    .then_some(Kind::ArticleMagazine)
}
