//! What notes tell of events: the post of a day, the year of a month, who published it.

use super::Teller;
use super::draft::Draft;
use crate::entities::Actor;
use crate::entities::date::{Printed, When};
use crate::entities::reading::Reading;
use crate::entities::token::Kind as TokenKind;
use crate::reference::{DateVariable, Day, Kind};
use std::ops::Range;

impl<'s> Teller<'_, 's> {
    /// Returns the notes that anchors point to.
    pub(super) fn notes_of(&self, reading: &Reading<'_, 's>, range: Range<usize>) -> Vec<usize> {
        let mut out: Vec<usize> =
            reading.anchors(range).filter_map(|anchor| self.prose.targets.get(anchor).copied().flatten()).collect();
        out.extend(reading.sentence.note);
        out.dedup();
        out
    }

    /// Returns the notes of the next sentences.
    fn notes_behind(&self, reading: &Reading<'_, 's>) -> impl Iterator<Item = usize> {
        let sentences = &self.prose.sentences;
        let next = sentences.partition_point(|sentence| sentence.span.start <= reading.sentence.span.start);
        let tokens = sentences.iter().skip(next).take(2).flat_map(|sentence| &sentence.tokens);
        tokens.filter_map(|token| match token.kind {
            TokenKind::Anchor(anchor) => self.prose.targets.get(anchor as usize).copied().flatten(),
            _ => None,
        })
    }

    /// Returns the organization that published the post behind an event of the same day.
    pub(super) fn author_of(&self, reading: &Reading<'_, 's>, draft: &Draft) -> Option<Actor> {
        let _ = reading;
        let note = draft.notes.first()?;
        let day = draft.moment?.start;
        let posted = self.notes.get(*note)?.citations.iter().any(|citation| {
            citation.reference.kind == Kind::Post
                && citation.reference.date(DateVariable::Issued).and_then(|date| date.start) == Some(day)
        });
        self.subject.organization_of_note(*note).filter(|_| posted)
    }

    /// Gives an event of a month the day of the post that tells of it.
    pub(super) fn refine(&self, draft: &mut Draft) {
        let (Some(moment), [note]) = (draft.moment.as_mut(), draft.notes.as_slice()) else { return };
        if moment.start.day.is_none()
            && moment.end.is_none()
            && let Some(day) = self
                .post_day(*note)
                .filter(|day| day.year == moment.start.year && day.month == moment.start.month && day.month.is_some())
        {
            moment.start = day;
        }
    }

    pub(super) fn post_day(&self, note: usize) -> Option<Day> {
        let mut posts = self.notes.get(note)?.citations.iter().filter(|citation| citation.reference.kind == Kind::Post);
        posts.find_map(|citation| citation.reference.date(DateVariable::Issued)?.start)
    }

    /// Returns the date of the first note behind a date's clause that agrees with it.
    pub(super) fn hint(&self, reading: &Reading<'_, 's>, when: &When) -> Option<Day> {
        let Printed::Point(parts) = when.printed else { return None };
        let mut notes = self.notes_of(reading, when.tokens.start..reading.len());
        // "On 6 October …": where no year was told yet, the note of a sentence behind may have that very day.
        if parts.year.is_none() && parts.day.is_some() && !self.context.is_dated() {
            notes.extend(self.notes_behind(reading));
        }
        let days = notes.iter().filter_map(|&note| self.notes.get(note)).flat_map(|note| &note.citations);
        let days = days.filter_map(|citation| citation.reference.date(DateVariable::Issued)?.start);
        days.into_iter().find(|day| {
            day.month == parts.month && parts.month.is_some() && (parts.day.is_none() || day.day == parts.day)
        })
    }
}
