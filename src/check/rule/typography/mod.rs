//! How things are set: spaces, dashes, figures.

rules! {
    hyphen_in_range,
    meridiem_spaced,
    time_leading_zero,
    zero_width_character,
}
