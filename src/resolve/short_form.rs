//! Short forms and the full forms that they stand for: "Ibid.", "op. cit.", author and short title, author and page
//! (Chicago 17, 14.29–36; MLA 9, 6.8; Bluebook 21, rule 4).
//!
//! In: the notes of all documents, read. Out: the same notes; each short form has its antecedent, or a diagnostic that says
//! why it has none. A short form stands for what was cited before it in its document, never for what comes later. Where
//! two works fit, none is taken.

mod choice;
mod full_forms;
mod name;
mod report;
mod same_author;
mod seen;
mod settle;
mod title;
mod volume;
mod within;
mod words;

use crate::document;
use crate::reference::{By, Citation, ReadNote};
use seen::Seen;

/// Returns the full form that a short form stands for.
pub fn full_form<'a>(notes: &'a [ReadNote<'_>], citation: &Citation) -> Option<&'a Citation> {
    let full = citation.antecedent?;
    notes.get(full.note)?.citations.get(full.citation)
}

/// Gives the short forms of notes their antecedents. `document` tells to which document each note belongs; `text` is the
/// source's.
pub fn short_forms(text: &str, document: &[document::Note], notes: &mut [ReadNote<'_>]) {
    for range in super::documents(document, notes.len()) {
        let mut seen = Seen::new(range.start);
        for at in range {
            seen.read(text, notes, at);
        }
    }
}

/// A short form that was found out: the full form, the way to read the short one, and what told it.
#[derive(Clone, Debug)]
struct Found {
    full: usize,
    shape: usize,
    by: By,
    /// Whether the title, where there is one, stands in the full form's in a row.
    close: bool,
}
