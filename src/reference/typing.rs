//! The kind of a work, by rules over its fields: tried in order, the first that speaks decides; all that speak are kept as reasons.
//!
//! Where a note shows too little to tell two kinds apart, a rule speaks for the broader one.

use super::contributor::ContributorRole;
use super::date::DateVariable;
use super::kind::{Kind, Reason};
use super::variable::{Variable, Variables};
use super::{Name, Reference};
use crate::knowledge::{WorkLists, letters};
use std::cell::OnceCell;

mod held;
mod law;
mod made;
mod said;
mod site;

/// How a container is led up to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Introduced {
    /// Nothing stands before it.
    #[default]
    No,
    /// "in" stands before it.
    In,
    /// "in" stands before it, and its volume right behind it, without a word for it: "in: Historische Zeitschrift 241".
    InVolume,
}

/// What the reading saw beside the values.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen<'t> {
    /// The title stands in quotation marks.
    pub(super) quoted: bool,
    /// Whether "in" stands before the container.
    pub(super) introduced: Introduced,
    /// A part of the work is cited.
    pub(super) located: bool,
    /// What stands before the number: "US Patent", "Technical Report no.".
    pub(super) label: &'t str,
    /// What stands before the first field: "Interview with".
    pub(super) opening: &'t str,
}

/// A reference and what was seen of it.
struct Case<'r> {
    reference: &'r Reference,
    seen: Seen<'r>,
    /// The variables that have a text: most rules ask for some that have none.
    variables: Variables,
    /// The roles that somebody has, a bit each.
    roles: u64,
    /// What the words of these say of works, looked up once: few have any that a rule is about.
    title: OnceCell<WorkLists>,
    container: OnceCell<WorkLists>,
    publisher: OnceCell<WorkLists>,
}

/// A typing rule: its name, and the kind for which it speaks.
type Rule = (&'static str, fn(&Case<'_>) -> Option<Kind>);

/// The rules, the surest first.
const RULES: &[Rule] = &[
    ("a court decides", law::court),
    ("a committee hears", law::hearing),
    ("a section of a code is cited", law::code),
    ("it has a bill's number", law::bill),
    ("it has a standard's number", law::standard),
    ("the genre says so", said::genre),
    ("the medium says so", said::medium),
    ("the address is a platform's", site::platform),
    ("parties stand against each other", law::parties),
    ("somebody reviews a work", said::review),
    ("somebody asked the questions", said::interview),
    ("the container is known", site::known_container),
    ("law is printed there", law::known_reporter),
    ("somebody performed it on a day", made::staged),
    ("somebody directed it", made::directed),
    ("somebody performed or composed it", made::performed),
    ("it was presented at an event", said::presented),
    ("a word of the container says so", held::container_word),
    ("it has a version", site::version),
    ("a letter has a recipient", said::letter),
    ("the container is a conference's acronym", held::acronym),
    ("its maker makes films, records or programmes", made::maker),
    ("it is a part of a book", held::chapter),
    ("a reporter prints it", law::reporter),
    ("a title names a map", made::map),
    ("it stands in a journal", held::journal),
    ("it stands in a newspaper", held::newspaper),
    ("it stands in a volume without number", held::unnumbered),
    ("it stands in a periodical", held::magazine),
    ("it appeared over years", made::periodical),
    ("it has a report's number", made::report),
    ("a title names a law", law::law),
    ("a museum holds it", made::exhibited),
    ("it lies in an archive", site::archived),
    ("it is a page of a site", site::page),
    ("it was published by itself", made::book),
    ("it has an address", site::addressed),
    ("a person wrote it, and pages or a year are all that is told", made::told_briefly),
    ("it has a title of its own", made::alone),
];

/// Sets a reference's kind and the reasons for it.
pub(super) fn assign(reference: &mut Reference, seen: Seen<'_>) {
    let case = Case::of(reference, seen);
    let reasons: Vec<Reason> =
        RULES.iter().filter_map(|(rule, speaks)| speaks(&case).map(|kind| Reason { rule, kind })).collect();
    reference.kind = reasons.first().map_or(Kind::Document, |reason| reason.kind);
    reference.reasons = reasons;
}

impl<'r> Case<'r> {
    fn of(reference: &'r Reference, seen: Seen<'r>) -> Self {
        let variables = reference.variables();
        let roles = reference.contributors.iter().fold(0, |all, who| all | 1 << who.role as u64);
        let [title, container, publisher] = Default::default();
        Self { reference, seen, variables, roles, title, container, publisher }
    }

    fn text(&self, variable: Variable) -> Option<&'r str> {
        if self.has(variable) { self.reference.text(variable) } else { None }
    }

    fn has(&self, variable: Variable) -> bool {
        self.variables.has(variable)
    }

    fn has_role(&self, role: ContributorRole) -> bool {
        self.roles >> role as u64 & 1 == 1
    }

    /// Whether a list holds a word of the title.
    fn titled(&self, list: WorkLists) -> bool {
        self.title.get_or_init(|| WorkLists::of(self.words(Variable::Title))).has(list)
    }

    /// Whether a list holds a word of the container.
    fn contained(&self, list: WorkLists) -> bool {
        self.container.get_or_init(|| WorkLists::of(self.words(Variable::ContainerTitle))).has(list)
    }

    /// Whether a list holds a word of the publisher.
    fn published(&self, list: WorkLists) -> bool {
        self.publisher.get_or_init(|| WorkLists::of(self.words(Variable::Publisher))).has(list)
    }

    /// Whether the date of issue has a month, and whether it has a day.
    fn dated(&self) -> Option<(bool, bool)> {
        let day = self.reference.date(DateVariable::Issued)?.start?;
        Some((day.month.is_some(), day.day.is_some()))
    }

    fn whole_date(&self) -> bool {
        self.dated().is_some_and(|(_, day)| day)
    }

    /// Whether the date of issue is a year and no more.
    fn year_only(&self) -> bool {
        self.dated().is_some_and(|(month, _)| !month)
    }

    fn addressed(&self) -> bool {
        self.has(Variable::Url)
    }

    /// Whether somebody leads the entry.
    fn is_led(&self) -> bool {
        self.has_role(ContributorRole::Author) || self.has_role(ContributorRole::Editor)
    }

    /// Whether a body leads the entry.
    fn by_body(&self) -> bool {
        self.reference
            .of_role(ContributorRole::Author)
            .next()
            .is_some_and(|author| matches!(author.name, Name::Literal(_)))
    }

    fn words(&self, variable: Variable) -> impl Iterator<Item = &'r str> {
        words(self.text(variable).unwrap_or_default())
    }
}

/// Returns the words of a value; dots, hyphens and apostrophes inside belong to them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    letters::words(text, |c| matches!(c, '.' | '-' | '’' | '\''))
}
