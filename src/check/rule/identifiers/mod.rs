//! DOI, ISBN, ISSN, ORCID.

rules! {
    isbn_check_digit,
}
