//! Works by themselves: films, records, programmes, performances, maps, pictures, reports, books.

use super::super::contributor::{Contributor, ContributorRole, Name};
use super::super::date::DateVariable;
use super::super::kind::Kind;
use super::super::variable::Variable;
use super::Case;
use crate::knowledge::{self, WorkLists};

/// A work of its own author, directed, on a day, without address: on a stage.
pub(super) fn staged(case: &Case<'_>) -> Option<Kind> {
    let stage = || case.has_role(ContributorRole::ContainerAuthor) || case.published(WorkLists::STAGE_WORDS);
    let shown = case.whole_date() && !case.addressed() && !case.seen.quoted && !case.has(Variable::ContainerTitle);
    let title = case.reference.texts.iter().find(|text| text.variable == Variable::Title)?;
    let leads = case.reference.of_role(ContributorRole::Author).any(|author| author.span.start < title.span.start);
    (shown && !leads && stage()).then_some(Kind::Performance)
}

pub(super) fn directed(case: &Case<'_>) -> Option<Kind> {
    case.has_role(ContributorRole::Director).then_some(Kind::MotionPicture)
}

pub(super) fn performed(case: &Case<'_>) -> Option<Kind> {
    (case.has_role(ContributorRole::Performer) || case.has_role(ContributorRole::Composer)).then_some(Kind::Song)
}

/// A publisher that makes films, records or programmes, by its name or its last word, or by a station's call sign.
pub(super) fn maker(case: &Case<'_>) -> Option<Kind> {
    let paged = case.has(Variable::Page) || case.has(Variable::Edition) || case.has(Variable::Isbn);
    let numbered = case.has(Variable::Number) || case.has(Variable::Issue) || case.has(Variable::Doi);
    let maker = case.text(Variable::Publisher).filter(|_| !paged && !numbered)?;
    let kind = knowledge::maker_kind(maker).and_then(Kind::from_csl);
    let kind = kind.or_else(|| {
        let named = case.published(WorkLists::MAKER_WORDS);
        let last = if named { case.words(Variable::Publisher).last() } else { None };
        last.and_then(knowledge::maker_word_kind).and_then(Kind::from_csl)
    });
    kind.or_else(|| case.words(Variable::Publisher).next().filter(|word| is_call_sign(word)).map(|_| Kind::Broadcast))
}

/// `WXYZ`, `KXYZ-TV`: how stations are called in the United States.
fn is_call_sign(word: &str) -> bool {
    let sign = word.split('-').next().unwrap_or(word);
    sign.len() == 4 && sign.starts_with(['K', 'W']) && sign.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A part of the title that begins or ends with a word for a map, or has it before "of".
pub(super) fn map(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle) || case.has(Variable::Edition) || case.seen.quoted;
    let parts = || case.text(Variable::Title).unwrap_or_default().split([':', ',', ';', '(', '–', '—']);
    let scaled = || case.text(Variable::Number).is_some_and(|number| number.contains("1:"));
    let named = || case.titled(WorkLists::MAP_WORDS) && parts().flat_map(|part| part.split(" - ")).any(names_map);
    (!held && (scaled() || named())).then_some(Kind::Map)
}

fn names_map(part: &str) -> bool {
    let all: Vec<&str> = super::words(part).collect();
    let joins = |at: usize| all.get(at).is_none_or(|next| knowledge::is_joining_word(next));
    all.iter().enumerate().any(|(at, word)| (at == 0 || joins(at + 1)) && knowledge::is_map_word(word))
}

pub(super) fn report(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle);
    let says_report = || case.words(Variable::ContainerTitle).any(knowledge::is_report_word);
    (case.has(Variable::Number) && !held || held && case.has(Variable::Publisher) && says_report())
        .then_some(Kind::Report)
}

/// A title of its own that nobody wrote, over a range of years.
pub(super) fn periodical(case: &Case<'_>) -> Option<Kind> {
    let years = case.reference.date(DateVariable::Issued)?;
    let ranged = years.end.is_some_and(|end| end.month.is_none()) || years.open;
    let single = case.has(Variable::Volume) || case.has(Variable::NumberOfVolumes) || case.addressed();
    let named = case.has(Variable::Title) && !case.seen.quoted && !case.has(Variable::ContainerTitle);
    (ranged && named && !single && !case.has_role(ContributorRole::Author)).then_some(Kind::Periodical)
}

/// A work by somebody that a museum holds: MLA 9 gives its year before the museum.
pub(super) fn exhibited(case: &Case<'_>) -> Option<Kind> {
    let place = |variable| case.reference.texts.iter().find(|text| text.variable == variable);
    let holder = place(Variable::Archive).or_else(|| place(Variable::Publisher))?;
    let (_, date) = case.reference.dates.iter().find(|(variable, _)| *variable == DateVariable::Issued)?;
    let held = date.span.start < holder.span.start && super::words(&holder.value).any(knowledge::is_museum_word);
    (held && case.is_led() && !case.seen.quoted && !case.has(Variable::ContainerTitle)).then_some(Kind::Graphic)
}

pub(super) fn book(case: &Case<'_>) -> Option<Kind> {
    if case.has(Variable::ContainerTitle) || !case.has(Variable::Title) {
        return None;
    }
    let published = case.has(Variable::Publisher) || case.has(Variable::PublisherPlace) || case.has(Variable::Edition);
    let report = case.by_body() || case.whole_date();
    match (published, case.seen.quoted) {
        (true, false) if case.addressed() && case.whole_date() && !case.by_body() => None,
        (true, false) => Some(if report && !case.has(Variable::Edition) { Kind::Report } else { Kind::Book }),
        _ => None,
    }
}

/// Many notes tell of a book no more than who wrote it and the page; articles and letters have quotation marks, or are held by something.
pub(super) fn told_briefly(case: &Case<'_>) -> Option<Kind> {
    let held =
        [Variable::ContainerTitle, Variable::Archive, Variable::ArchiveLocation, Variable::Number, Variable::Genre];
    let given = |who: &Contributor| matches!(&who.name, Name::Person(person) if person.given.is_some());
    let written = case.reference.of_role(ContributorRole::Author).next().is_some_and(given);
    let paged = case.seen.located || case.has(Variable::Page);
    let dated = case.dated().is_none() && paged || case.year_only();
    let bare = !case.addressed() && !held.into_iter().any(|variable| case.has(variable));
    (case.has(Variable::Title) && !case.seen.quoted && written && dated && bare).then_some(Kind::Book)
}

pub(super) fn alone(case: &Case<'_>) -> Option<Kind> {
    (case.has(Variable::Title) && !case.seen.quoted).then_some(Kind::Document)
}
