//! What a printed date means where it stands: the year carried over, days counted from the date before.

use super::date::{Parts, Printed, Step};
use crate::reference::Day;

/// The date that the text is at: what later dates without a year are counted from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    now: Option<Day>,
    /// The day on which the article appeared: weekdays are counted from it.
    published: Option<Day>,
    /// Whether what is told is still to come.
    ahead: bool,
}

/// When something happened; ISO 8601 at the text's precision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Moment {
    pub start: Day,
    pub end: Option<Day>,
}

impl Context {
    /// Returns what a date means here. `hint` is the date of a note that belongs to it: of the same month, it gives the year.
    pub(super) fn resolve(self, printed: Printed, hint: Option<Day>) -> Option<Moment> {
        match printed {
            Printed::Point(parts) => Some(Moment { start: self.point(parts, hint)?, end: None }),
            Printed::Range(from, until) => {
                let start = self.point(from, hint)?;
                let end = Self { now: Some(start), ..self }.point(until, hint)?;
                Some(Moment { start, end: Some(end) })
            }
            Printed::Weekday(weekday) => Some(Moment { start: self.weekday(weekday)?, end: None }),
            Printed::Relative(step) => Some(Moment { start: moved(self.now?, step)?, end: None }),
        }
    }

    /// Goes on to a date; what follows is counted from it.
    pub(super) fn enter(&mut self, moment: Moment) {
        self.now = Some(moment.start);
    }

    /// Whether the text told a date already.
    pub(super) fn is_dated(self) -> bool {
        self.now.is_some()
    }

    /// Whether a date lies in a year before the one that the text is at.
    pub(super) fn is_past(self, moment: Moment) -> bool {
        self.now.is_some_and(|now| moment.start.year < now.year)
    }

    /// Learns the day on which the article appeared.
    pub(super) fn publish(&mut self, day: Day) {
        self.published = Some(day);
        self.now = self.now.or(Some(day));
    }

    /// Returns the same context for what was, or what will be.
    pub(super) fn turned(self, ahead: bool) -> Self {
        Self { ahead, ..self }
    }

    /// Returns the nearest such weekday before the day on which the article appeared, or behind it.
    fn weekday(self, weekday: i64) -> Option<Day> {
        if weekday < 0 {
            // "the Monday": the next one from where the text is.
            let now = self.now?;
            return shifted(now, (-weekday - day_of_week(now)?).rem_euclid(7));
        }
        let published = self.published?;
        let today = day_of_week(published)?;
        let back = (today - weekday).rem_euclid(7);
        let days = if self.ahead {
            7 - back
        } else if back == 0 {
            -7
        } else {
            -back
        };
        shifted(published, days)
    }

    fn point(self, parts: Parts, hint: Option<Day>) -> Option<Day> {
        let month = parts.month.or_else(|| self.now.and_then(|now| now.month).filter(|_| parts.day.is_some()));
        let day = |year| {
            Some(Day { year, month, day: parts.day.filter(|_| month.is_some() || parts.day.is_none()) })
                .filter(|day| is_real(*day))
        };
        if let Some(year) = parts.year {
            return day(year);
        }
        if let Some(step) = parts.year_step {
            return day(self.now?.year.checked_add(step)?);
        }
        if let Some(step) = parts.today {
            return day(self.published?.year.checked_add(step)?);
        }
        let agrees = |hint: &Day| {
            hint.month == parts.month && (hint.day == parts.day || parts.day.is_none() || hint.day.is_none())
        };
        if let Some(hint) = hint.filter(agrees) {
            return day(hint.year);
        }
        let now = self.now?;
        // A text that tells of November goes on to January of the next year.
        if parts.day.is_some() && month.is_none() {
            return None;
        }
        let wraps = now.month.zip(parts.month).is_some_and(|(now, then)| now >= then + 9);
        day(now.year + i32::from(wraps))
    }
}

/// Returns 1 for Monday to 7 for Sunday (Sakamoto’s method).
fn day_of_week(day: Day) -> Option<i64> {
    const OFFSETS: [i64; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let month = i64::from(day.month?);
    let year = i64::from(day.year) - i64::from(month < 3);
    let offset = OFFSETS.get(usize::try_from(month - 1).ok()?)?;
    let sunday_first = (year + year / 4 - year / 100 + year / 400 + offset + i64::from(day.day?)).rem_euclid(7);
    Some(if sunday_first == 0 { 7 } else { sunday_first })
}

/// Whether a month and a day are of the calendar.
pub(super) fn is_real(day: Day) -> bool {
    day.month.is_none_or(|month| {
        (1..=12).contains(&month) && day.day.is_none_or(|d| (1..=month_length(day.year, month)).contains(&d))
    })
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Returns the date a step from `from`, at the precision that both have.
pub(super) fn moved(from: Day, step: Step) -> Option<Day> {
    let count = i32::try_from(step.count).ok()?;
    match step.unit {
        365 => Some(Day { year: from.year.checked_add(count)?, month: None, day: None }),
        30 => {
            let months = from.year.checked_mul(12)?.checked_add(i32::from(from.month?) - 1)?.checked_add(count)?;
            let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
            Some(Day { year: months.div_euclid(12), month: Some(month), day: None })
        }
        unit => {
            from.day.or((count == 0).then_some(1))?;
            if count == 0 && unit == 1 {
                return Some(from).filter(|day| day.day.is_some());
            }
            shifted(from, i64::from(count) * unit)
        }
    }
}

/// Returns the day `days` away, walking month by month; a walk of more than three years is no phrase of prose.
fn shifted(from: Day, days: i64) -> Option<Day> {
    if days.abs() > 1100 {
        return None;
    }
    let (mut year, mut month) = (from.year, from.month?);
    let mut day = i64::from(from.day?) + days;
    while day < 1 {
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        day += i64::from(month_length(year, month));
    }
    while day > i64::from(month_length(year, month)) {
        day -= i64::from(month_length(year, month));
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    Some(Day { year, month: Some(month), day: u8::try_from(day).ok() })
}
