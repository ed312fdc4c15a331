//! Events: dated happenings of the prose, each once, with who did them, who took part, and where.

mod clause;
mod draft;
mod gathering;
mod named;
mod naming;
mod nominal;
mod noted;
mod part;
mod predicate;
mod series;
mod setting;

use super::calendar::{Context, Moment};
use super::date::{Lead, Printed, When};
use super::fact;
use super::organization::Register;
use super::person::Role;
use super::prose::Prose;
use super::reading::Reading;
use super::{Actor, Event, OrganizationId};
use crate::front::Article;
use crate::knowledge::prose::{AUXILIARIES, EVENT_VERBS, FOUNDING, Language, TEMPLATES};
use crate::reference::{ContributorRole, Name, ReadNote};
use clause::{Clause, clause, reduced};
use draft::Draft;
use nominal::{class_of, noun_in, subject_noun};
use predicate::{Predicate, Says};
use series::Series;
use setting::{dateline, is_term, published, tells_of_before};

pub(super) use predicate::predicate;

/// The events of a text, as sentence after sentence tells them.
pub(super) struct Teller<'a, 's> {
    notes: &'a [ReadNote<'s>],
    prose: &'a Prose<'s>,
    context: Context,
    drafts: Vec<Draft>,
    series: Series,
    /// The organization and the people that sentences were last about.
    subject: part::Subject,
    /// The note whose commentary is being read.
    note: Option<usize>,
}

impl<'a, 's> Teller<'a, 's> {
    /// Returns a teller for an article's prose.
    pub(super) fn new(article: &'a Article<'s>, prose: &'a Prose<'s>) -> Self {
        let mut series = Series::default();
        let headings = article.document.sections.iter().filter_map(|section| section.heading.as_ref());
        for title in article.document.title.iter().chain(headings) {
            series.read_title(&title.value);
        }
        Self {
            notes: &article.notes,
            prose,
            context: published(article.metadata.date.as_deref()),
            drafts: Vec::new(),
            series,
            subject: part::Subject::default(),
            note: None,
        }
    }

    /// Returns what dates are counted from at this place.
    pub(super) fn context(&self) -> Context {
        self.context
    }

    /// Learns which organization wrote which note.
    pub(super) fn know_authors(&mut self, register: &Register) {
        for (at, organization) in register.list.iter().enumerate() {
            for &note in &organization.notes {
                let wrote = self.notes.get(note).is_some_and(|note| {
                    note.citations
                        .iter()
                        .flat_map(|citation| citation.reference.of_role(ContributorRole::Author))
                        .any(|author| matches!(&author.name, Name::Literal(name) if register.find(name) == Some(at)))
                });
                if wrote {
                    self.subject.authors.insert(note, at);
                }
            }
        }
    }

    /// Learns in which organizations people have their roles.
    pub(super) fn know_members(&mut self, roles: &[Role], people: &[usize]) {
        for (role, &person) in roles.iter().zip(people) {
            if let Some(organization) = role.organization {
                self.subject.memberships.insert(person, organization);
            }
        }
    }

    /// Reads the events of a sentence.
    pub(super) fn read(&mut self, reading: &Reading<'_, 's>) {
        if self.note != reading.sentence.note {
            self.note = reading.sentence.note;
            self.context = Context::default();
        }
        if let Some(day) = dateline(reading) {
            self.context.publish(day);
        }
        let named = named::named(reading);
        let taken = self.series.read(reading, &named, self.context);
        let gatherings = gathering::each_with_one(self, reading);
        let listed = !gatherings.is_empty();
        self.drafts.extend(gatherings);
        for (index, when) in reading.dates.iter().enumerate() {
            let quoted = reading.token(when.tokens.end - 1).is_none_or(|token| token.quoted);
            if quoted {
                continue;
            }
            let hint = self.hint(reading, when);
            let ahead = (0..reading.len()).any(|at| AUXILIARIES.of(reading.word(at), reading.language) == Some(4));
            let Some(moment) = self.context.turned(ahead).resolve(when.printed, hint) else { continue };
            let leads = when.lead == Lead::At || when.tokens.start <= 1;
            let counted =
                matches!(when.printed, Printed::Weekday(_)) || matches!(when.printed, Printed::Relative(_)) && !leads;
            let bound =
                matches!(when.lead, Lead::Bound | Lead::Bracket | Lead::Of) && clause::follows(reading, when).is_none();
            let flashback = self.context.is_past(moment) && tells_of_before(reading, when);
            if !counted && !bound && !flashback {
                self.context.enter(moment);
            }
            if taken.contains(&index) || listed {
                continue;
            }
            if let Some(draft) = self.at_date(reading, when, moment) {
                self.drafts.push(draft);
                if !flashback {
                    self.context.enter(moment);
                }
            }
        }
        if reading.dates.is_empty() {
            self.drafts.extend(gathering::undated(self, reading));
        }
        self.subject.follow(reading);
    }

    /// Returns the events, each once.
    pub(super) fn finish(self, register: &Register) -> Vec<Event> {
        let mut drafts = self.drafts;
        drafts.extend(foundings(register, self.prose.language));
        drafts.extend(self.series.finish());
        drafts.sort_by_key(|draft| draft.evidence.start);
        draft::merged(drafts)
    }

    /// Returns what a sentence says happened at a date.
    fn at_date(&self, reading: &Reading<'_, 's>, when: &When, moment: Moment) -> Option<Draft> {
        if let Some(clause) = reduced(reading, when) {
            let found =
                clause.predicate.filter(|found| !fact::founds(reading, found.verb) && when.lead != Lead::Bound)?;
            return self.by_verb(reading, when, &clause, &found, moment);
        }
        // "Founded in Nantes in 1921, the company had …": the founding is told from the organization's side.
        // "Secretary of State from October 1936 to May 1938": a term of office is no happening.
        if moment.end.is_some() && is_term(reading, when) {
            return None;
        }
        // "…, set up by the union in July 1979, …": a founding, too, that stands between commas.
        let comma = (0..when.tokens.start).rev().find(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')));
        if comma.is_some_and(|comma| fact::founds(reading, comma + 1)) {
            return None;
        }
        let first = reading.token(0).map_or("", |token| token.fold.as_ref());
        let before_comma = !(0..when.tokens.start).any(|at| reading.token(at).is_some_and(|token| token.is_mark(',')));
        if before_comma && FOUNDING.has(first, reading.language) && fact::founds(reading, 0) {
            return None;
        }
        let clause = clause(reading, when);
        let redirected = clause.tokens.start >= when.tokens.end;
        if when.lead == Lead::Bound && !redirected {
            return None;
        }
        // Foundings are told from the organizations' side.
        if clause.predicate.is_some_and(|found| fact::founds(reading, found.verb)) {
            return None;
        }
        // A verb that no table knows gives way to a noun that stands nearer to the date.
        let unknown = clause.predicate.filter(|found| found.says == Says::Deed && found.verb < when.tokens.start);
        if let Some(draft) = unknown.and_then(|_| self.by_noun(reading, when, moment)) {
            return Some(draft);
        }
        // "At a meeting in the hall on 9 January, the mayor …": what the date belongs to is the meeting.
        let behind = clause.predicate.is_some_and(|found| found.start >= when.tokens.end)
            && when.tokens.start > clause.tokens.start + 2;
        if let Some(draft) = Some(()).filter(|()| behind).and_then(|()| self.by_noun(reading, when, moment)) {
            return Some(draft);
        }
        let by_verb = clause
            .predicate
            .filter(|_| when.lead != Lead::Of)
            .and_then(|found| self.by_verb(reading, when, &clause, &found, moment));
        by_verb.or_else(|| self.by_noun(reading, when, moment))
    }

    /// `event = subject, verb, [ object ], date`
    fn by_verb(
        &self,
        reading: &Reading<'_, 's>,
        when: &When,
        clause: &Clause,
        found: &Predicate,
        moment: Moment,
    ) -> Option<Draft> {
        let precise = moment.start.month.is_some();
        let object = naming::object_noun(reading, found, clause.tokens.end);
        // "In 1928 some seven hundred patients went blind": a year that opens a sentence tells when something happened.
        let opens =
            when.lead == Lead::At && when.tokens.start <= 1 && moment.end.is_none() && found.verb > when.tokens.end;
        let enough = match found.says {
            // "made the first call": the object tells what was done.
            Says::State => precise && found.light && object.is_some(),
            Says::Remark => moment.start.day.is_some(),
            Says::Happens(_) => {
                subject_noun(reading, clause).is_some()
                    || precise
                    || EVENT_VERBS.has(reading.word(found.verb), reading.language)
            }
            Says::Event(_) => true,
            Says::Deed => precise || opens,
        };
        let weak =
            when.lead == Lead::Bracket && !precise || moment.end.is_some() && !precise && found.says == Says::Deed;
        if !enough || weak {
            return None;
        }
        let subject = self.subject.name.as_deref();
        let (name, class) = match (found.says, object) {
            (Says::Happens(1), _) if subject_noun(reading, clause).is_some() => {
                let range = clause.subject.clone().unwrap_or_default();
                (
                    naming::titled(&reading.phrase(range.start..naming::phrase_end(reading, range.start, range.end))),
                    class_of(reading, clause.subject.clone().and_then(|range| noun_in(reading, range))),
                )
            }
            (Says::Event("PublicationEvent"), _) => {
                (naming::of_clause(reading, clause, found, subject), "PublicationEvent")
            }
            (Says::Deed | Says::State | Says::Event(_), Some(noun)) if found.light || found.says == Says::Deed => {
                let phrase = naming::noun_phrase(reading, noun, found.verb + 1, reading.len());
                (naming::titled(&reading.phrase(phrase)), class_of(reading, Some(noun)))
            }
            (Says::Event(class), _) => (naming::of_clause(reading, clause, found, subject), class),
            _ => (naming::of_clause(reading, clause, found, subject), "Event"),
        };
        if !precise && !name.contains(' ') {
            return None;
        }
        let mut draft = Draft::new(name, class, Some(moment), reading.sentence.span);
        self.take_part(&mut draft, reading, clause, Some(found), object);
        Some(draft)
    }

    /// Enters who did it, who took part, where, and the notes behind it.
    fn take_part(
        &self,
        draft: &mut Draft,
        reading: &Reading<'_, 's>,
        clause: &Clause,
        found: Option<&Predicate>,
        noun: Option<usize>,
    ) {
        let told = clause.tokens.start..found.map_or(clause.tokens.end, |found| {
            naming::phrase_end(reading, found.verb + 1, reading.len()).max(clause.tokens.end)
        });
        draft.notes = self.notes_of(reading, told.clone());
        part::actors(draft, reading, clause, found, noun, &self.subject);
        draft.place = part::place(reading, clause, found, noun);
        draft.attendance = part::attendance(reading, noun);
        if draft.organizers.is_empty() && found.is_none_or(|found| found.passive) {
            draft.organizers.extend(self.author_of(reading, draft));
        }
        self.refine(draft);
    }
}

/// Returns the foundings of organizations whose date the text gives.
fn foundings(register: &Register, language: Language) -> Vec<Draft> {
    let template = TEMPLATES.of("founding", language).unwrap_or("{}");
    let founded = register
        .list
        .iter()
        .enumerate()
        .filter_map(|(at, organization)| Some((at, organization, organization.founded.as_ref()?)));
    founded
        .filter_map(|(at, organization, founded)| {
            let moment = Moment { start: founded.value, end: None };
            let mut draft = Draft::new(
                template.replace("{}", &organization.name),
                "Event",
                Some(moment),
                *founded.evidence.first()?,
            );
            draft.actors.insert(Actor::Organization(OrganizationId(at)));
            Some(draft)
        })
        .collect()
}
