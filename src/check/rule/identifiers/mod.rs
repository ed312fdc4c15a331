//! DOI, ISBN, ISSN, ORCID.

rules! {
    doi_form,
    isbn_check_digit,
    issn_check_digit,
}
