//! People, organizations, platforms.

rules! {
    acronym_ambiguous,
}
