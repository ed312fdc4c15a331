//! The colours of fields.

use crate::note::{Field, Part};

const RESET: &str = "\u{1b}[0m";

/// A colour, as the terminal is told (SGR).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::cli) struct Paint(&'static str);

impl Paint {
    /// As it comes.
    pub(in crate::cli) const PLAIN: Self = Self("");
    /// Headings.
    pub(in crate::cli) const BOLD: Self = Self("\u{1b}[1m");
    /// What is said beside the text.
    pub(in crate::cli) const DIM: Self = Self("\u{1b}[2m");

    /// What no field took.
    const RESIDUE: Self = Self("\u{1b}[7;31m");

    /// Returns the colour of a part.
    pub(in crate::cli) fn of(part: Part) -> Self {
        match part {
            Part::Field(field) => Self::of_field(field),
            Part::Punctuation => Self::DIM,
            Part::Back => Self("\u{1b}[3;96m"),
            Part::Signal => Self("\u{1b}[3;36m"),
            Part::Commentary => Self("\u{1b}[3m"),
            Part::Residue => Self::RESIDUE,
        }
    }

    fn of_field(field: Field) -> Self {
        use Field as F;
        match field {
            F::Title => Self("\u{1b}[1;92m"),
            F::Container | F::Collection | F::Event => Self("\u{1b}[95m"),
            F::Publisher | F::Place | F::Authority | F::Archive | F::ArchiveLocation => Self("\u{1b}[91m"),
            F::Issued | F::Accessed | F::OriginalDate | F::EventDate => Self("\u{1b}[93m"),
            F::Url | F::Doi | F::Isbn | F::Issn | F::ArchivedUrl => Self("\u{1b}[94;4m"),
            F::Residue => Self::RESIDUE,
            field if is_name(field) => Self("\u{1b}[96m"),
            _ => Self("\u{1b}[97m"),
        }
    }

    /// Returns the text in this colour, or plain where `on` is false.
    pub(in crate::cli) fn on(self, on: bool, text: &str) -> String {
        if on && !self.0.is_empty() { format!("{}{text}{RESET}", self.0) } else { text.into() }
    }
}

/// Whether a field is of people or bodies.
fn is_name(field: Field) -> bool {
    field == Field::Author || field == Field::Handle || (Field::Editor..=Field::Contributor).contains(&field)
}
