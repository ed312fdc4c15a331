//! Dates as EDTF (ISO 8601-2) level 1 has them: precision as printed, months from 1. A time of day stands apart.

use crate::knowledge;

/// A CSL date variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum DateVariable {
    /// `issued`.
    Issued,
    /// `accessed`.
    Accessed,
    /// `original-date`.
    OriginalDate,
    /// `event-date`.
    EventDate,
}

impl DateVariable {
    /// Returns the CSL date variable.
    pub fn csl(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Accessed => "accessed",
            Self::OriginalDate => "original-date",
            Self::EventDate => "event-date",
        }
    }
}

/// A day, a month or season, or a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Day {
    /// The year; negative before the common era.
    pub year: i32,
    /// 1–12 for months, 21–24 for spring to winter (EDTF).
    pub month: Option<u8>,
    /// 1–31.
    pub day: Option<u8>,
}

/// How sure the note is of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Default)]
pub enum Qualifier {
    /// Stated plainly.
    #[default]
    Exact,
    /// "ca. 1850": EDTF `~`.
    Approximate,
    /// "1850?": EDTF `?`.
    Uncertain,
}

/// When: a day or a range, or words only.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Date {
    /// The date, or the start of a range; words alone ("n.d.", "forthcoming") have none.
    pub start: Option<Day>,
    /// The end of a range.
    pub end: Option<Day>,
    /// A range without end: "2019–".
    pub open: bool,
    /// How sure the note is.
    pub qualifier: Qualifier,
    /// Hour and minute, 24 h.
    pub time: Option<(u8, u8)>,
    /// What was printed.
    pub printed: String,
}

impl Date {
    /// Returns EDTF: `2020-09-28`, `2019/2020`, `1850~`, `2021-23`; nothing for words.
    pub fn edtf(&self) -> Option<String> {
        let mut out = self.start?.edtf();
        match self.qualifier {
            Qualifier::Exact => {}
            Qualifier::Approximate => out.push('~'),
            Qualifier::Uncertain => out.push('?'),
        }
        if let Some(end) = self.end {
            out.push('/');
            out.push_str(&end.edtf());
        } else if self.open {
            out.push_str("/..");
        }
        Some(out)
    }

    /// Whether the note says that there is no date: "n.d.".
    pub fn is_undated(&self) -> bool {
        self.start.is_none() && knowledge::undated(&self.printed) == Some(1)
    }

    /// Returns the time of day as `22:50`.
    pub fn clock(&self) -> Option<String> {
        self.time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
    }
}

impl Day {
    /// Returns ISO 8601 at the day's precision; years take four digits.
    pub fn edtf(self) -> String {
        let sign = if self.year < 0 { "-" } else { "" };
        let year = format!("{sign}{:04}", self.year.abs());
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year}-{month:02}"),
            _ => year,
        }
    }
}
