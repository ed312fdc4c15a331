//! An address's host, as letters to compare a container with.

use crate::knowledge::letters::is_letter;

/// Returns an address's host, without "www."
pub(crate) fn of(url: &str) -> &str {
    const SCHEME: &str = "://";
    let rest = find(url, SCHEME).and_then(|at| url.get(at + SCHEME.len()..)).unwrap_or(url);
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let host = rest.get(..end).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Appends the letters and digits of an address's host: `https://www.the-times.co.uk` gives `thetimescouk`.
pub(super) fn letters(url: &str, to: &mut String) {
    to.extend(of(url).chars().filter(|c| c.is_alphanumeric()).take(80).map(|c| c.to_ascii_lowercase()));
}

/// Appends the letters and digits of a word, lower case.
pub(super) fn push(word: &str, to: &mut String) {
    if word.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).count() == 0 {
        let from = to.len();
        to.push_str(word);
        to.get_mut(from..).unwrap_or_default().make_ascii_lowercase();
    } else if word.is_ascii() {
        to.extend(word.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        to.extend(word.chars().filter(|&c| is_letter(c)).flat_map(char::to_lowercase));
    }
}

/// Returns 2 where the host holds all letters, 3 where they hold the host's own name, else 1.
pub(super) fn agrees(letters: &str, host: &str) -> usize {
    let letters = letters.strip_prefix("the").filter(|rest| rest.len() > 3).unwrap_or(letters);
    let name = host.get(..host.len().saturating_sub(3)).unwrap_or_default();
    match letters.len() {
        0..=2 => 1,
        length if length <= host.len() && find(host, letters).is_some() => 2,
        length if name.len() > 3 && length >= name.len() && find(letters, name).is_some() => 3,
        _ => 1,
    }
}

/// Returns where a part stands in a text; both are short, and a searcher would take longer to make than to use.
fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    memchr::memchr_iter(*part.first()?, text).find(|&at| text.get(at..).is_some_and(|rest| rest.starts_with(part)))
}
