//! What two notes say of one work.

rules! {
    identifier_with_two_titles,
}
