//! Stops, commas and the spaces around them.

rules! {
    comma_unspaced,
    parenthesis_unbalanced,
    punctuation_doubled,
    space_before_punctuation,
    space_doubled,
}
