//! What the markup of a text says about its parts. Spans are of the text without markup.

use super::{Span, Spanned};

/// The parts that markup names, each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup {
    /// What stands before the text: title, authors, date.
    pub head: Head,
    /// The title, where the head has one.
    pub title: Option<Span>,
    /// Headings, with their level from 1.
    pub headings: Vec<Spanned<u8>>,
    /// Places that point to notes; the value is the label.
    pub anchors: Vec<(Span, Spanned<String>)>,
    /// Notes, in the order in which the text points to them.
    pub notes: Vec<MarkedNote>,
    /// Emphasized text.
    pub emphasis: Vec<Span>,
    /// Text that leads somewhere, and where.
    pub links: Vec<Spanned<String>>,
    /// Code, in which brackets are brackets.
    pub code: Vec<Span>,
    /// Quotations set apart.
    pub quotations: Vec<Span>,
    /// Where the body ends and the notes begin.
    pub body_end: u32,
}

/// A note that markup shows to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedNote {
    /// Its name in the text.
    pub label: Spanned<String>,
    /// Its text.
    pub body: Span,
}

/// What an author writes above the text, as far as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The title.
    pub title: Option<String>,
    /// The authors' names, one each.
    pub author: Vec<String>,
    /// The day of publication, ISO 8601.
    pub date: Option<String>,
    /// The day of the last change, ISO 8601.
    pub modified: Option<String>,
    /// A short summary.
    pub description: Option<String>,
    /// The language, BCP 47.
    pub language: Option<String>,
    /// The article's address.
    pub url: Option<String>,
    /// The publisher's name.
    pub publisher: Option<String>,
    /// The address of a picture.
    pub image: Option<String>,
}
