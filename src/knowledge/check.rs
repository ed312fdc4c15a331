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

/// Returns how MLA writes a sign for pages that is none of its own.
pub(crate) fn page_sign(word: &str) -> Option<&'static str> {
    tables::CHECK_PAGE_SIGNS.get(word.to_lowercase().as_str()).copied()
}

/// Whether a title is that of any page: "Home".
pub(crate) fn is_generic_title(title: &str) -> bool {
    tables::CHECK_GENERIC_TITLES.contains_key(title.trim_matches(['.', ',', ' ']).to_lowercase().as_str())
}

/// Whether a name is nobody's: "Admin".
pub(crate) fn is_generic_author(name: &str) -> bool {
    tables::CHECK_GENERIC_AUTHORS.contains_key(name.trim_matches(['.', ',', ' ']).to_lowercase().as_str())
}

/// Whether a word at a name is a degree or a title: "Dr."
pub(crate) fn is_degree(word: impl AsRef<str>) -> bool {
    tables::CHECK_DEGREES.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Returns how both guides shorten a word of an edition: "second".
pub(crate) fn edition_word(word: &str) -> Option<&'static str> {
    tables::CHECK_EDITION_WORDS.get(word.to_lowercase().as_str()).copied()
}

/// Whether MLA 7 named this medium: "Print".
pub(crate) fn is_old_medium(word: impl AsRef<str>) -> bool {
    tables::CHECK_OLD_MEDIA.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Whether a host shortens addresses.
pub(crate) fn is_shortener(word: impl AsRef<str>) -> bool {
    tables::CHECK_SHORTENERS.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Whether a part of a host's name says that it passes on what a library has.
pub(crate) fn is_proxy(word: impl AsRef<str>) -> bool {
    tables::CHECK_PROXIES.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Whether a parameter of an address is a visitor's session.
pub(crate) fn is_session(word: impl AsRef<str>) -> bool {
    tables::CHECK_SESSIONS.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Whether a parameter of an address is what was searched for.
pub(crate) fn is_query(word: impl AsRef<str>) -> bool {
    tables::CHECK_QUERIES.contains_key(word.as_ref().to_lowercase().as_str())
}

/// Returns what authors write where something is to come.
pub(crate) fn placeholders() -> impl Iterator<Item = &'static str> {
    tables::CHECK_PLACEHOLDERS.keys()
}
