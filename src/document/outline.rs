//! Title, abstract, headings and paragraphs of what is left when the notes are taken away.

use super::heading::{is_heading, is_short, words_of};
use super::opening::{Taken, opening};
use super::page::{Block, Page};
use super::words::{self, Part};
use super::{Document, Section};
use crate::source::Span;

/// Fills in what the blocks of the body say; `tail` are the blocks after the notes. Returns the spans that are the article's.
pub(super) fn read(page: &Page<'_>, body: Vec<Block>, tail: Vec<Block>, document: &mut Document) -> Vec<Span> {
    let (furniture, body): (Vec<Block>, Vec<Block>) = body.into_iter().partition(|block| is_furniture(page, block));
    let (ending, tail) = ending(page, tail);
    document.boilerplate.extend(furniture.iter().map(|block| block.span).chain(ending));
    document.boilerplate.sort();
    let taken = opening(page, &body, document);
    let blocks: Vec<Block> = body.into_iter().chain(tail).collect();
    sections(page, &blocks, taken, document);
    blocks.iter().map(|block| block.span).collect()
}

/// After the notes, a line of furniture opens the page's own part, which goes on to the end.
fn ending(page: &Page<'_>, tail: Vec<Block>) -> (Option<Span>, Vec<Block>) {
    let prose = tail.iter().rposition(|block| !is_short(page, block)).map_or(0, |at| at + 1);
    let first = tail.iter().position(|block| is_furniture(page, block)).unwrap_or(prose);
    let mut tail = tail;
    let page_part = tail.split_off(first.min(tail.len()));
    let span = page_part.first().zip(page_part.last()).map(|(first, last)| first.span.join(last.span));
    (span, tail)
}

fn is_furniture(page: &Page<'_>, block: &Block) -> bool {
    block.lines.len() == 1 && words::is_furniture(block.span.of(page.text))
}

/// Splits the blocks into abstract and sections.
fn sections(page: &Page<'_>, blocks: &[Block], taken: Taken, document: &mut Document) {
    let is_heading = |at: usize| at >= taken.credits && is_heading(page, blocks, at);
    let mut section = Section::default();
    let mut at = taken.title;
    while let Some(block) = blocks.get(at) {
        let text = block.span.of(page.text);
        at += 1;
        if words::part(text) == Some(Part::Abstract) && block.lines.len() == 1 {
            let end =
                (at..blocks.len()).find(|&next| is_heading(next) || is_keywords(page, blocks, next)).unwrap_or(at + 1);
            let paragraphs = blocks.get(at..end).unwrap_or_default();
            document.abstract_.extend(paragraphs.iter().map(|block| words_of(page, block.span)));
            at = end;
        } else if document.abstract_.is_empty()
            && let Some(rest) = words::run_in_abstract(text)
        {
            let start = block.span.end as usize - rest.len();
            document.abstract_.push(words_of(page, Span::new(start, block.span.end as usize)));
        } else if is_heading(at - 1) {
            close(&mut section, document);
            section.heading = Some(words_of(page, block.span));
        } else {
            section.paragraphs.push(block.span);
        }
    }
    close(&mut section, document);
}

fn is_keywords(page: &Page<'_>, blocks: &[Block], at: usize) -> bool {
    blocks.get(at).is_some_and(|block| words::is_keywords(block.span.of(page.text)))
}

fn close(section: &mut Section, document: &mut Document) {
    let section = std::mem::take(section);
    if section.heading.is_some() || !section.paragraphs.is_empty() {
        document.sections.push(section);
    }
}
