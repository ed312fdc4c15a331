//! Article, or one note a line?
//!
//! An article has a list of notes with labels and a text that points to them, or nothing but such a list. Where no list is
//! found, the lines decide: a text of which half the lines look like references is a list of notes. The signs of a reference are
//! an address, a year, pages, or an "ibid.". Markup with notes or headings makes an article.

use super::note_list;
use super::page::Page;
use crate::source::Source;

/// How a text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A body, then a list of notes.
    Article,
    /// One note a line; blank lines part documents.
    Notes,
}

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
    if source.markup().is_some_and(|markup| !markup.notes.is_empty() || !markup.headings.is_empty()) {
        return Layout::Article;
    }
    let page = Page::new(source);
    let listed: usize = note_list::find(&page).iter().filter(|run| is_labelled(run)).map(|run| run.entries.len()).sum();
    let references = page.lines.iter().filter(|line| is_reference(line.span.of(page.text))).count();
    let lines = page.lines.len();
    let mostly_listed = listed * 2 > lines;
    if mostly_listed || (listed > 0 && (references.saturating_sub(listed)) * 2 < lines.saturating_sub(listed)) {
        Layout::Article
    } else if references * 2 >= lines {
        Layout::Notes
    } else {
        Layout::Article
    }
}

fn is_labelled(run: &note_list::Run<'_>) -> bool {
    run.entries.iter().any(|entry| entry.label.is_some())
}

/// Whether a line has a sign of a reference.
fn is_reference(line: &str) -> bool {
    line.contains("://") || line.split_whitespace().any(|word| is_year(word) || is_sign(word)) || is_short_form(line)
}

fn is_year(word: &str) -> bool {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    digits.len() == 4 && digits.starts_with(['1', '2']) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_sign(word: &str) -> bool {
    matches!(word.trim_end_matches([',', ';']), "p." | "pp." | "no." | "vol." | "ed." | "eds." | "S.")
}

/// `Ibid.`, or a line that ends in a comma and a page.
fn is_short_form(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().map(|word| word.trim_end_matches([',', ';', '.']).to_lowercase());
    let page = words.next_back().map(|word| word.trim_end_matches('.'));
    let has_page = page.is_some_and(|page| page.starts_with(|c: char| c.is_ascii_digit()))
        && words.next_back().is_some_and(|word| word.ends_with([',', '”']));
    has_page || first.is_some_and(|first| matches!(first.as_str(), "ibid" | "id" | "ebd" | "op"))
}
