//! Addresses.

rules! {
    url_contains_space,
    url_tracking_parameter,
}
