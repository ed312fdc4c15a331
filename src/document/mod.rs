//! Source → Document: where title, abstract, sections, anchors and notes stand. No grammar of notes runs here.

use crate::source::{Source, Span, Spanned};

/// An article, cut into its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The line that names the site, before the title.
    pub site: Option<Spanned<String>>,
    /// The article's title.
    pub title: Option<Spanned<String>>,
    /// The abstract's paragraphs.
    pub abstract_: Vec<Spanned<String>>,
    /// The body, in order. The first section may have no heading.
    pub sections: Vec<Section>,
    /// Anchors of the body, in order.
    pub anchors: Vec<Anchor>,
    /// The notes, in order.
    pub notes: Vec<Note>,
    /// Page furniture: what belongs to the web page, not to the article.
    pub boilerplate: Vec<Span>,
}

/// A heading and its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading; the text before the first heading has none.
    pub heading: Option<Spanned<String>>,
    /// The paragraphs; spans include anchors.
    pub paragraphs: Vec<Span>,
}

/// A place in the body that points to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What stands between the brackets.
    pub label: Spanned<String>,
    /// The anchor with its brackets.
    pub span: Span,
}

/// A note of the note list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What stands between the brackets; notes without a number have none.
    pub label: Option<Spanned<String>>,
    /// The note's text, without label and without white space around it.
    pub body: Span,
}

/// Returns the parts of an article; with `notes_only`, every line that is not blank is a note.
pub fn read(source: &Source, notes_only: bool) -> Document {
    let _ = notes_only;
    let _ = source;
    Document::default()
}
