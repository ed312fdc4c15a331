//! What a human decided about notes: a file of fields by note, keyed by a hash of the note's text.
//!
//! In comes the text of the file (TOML); out come notes whose works say what the human said. A correction goes over the
//! reading of its note field by field; what it does not name stays as read.
//!
//! ```toml
//! [note.9a1c8c3f0d2b4e57]
//! text = "Alov Foundation. “Intro”. Facebook, https://…"
//!
//! [[note.9a1c8c3f0d2b4e57.work]]
//! type = "webpage"
//! author = ["Alov Foundation"]
//! issued = "2020-10-20"
//! publisher = ""            # takes the field away
//! ```
//!
//! # Incomplete support
//! A correction can't say which earlier note a short form stands for.

mod change;
mod fields;
mod overlay;

pub use fields::fields;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::error::Error;
use crate::reference::ReadNote;
use crate::source::{Source, Span};
use change::Change;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The diagnostic for a decision whose note was changed or taken out.
pub const LEFT_OVER: Code = Code("correction-without-note");

const FAULT: &str = "correct that line; `ibid review` shows the fields of each doubtful note as it reads them";

/// The corrections of an article's notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    notes: BTreeMap<String, Correction>,
}

/// What a human decided about one note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Correction {
    label: Option<String>,
    text: String,
    /// Nothing where the human has not decided yet.
    works: Option<Vec<Vec<Change>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    note: BTreeMap<String, Entry>,
    // What the file says of entities is read by another room.
    #[serde(default, rename = "organization")]
    _organization: IgnoredAny,
    #[serde(default, rename = "person")]
    _person: IgnoredAny,
    #[serde(default, rename = "event")]
    _event: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    label: Option<String>,
    #[serde(default)]
    text: String,
    work: Option<Vec<toml::Table>>,
}

impl Corrections {
    /// Returns the corrections of a file.
    ///
    /// # Errors
    /// [`Error::Configuration`] where the file is no TOML, or a field or value can't be used.
    pub fn read(file: &Source) -> Result<Self, Error> {
        let parsed: File = toml::from_str(file.text()).map_err(|fault| Error::in_toml(file, &fault, FAULT))?;
        let notes = parsed.note.into_iter().map(|(key, entry)| {
            let correction = entry.understood().map_err(|what| Error::Configuration {
                path: format!("{}: note {key}", file.name()),
                what,
                help: FAULT.into(),
            })?;
            Ok((key, correction))
        });
        Ok(Self { notes: notes.collect::<Result<_, Error>>()? })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Whether the human has decided what a note cites.
    pub fn decides(&self, raw: &str) -> bool {
        self.notes.get(&key(raw)).is_some_and(|correction| correction.works.is_some())
    }

    /// Whether a note's text has a correction, decided or not.
    pub fn knows(&self, raw: &str) -> bool {
        self.notes.contains_key(&key(raw))
    }

    /// Puts what the human decided over the readings of the notes.
    ///
    /// Returns a diagnostic for each decision that fits no note any more: the note was changed or taken out.
    pub fn apply(&self, notes: &mut [ReadNote<'_>]) -> Vec<Diagnostic> {
        let mut open: BTreeMap<&str, &Correction> = self
            .notes
            .iter()
            .filter(|(_, correction)| correction.works.is_some())
            .map(|(k, c)| (k.as_str(), c))
            .collect();
        if open.is_empty() {
            return Vec::new();
        }
        for note in &mut *notes {
            let Some(correction) = self.notes.get(&key(note.raw)) else { continue };
            open.remove(key(note.raw).as_str());
            if let Some(works) = &correction.works {
                overlay::apply(works, note);
            }
        }
        open.into_values().map(|correction| left_over(correction, notes)).collect()
    }
}

impl Entry {
    fn understood(self) -> Result<Correction, String> {
        let work = |fields: toml::Table| {
            let changes = fields.iter().map(|(key, value)| Change::read(key, value));
            let mut changes = changes.collect::<Result<Vec<_>, _>>()?;
            // A label is that of a locator, which must be there first.
            changes.sort_by_key(|change| matches!(change, Change::Label(_)));
            Ok(changes)
        };
        let works = self.work.map(|works| works.into_iter().map(work).collect::<Result<_, String>>()).transpose()?;
        Ok(Correction { label: self.label, text: self.text, works })
    }
}

/// Returns the key of a note: 64 bits of FNV-1a over its text in NFC, white space made single, in hexadecimal digits.
pub fn key(raw: &str) -> String {
    let single: String = raw.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let hash = single
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

/// Points to the note that now stands under the label of the one that was corrected.
fn left_over(correction: &Correction, notes: &[ReadNote<'_>]) -> Diagnostic {
    let now = notes.iter().find(|note| correction.label.is_some() && note.label == correction.label);
    let label = correction.label.as_ref().map_or_else(String::new, |label| format!("[{label}] "));
    let span = now.map_or_else(Span::default, |note| note.span);
    let message =
        format!("the correction of {label}“{}” fits no note: the note was changed", beginning(&correction.text));
    Diagnostic::new(LEFT_OVER, Severity::Warning, span, message)
        .help("run `ibid review` and carry the correction over to the note's new text, or take it out")
}

fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn the_key_does_not_depend_on_line_breaks_or_composition() {
        assert_eq!(key("Caf\u{e9}, 2020."), key("  Cafe\u{301},\n2020. "));
        assert_ne!(key("Café, 2020."), key("Café, 2021."));
    }
}
