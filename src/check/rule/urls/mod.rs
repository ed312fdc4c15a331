//! Addresses.

rules! {
    undated_without_access_date,
    url_behind_proxy,
    url_contains_space,
    url_cut,
    url_encoded_twice,
    url_in_angle_brackets,
    url_not_secure,
    url_of_search,
    url_private_host,
    url_scheme_missing,
    url_session,
    url_shortened,
    url_stops_doubled,
    url_timestamp,
    url_tracking_parameter,
    url_with_credentials,
}

/// Returns the host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Returns the parameters of an address, names in small letters, with their values; those of a session may stand behind a semicolon.
fn parameters(url: &str) -> impl Iterator<Item = (String, &str)> {
    let parts = url.split(['?', '&', ';', '#']).skip(1);
    parts.filter_map(|part| part.split_once('=')).map(|(name, value)| (name.to_ascii_lowercase(), value))
}
