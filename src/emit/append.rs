//! A user's library with the works that it lacks.

use crate::resolve::{Library, Shape};

/// Returns a library's text, unchanged, with entries behind it: the text of a .bib file, or of a CSL-JSON array.
pub fn append(library: &Library, entries: &str) -> String {
    match library.shape {
        Shape::Bib => bib(&library.text, entries),
        Shape::Csl => csl(&library.text, entries),
    }
}

fn bib(library: &str, entries: &str) -> String {
    let end = if library.is_empty() || library.ends_with('\n') { "" } else { "\n" };
    let gap = if library.trim().is_empty() || entries.is_empty() { "" } else { "\n" };
    format!("{library}{end}{gap}{entries}")
}

/// Items of one array go into the other, before its end.
fn csl(library: &str, entries: &str) -> String {
    let new = entries.trim().trim_start_matches('[').trim_end_matches(']').trim_matches(['\n', ' ']);
    let Some((old, end)) = library.rsplit_once(']').filter(|_| !new.is_empty()) else { return library.to_owned() };
    let old = old.trim_end();
    let comma = if old.ends_with('[') { "" } else { "," };
    format!("{old}{comma}\n  {new}\n]{end}")
}
