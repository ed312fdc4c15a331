//! Stops, commas and the spaces around them.

rules! {
    punctuation_doubled,
}
