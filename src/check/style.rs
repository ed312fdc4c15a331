//! Which style guide an article follows.

use crate::document::Document;
use crate::note::{Field, Part};
use crate::reference::ReadNote;

/// A style guide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Style {
    /// MLA Handbook, 9th edition.
    Mla,
    /// Chicago Manual of Style, 17th and 18th edition: notes.
    Chicago,
}

/// A style must lead by so many signs for each of the other's.
const LEAD: usize = 3;

impl Style {
    /// All styles.
    pub const ALL: [Self; 2] = [Self::Mla, Self::Chicago];

    /// Returns the name that configuration and reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mla => "mla",
            Self::Chicago => "chicago",
        }
    }

    /// Returns the style of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name() == name)
    }

    /// Returns the style that notes follow, where they tell it: by the stop behind a quoted title, by the order of day and month.
    pub(super) fn of(text: &str, notes: &[ReadNote<'_>], _: &Document) -> Option<Self> {
        let (mut mla, mut chicago) = (0_usize, 0_usize);
        for note in notes {
            for tile in note.tiling.tiles() {
                let after = text.get(tile.span.end as usize..note.span.end as usize).unwrap_or_default();
                match tile.part {
                    Part::Field(Field::Title) => {
                        mla +=
                            usize::from(after.starts_with(".”") || after.starts_with("”.") || after.starts_with(".\""));
                        chicago +=
                            usize::from(after.starts_with(",”") || after.starts_with("”,") || after.starts_with(",\""));
                    }
                    Part::Field(Field::Issued) => {
                        let printed = tile.span.of(text);
                        let day_first = printed.starts_with(|c: char| c.is_ascii_digit());
                        mla += usize::from(day_first && printed.contains(' '));
                        chicago += usize::from(!day_first && printed.contains(','));
                    }
                    _ => {}
                }
            }
        }
        match (mla, chicago) {
            (mla, chicago) if mla > chicago * LEAD => Some(Self::Mla),
            (mla, chicago) if chicago > mla * LEAD => Some(Self::Chicago),
            _ => None,
        }
    }
}
