//! A stretch that is nothing but people's names.

use super::element::names::{self, NameParts};
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
    let mut tokens = Vec::new();
    scan::scan(text, span, &mut tokens);
    let list = names::read(text, &tokens)?;
    let known = |given: &str| {
        let first = given.split(' ').next().unwrap_or_default();
        first.ends_with('.') || knowledge::classes(first).has(Classes::GIVEN_NAMES)
    };
    let person =
        |name: &NameParts| matches!(name, NameParts::Person { given: Some(given), .. } if known(given.of(text)));
    list.names.iter().all(person).then(|| list.names.iter().map(name_spans).collect())
}
