//! Courts, laws, treaties, bills, hearings, standards.

use super::super::contributor::ContributorRole;
use super::super::kind::Kind;
use super::super::variable::Variable;
use super::{Case, Introduced, Name, words};
use crate::knowledge::{self, WorkLists, law};

pub(super) fn court(case: &Case<'_>) -> Option<Kind> {
    case.has(Variable::Authority).then_some(Kind::LegalCase)
}

pub(super) fn parties(case: &Case<'_>) -> Option<Kind> {
    if case.seen.quoted || case.has_role(ContributorRole::Author) || case.has_role(ContributorRole::Director) {
        return None;
    }
    let led = case.has(Variable::ContainerTitle) && case.text(Variable::Title).is_some_and(law::leads_case);
    (led || case.titled(WorkLists::PARTIES) && stand_against(case)).then_some(Kind::LegalCase)
}

/// Whether a word like "v." stands between two others.
fn stand_against(case: &Case<'_>) -> bool {
    let title: Vec<&str> = case.words(Variable::Title).collect();
    title.iter().enumerate().any(|(at, word)| at > 0 && at + 1 < title.len() && law::is_party_word(word))
}

/// "Hearing Before the Committee on …" within the title.
pub(super) fn hearing(case: &Case<'_>) -> Option<Kind> {
    if case.seen.quoted || case.has(Variable::ContainerTitle) || !case.titled(WorkLists::HEARING_WORDS) {
        return None;
    }
    let says = |word: &&str, part: i64| knowledge::hearing_word(word) == Some(part);
    let heard = case.words(Variable::Title).zip(case.words(Variable::Title).skip(1));
    let mut heard = heard.filter(|(word, next)| says(word, 1) && says(next, 2));
    heard.next().is_some().then_some(Kind::Hearing)
}

/// Whether a numbered section is cited.
fn has_section(case: &Case<'_>) -> bool {
    case.text(Variable::Section).is_some_and(|section| section.bytes().any(|byte| byte.is_ascii_digit()))
}

/// A section sign, or a title of its own within a code.
pub(super) fn code(case: &Case<'_>) -> Option<Kind> {
    let part =
        case.seen.introduced != Introduced::No || case.has_role(ContributorRole::Editor) || case.has(Variable::Edition);
    let free = !case.seen.quoted && !case.has_role(ContributorRole::Author) && !part;
    let section = has_section(case) || case.text(Variable::ContainerTitle).is_some_and(law::is_code);
    let named = || case.words(Variable::ContainerTitle).find_map(law::kind).and_then(Kind::from_csl);
    if !free || !section && !case.contained(WorkLists::LAW_WORDS) || bill(case).is_some() {
        return None;
    }
    if section { Some(Kind::Legislation) } else { named() }
}

/// "H.R. 4127": the number of a bill before a parliament.
pub(super) fn bill(case: &Case<'_>) -> Option<Kind> {
    let number = case.text(Variable::Number)?;
    let first = words(number).next().filter(|first| first.len() < number.len())?;
    let free = !case.seen.quoted && !case.has(Variable::ContainerTitle) && !case.has(Variable::Publisher);
    // "S/2009/254" is a document of the United Nations.
    (free && !number.contains('/') && knowledge::is_bill_word(first)).then_some(Kind::Bill)
}

/// "ISO 3864-1:2011": the number begins with the name of a body that makes standards.
pub(super) fn standard(case: &Case<'_>) -> Option<Kind> {
    let number = case.text(Variable::Number)?;
    let mut pieces = number.split([' ', '/', '-', ':']);
    let body = pieces.next().is_some_and(knowledge::is_standard_body);
    (body && pieces.next().is_some() && !case.has(Variable::ContainerTitle)).then_some(Kind::Standard)
}

/// A reporter, a code, a gazette or a law journal that tables know.
pub(super) fn known_reporter(case: &Case<'_>) -> Option<Kind> {
    let told = [Variable::Volume, Variable::Page, Variable::Number].into_iter().any(|variable| case.has(variable));
    let kind = case.text(Variable::ContainerTitle).filter(|_| told || case.seen.located);
    let kind = kind.and_then(law::reporter_kind).and_then(Kind::from_csl)?;
    let free = !case.is_led() || kind == Kind::LegalCase && case.has(Variable::Page);
    (kind == Kind::ArticleJournal || free && !case.seen.quoted).then_some(kind)
}

/// A title without quotation marks and without author in a numbered container: a decision in a reporter.
pub(super) fn reporter(case: &Case<'_>) -> Option<Kind> {
    let numbered = case.has(Variable::ContainerTitle) && case.has(Variable::Volume) && !case.has(Variable::Doi);
    let free = !case.is_led() && !case.seen.quoted && !case.has(Variable::Publisher);
    // "52 M 12" is a shelf mark.
    let long = |name: &str| name.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let numbered = numbered && case.text(Variable::ContainerTitle).is_some_and(long);
    let named = || case.words(Variable::Title).find_map(law::kind).and_then(Kind::from_csl);
    let journal = || case.words(Variable::ContainerTitle).any(knowledge::is_periodical_word);
    if numbered && free && !case.has(Variable::Title) && journal() {
        return Some(Kind::ArticleJournal);
    }
    // "Harbour Annals, vol. 3, no. 2": reporters have no issues, and are abbreviated.
    let abbreviated =
        |name: &str| name.contains('.') || name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let titled = case.has(Variable::Title) || case.text(Variable::ContainerTitle).is_some_and(abbreviated);
    (numbered && free && titled && !case.has(Variable::Issue)).then(|| named().unwrap_or(Kind::LegalCase))
}

/// Whether the body that leads may give laws: a single name that is no acronym is a family's.
fn issues_laws(case: &Case<'_>) -> bool {
    const LONGEST: usize = 5;
    let Some(author) = case.reference.of_role(ContributorRole::Author).next() else { return false };
    let Name::Literal(name) = &author.name else { return false };
    let acronym = name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_uppercase());
    name.contains(' ') || acronym || knowledge::is_corporate(name)
}

/// A law's word in the title, not what "The Rule of Law" is about; behind a body's name it must end the title, or stand before "of 1996".
pub(super) fn law(case: &Case<'_>) -> Option<Kind> {
    let section = has_section(case);
    if case.is_led() && !(case.by_body() && issues_laws(case)) || case.seen.quoted || case.has(Variable::Publisher) {
        return None;
    }
    let ends = |word: &str| law::ends(word).is_some();
    if !section && !case.titled(WorkLists::LAW_WORDS) && !case.words(Variable::Title).any(ends) {
        return None;
    }
    let title: Vec<&str> = case.words(Variable::Title).collect();
    let dated = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let ends = |at: usize| title.iter().skip(at + 1).all(|word| dated(word) || knowledge::is_joining_word(word));
    let joined = |at: usize| {
        at.checked_sub(1).and_then(|before| title.get(before)).is_some_and(|word| knowledge::is_joining_word(word))
    };
    let counts = |at: usize| if case.is_led() { ends(at) && !joined(at) } else { !joined(at) || at == 1 };
    let named = title.iter().enumerate().find_map(|(at, word)| law::kind(word).filter(|_| counts(at)));
    if section && !case.is_led() { Some(Kind::Legislation) } else { named.and_then(Kind::from_csl) }
}
