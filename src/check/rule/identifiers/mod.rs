//! DOI, ISBN, ISSN, ORCID.

rules! {
    doi_form,
    doi_impossible,
    isbn_check_digit,
    issn_check_digit,
    orcid_check_digit,
}
