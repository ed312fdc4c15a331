//! Article, or one note a line?
//!
//! An article has a list of notes with labels and a text that points to them, or a list under a heading, or nothing but a
//! list with labels. Else the lines decide: a text of which half the lines look like references is a list of notes. The signs of
//! a reference are an address, a year, pages, or an "ibid."; a long line is a paragraph. Markup with notes or headings makes an
//! article.

use super::note_list::{self, Run};
use super::page::Page;
use crate::knowledge::{Classes, classes};
use crate::source::Source;

/// How a text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A body, then a list of notes.
    Article,
    /// One note a line; blank lines part documents.
    Notes,
}

/// Fewer notes among the lines than one in so many do not make an article of what looks like references.
const LEAST_SHARE: usize = 10;

/// Returns the layout of a text, by what stands there.
///
/// ```
/// use ibid::document::{Layout, detect};
/// use ibid::Source;
///
/// assert_eq!(detect(&Source::new("a", "A claim.[1]\n\n[1] Doe, Jane. A Title. 2020.")), Layout::Article);
/// assert_eq!(detect(&Source::new("b", "Doe, Jane. A Title. 2020.\nRoe, John. Another. 2021.")), Layout::Notes);
/// ```
pub fn detect(source: &Source) -> Layout {
    let page = Page::new(source);
    layout_of(&page, &note_list::find(&page))
}

/// Returns the layout of a page, by the runs of notes that stand there.
pub(super) fn layout_of(page: &Page<'_>, runs: &[Run<'_>]) -> Layout {
    if page.markup.is_some_and(|markup| !markup.notes.is_empty() || !markup.headings.is_empty()) {
        return Layout::Article;
    }
    let labelled: usize = runs.iter().map(Run::labelled).sum();
    let lines = page.lines.len();
    let is_list = |run: &Run<'_>| run.pointed * 2 > run.entries.len() || (run.is_headed && run.start > 0);
    let has_list = runs.iter().any(|run| is_list(run) && run.entries.len() * LEAST_SHARE > lines);
    let references = || page.lines.iter().filter(|line| is_reference(line.span.of(page.text))).count();
    if has_list || labelled * 2 > lines || references() * 2 < lines { Layout::Article } else { Layout::Notes }
}

/// Whether a line has a sign of a reference.
fn is_reference(line: &str) -> bool {
    const LONGEST: usize = 800;
    let signs = Classes::PAGE_WORDS.with(Classes::VOLUME_WORDS).with(Classes::ISSUE_WORDS).with(Classes::EDITION_WORDS);
    let is_sign = |word: &str| {
        let word = word.trim_end_matches([',', ';', ':']);
        is_year(word) || (word.ends_with('.') && classes(word).has(signs))
    };
    let has_sign = || line.split_whitespace().any(is_sign);
    line.len() <= LONGEST && (line.contains("://") || has_sign() || ends_in_page(line) || opens_short(line))
}

/// Whether a line opens with an abbreviation, as "Ibid." is one.
fn opens_short(line: &str) -> bool {
    let first = line.split_whitespace().next().map(|word| word.trim_end_matches([',', ';']));
    first.is_some_and(|word| word.ends_with('.') && classes(word).has(Classes::ABBREVIATIONS))
}

fn is_year(word: &str) -> bool {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    digits.len() == 4 && digits.starts_with(['1', '2']) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line ends in a comma and a number.
fn ends_in_page(line: &str) -> bool {
    let mut words = line.rsplit(char::is_whitespace);
    let page = words.next().is_some_and(|page| page.starts_with(|c: char| c.is_ascii_digit()));
    page && words.next().is_some_and(|word| word.ends_with([',', '”', '"']))
}
