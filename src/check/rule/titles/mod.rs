//! Titles: there at all, and set as the style sets them.

mod part;

rules! {
    container_missing,
    title_against_url,
    title_generic,
    title_in_capitals,
    title_missing,
    title_partly_quoted,
    title_unquoted,
    title_with_site,
}
