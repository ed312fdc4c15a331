//! Dates, times and ranges.

rules! {
    accessed_before_published,
    date_after_article,
    date_against_url,
    date_form,
    date_impossible,
    month_abbreviation,
    month_not_abbreviated,
    range_reversed,
    year_shortened,
}
