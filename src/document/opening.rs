//! What stands above the text: the site's name, the title, which may stand twice, and who wrote it when.
//!
//! The short lines above the first paragraph or abstract are read by what can be told of them: an author's line and a day end
//! the title; a line before the title is the site's where it is a host, where the title stands twice, or where it has a word of
//! a periodical's or a body's name and the title is longer. Without such signs the first line is the title, and the next
//! short one a heading.

use super::Document;
use super::heading::{is_date, is_domain, without_anchors, words_of};
use super::page::{Block, Page};
use super::words::{self, Part};
use crate::source::{Markup, Span, Spanned};

/// Longer opening lines are no title.
const LONGEST_TITLE: usize = 300;

/// More short lines than these are a list.
const MOST_LINES: usize = 8;

/// How many blocks the opening takes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken {
    /// Site and title.
    pub(super) title: usize,
    /// Also what stands under the title and is no heading: subtitle, authors, day.
    pub(super) credits: usize,
}

/// Reads site, title and the lines around them.
pub(super) fn opening(page: &Page<'_>, blocks: &[Block], document: &mut Document) -> Taken {
    let marked = page.markup.filter(|markup| markup.title.is_some() || !markup.headings.is_empty());
    let lines: Vec<&str> = blocks
        .iter()
        .take(MOST_LINES.min(blocks.len().saturating_sub(1)))
        .take_while(|block| is_title(page, block))
        .map(|block| block.span.of(page.text))
        .collect();
    let before_abstract = follows_abstract(page, blocks, lines.len());
    let found = match marked {
        Some(markup) => marked_title(markup, blocks).map(|title| (None, title)),
        None => unmarked(&lines, before_abstract),
    };
    let Some((site, title)) = found else { return Taken::default() };
    let spanned = |at: usize| blocks.get(at).map(|block| words_of(page, block.span));
    document.title = spanned(title);
    document.site = match site {
        Some(Site::Line(at)) => spanned(at),
        Some(Site::Beside) => blocks.first().and_then(|block| site_beside(page.text, block.span, lines.get(1)?)),
        None => None,
    };
    let under = title + 1 + usize::from(lines.get(title).is_some_and(|line| lines.get(title + 1) == Some(line)));
    let mut credits = credits(&lines, under);
    let mut author = (under..credits).find_map(|at| Some((at, words::author(lines.get(at)?)?)));
    // Nothing but a name stands by itself between title and abstract.
    if let Some(name) =
        lines.get(under).filter(|name| before_abstract && under + 1 == lines.len() && words::is_name(name))
    {
        author = Some((under, name));
        credits = lines.len();
    }
    document.byline = author.and_then(|(at, name)| name_in(page.text, blocks.get(at)?.span, name));
    Taken { title: under, credits: credits.max(under) }
}

/// Where the site's name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Site {
    /// In a line by itself.
    Line(usize),
    /// Behind the title, in the first line: `Title | Site`.
    Beside,
}

/// Returns the places of site and title among the opening lines.
fn unmarked(lines: &[&str], before_abstract: bool) -> Option<(Option<Site>, usize)> {
    let line = |at: usize| lines.get(at).copied().unwrap_or_default();
    let first = lines.first()?;
    if beside(first, line(1)).is_some() {
        return Some((Some(Site::Beside), 1));
    }
    let twice = lines.len() > 2 && line(1) == line(2) && *first != line(1);
    let hosted = lines.len() > 1 && is_domain(first) && words::author(line(1)).is_none();
    // The line above an author or an abstract is the title; that above a paragraph may be a heading.
    let last = credit(lines, 1).unwrap_or(lines.len() - usize::from(!before_abstract && lines.len() > 2));
    let named = last > 1 && words::is_masthead(first) && is_longer(line(1), first);
    Some(if twice || hosted || named { (Some(Site::Line(0)), 1) } else { (None, 0) })
}

fn is_longer(title: &str, site: &str) -> bool {
    let words = |line: &str| line.split_whitespace().count();
    words(title) > words(site)
}

/// The first line from `from` on that names an author or a day.
fn credit(lines: &[&str], from: usize) -> Option<usize> {
    let is_credit = |at: &usize| lines.get(*at).is_some_and(|line| words::author(line).is_some() || is_date(line));
    (from..lines.len()).find(is_credit)
}

/// Where the credits under the title end: behind the last author or day.
fn credits(lines: &[&str], from: usize) -> usize {
    let mut end = from;
    while let Some(at) = credit(lines, end) {
        end = at + 1;
    }
    end
}

fn follows_abstract(page: &Page<'_>, blocks: &[Block], at: usize) -> bool {
    blocks.get(at).is_some_and(|block| {
        let text = block.span.of(page.text);
        words::part(text) == Some(Part::Abstract) || words::run_in_abstract(text).is_some()
    })
}

/// `Title | Site` above a line that is the title alone: returns the site.
fn beside<'s>(line: &'s str, title: &str) -> Option<&'s str> {
    let rest = line.strip_prefix(title)?.trim_start();
    let site = rest.strip_prefix(['|', '–', '—', '-', '·', '•'])?.trim_start();
    (!title.is_empty() && !site.is_empty()).then_some(site)
}

fn site_beside(text: &str, line: Span, title: &str) -> Option<Spanned<String>> {
    name_in(text, line, beside(line.of(text), title)?)
}

/// A part of a line, with its span.
fn name_in(text: &str, line: Span, part: &str) -> Option<Spanned<String>> {
    let at = line.start as usize + line.of(text).find(part)?;
    Some(Spanned::new(part.to_owned(), Span::new(at, at + part.len())))
}

fn is_title(page: &Page<'_>, block: &Block) -> bool {
    let text = without_anchors(block.span.of(page.text));
    block.lines.len() <= 3
        && text.len() <= LONGEST_TITLE
        && !text.trim_end_matches(['”', '"', '»', '’', ')']).ends_with(['.', ';', ','])
        && words::part(text).is_none()
        && words::run_in_abstract(text).is_none()
}

/// The block that markup makes the title: that of the head, or the first heading where all others are below it.
fn marked_title(markup: &Markup, blocks: &[Block]) -> Option<usize> {
    let at = |span: Span| blocks.iter().take(3).position(|block| span.contains(block.span));
    if let Some(title) = markup.title {
        return at(title);
    }
    let (first, others) = markup.headings.split_first()?;
    let is_above = others.iter().all(|other| other.value > first.value);
    at(first.span).filter(|&at| is_above && at == 0)
}
