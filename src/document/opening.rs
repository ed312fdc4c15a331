//! What stands above the text: the site's name and the title, which may stand twice.

use super::Document;
use super::heading::{is_domain, words_of};
use super::page::{Block, Page};
use super::words;
use crate::source::{Markup, Span, Spanned};

/// Longer opening lines are no title.
const LONGEST_TITLE: usize = 300;

/// Reads site, title and the lines around them; returns how many blocks they take.
pub(super) fn opening(page: &Page<'_>, blocks: &[Block], document: &mut Document) -> usize {
    let text = |at: usize| blocks.get(at).map_or("", |block| block.span.of(page.text));
    let spanned = |at: usize| blocks.get(at).map(|block| words_of(page, block.span));
    let (first, second, third) = (text(0), text(1), text(2));
    if let Some(markup) = page.markup.filter(|markup| markup.title.is_some() || !markup.headings.is_empty()) {
        let Some(at) = marked(markup, blocks) else { return 0 };
        document.title = spanned(at);
        return at + 1 + usize::from(text(at) == text(at + 1));
    }
    if !is_title(page, blocks.first()) || blocks.len() == 1 {
        return 0;
    }
    if let Some(site) = site_after_title(first, second) {
        let start = blocks.first().map_or(0, |block| block.span.start as usize) + first.len() - site.len();
        document.site = Some(Spanned::new(site.to_owned(), Span::new(start, start + site.len())));
        document.title = spanned(1);
        return 2 + usize::from(third == second);
    }
    let has_site = is_title(page, blocks.get(1)) && (is_domain(first) || (second == third && first != second));
    let title = usize::from(has_site);
    document.site = if has_site { spanned(0) } else { None };
    document.title = spanned(title);
    title + 1 + usize::from(text(title) == text(title + 1))
}

/// `Title | Site` above a line that is the title alone.
fn site_after_title<'s>(line: &'s str, title: &str) -> Option<&'s str> {
    let rest = line.strip_prefix(title)?.trim_start();
    let site = rest.strip_prefix(['|', '–', '—', '-', '·', '•'])?.trim_start();
    (!title.is_empty() && !site.is_empty()).then_some(site)
}

fn is_title(page: &Page<'_>, block: Option<&Block>) -> bool {
    let Some(block) = block else { return false };
    let text = block.span.of(page.text);
    block.lines.len() <= 3
        && text.len() <= LONGEST_TITLE
        && !text.ends_with(['.', ';', ','])
        && words::part(text).is_none()
        && words::run_in_abstract(text).is_none()
}

/// The block that markup makes the title: that of the head, or the first heading where all others are below it.
fn marked(markup: &Markup, blocks: &[Block]) -> Option<usize> {
    let at = |span: Span| blocks.iter().take(3).position(|block| span.contains(block.span));
    if let Some(title) = markup.title {
        return at(title);
    }
    let (first, others) = markup.headings.split_first()?;
    let is_above = others.iter().all(|other| other.value > first.value);
    at(first.span).filter(|&at| is_above && at == 0)
}
