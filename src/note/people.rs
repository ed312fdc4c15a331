//! A stretch that is nothing but people's names.

use super::element::names;
use super::reading::{NameSpans, name_spans};
use super::scan;
use crate::knowledge::{self, Classes};
use crate::source::Span;

/// Returns the names of a stretch.
pub(crate) fn names(text: &str, span: Span) -> Option<Vec<NameSpans>> {
    let mut tokens = Vec::new();
    scan::scan(text, span, &mut tokens);
    names::read(text, &tokens).map(|list| list.names.iter().map(name_spans).collect())
}

/// Returns the people of a stretch where each has given names, the first of which a table has or which is an initial.
pub(crate) fn people(text: &str, span: Span) -> Option<Vec<NameSpans>> {
    let known = |given: &str| {
        let first = given.split(' ').next().unwrap_or_default();
        first.ends_with('.') || knowledge::classes(first).has(Classes::GIVEN_NAMES)
    };
    let person = |name: &NameSpans| name.given.is_some_and(|given| known(given.of(text)));
    names(text, span).filter(|names| names.iter().all(person))
}
