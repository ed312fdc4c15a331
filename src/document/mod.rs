//! Source → Document: where title, abstract, sections, anchors and notes stand. No grammar of notes runs here.
//!
//! In: a [`Source`] and how it is laid out. Out: spans of its parts; nothing is copied but headings. The notes are found first
//! ([`note_list`]), then page furniture and headings in what is left ([`outline`]), then the anchors ([`anchor`]).
//!
//! # Incomplete support
//! Paragraphs that are told apart by indentation alone are one paragraph. Footnotes at the foot of each page stay in the body.

mod anchor;
mod extent;
mod heading;
mod label;
mod layout;
mod mark;
mod marked;
mod note_list;
mod one_a_line;
mod opening;
mod outline;
mod page;
mod words;

pub use layout::{Layout, detect};

use crate::source::{Source, Span, Spanned};
use note_list::Run;
use page::{Block, Page};

/// An article, cut into its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The line that names the site, before the title.
    pub site: Option<Spanned<String>>,
    /// The article's title.
    pub title: Option<Spanned<String>>,
    /// The authors' names, as they stand under the title, without "By".
    pub byline: Option<Spanned<String>>,
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
    /// Emphasized text in notes: in a printed page it is italic, as titles are. Only texts with markup have it.
    pub emphasis: Vec<Span>,
    /// Text that leads somewhere, and the address that it leads to. Only texts with markup have it.
    pub links: Vec<Spanned<String>>,
}

/// A heading and its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading; the text before the first heading has none.
    pub heading: Option<Spanned<String>>,
    /// The paragraphs; spans include anchors.
    pub paragraphs: Vec<Span>,
}

/// A place in the body that points to a note. `[3, 4]` is two anchors with the same span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The label of the note that is pointed to: `3`, `12a`, `*`.
    pub label: Spanned<String>,
    /// The anchor with its brackets.
    pub span: Span,
}

/// A note of the note list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What stands between the brackets; notes without a number have none.
    pub label: Option<Spanned<String>>,
    /// The note's text, without label and without white space around it; it may hold line ends.
    pub body: Span,
    /// The document that the note belongs to, from 0. An article is one document; in a list of notes, blank lines part them.
    pub document: u32,
    /// The note's place in its document, from 1: in a list of notes, its line.
    pub line: u32,
}

/// Returns the parts of a text that is laid out as `layout` says.
///
/// ```
/// use ibid::document::{Layout, read};
///
/// let source = ibid::Source::new("essay.txt", "A claim.[1]\n\n[1] Doe, Jane. A Title. 2020.\n");
/// let document = read(&source, Layout::Article);
/// assert_eq!(source.slice(document.notes[0].body), "Doe, Jane. A Title. 2020.");
/// assert_eq!(document.anchors[0].label.value, "1");
/// ```
pub fn read(source: &Source, layout: Layout) -> Document {
    match layout {
        Layout::Notes => Document { notes: one_a_line::notes(source), ..Document::default() },
        Layout::Article => {
            let page = Page::new(source);
            article(source, &page, &note_list::find(&page))
        }
    }
}

/// Returns the layout of a text, by what stands there, and its parts: what [`detect`] and [`read`] do, in one.
#[must_use]
pub fn open(source: &Source) -> (Layout, Document) {
    let page = Page::new(source);
    let runs = note_list::find(&page);
    match layout::layout_of(&page, &runs) {
        Layout::Notes => (Layout::Notes, read(source, Layout::Notes)),
        Layout::Article => (Layout::Article, article(source, &page, &runs)),
    }
}

fn article(source: &Source, page: &Page<'_>, runs: &[Run<'_>]) -> Document {
    let marked = source.markup().filter(|markup| !markup.notes.is_empty());
    let (body, tail, notes) = match marked {
        Some(markup) => (page.blocks(0..page.lines_before(markup.body_end)), Vec::new(), marked::notes(page, markup)),
        None => listed(page, runs),
    };
    let mut document = Document { notes, ..Document::default() };
    let blocks = outline::read(page, body, tail, &mut document);
    document.anchors = match marked {
        Some(markup) => marked::anchors(markup),
        None => anchor::find(page, &blocks, &document.notes),
    };
    if let Some(markup) = source.markup() {
        document.emphasis = marked::emphasis(markup, &document.notes);
        document.links.clone_from(&markup.links);
    }
    document
}

/// The blocks before the notes, those after them, and the notes that stand in a list.
fn listed(page: &Page<'_>, runs: &[Run<'_>]) -> (Vec<Block>, Vec<Block>, Vec<Note>) {
    let extents: Vec<_> = runs.iter().map(|run| extent::extent(page, run)).collect();
    let mut body = Vec::new();
    let mut from = 0;
    for extent in &extents {
        body.extend(page.blocks(from..extent.lines.start));
        from = extent.lines.end;
    }
    let mut tail = page.blocks(from..page.lines.len());
    if extents.is_empty() {
        body.append(&mut tail);
    }
    let notes = extents.into_iter().flat_map(|extent| extent.notes);
    (body, tail, (1..).zip(notes).map(|(line, note)| Note { line, ..note }).collect())
}
