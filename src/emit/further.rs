//! What a reference holds beyond one value a variable: no output has room for it, none may lose it.

use crate::reference::{Reference, Variable, Variables};
use std::collections::BTreeMap;

/// Returns second and later values under their variable's name, joined by semicolons, in the order of the outputs; an archived
/// copy's address is one, since CSL has no variable for it.
pub(super) fn further(reference: &Reference) -> Vec<(&'static str, String)> {
    let mut found: BTreeMap<(usize, &'static str), Vec<&str>> = BTreeMap::new();
    let mut seen = Variables::default();
    for text in &reference.texts {
        if seen.has(text.variable) || text.variable == Variable::ArchivedUrl {
            found.entry((text.variable as usize, text.variable.csl())).or_default().push(&text.value);
        }
        seen = seen.with(text.variable);
    }
    for (at, (variable, date)) in reference.dates.iter().enumerate() {
        if reference.dates.iter().take(at).any(|(before, _)| before == variable) {
            found.entry((Variable::ALL.len(), variable.csl())).or_default().push(&date.value.printed);
        }
    }
    found.into_iter().map(|((_, variable), values)| (variable, values.join("; "))).collect()
}
