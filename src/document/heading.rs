//! Which lines are headings.
//!
//! Markup tells. Where there is none, a heading is a short line by itself, without an end, above something that can be its
//! text; items of lists, talk, quotations with their source, days, authors and code are none.

use super::label::{self, Shape};
use super::page::{Block, Page};
use super::words;
use crate::knowledge::{self, letters};
use crate::source::{Span, Spanned};

/// Longer lines are text.
const LONGEST_HEADING: usize = 120;

/// Headings have fewer words.
const HEADING_WORDS: usize = 16;

/// Whether a block is a heading.
pub(super) fn is_heading(page: &Page<'_>, blocks: &[Block], at: usize) -> bool {
    let of = |at: usize| blocks.get(at).map(|block| block.span.of(page.text));
    if let Some(is_heading) = blocks.get(at).and_then(|block| page.is_marked_heading(block.span)) {
        return is_heading;
    }
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
        && words::author(text).is_none_or(|name| name == text)
        && !words::is_keywords(text)
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
pub(super) fn is_date(text: &str) -> bool {
    let words: Vec<&str> = letters::words(text, |_| false).collect();
    let is_year =
        |word: &&&str| word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|b| b.is_ascii_digit());
    let is_number = |word: &&&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let years = words.iter().filter(is_year).count();
    let months = words.iter().any(|word| knowledge::month(word).is_some());
    words.len() <= 5 && years == 1 && (months || words.iter().filter(is_number).count() >= 2)
}

/// Whether a line is of a program, or holds or ends in an address.
fn is_code(text: &str) -> bool {
    let ends_in_address = text.rsplit(char::is_whitespace).next().is_some_and(is_domain);
    text.contains(['=', '{', '}', '\\']) || text.contains("://") || text.contains("()") || ends_in_address
}

/// Whether a block is a line that does not end as a sentence does.
pub(super) fn is_short(page: &Page<'_>, block: &Block) -> bool {
    block.lines.len() == 1 && block.span.len() <= LONGEST_HEADING && !ends_sentence(block.span.of(page.text))
}

/// Whether a line is the name of a host.
pub(super) fn is_domain(line: &str) -> bool {
    let is_label = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    line.contains('.') && line.split('.').all(is_label)
}

/// Returns the text of a span with single spaces and without the anchors at its end.
pub(super) fn words_of(page: &Page<'_>, span: Span) -> Spanned<String> {
    let text = without_anchors(span.of(page.text));
    let value = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Spanned::new(value, Span::new(span.start as usize, span.start as usize + text.len()))
}

/// Returns a line without the anchors at its end.
pub(super) fn without_anchors(text: &str) -> &str {
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
