//! Dates as EDTF where biber and the `biblatex` crate read it, and as BibTeX's year, month and day.

use crate::knowledge::fields::Dialect;
use crate::reference::{Date, Day, Qualifier};
use biblatex::{Chunk, DateValue, PermissiveType, Spanned, Type};

/// A date's fields, and what they can't say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Field and value; no field means the variable's own.
    pub(super) fields: Vec<(Option<&'static str>, String)>,
    /// What is left for a human to read.
    pub(super) rest: Option<String>,
}

/// Returns EDTF for one field. The time of day goes along in biblatex.
pub(super) fn edtf(date: &Date, dialect: Dialect) -> Written {
    let printed = || Some(date.printed.clone());
    let Some(start) = date.start.filter(|day| is_writable(*day)) else {
        return Written { rest: printed(), ..Written::default() };
    };
    let whole = Some(full(date, start, dialect)).filter(|edtf| is_readable(edtf));
    let rest = if whole.is_none() { printed() } else { None };
    // What no reader takes whole keeps its year.
    let value = whole.unwrap_or_else(|| Day { year: start.year, ..Day::default() }.edtf());
    Written { fields: vec![(None, value)], rest }
}

fn full(date: &Date, start: Day, dialect: Dialect) -> String {
    let mut out = start.edtf();
    if let (Some((hour, minute)), Some(_), None, false, Dialect::Biblatex) =
        (date.time, start.day, date.end, date.open, dialect)
    {
        // biber takes no time without seconds.
        return format!("{out}T{hour:02}:{minute:02}:00");
    }
    if let Some(end) = date.end {
        out = format!("{out}/{}", end.edtf());
    } else if date.open {
        // EDTF's `..` would be right too, but pandoc does not read it.
        out.push('/');
    }
    out.push_str(match date.qualifier {
        Qualifier::Exact => "",
        Qualifier::Approximate => "~",
        Qualifier::Uncertain => "?",
    });
    out
}

/// Four digits, no more: EDTF's longer years are read by none.
fn is_writable(day: Day) -> bool {
    (-9999..=9999).contains(&day.year)
}

/// Whether the crate reads a date; its parser knows what biber knows, but for seasons.
fn is_readable(edtf: &str) -> bool {
    let chunks = [Spanned::detached(Chunk::Normal(edtf.to_owned()))];
    let date = <PermissiveType<biblatex::Date>>::from_chunks(&chunks);
    matches!(date, Ok(PermissiveType::Typed(date)) if !backwards(&date))
}

fn backwards(date: &biblatex::Date) -> bool {
    matches!(date.value, DateValue::Between(start, end) if start > end)
}

/// Returns BibTeX's year, month and day; a range of years stands in `year`.
pub(super) fn classic(date: &Date) -> Written {
    let printed = || Some(date.printed.clone());
    let Some(start) = date.start.filter(|day| is_writable(*day)) else {
        return Written { rest: printed(), ..Written::default() };
    };
    let years = |day: Day| Day { year: day.year, ..Day::default() }.edtf();
    let year = match date.end {
        Some(end) if end.year > start.year => format!("{}/{}", years(start), years(end)),
        _ => years(start),
    };
    let mut fields = vec![(None, year)];
    // A season, or a day that no calendar has, is for humans.
    let is_real = is_readable(&start.edtf());
    if let Some(month) = start.month.filter(|_| is_real) {
        fields.push((Some("month"), month.to_string()));
        fields.extend(start.day.map(|day| (Some("day"), day.to_string())));
    }
    let years_only = date.end.is_none_or(|end| end.month.is_none() && end.year > start.year && start.month.is_none());
    let told = years_only && is_real && !date.open && date.qualifier == Qualifier::Exact;
    Written { fields, rest: if told { None } else { printed() } }
}
