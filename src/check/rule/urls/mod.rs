//! Addresses.

rules! {
    undated_without_access_date,
    url_contains_space,
    url_in_angle_brackets,
    url_not_secure,
    url_private_host,
    url_scheme_missing,
    url_timestamp,
    url_tracking_parameter,
    url_with_credentials,
}

/// Returns the host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
