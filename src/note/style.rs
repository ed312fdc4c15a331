//! The style in which a document writes its notes, told from where fields stand and what stands between them, over all notes.
//!
//! After Chicago 17, 14.23 (notes) and 14.62 (bibliography), MLA 9, 5.3–105, APA 7, 9.5, and the numbered lists of medicine and
//! engineering.

use super::field::Field;
use super::lattice::Habit;
use super::tiling::{Part, Tiling};
use crate::source::Span;
use std::fmt;

/// A style of notes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Style {
    /// "Jane Doe, *Title* (Place: Publisher, 1999), 5."
    ChicagoNotes,
    /// "Doe, Jane. *Title*. Place: Publisher, 1999."
    ChicagoBibliography,
    /// "Doe, Jane. “Title.” *Journal*, vol. 2, no. 1, 1999, pp. 5–9."
    Mla,
    /// "Doe, J. (1999). Title."
    AuthorDate,
    /// "Doe J. Title. J Gen. 1999;2(1):5–9.", "J. Doe, “Title,” *J. Gen.*, vol. 2, pp. 5–9, 1999."
    Numeric,
}

impl Style {
    /// All styles.
    pub const ALL: &[Self] =
        &[Self::ChicagoNotes, Self::ChicagoBibliography, Self::Mla, Self::AuthorDate, Self::Numeric];

    /// Returns the name by which a user calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ChicagoNotes => "chicago-notes",
            Self::ChicagoBibliography => "chicago-bibliography",
            Self::Mla => "mla",
            Self::AuthorDate => "author-date",
            Self::Numeric => "numeric",
        }
    }

    /// Returns how the style sets its marks: all that it says beforehand of a note.
    pub(super) fn habit(self) -> Habit {
        match self {
            Self::ChicagoNotes => Habit::Commas,
            Self::ChicagoBibliography | Self::Mla | Self::Numeric => Habit::Stops,
            Self::AuthorDate => Habit::YearFirst,
        }
    }
}

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Returns the style that most of the notes show, and how many show it; nothing where none shows any.
pub fn of_notes<'t>(text: &str, tilings: impl Iterator<Item = &'t Tiling>) -> Option<(Style, usize)> {
    let mut counts = [0_usize; Style::ALL.len()];
    for style in tilings.filter_map(|tiling| of_note(text, tiling)) {
        if let Some(count) = counts.get_mut(style as usize) {
            *count += 1;
        }
    }
    let (style, count) = Style::ALL.iter().copied().zip(counts).rev().max_by_key(|&(_, count)| count)?;
    (count > 0).then_some((style, count))
}

/// Returns the style that one note shows.
pub fn of_note(text: &str, tiling: &Tiling) -> Option<Style> {
    let sight = Sight::of(text, tiling);
    if sight.year_leads() {
        return Some(Style::AuthorDate);
    }
    if sight.before(Field::Volume).is_some_and(|mark| mark.contains(';')) {
        return Some(Style::Numeric);
    }
    // Whether a page is the work's own or the one that is cited is told later.
    let numbered = [Field::Volume, Field::Page, Field::Locator].into_iter().any(|field| sight.is_cued(field));
    match sight.first_stop()? {
        ',' if numbered && sight.leads_with_initial() && sight.year_ends() => Some(Style::Numeric),
        ',' => Some(Style::ChicagoNotes),
        _ if sight.before(Field::Publisher).is_some_and(|mark| mark.contains('(')) => Some(Style::ChicagoNotes),
        _ if numbered => Some(Style::Mla),
        _ if sight.before(Field::Publisher).is_some_and(|mark| mark.contains(':')) => Some(Style::ChicagoBibliography),
        _ if sight.before(Field::Issued).is_some_and(|mark| mark.contains('(')) => Some(Style::ChicagoBibliography),
        _ => match sight.before(Field::Url).or_else(|| sight.before(Field::Doi))?.trim_start().chars().next()? {
            ',' => Some(Style::Mla),
            '.' => Some(Style::ChicagoBibliography),
            _ => None,
        },
    }
}

/// The fields of a note in their order, and the text around them.
struct Sight<'t> {
    text: &'t str,
    fields: Vec<(Field, Span)>,
    end: u32,
}

impl<'t> Sight<'t> {
    fn of(text: &'t str, tiling: &Tiling) -> Self {
        let field = |part| if let Part::Field(field) = part { Some(field) } else { None };
        let fields = tiling.tiles().iter().filter_map(|tile| Some((field(tile.part)?, tile.span))).collect();
        Self { text, fields, end: tiling.tiles().last().map_or(0, |tile| tile.span.end) }
    }

    /// Returns what stands between a field and that before it.
    fn before(&self, field: Field) -> Option<&'t str> {
        let at = self.fields.iter().position(|&(other, _)| other == field)?;
        let (_, before) = self.fields.get(at.checked_sub(1)?)?;
        let (_, span) = self.fields.get(at)?;
        Some(Span { start: before.end.min(span.start), end: span.start }.of(self.text))
    }

    /// Whether a word stands between a field and that before it: "vol.", "pp.".
    fn is_cued(&self, field: Field) -> bool {
        self.before(field).is_some_and(|mark| mark.chars().any(char::is_alphabetic))
    }

    /// Whether the date follows whoever leads the entry.
    fn year_leads(&self) -> bool {
        matches!(self.fields.as_slice(), [(Field::Author | Field::Editor, _), (Field::Issued, _), _, ..])
    }

    fn year_ends(&self) -> bool {
        self.fields.last().is_some_and(|&(field, _)| field == Field::Issued)
    }

    fn leads_with_initial(&self) -> bool {
        let first = self.fields.first().map(|(_, span)| span.of(self.text)).unwrap_or_default();
        first.chars().nth(1) == Some('.')
    }

    /// Returns the first comma or stop behind the first field, its quotation marks left out.
    fn first_stop(&self) -> Option<char> {
        let (_, first) = self.fields.first()?;
        let until = self.fields.get(1).map_or(self.end, |(_, second)| second.start);
        let gap = Span { start: first.end.min(until), end: until }.of(self.text);
        gap.chars().find(|c| matches!(c, ',' | '.' | ':' | '('))
    }
}
