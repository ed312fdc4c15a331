//! Citation keys that a human can read and that stay when other notes come or go.
//!
//! A key is made from its own work alone: `harutyunyan2020armenia`. Where two works would share one, both get more of
//! their own content, first words of the title, then a hash; never a letter that depends on their order. A post always
//! has the hash: accounts post many times a year, often under one title.

mod facts;
mod format;

pub use format::KeyFormat;

use super::Work;
use crate::reference::Kind;
use facts::{Facts, WORDS, hash};
use std::collections::{BTreeMap, BTreeSet};

/// Gives every work a key that is not among the `taken`; those that a library knows have theirs.
pub(super) fn assign(works: &mut [Work], format: &KeyFormat, taken: BTreeSet<String>) {
    for work in works.iter_mut().filter(|work| !work.known) {
        work.key = level(work, format, 0);
    }
    for at in 1..=3 {
        let crowded = crowded(works, &taken);
        for (work, crowded) in works.iter_mut().zip(crowded) {
            if crowded && !work.known {
                work.key = level(work, format, at);
            }
        }
    }
    number_the_rest(works, taken);
}

/// The key of a work where `at` attempts collided.
fn level(work: &Work, format: &KeyFormat, at: u8) -> String {
    let base = format.fill(work);
    let base = if base.is_empty() { "work".to_owned() } else { base };
    let is_post = work.reference.kind == Kind::Post;
    match at {
        0 if is_post && !format.has_hash() => format!("{base}-{}", hash(work, 4)),
        0 => base,
        1 if !is_post => {
            let further: String = Facts::of(work).words.into_iter().skip(1).take(WORDS - 1).collect();
            format!("{base}{further}")
        }
        1 | 2 => format!("{base}-{}", hash(work, 8)),
        _ => format!("{base}-{}", hash(work, 16)),
    }
}

/// Whether each work shares its key.
fn crowded(works: &[Work], taken: &BTreeSet<String>) -> Vec<bool> {
    let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
    for work in works {
        *bearers.entry(&work.key).or_default() += 1;
    }
    works
        .iter()
        .map(|work| taken.contains(&work.key) || bearers.get(work.key.as_str()).is_some_and(|many| *many > 1))
        .collect()
}

/// Works that say the very same and are yet two: the last resort is a number.
fn number_the_rest(works: &mut [Work], mut taken: BTreeSet<String>) {
    for work in works.iter_mut().filter(|work| !work.known) {
        let mut key = work.key.clone();
        let mut number = 1;
        while taken.contains(&key) {
            number += 1;
            key = format!("{}-{number}", work.key);
        }
        taken.insert(key.clone());
        work.key = key;
    }
}
