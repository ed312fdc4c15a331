//! Dates, times and ranges.

rules! {
    date_against_url,
    range_reversed,
}
