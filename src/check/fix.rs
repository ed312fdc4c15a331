//! Fixes, applied: pass after pass until nothing is left to mend. Bytes outside the edits stay as they are, byte order mark and line ends
//! included.

use super::{Checked, Finding, Settings, check};
use crate::diagnostic::{Edit, Safety};
use crate::error::Error;
use crate::front::{Options, compile};
use crate::read::encoding;
use crate::source::Source;

/// A fix may lay bare another fault; two that mend each other's work must come to an end.
const PASSES: usize = 10;

/// A file after its fixes.
#[derive(Debug)]
pub struct Mended {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many findings were mended.
    pub count: usize,
    /// What is left.
    pub left: Checked,
}

/// How a file is checked.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The name that reports show.
    pub name: &'a str,
    /// How it is read.
    pub options: &'a Options,
    /// Which rules are on.
    pub settings: &'a Settings,
    /// Takes away the findings that nobody wants to hear of.
    pub forget: &'a dyn Fn(&Source, &mut Vec<Finding>),
}

impl Job<'_> {
    /// Returns what is found in a file.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where it is no text.
    pub fn check(&self, bytes: Vec<u8>) -> Result<Checked, Error> {
        let source = self.options.from.read(self.name, bytes)?;
        let (labels, findings) = {
            let article = compile(&source, self.options);
            let mut findings = check(&article, self.settings);
            (self.forget)(&source, &mut findings);
            (Checked::labels(&article), findings)
        };
        Ok(Checked { source, labels, findings })
    }

    /// Returns a file in which all that can be mended at least as safely as `least` is mended. Of fixes that touch each other the first is
    /// applied; the others wait for the next pass.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where it is no text.
    pub fn mend(&self, bytes: Vec<u8>, least: Safety) -> Result<Mended, Error> {
        let mut mended = Mended { left: self.check(bytes.clone())?, bytes, count: 0 };
        for _ in 0..PASSES {
            let (edits, count) = chosen(&mended.left, least);
            let Some(bytes) = applied(&mended.bytes, &mended.left.source, &edits).filter(|_| count > 0) else { break };
            let Ok(left) = self.check(bytes.clone()) else { break };
            mended = Mended { bytes, count: mended.count + count, left };
        }
        Ok(mended)
    }
}

/// The edits of the next pass, ascending and apart from each other, and how many findings they mend.
fn chosen(file: &Checked, least: Safety) -> (Vec<Edit>, usize) {
    let mut edits: Vec<Edit> = Vec::new();
    let mut count = 0;
    let mendable =
        file.findings.iter().filter(|finding| finding.diagnostic.fix.as_ref().is_some_and(|fix| fix.safety >= least));
    let mut sorted: Vec<Vec<Edit>> =
        mendable.filter_map(|finding| finding.edits_in_print(&file.source)).filter(|edits| !edits.is_empty()).collect();
    sorted.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    for fix in sorted {
        let free = edits.last().map_or(0, |last| last.span.end + 1);
        // Fixes that only touch wait too: a deletion and an insertion at one place have no order.
        if edits.is_empty() || fix.first().is_some_and(|first| first.span.start >= free) {
            edits.extend(fix);
            count += 1;
        }
    }
    (edits, count)
}

/// The bytes with edits of their text; none where the file's encoding has no place for what would be written.
fn applied(bytes: &[u8], source: &Source, edits: &[Edit]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for edit in edits {
        let range = source.printed().on_disk(edit.span);
        let (start, end) = (usize::try_from(range.start).ok()?, usize::try_from(range.end).ok()?);
        out.extend_from_slice(bytes.get(at..start)?);
        out.extend(encoding::encode(&edit.replacement, bytes)?);
        at = end;
    }
    out.extend_from_slice(bytes.get(at..)?);
    Some(out)
}
