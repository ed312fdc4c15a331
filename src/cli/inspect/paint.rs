//! The colours of fields.

use crate::note::Part;

const RESET: &str = "\u{1b}[0m";

/// A colour, as the terminal is told (SGR).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Paint(&'static str);

impl Paint {
    /// Headings.
    pub(super) const BOLD: Self = Self("\u{1b}[1m");
    /// What is said beside the text.
    pub(super) const DIM: Self = Self("\u{1b}[2m");

    /// Returns the colour of a part.
    pub(super) fn of(part: Part) -> Self {
        Self(match part {
            Part::Field(_) => "\u{1b}[32m",
            Part::Punctuation => "\u{1b}[2m",
            Part::Signal => "\u{1b}[3;36m",
            Part::Commentary => "\u{1b}[3m",
            Part::Residue => "\u{1b}[7m",
        })
    }

    /// Returns the text in this colour, or plain where `on` is false.
    pub(super) fn on(self, on: bool, text: &str) -> String {
        if on { format!("{}{text}{RESET}", self.0) } else { text.into() }
    }
}
