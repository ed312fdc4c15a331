//! Stops, commas and the spaces around them.

rules! {
    punctuation_doubled,
    space_before_punctuation,
    space_doubled,
}
