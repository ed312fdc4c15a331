//! Markdown → text without markup, and what the markup says.
//!
//! In: the text of a Markdown file. Out: a [`Source`] as a reader of the page has it: paragraphs on one line each, blank lines
//! between blocks, `[label]` for an anchor, the notes at the end by their numbers or in the order in which the text points to them. Its
//! offsets lead back to the Markdown, so that every report and edit is about the file that the author has. `--` and `---` are
//! dashes, as site generators and pandoc print them, but not in code and addresses.
//!
//! Read are `CommonMark`, `[^label]` notes with any label, pandoc's notes in place `^[…]`, tables, and YAML or TOML front
//! matter ([`front_matter`]). HTML is reduced to its text.
//!
//! # Incomplete support
//! A note in place ends at its paragraph's end. Entities in blocks of HTML are left as they are.
//!
//! # What is lost
//! Images, rules, template tags, HTML tags and comments; bold type and the size of headings beyond their level.

mod front_matter;
mod html;
mod inline;
mod masked;
mod notes;
mod render;
mod sheet;

use crate::source::{Markup, Source, Span};
use front_matter::FrontMatter;
use render::Renderer;
use sheet::Sheet;

/// Returns the text of a Markdown file, without markup.
///
/// ```
/// # use ibid::{Source, read::markdown};
/// let source = markdown::render(Source::new("essay.md", "A *claim*.[^a]\n\n[^a]: Doe, Jane. *A Title*. 2020.\n"));
/// assert_eq!(source.text(), "A claim.[a]\n\n[a] Doe, Jane. A Title. 2020.\n");
/// ```
pub fn render(printed: Source) -> Source {
    let front = front_matter::find(printed.text());
    let mut text = masked::masked(printed.text());
    let mut sheet = Sheet::default();
    if let Some(front) = &front {
        let blank = |byte| if byte == b'\n' { '\n' } else { ' ' };
        let blanks: String = text.get(front.whole.clone()).unwrap_or_default().bytes().map(blank).collect();
        text.replace_range(front.whole.clone(), &blanks);
        title(&mut sheet, front, printed.text());
    }
    let mut sheet = Renderer::new(&text, sheet).render();
    sheet.markup.head = front.map(|front| front.head).unwrap_or_default();
    let Sheet { mut text, segments, markup } = sheet;
    let kept = text.trim_end().len();
    text.truncate(kept);
    text.push('\n');
    Source::rendered(printed, text, segments, markup)
}

/// The title of the front matter is the text's first line.
fn title(sheet: &mut Sheet, front: &FrontMatter, text: &str) {
    let Some(title) = &front.head.title else { return };
    let inner = text.get(front.inner.clone()).unwrap_or_default();
    match inner.find(title.as_str()) {
        Some(at) => sheet.copy(title, front.inner.start + at),
        None => sheet.stand_for(title, front.inner.clone()),
    }
    sheet.markup = Markup { title: Some(Span::new(0, title.len())), ..Markup::default() };
    sheet.block();
}
