//! The events of a Markdown file, written down as text: blocks here, what stands in lines in [`super::inline`].

use super::html::{self, Stripper};
use super::notes::{self, LooseNote};
use super::sheet::Sheet;
use crate::source::{Span, Spanned};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::HashSet;
use std::ops::Range;

/// Writes events down.
#[derive(Default)]
pub(super) struct Renderer<'t> {
    /// The Markdown, without template tags and front matter.
    pub(super) print: &'t str,
    body: Sheet,
    /// Notes that are being written, the innermost last.
    pub(super) open: Vec<OpenNote>,
    pub(super) notes: Vec<LooseNote>,
    /// Labels that no note in place may have.
    pub(super) taken: HashSet<String>,
    /// Labels that the body has pointed to.
    pub(super) pointed: HashSet<String>,
    /// The last number that a note in place got.
    pub(super) number: usize,
    /// Elements that are still open.
    starts: Vec<Start>,
    /// Where links that are still open lead.
    targets: Vec<CowStr<'t>>,
    lists: Vec<Option<u64>>,
    stripper: Stripper,
    /// Within a picture nothing is printed.
    hidden: usize,
    pub(super) is_code: bool,
    /// Whether a bullet stands at the end, so that what follows goes on with its line.
    after_bullet: bool,
    /// Where the last event ended in the print.
    pub(super) last_end: usize,
    /// A caret that may open a note in place.
    pub(super) caret: Option<usize>,
    /// The print up to here is written.
    pub(super) written: usize,
}

/// A note that is being written.
pub(super) struct OpenNote {
    pub(super) sheet: Sheet,
    pub(super) kind: Kind,
}

/// How a note is written.
pub(super) enum Kind {
    /// By itself, under a label.
    Defined { label: String, printed: Option<usize> },
    /// In place: where it opens, and how many brackets are open in it.
    InPlace { start: usize, brackets: usize },
}

/// Where an element began, and on which sheet.
struct Start {
    sheet: usize,
    at: u32,
}

impl<'t> Renderer<'t> {
    pub(super) fn new(print: &'t str, body: Sheet) -> Self {
        Self { print, body, ..Self::default() }
    }

    /// Returns the whole text, its notes at the end.
    pub(super) fn render(mut self) -> Sheet {
        let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
        if self.print.contains("^[") {
            self.taken = Parser::new_ext(self.print, options).filter_map(|event| defined(&event)).collect();
        }
        for (event, range) in Parser::new_ext(self.print, options).into_offset_iter() {
            self.settle_caret(&event, &range);
            let (is_start, start, end) = (matches!(event, Event::Start(_)), range.start, range.end);
            self.event(event, range);
            self.last_end = if is_start { start } else { end };
        }
        while self.close_note() {}
        notes::append(&mut self.body, self.notes);
        self.body
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Image { .. }) => self.hidden += 1,
            Event::End(TagEnd::Image) => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, &range),
            Event::Code(text) => self.code(&text, &range),
            Event::FootnoteReference(label) => self.reference(&label, &range),
            Event::SoftBreak => self.soft_break(range),
            Event::HardBreak => self.sheet().stand_for("\n", range),
            Event::Html(html) => self.html(&html, range.start),
            Event::InlineHtml(tag) if html::is_break(&tag) => self.sheet().stand_for("\n", range),
            _ => {}
        }
    }

    /// The sheet that is written on.
    pub(super) fn sheet(&mut self) -> &mut Sheet {
        self.open.last_mut().map_or(&mut self.body, |note| &mut note.sheet)
    }

    fn start(&mut self, tag: Tag<'t>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::TableHead | Tag::TableRow => self.block(),
            Tag::Heading { .. } | Tag::BlockQuote(_) => {
                self.block();
                self.mark();
            }
            Tag::CodeBlock(_) => {
                self.block();
                self.mark();
                self.is_code = true;
            }
            Tag::HtmlBlock => {
                self.block();
                self.stripper = Stripper::default();
            }
            Tag::TableCell if !self.sheet().opens_line() => self.sheet().make_up(" | "),
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.bullet(),
            Tag::FootnoteDefinition(label) => self.define(&label, range),
            Tag::Emphasis => self.mark(),
            Tag::Link { dest_url, .. } => {
                self.mark();
                self.targets.push(dest_url);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::TableCell => self.abandon(),
            TagEnd::Heading(level) => {
                self.abandon();
                self.marked(|sheet, span| sheet.markup.headings.push(Spanned::new(rank(level), span)));
            }
            TagEnd::BlockQuote(_) => self.marked(|sheet, span| sheet.markup.quotations.push(span)),
            TagEnd::CodeBlock => {
                self.is_code = false;
                self.marked(|sheet, span| sheet.markup.code.push(span));
            }
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Item => {
                self.abandon();
                self.after_bullet = false;
            }
            TagEnd::FootnoteDefinition => drop(self.close_note()),
            TagEnd::Emphasis => self.marked(|sheet, span| sheet.markup.emphasis.push(span)),
            TagEnd::Link => {
                let target = self.targets.pop().unwrap_or_else(|| CowStr::from("")).into_string();
                self.marked(|sheet, span| sheet.markup.links.push(Spanned::new(target, span)));
            }
            _ => {}
        }
    }

    /// Parts a block from the one above, unless it goes on with the line of a bullet.
    fn block(&mut self) {
        if !std::mem::take(&mut self.after_bullet) {
            self.sheet().block();
        }
    }

    fn bullet(&mut self) {
        self.block();
        let bullet = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.sheet().make_up(&bullet);
        self.after_bullet = true;
    }

    /// Remembers where an element begins.
    fn mark(&mut self) {
        let start = Start { sheet: self.open.len(), at: self.sheet().at() };
        self.starts.push(start);
    }

    /// Tells the span of the element that ends here.
    fn marked(&mut self, tell: impl FnOnce(&mut Sheet, Span)) {
        let Some(start) = self.starts.pop().filter(|start| start.sheet == self.open.len()) else { return };
        let sheet = self.sheet();
        let span = sheet.since(start.at);
        let length = span.of(&sheet.text).trim_end().len();
        if length > 0 {
            tell(sheet, Span::new(start.at as usize, start.at as usize + length));
        }
    }

    fn define(&mut self, label: &str, range: &Range<usize>) {
        let printed = range.start + "[^".len();
        let is_there = self.print.get(printed..).is_some_and(|print| print.starts_with(label));
        let kind = Kind::Defined { label: label.to_owned(), printed: is_there.then_some(printed) };
        self.open.push(OpenNote { sheet: Sheet::default(), kind });
        self.after_bullet = false;
    }

    /// Ends the innermost note; returns whether there was one.
    fn close_note(&mut self) -> bool {
        self.abandon();
        let Some(OpenNote { sheet, kind: Kind::Defined { label, printed } }) = self.open.pop() else { return false };
        self.notes.push(LooseNote { label, printed, sheet });
        true
    }

    fn html(&mut self, html: &str, start: usize) {
        for piece in self.stripper.texts(html) {
            let sheet = self.sheet();
            if piece.is_parted && !sheet.opens_line() && !sheet.text.ends_with(' ') {
                sheet.make_up(" ");
            }
            sheet.copy(piece.text, start + piece.at);
        }
    }
}

fn defined(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label.to_string()),
        _ => None,
    }
}

fn rank(level: HeadingLevel) -> u8 {
    level as u8
}
