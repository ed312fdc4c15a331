//! What a reference holds beyond one value a variable: no output has room for it, none may lose it.

use crate::reference::{DateVariable, Reference, Variable};
use std::collections::BTreeMap;

// One bit a variable.
const _: () = assert!(Variable::ALL.len() <= 64);

/// Returns second and later values under their variable's name, joined by semicolons, in the order of the outputs; an archived
/// copy's address is one, since CSL has no variable for it.
pub(super) fn further(reference: &Reference) -> Vec<(&'static str, String)> {
    let mut found: BTreeMap<(usize, &'static str), Vec<&str>> = BTreeMap::new();
    let mut seen = 0_u64;
    for text in &reference.texts {
        let bit = 1_u64 << text.variable as u64;
        if seen & bit != 0 || text.variable == Variable::ArchivedUrl {
            found.entry((text.variable as usize, text.variable.csl())).or_default().push(&text.value);
        }
        seen |= bit;
    }
    let mut dated: Vec<DateVariable> = Vec::new();
    for (variable, date) in &reference.dates {
        if dated.contains(variable) {
            found.entry((Variable::ALL.len(), variable.csl())).or_default().push(&date.value.printed);
        } else {
            dated.push(*variable);
        }
    }
    found.into_iter().map(|((_, variable), values)| (variable, values.join("; "))).collect()
}
