//! An address's host, as letters to compare a container with.

use crate::note::scan::{Kind, Token};

/// Appends the letters and digits of an address's host and first path step: `https://www.the-times.co.uk` gives `thetimescouk`.
pub(super) fn letters(url: &str, to: &mut String) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    to.extend(host.chars().filter(|c| c.is_alphanumeric()).take(80).map(|c| c.to_ascii_lowercase()));
}

/// Returns 2 where the host holds all letters of the tokens, 3 where they hold the host's own name, else 1.
pub(super) fn agrees(text: &str, tokens: &[Token], host: &str) -> usize {
    let mut letters = String::with_capacity(64);
    for token in tokens.iter().filter(|token| token.is_content()) {
        if token.kind == Kind::Word && letters.is_empty() && token.span.of(text).eq_ignore_ascii_case("the") {
            continue;
        }
        letters.extend(token.span.of(text).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
    }
    let name = host.get(..host.len().saturating_sub(3)).unwrap_or_default();
    match letters.len() {
        0..=2 => 1,
        _ if host.contains(letters.as_str()) => 2,
        _ if name.len() > 3 && letters.contains(name) => 3,
        _ => 1,
    }
}
