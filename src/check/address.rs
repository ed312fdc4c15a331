//! Where the text is no prose: addresses, identifiers, code. Rules of typography leave it alone.

use super::Block;
use crate::front::Article;
use crate::note::{Field, Part};
use crate::source::Span;
use memchr::memmem;

/// Returns the stretches that are no prose, ascending, without overlap.
pub(super) fn all(article: &Article<'_>, blocks: &[Block]) -> Vec<Span> {
    let text = article.source.text();
    let mut spans: Vec<Span> = article.source.markup().map(|markup| markup.code.clone()).unwrap_or_default();
    for note in &article.notes {
        let is_address = |part| {
            matches!(
                part,
                Part::Field(Field::Url | Field::Doi | Field::ArchivedUrl | Field::Isbn | Field::Issn | Field::Handle)
            )
        };
        spans.extend(note.tiling.tiles().iter().filter(|tile| is_address(tile.part)).map(|tile| tile.span));
    }
    for block in blocks {
        for sign in ["://", "www."] {
            spans.extend(
                memmem::find_iter(block.span.of(text).as_bytes(), sign).filter_map(|at| around(text, *block, at)),
            );
        }
    }
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => merged.push(span),
        }
    }
    merged
}

/// The word, up to white space or a mark that ends an address, around a place in a block.
fn around(text: &str, block: Block, at: usize) -> Option<Span> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '“' | '”' | '"' | '«' | '»' | '‘' | '’');
    let words = block.span.of(text);
    let start = words
        .get(..at)?
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_alphanumeric())
        .last()
        .map_or(at, |(at, _)| at);
    let end = words.get(at..)?.find(ends).map_or(words.len(), |length| at + length);
    let from = block.span.start as usize;
    Some(Span::new(from + start, from + end))
}
