//! The stretches of an article that its author wrote, in the order of the text.

use crate::document::Document;
use crate::source::Span;

/// What a stretch is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum BlockKind {
    /// The article's title.
    Title,
    /// A heading.
    Heading,
    /// A paragraph of the abstract.
    Abstract,
    /// A paragraph of the body.
    Paragraph,
    /// A note, by its place in the document from 0; its label is not part of it.
    Note(usize),
}

/// A stretch of text that belongs together: quotation marks pair within it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

impl Block {
    /// Whether it is running text: abstract or body.
    pub fn is_prose(self) -> bool {
        matches!(self.kind, BlockKind::Abstract | BlockKind::Paragraph)
    }

    /// Returns the note that it is.
    pub fn note(self) -> Option<usize> {
        match self.kind {
            BlockKind::Note(note) => Some(note),
            _ => None,
        }
    }

    /// Returns the blocks of a document; page furniture is in none.
    pub(super) fn all(document: &Document) -> Vec<Self> {
        let one = |kind| move |span| Self { kind, span };
        let mut blocks: Vec<Self> = document.title.iter().map(|title| title.span).map(one(BlockKind::Title)).collect();
        blocks.extend(document.abstract_.iter().map(|part| part.span).map(one(BlockKind::Abstract)));
        for section in &document.sections {
            blocks.extend(section.heading.iter().map(|heading| heading.span).map(one(BlockKind::Heading)));
            blocks.extend(section.paragraphs.iter().copied().map(one(BlockKind::Paragraph)));
        }
        blocks.extend(
            document.notes.iter().enumerate().map(|(at, note)| Self { kind: BlockKind::Note(at), span: note.body }),
        );
        blocks.sort_by_key(|block| (block.span, block.kind));
        blocks
    }
}
