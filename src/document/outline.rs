//! Title, abstract, headings and paragraphs of what is left when the notes are taken away.

use super::label::{self, Shape};
use super::page::{Block, Page};
use super::words::{self, Part};
use super::{Document, Section};
use crate::source::{Span, Spanned};

/// Longer lines are text.
const LONGEST_HEADING: usize = 120;

/// Headings have fewer words.
const HEADING_WORDS: usize = 16;

/// Longer opening lines are no title.
const LONGEST_TITLE: usize = 300;

/// Fills in what the blocks of the body say; `tail` are the blocks after the notes. Returns the spans that are the article's.
pub(super) fn read(page: &Page<'_>, body: Vec<Block>, tail: Vec<Block>, document: &mut Document) -> Vec<Span> {
    let (furniture, body): (Vec<Block>, Vec<Block>) = body.into_iter().partition(|block| is_furniture(page, block));
    let (ending, tail) = ending(page, tail);
    document.boilerplate.extend(furniture.iter().map(|block| block.span).chain(ending));
    document.boilerplate.sort();
    let taken = opening(page, &body, document);
    let blocks: Vec<Block> = body.into_iter().chain(tail).collect();
    sections(page, blocks.get(taken..).unwrap_or_default(), document);
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

fn is_short(page: &Page<'_>, block: &Block) -> bool {
    block.lines.len() == 1 && block.span.len() <= LONGEST_HEADING && !ends_sentence(block.span.of(page.text))
}

/// Reads site, title and the lines around them; returns how many blocks they take.
fn opening(page: &Page<'_>, blocks: &[Block], document: &mut Document) -> usize {
    let text = |at: usize| blocks.get(at).map_or("", |block| block.span.of(page.text));
    let spanned = |at: usize| blocks.get(at).map(|block| words_of(page, block.span));
    let (first, second, third) = (text(0), text(1), text(2));
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

fn is_domain(line: &str) -> bool {
    let is_label = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    line.contains('.') && line.split('.').all(is_label)
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

/// The text of a span with single spaces and without the anchors at its end.
fn words_of(page: &Page<'_>, span: Span) -> Spanned<String> {
    let text = without_anchors(span.of(page.text));
    let value = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Spanned::new(value, Span::new(span.start as usize, span.start as usize + text.len()))
}

fn without_anchors(text: &str) -> &str {
    let mut bare = text.trim_end_matches(label::is_raised).trim_end();
    while let Some((before, label)) = bare.strip_suffix(']').and_then(|inner| inner.rsplit_once('[')) {
        let is_label = label::number(label).is_some() || label.chars().all(|c| matches!(c, '*' | '†' | '‡'));
        if !is_label || before.trim().is_empty() {
            break;
        }
        bare = before.trim_end();
    }
    bare
}

/// Splits the blocks into abstract and sections.
fn sections(page: &Page<'_>, blocks: &[Block], document: &mut Document) {
    let is_heading = |at: usize| is_heading(page, blocks, at);
    let mut section = Section::default();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let text = block.span.of(page.text);
        at += 1;
        if words::part(text) == Some(Part::Abstract) && block.lines.len() == 1 {
            let end =
                (at..blocks.len()).find(|&next| is_heading(next) || is_keywords(page, blocks, next)).unwrap_or(at + 1);
            let paragraphs = blocks.get(at..end).unwrap_or_default();
            document.abstract_.extend(paragraphs.iter().map(|block| words_of(page, block.span)));
            at = end;
        } else if let Some(rest) = words::run_in_abstract(text).filter(|_| document.abstract_.is_empty()) {
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

/// Whether a block is a heading: a short line by itself, without an end, above something that can be its text.
fn is_heading(page: &Page<'_>, blocks: &[Block], at: usize) -> bool {
    let of = |at: usize| blocks.get(at).map(|block| block.span.of(page.text));
    let (Some(block), Some(next)) = (blocks.get(at), of(at + 1)) else { return false };
    let text = without_anchors(block.span.of(page.text));
    let above = at.checked_sub(1).and_then(of);
    if words::part(text).is_some() && block.lines.len() == 1 {
        return true;
    }
    block.lines.len() <= 2
        && text.len() <= LONGEST_HEADING
        && text.split_whitespace().count() < HEADING_WORDS
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && opens_heading(text)
        && !ends_sentence(text)
        && !is_listed(text)
        && !counts(above, text)
        && !counts(Some(text), next)
        && !is_source(next)
        && !words::is_byline(text)
        && !is_date(text)
        && !is_code(text)
}

/// A heading opens with a capital, a number, or a letter that has no case; not with a bullet, a quotation or a bracket.
fn opens_heading(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| (c.is_alphabetic() && !c.is_lowercase()) || c.is_numeric() || "“\"«¿¡#".contains(c))
        && !is_quoted(text)
}

/// A line that is all quotation is talk, or a quotation set apart.
fn is_quoted(text: &str) -> bool {
    text.starts_with(['“', '"', '«', '‘', '„', '\'']) && text.ends_with(['”', '"', '»', '’', '“', '\'', '?', '!', '…'])
}

/// Whether a line ends as a sentence does, or announces what follows. A question in one sentence may be a heading.
fn ends_sentence(text: &str) -> bool {
    let asks = text.ends_with('?') && text.matches(['?', '.', '!', ',']).count() == 1;
    !asks && text.ends_with(['.', ',', ';', ':', '!', '?', '…', '。', '：', '-', '–', '—', '/'])
}

/// Whether a line is an item of a list.
fn is_listed(text: &str) -> bool {
    text.starts_with(['-', '–', '—', '•', '*', '·', '▪', '◦', '>'])
}

/// Whether two blocks are neighbours in a numbered list.
fn counts(above: Option<&str>, below: &str) -> bool {
    let number =
        |text| label::label(text).filter(|label| label.shape != Shape::Bracket).and_then(|label| label.number());
    above.and_then(number).is_some_and(|above| number(below) == Some(above + 1))
}

/// Whether a block gives the source of a quotation above it, in brackets.
fn is_source(next: &str) -> bool {
    next.starts_with(['[', '('])
}

/// Whether a line is a day: few words, a year, and a number or a month beside it.
fn is_date(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_year =
        |word: &&&str| word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit());
    let is_number = |word: &&&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let years = words.iter().filter(is_year).count();
    words.len() <= 5 && years == 1 && words.iter().filter(is_number).count() >= 2
}

/// Whether a line is of a program, or holds or ends in an address.
fn is_code(text: &str) -> bool {
    let ends_in_address = text.rsplit(char::is_whitespace).next().is_some_and(is_domain);
    text.contains(['=', '{', '}', '\\']) || text.contains("://") || text.contains("()") || ends_in_address
}
