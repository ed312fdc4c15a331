//! Which style guide an article follows.

use crate::front::Article;
use crate::note::style;

/// A style guide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Style {
    /// MLA Handbook, 9th edition.
    Mla,
    /// Chicago Manual of Style, 17th and 18th edition: notes.
    Chicago,
}

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

    /// Returns the guide that most of the notes follow, where it is one of these.
    pub(super) fn of(article: &Article<'_>) -> Option<Self> {
        match article.style()?.0 {
            style::Style::Mla => Some(Self::Mla),
            style::Style::ChicagoNotes | style::Style::ChicagoBibliography => Some(Self::Chicago),
            style::Style::AuthorDate | style::Style::Numeric => None,
        }
    }
}
