//! What was left behind by the tools that made the text.

rules! {
    generator_leftover,
    placeholder,
}
