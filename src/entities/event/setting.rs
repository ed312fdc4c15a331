//! What a date is counted from, and which dates tell of no happening.

use crate::entities::calendar::Context;
use crate::entities::date::{Lead, When};
use crate::entities::name::job_title;
use crate::entities::reading::Reading;
use crate::knowledge::prose::PLUPERFECT;
use crate::reference::Day;

/// Returns the context of an article that appeared on a day, ISO 8601.
pub(super) fn published(date: Option<&str>) -> Context {
    let mut context = Context::default();
    let mut parts = date.unwrap_or_default().split('T').next().unwrap_or_default().split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    if let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
        (year.map(str::parse), month.map(str::parse), day.map(str::parse))
    {
        context.publish(Day { year, month: Some(month), day: Some(day) });
    }
    context
}

/// Returns the day of a line that holds nothing but a date: when the article appeared.
pub(super) fn dateline(reading: &Reading<'_, '_>) -> Option<Day> {
    let [when] = reading.dates else { return None };
    let alone = when.tokens.start <= 1 && when.tokens.end + 1 >= reading.len() && when.lead == Lead::None;
    let moment = Context::default().resolve(when.printed, None)?;
    Some(moment.start).filter(|day| alone && day.day.is_some())
}

/// "the union, which had been formed in March 1914, called …": the text does not go on from such a date.
pub(super) fn tells_of_before(reading: &Reading<'_, '_>, when: &When) -> bool {
    let opens = when.lead == Lead::At && when.tokens.start <= 1;
    !opens && (0..reading.len()).any(|at| PLUPERFECT.has(reading.word(at), reading.language))
}

/// Whether the words before a range of time, back to a comma, name a job.
pub(super) fn is_term(reading: &Reading<'_, '_>, when: &When) -> bool {
    let start = (0..when.tokens.start).rev().find(|&at| reading.token(at).is_some_and(|token| token.is_mark(',')));
    let Some(start) = start else { return false };
    (start..when.tokens.start).any(|at| job_title(&reading.sentence.tokens, at, reading.language).is_some())
}
