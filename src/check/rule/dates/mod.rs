//! Dates, times and ranges.

rules! {
    date_against_url,
    date_impossible,
    month_abbreviation,
    month_not_abbreviated,
    range_reversed,
}
