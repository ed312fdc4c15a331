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

/// Whether a parameter of an address on a host says where in a recording to begin.
pub(crate) fn is_timestamp(parameter: &str, host: &str) -> bool {
    let bare = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(host);
    tables::CHECK_TIMESTAMPS.get(bare).is_some_and(|own| *own == parameter)
}

/// Returns the short form that MLA has for the full name of a month.
pub(crate) fn mla_month(month: &str) -> Option<&'static str> {
    tables::CHECK_MLA_MONTHS.get(month.to_lowercase().as_str()).copied()
}

/// Returns the form that MLA has in place of another short form of a month, its dot left out.
pub(crate) fn mla_month_variant(month: &str) -> Option<&'static str> {
    tables::CHECK_MLA_MONTH_VARIANTS.get(month.to_lowercase().as_str()).copied()
}

/// Whether a word, in small letters, may stand twice in a row.
pub(crate) fn may_be_doubled(word: &str) -> bool {
    tables::CHECK_DOUBLED.contains_key(word)
}

/// Returns the marks that text generators leave of their own sources.
pub(crate) fn leftovers() -> impl Iterator<Item = &'static str> {
    tables::CHECK_LEFTOVERS.keys()
}
