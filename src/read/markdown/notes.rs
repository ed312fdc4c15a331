//! Notes, on their sheets until the body is done; then they follow it: by number, where the author numbered them all, else in
//! the order in which the body points to them.

use super::sheet::Sheet;
use crate::source::{MarkedNote, Spanned};
use std::collections::HashMap;

/// A note by itself.
#[derive(Debug)]
pub(super) struct LooseNote {
    /// Its label.
    pub(super) label: String,
    /// Where the label stands in the print; a note in place has a number that stands nowhere.
    pub(super) printed: Option<usize>,
    /// What it says.
    pub(super) sheet: Sheet,
}

/// Writes the notes under the body.
pub(super) fn append(sheet: &mut Sheet, notes: Vec<LooseNote>) {
    sheet.block();
    sheet.markup.body_end = sheet.at();
    for mut note in ordered(sheet, notes) {
        note.sheet.end();
        if note.sheet.text.is_empty() {
            continue;
        }
        sheet.block();
        sheet.make_up("[");
        let start = sheet.at();
        match note.printed {
            Some(printed) => sheet.copy(&note.label, printed),
            None => sheet.make_up(&note.label),
        }
        let label = Spanned::new(note.label, sheet.since(start));
        sheet.make_up("] ");
        let start = sheet.at();
        sheet.append(note.sheet);
        sheet.markup.notes.push(MarkedNote { label, body: sheet.since(start) });
    }
}

/// Notes by their numbers; or by their first anchors, where one without follows the note that is defined above it.
fn ordered(sheet: &Sheet, mut notes: Vec<LooseNote>) -> Vec<LooseNote> {
    let number = |note: &LooseNote| note.label.parse::<u32>().ok().filter(|_| note.printed.is_some());
    if notes.iter().all(|note| number(note).is_some()) {
        notes.sort_by_key(number);
        return notes;
    }
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (at, (_, label)) in sheet.markup.anchors.iter().enumerate() {
        first.entry(&label.value).or_insert(at);
    }
    let mut above = 0;
    let mut keyed: Vec<(usize, LooseNote)> = Vec::with_capacity(notes.len());
    for note in notes {
        above = first.get(note.label.as_str()).copied().unwrap_or(above);
        keyed.push((above, note));
    }
    keyed.sort_by_key(|(place, _)| *place);
    keyed.into_iter().map(|(_, note)| note).collect()
}
