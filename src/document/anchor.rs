//! Which marks of the body point to notes.
//!
//! A bracket is an anchor where its labels are labels of notes, or numbers near them; `[2020]`, `[sic]` and `[…]` are
//! none unless a note is called so. What reads like code — `x = [1, 2]`, `{'a': [3]}` — is none. Raised digits, and digits set
//! close to a word, need a note of that number; the latter also have to ascend.

use super::mark::{Mark, Style};
use super::page::Page;
use super::{Anchor, Note, label};
use crate::source::{Span, Spanned};
use std::collections::HashSet;

/// How far past the last note a number may point.
const BEYOND: u32 = 10;

/// Without a list of notes, larger numbers point to none.
const WITHOUT_NOTES: u32 = 500;

/// Ranges longer than this are pages, years, or lists of another kind.
const LONGEST_RANGE: u32 = 50;

/// Returns the anchors of the body.
pub(super) fn find(page: &Page<'_>, body: &[Span], notes: &[Note]) -> Vec<Anchor> {
    let text = page.text;
    let labels: HashSet<&str> =
        notes.iter().filter_map(|note| note.label.as_ref()).map(|label| label.value.as_str()).collect();
    let highest = labels.iter().filter_map(|label| label::number(label)).max();
    let finder = Finder { text, labels, highest: highest.map_or(WITHOUT_NOTES, |highest| highest + BEYOND) };
    let marks: Vec<&Mark> =
        body.iter().flat_map(|&span| page.marks_in(span)).filter(|mark| !page.is_code(mark.span)).collect();
    let anchors: Vec<Anchor> =
        marks.iter().filter(|mark| finder.is_anchor(mark)).flat_map(|mark| finder.anchors(mark)).collect();
    if anchors.is_empty() { finder.glued(&marks) } else { anchors }
}

struct Finder<'s> {
    text: &'s str,
    labels: HashSet<&'s str>,
    highest: u32,
}

impl Finder<'_> {
    fn is_anchor(&self, mark: &Mark) -> bool {
        match mark.style {
            Style::Bracket => mark.labels.iter().all(|&label| self.is_label(label, mark)) && !self.is_code(mark),
            Style::Superscript => self.names_notes(mark) && !self.is_exponent(mark),
            Style::Glued => false,
        }
    }

    fn names_notes(&self, mark: &Mark) -> bool {
        mark.labels.iter().all(|label| self.labels.contains(label::plain(label.of(self.text)).as_str()))
    }

    fn is_label(&self, label: Span, mark: &Mark) -> bool {
        let text = label.of(self.text);
        let is_near = || label::number(text).is_some_and(|number| number <= self.highest);
        self.labels.contains(text) || (mark.labels.len() == 1 && is_near())
    }

    /// Whether what stands around a bracket makes it an element of a program.
    fn is_code(&self, mark: &Mark) -> bool {
        let before = self.text.get(..mark.span.start as usize).unwrap_or_default().trim_end();
        let after = self.text.get(mark.span.end as usize..).unwrap_or_default();
        let opener = before.chars().next_back();
        let assigned = matches!(opener, Some('=' | '{')) || opener == Some(':') && after.starts_with([',', '}', ']']);
        let listed = mark.labels.len() > 1 && matches!(opener, Some(':' | ',' | '(' | '['));
        assigned || listed
    }

    /// `m²`, `km³`: one or two letters by themselves.
    fn is_exponent(&self, mark: &Mark) -> bool {
        let before = self.text.get(..mark.span.start as usize).unwrap_or_default();
        let unit = before.chars().rev().take_while(|c| c.is_alphanumeric()).take(4).count();
        (1..=2).contains(&unit)
    }

    /// One anchor a label; a range has all of its numbers.
    fn anchors(&self, mark: &Mark) -> Vec<Anchor> {
        let one = |label: Span, value: String| Anchor { label: Spanned::new(value, label), span: mark.span };
        let numbers: Vec<Option<u32>> = mark.labels.iter().map(|label| label::number(label.of(self.text))).collect();
        match (mark.is_range, numbers.as_slice(), mark.labels.as_slice()) {
            (true, [Some(from), Some(to)], [first, last]) if from < to && to - from <= LONGEST_RANGE => {
                let whole = first.join(*last);
                let place = |number: u32| {
                    if number == *from {
                        *first
                    } else if number == *to {
                        *last
                    } else {
                        whole
                    }
                };
                (*from..=*to).map(|number| one(place(number), number.to_string())).collect()
            }
            _ => mark.labels.iter().map(|&label| one(label, label::plain(label.of(self.text)))).collect(),
        }
    }

    /// Digits close to a word, where they count upwards.
    fn glued(&self, marks: &[&Mark]) -> Vec<Anchor> {
        let mut last = 0;
        let mut follows = |mark: &Mark| {
            let number = mark.labels.first().and_then(|label| label::number(label.of(self.text)));
            let fits = number.is_some_and(|number| number > last && number <= last + 3) && self.names_notes(mark);
            last = if fits { number.unwrap_or(last) } else { last };
            fits
        };
        marks
            .iter()
            .filter(|mark| mark.style == Style::Glued)
            .filter(|mark| follows(mark))
            .flat_map(|mark| self.anchors(mark))
            .collect()
    }
}
