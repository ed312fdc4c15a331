//! The kind of a work, by rules over its fields: tried in order, the first that speaks decides; all that speak are kept as reasons.

use super::contributor::ContributorRole;
use super::date::DateVariable;
use super::kind::{Kind, Reason};
use super::variable::Variable;
use super::{Name, Reference};
use crate::knowledge;

/// What the reading saw beside the values.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// The title stands in quotation marks.
    pub(super) quoted: bool,
    /// "in" stands before the container.
    pub(super) introduced: bool,
    /// A part of the work is cited.
    pub(super) located: bool,
}

/// A reference and what was seen of it.
struct Case<'r> {
    reference: &'r Reference,
    seen: Seen,
}

/// A typing rule: its name, and the kind for which it speaks.
type Rule = (&'static str, fn(&Case<'_>) -> Option<Kind>);

/// The rules, the surest first.
const RULES: &[Rule] = &[
    ("a court decides", court),
    ("a section of a code is cited", code),
    ("parties stand against each other", parties),
    ("the genre says so", genre),
    ("the medium says so", medium),
    ("the address is a platform's", platform),
    ("the container is known", known_container),
    ("somebody directed it", directed),
    ("somebody performed or composed it", performed),
    ("it was presented at an event", presented),
    ("a word of the container says so", container_word),
    ("it has a version", version),
    ("a letter has a recipient", letter),
    ("it is a part of a book", chapter),
    ("a reporter prints it", reporter),
    ("a title names a map", map),
    ("it stands in a journal", journal),
    ("it stands in a newspaper", newspaper),
    ("it stands in a periodical", magazine),
    ("it has a report's number", report),
    ("a title names a law", law),
    ("it lies in an archive", archived),
    ("it is a page of a site", page),
    ("it was published by itself", book),
    ("it has an address", addressed),
    ("it has a title of its own", alone),
];

/// Sets a reference's kind and the reasons for it.
pub(super) fn assign(reference: &mut Reference, seen: Seen) {
    let case = Case { reference, seen };
    let reasons: Vec<Reason> =
        RULES.iter().filter_map(|(rule, speaks)| speaks(&case).map(|kind| Reason { rule, kind })).collect();
    reference.kind = reasons.first().map_or(Kind::Document, |reason| reason.kind);
    reference.reasons = reasons;
}

impl Case<'_> {
    fn text(&self, variable: Variable) -> Option<&str> {
        self.reference.text(variable)
    }

    fn has(&self, variable: Variable) -> bool {
        self.text(variable).is_some()
    }

    fn has_role(&self, role: ContributorRole) -> bool {
        self.reference.of_role(role).next().is_some()
    }

    fn dated(&self) -> Option<(bool, bool)> {
        let day = self.reference.date(DateVariable::Issued)?.start?;
        Some((day.month.is_some(), day.day.is_some()))
    }

    fn whole_date(&self) -> bool {
        self.dated().is_some_and(|(_, day)| day)
    }

    fn addressed(&self) -> bool {
        self.has(Variable::Url)
    }

    /// Whether a body leads the entry.
    fn by_body(&self) -> bool {
        self.reference
            .of_role(ContributorRole::Author)
            .next()
            .is_some_and(|author| matches!(author.name, Name::Literal(_)))
    }

    fn words(&self, variable: Variable) -> impl Iterator<Item = &str> {
        self.text(variable)
            .unwrap_or_default()
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '’' | '\'')))
            .filter(|word| !word.is_empty())
    }
}

fn court(case: &Case<'_>) -> Option<Kind> {
    case.has(Variable::Authority).then_some(Kind::LegalCase)
}

fn parties(case: &Case<'_>) -> Option<Kind> {
    let title: Vec<&str> = case.words(Variable::Title).collect();
    let between =
        title.iter().enumerate().any(|(at, word)| at > 0 && at + 1 < title.len() && knowledge::is_party_word(word));
    let reported =
        case.has(Variable::Volume) || case.has(Variable::Number) || case.has(Variable::Page) || !case.seen.quoted;
    (between && reported && !case.has_role(ContributorRole::Author) && !case.seen.quoted).then_some(Kind::LegalCase)
}

/// A section sign, or a title of its own within a code.
fn code(case: &Case<'_>) -> Option<Kind> {
    let free = !case.seen.quoted && !case.has_role(ContributorRole::Author);
    let section = case.text(Variable::Section).is_some_and(|section| section.bytes().any(|byte| byte.is_ascii_digit()));
    let named = || case.words(Variable::ContainerTitle).find_map(knowledge::law_kind).and_then(Kind::from_csl);
    if !free {
        return None;
    }
    if section { Some(Kind::Legislation) } else { named() }
}

/// A title without quotation marks and without author in a numbered container: a decision in a reporter.
fn reporter(case: &Case<'_>) -> Option<Kind> {
    let led = case.has_role(ContributorRole::Author) || case.has_role(ContributorRole::Editor);
    let numbered = case.has(Variable::ContainerTitle) && case.has(Variable::Volume) && !case.has(Variable::Doi);
    (numbered && !led && !case.seen.quoted && !case.has(Variable::Publisher)).then_some(Kind::LegalCase)
}

fn map(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle) || case.has(Variable::Edition) || case.seen.quoted;
    (!held && case.words(Variable::Title).any(knowledge::is_map_word)).then_some(Kind::Map)
}

fn genre(case: &Case<'_>) -> Option<Kind> {
    case.words(Variable::Genre).find_map(knowledge::genre_kind).and_then(Kind::from_csl)
}

fn medium(case: &Case<'_>) -> Option<Kind> {
    case.words(Variable::Medium).find_map(knowledge::medium_kind).and_then(Kind::from_csl)
}

fn platform(case: &Case<'_>) -> Option<Kind> {
    let url = case.text(Variable::Url)?;
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', '#']).next()?;
    let mut host = host.strip_prefix("www.").unwrap_or(host);
    loop {
        if let Some(kind) = knowledge::host_kind(host).and_then(Kind::from_csl) {
            return on_platform(case, kind);
        }
        host = host.split_once('.').map(|(_, rest)| rest).filter(|rest| rest.contains('.'))?;
    }
}

/// A platform's kind holds where the other fields agree: a post has a title and a date, an article of its own stays one.
fn on_platform(case: &Case<'_>, kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Post if case.has(Variable::Title) && case.dated().is_some() => Some(Kind::Post),
        Kind::Post => Some(Kind::Webpage),
        Kind::Article | Kind::Dataset | Kind::Software
            if case.has(Variable::ContainerTitle) || case.has(Variable::Publisher) =>
        {
            None
        }
        kind => Some(kind),
    }
}

fn known_container(case: &Case<'_>) -> Option<Kind> {
    let container = case.text(Variable::ContainerTitle)?;
    let kind = knowledge::container_kind(container).and_then(Kind::from_csl)?;
    match kind {
        Kind::ArticleNewspaper | Kind::ArticleMagazine if case.has(Variable::Volume) && case.has(Variable::Page) => {
            None
        }
        kind => on_platform(case, kind),
    }
}

fn directed(case: &Case<'_>) -> Option<Kind> {
    case.has_role(ContributorRole::Director).then_some(Kind::MotionPicture)
}

fn performed(case: &Case<'_>) -> Option<Kind> {
    (case.has_role(ContributorRole::Performer) || case.has_role(ContributorRole::Composer)).then_some(Kind::Song)
}

fn presented(case: &Case<'_>) -> Option<Kind> {
    let kind = if case.has(Variable::ContainerTitle) || case.has(Variable::Publisher) {
        Kind::PaperConference
    } else {
        Kind::Speech
    };
    case.has(Variable::EventTitle).then_some(kind)
}

fn container_word(case: &Case<'_>) -> Option<Kind> {
    let kind =
        case.words(Variable::ContainerTitle).find_map(knowledge::container_word_kind).and_then(Kind::from_csl)?;
    match kind {
        Kind::PaperConference if case.has(Variable::Volume) && case.has(Variable::Issue) => None,
        kind => Some(kind),
    }
}

fn version(case: &Case<'_>) -> Option<Kind> {
    case.has(Variable::Version).then_some(Kind::Software)
}

fn letter(case: &Case<'_>) -> Option<Kind> {
    case.has_role(ContributorRole::Recipient).then_some(Kind::PersonalCommunication)
}

fn chapter(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle);
    let bookish = case.has_role(ContributorRole::Editor)
        || case.has_role(ContributorRole::ContainerAuthor)
        || case.has(Variable::Publisher) && !case.addressed();
    let paged = case.seen.introduced || case.has(Variable::Page) && case.has(Variable::Publisher);
    (held && (bookish || paged) && !case.has(Variable::Issue) && !case.whole_date()).then_some(Kind::Chapter)
}

fn journal(case: &Case<'_>) -> Option<Kind> {
    let numbered =
        case.has(Variable::Volume) || case.has(Variable::Issue) || case.has(Variable::Doi) || case.has(Variable::Issn);
    (case.has(Variable::ContainerTitle) && numbered && !case.seen.introduced).then_some(Kind::ArticleJournal)
}

fn newspaper(case: &Case<'_>) -> Option<Kind> {
    let named = || case.words(Variable::ContainerTitle).any(knowledge::is_newspaper_word);
    (case.has(Variable::ContainerTitle) && (case.has(Variable::Section) || case.whole_date() && named()))
        .then_some(Kind::ArticleNewspaper)
}

fn magazine(case: &Case<'_>) -> Option<Kind> {
    let paged = case.has(Variable::Page) || case.seen.located;
    (case.has(Variable::ContainerTitle)
        && !case.has(Variable::Publisher)
        && (paged || !case.addressed())
        && case.dated().is_some())
    .then_some(Kind::ArticleMagazine)
}

fn report(case: &Case<'_>) -> Option<Kind> {
    let held = case.has(Variable::ContainerTitle);
    let says_report = || case.words(Variable::ContainerTitle).any(knowledge::is_report_word);
    (case.has(Variable::Number) && !held || held && case.has(Variable::Publisher) && says_report())
        .then_some(Kind::Report)
}

fn law(case: &Case<'_>) -> Option<Kind> {
    let free = !case.has_role(ContributorRole::Author) && !case.has_role(ContributorRole::Editor) && !case.seen.quoted;
    let section = case.text(Variable::Section).is_some_and(|section| section.bytes().any(|b| b.is_ascii_digit()));
    let named = || case.words(Variable::Title).find_map(knowledge::law_kind).and_then(Kind::from_csl);
    if !free || case.has(Variable::Publisher) {
        return None;
    }
    if section { Some(Kind::Legislation) } else { named() }
}

fn archived(case: &Case<'_>) -> Option<Kind> {
    (case.has(Variable::ArchiveLocation) && !case.has(Variable::Publisher) && !case.has(Variable::ContainerTitle))
        .then_some(Kind::Manuscript)
}

fn page(case: &Case<'_>) -> Option<Kind> {
    let sited = case.has(Variable::ContainerTitle) || case.seen.quoted;
    (sited && (case.addressed() || case.whole_date())).then_some(Kind::Webpage)
}

fn book(case: &Case<'_>) -> Option<Kind> {
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

fn addressed(case: &Case<'_>) -> Option<Kind> {
    (case.addressed() || case.has(Variable::Doi)).then_some(if case.seen.quoted {
        Kind::Webpage
    } else {
        Kind::Document
    })
}

fn alone(case: &Case<'_>) -> Option<Kind> {
    (case.has(Variable::Title) && !case.seen.quoted).then_some(Kind::Book)
}
