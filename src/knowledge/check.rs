//! What the linter knows of addresses and names: `grammar/tables/check.toml`.

use super::tables;

/// Returns how a platform writes itself, by its name in small letters.
pub(crate) fn platform_spelling(folded: &str) -> Option<&'static str> {
    tables::CHECK_PLATFORMS.get(folded).copied()
}

/// Whether a parameter of an address only counts visitors there.
pub(crate) fn is_tracking(parameter: &str, host: &str) -> bool {
    let of = |site: &&str| {
        site.is_empty() || host == *site || host.strip_suffix(*site).is_some_and(|rest| rest.ends_with('.'))
    };
    parameter.starts_with("utm_") || tables::CHECK_TRACKING.get(parameter).is_some_and(of)
}
