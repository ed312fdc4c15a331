//! Comments that keep findings silent.

rules! {
    silence_unknown,
}
