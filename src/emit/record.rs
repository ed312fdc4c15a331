//! What RIS and EndNote XML share: a work as EndNote has it, with four tiers of names, one value a field, and notes for
//! the rest.

use super::further::further;
use super::{Target, one_line};
use crate::reference::{ContributorRole, Date, DateVariable, Day, Kind, Name, Qualifier, Reference, Variable};
use crate::resolve::Work;

/// Where EndNote puts names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Tier {
    Primary,
    Secondary,
    Tertiary,
    Subsidiary,
}

/// A work about to be written.
pub(super) struct Record<'a> {
    pub(super) work: &'a Work,
    /// Names by tier, in order.
    pub(super) names: Vec<(Tier, String)>,
    /// Fields and values, in the order of the outputs.
    pub(super) fields: Vec<(&'static str, String)>,
    /// `variable: value` for what has no field, and what the note leaves over.
    pub(super) notes: Vec<String>,
}

impl<'a> Record<'a> {
    /// Returns a work with its values in the fields that `candidates` has for a variable.
    pub(super) fn new(work: &'a Work, candidates: fn(&str) -> &'static [&'static str], target: Option<Target>) -> Self {
        let mut record = Self { work, names: Vec::new(), fields: Vec::new(), notes: Vec::new() };
        record.notes.extend(work.reference.text(Variable::Note).map(one_line));
        record.names(target);
        record.texts(candidates);
        record.dates();
        record.rest();
        record
    }

    fn names(&mut self, target: Option<Target>) {
        let reference = &self.work.reference;
        for role in ContributorRole::ALL {
            let names = reference.of_role(role).map(|contributor| &contributor.name);
            match tier(role, reference) {
                Some(tier) => self.names.extend(names.map(|name| (tier, inverted(name, target)))),
                None => self.notes.extend(names.map(|name| format!("{}: {}", role.csl(), one_line(&name.display())))),
            }
        }
        self.notes.extend(reference.et_al.iter().map(|role| format!("et-al: {}", role.csl())));
    }

    fn texts(&mut self, candidates: fn(&str) -> &'static [&'static str]) {
        for &variable in
            Variable::ALL.iter().filter(|variable| !matches!(variable, Variable::Note | Variable::ArchivedUrl))
        {
            let Some(value) = self.work.reference.text(variable).map(one_line) else { continue };
            let free =
                candidates(variable.csl()).iter().find(|field| self.fields.iter().all(|(taken, _)| taken != *field));
            match free {
                Some(field) => self.fields.push((field, value)),
                None => self.note(variable.csl(), &value),
            }
        }
    }

    fn dates(&mut self) {
        for (variable, date) in [DateVariable::OriginalDate, DateVariable::EventDate]
            .into_iter()
            .filter_map(|variable| Some((variable, self.work.reference.date(variable)?)))
        {
            self.note(variable.csl(), &date.edtf().unwrap_or_else(|| date.printed.clone()));
        }
        for variable in [DateVariable::Issued, DateVariable::Accessed] {
            let Some(date) = self.work.reference.date(variable) else { continue };
            if !is_plain(date) {
                self.note(variable.csl(), &date.printed);
            }
            if let Some(time) = date.clock() {
                self.note("time", &time);
            }
        }
    }

    fn rest(&mut self) {
        let reference = &self.work.reference;
        if let Some(handle) = &reference.handle {
            self.note("handle", &handle.value);
        }
        if let Some(title) = &reference.translated_title {
            self.note("translated-title", &title.value);
        }
        for (variable, value) in further(reference) {
            self.note(variable, &value);
        }
        self.notes.extend(reference.residue.iter().map(|part| one_line(&part.value)));
    }

    fn note(&mut self, variable: &str, value: &str) {
        self.notes.push(format!("{variable}: {}", one_line(value)));
    }

    /// The day of a date variable, in four digits of year at most.
    pub(super) fn day(&self, variable: DateVariable) -> Option<Day> {
        self.work.reference.date(variable)?.start.filter(|day| (0..=9999).contains(&day.year))
    }
}

/// Whether a day says all of a date.
fn is_plain(date: &Date) -> bool {
    let Some(start) = date.start else { return false };
    date.end.is_none()
        && !date.open
        && date.qualifier == Qualifier::Exact
        && (0..=9999).contains(&start.year)
        && start.month.is_none_or(|month| month <= 12)
}

/// The tier of a role, as EndNote labels the tiers of each reference type; roles without one go to the notes.
fn tier(role: ContributorRole, reference: &Reference) -> Option<Tier> {
    use ContributorRole::{Author, CollectionEditor, Composer, Director, Editor, Interviewer, Recipient, Translator};
    let kind = reference.kind;
    let leads = |kinds: &[Kind]| kinds.contains(&kind) && reference.of_role(Author).next().is_none();
    match role {
        Author => Some(Tier::Primary),
        Director if leads(&[Kind::MotionPicture, Kind::Broadcast]) => Some(Tier::Primary),
        Composer if leads(&[Kind::Song, Kind::MusicalScore]) => Some(Tier::Primary),
        Interviewer if kind == Kind::Interview => Some(Tier::Secondary),
        Recipient if kind == Kind::PersonalCommunication => Some(Tier::Secondary),
        // A book's secondary author edits its series, its tertiary author the book.
        Editor if kind == Kind::Book => Some(Tier::Tertiary),
        CollectionEditor if kind == Kind::Book => Some(Tier::Secondary),
        Editor => Some(Tier::Secondary),
        CollectionEditor => Some(Tier::Tertiary),
        Translator => Some(Tier::Subsidiary),
        _ => None,
    }
}

/// `Family, Given, Suffix`. A body ends in a comma, so that nobody looks for its given name; a comma inside is doubled
/// for EndNote and left out for the others, who would split there.
fn inverted(name: &Name, target: Option<Target>) -> String {
    match name {
        Name::Literal(body) => {
            let body = one_line(body);
            match (body.contains(','), target) {
                (true, Some(Target::Endnote)) => body.replacen(',', ",,", 1),
                _ => format!("{},", body.replace(',', "")),
            }
        }
        Name::Person(person) => {
            let particle = person.particle.as_ref().map(|particle| particle.value.as_str());
            let gap = particle.map_or("", |particle| if particle.ends_with(['’', '\'']) { "" } else { " " });
            let family = format!("{}{gap}{}", particle.unwrap_or_default(), person.family.value);
            let rest = [&person.given, &person.suffix].into_iter().flatten().map(|part| part.value.as_str());
            let parts: Vec<String> = std::iter::once(family.as_str()).chain(rest).map(one_line).collect();
            if parts.len() == 1 { format!("{family},") } else { parts.join(", ") }
        }
    }
}
