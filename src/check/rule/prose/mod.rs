//! Running text.

rules! {
    number_format_mixed,
    word_doubled,
}
