//! A sign by which a finding is known again after other parts of the text have changed: its code, its own words, and their neighbours.

use super::Finding;
use crate::source::Source;

/// How many characters on either side count.
const NEAR: usize = 24;

/// Returns the finding's sign. Two findings of one file may share it; they are counted then.
pub(super) fn of(source: &Source, finding: &Finding) -> u64 {
    let (text, span) = match finding.printed {
        Some(span) => (source.printed().text(), span),
        None => (source.text(), finding.diagnostic.span),
    };
    // What stands in other lines may change without a change of this one.
    let line = |c: &char| !matches!(c, '\n' | '\r');
    let near = |chars: &mut dyn Iterator<Item = char>| -> Vec<char> {
        chars.take_while(line).filter(|c| !c.is_whitespace()).take(NEAR).collect()
    };
    let before = near(&mut text.get(..span.start as usize).unwrap_or_default().chars().rev());
    let after = near(&mut text.get(span.end as usize..).unwrap_or_default().chars());
    let own = span.of(text).chars().filter(|c| !c.is_whitespace());
    let mut sign = Fnv::default();
    finding.rule.code.bytes().for_each(|byte| sign.add(byte));
    let mut buffer = [0; 4];
    for c in before.into_iter().rev().chain(['\0']).chain(own).chain(['\0']).chain(after) {
        c.encode_utf8(&mut buffer).bytes().for_each(|byte| sign.add(byte));
    }
    sign.0
}

/// FNV-1a: the same on every machine and in every version, which the standard library's hash does not promise.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
