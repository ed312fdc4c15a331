//! `@id`s made of what they name.

use crate::knowledge::letters;

/// How many characters of a name an `@id` has at most.
const LONGEST: usize = 72;

/// The address whose fragments the `@id`s are; empty where none is known.
pub(in crate::emit) struct Base(String);

impl Base {
    /// Returns the base of an article's address.
    pub(in crate::emit) fn new(url: Option<&str>) -> Self {
        Self(url.unwrap_or_default().split('#').next().unwrap_or_default().to_owned())
    }

    /// Returns the `@id` of a thing of some kind by its name.
    pub(in crate::emit) fn named(&self, kind: &str, name: &str) -> String {
        let slug = slug(name);
        if slug.is_empty() {
            return format!("{}#{kind}-{:08x}", self.0, hash(name.as_bytes()));
        }
        format!("{}#{kind}-{slug}", self.0)
    }

    /// Returns the `@id` of a thing whose name alone does not tell it from others: `rest` is what else does.
    pub(super) fn told(&self, kind: &str, name: &str, rest: &str) -> String {
        format!("{}-{:08x}", self.named(kind, name), hash(format!("{name}\u{1f}{rest}").as_bytes()))
    }
}

/// Returns the letters and digits of a name in ASCII where they have a base letter, joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut push = |c: char| {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') && !matches!(c, '\'' | '’') {
            out.push('-');
        }
    };
    letters::plainest(name, |c| c.to_lowercase().for_each(&mut push));
    let end = out.char_indices().nth(LONGEST).map_or(out.len(), |(at, _)| at);
    let cut = if end < out.len() { out.get(..end).and_then(|head| head.rfind('-')).unwrap_or(end) } else { end };
    out.truncate(cut);
    out.trim_end_matches('-').to_owned()
}

/// FNV-1a, 32 bits: short, and the same on every machine.
fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
