//! What stands in a line: text with dashes, notes in place, marks that point to notes, code.

use super::notes::LooseNote;
use super::render::{Kind, OpenNote, Renderer};
use super::sheet::Sheet;
use crate::source::{Span, Spanned};
use pulldown_cmark::Event;
use std::ops::Range;

/// Longer names in brackets are no labels.
const LONGEST_LABEL: usize = 100;

impl Renderer<'_> {
    /// Writes text; what no Markdown parser knows of is found here.
    pub(super) fn text(&mut self, text: &str, range: &Range<usize>) {
        if self.print.get(range.clone()) != Some(text) {
            return self.sheet().stand_for(text, range.clone());
        }
        let escaped = range.start == self.last_end + 1 && self.print.as_bytes().get(self.last_end) == Some(&b'\\');
        let mut at = range.start;
        if self.is_code || escaped {
            let length = if self.is_code { text.len() } else { text.chars().next().map_or(0, char::len_utf8) };
            self.copy(text.get(..length).unwrap_or_default(), at);
            at += length;
        }
        let rest = text.get(at - range.start..).unwrap_or_default();
        if !rest.bytes().any(|byte| matches!(byte, b'[' | b']' | b'^' | b'-')) && !rest.contains("  ") {
            return self.copy(rest, at);
        }
        for word in rest.split_inclusive(char::is_whitespace) {
            let is_address = word.contains("://") || word.starts_with("www.");
            self.word(word, at, is_address);
            at += word.len();
        }
    }

    fn word(&mut self, word: &str, start: usize, is_address: bool) {
        let mut done = 0;
        while let Some(found) = word.get(done..).and_then(|rest| rest.find(['[', ']', '^', '-'])) {
            let at = done + found;
            self.copy(word.get(done..at).unwrap_or_default(), start + done);
            let length = self.sign(word.get(at..).unwrap_or_default(), start + at, is_address);
            done = at + length;
        }
        self.copy(word.get(done..).unwrap_or_default(), start + done);
    }

    /// Writes the sign at the start of `rest`, or takes it as what it means; returns its length.
    fn sign(&mut self, rest: &str, at: usize, is_address: bool) -> usize {
        let next = self.print.get(at + 1..).unwrap_or_default();
        let in_place = matches!(self.open.last(), Some(OpenNote { kind: Kind::InPlace { .. }, .. }));
        match rest.as_bytes() {
            [b'-', ..] => return self.dash(rest, at, is_address),
            [b'^', ..] if next.starts_with('[') && self.open.is_empty() => {
                self.caret = Some(at);
                return 1;
            }
            [b'[', ..] if self.caret.take().is_some() => {
                self.open
                    .push(OpenNote { sheet: Sheet::default(), kind: Kind::InPlace { start: at - 1, brackets: 0 } });
                return 1;
            }
            [b'[', ..] if next.starts_with('^') && at >= self.written => self.lost_reference(at),
            [b'[' | b']', ..] if in_place && self.bracket(rest, at) => return 1,
            _ => {}
        }
        self.copy(rest.get(..1).unwrap_or_default(), at);
        1
    }

    /// Counts the brackets of a note in place; returns whether this one closes it.
    fn bracket(&mut self, rest: &str, at: usize) -> bool {
        let Some(OpenNote { kind: Kind::InPlace { brackets, .. }, .. }) = self.open.last_mut() else { return false };
        if rest.starts_with('[') {
            *brackets += 1;
        } else if *brackets > 0 {
            *brackets -= 1;
        } else {
            self.close_in_place(at + 1);
            return true;
        }
        false
    }

    fn close_in_place(&mut self, end: usize) {
        let Some(OpenNote { sheet, kind: Kind::InPlace { start, .. } }) = self.open.pop() else { return };
        self.number = self.number.max(self.pointed.len()) + 1;
        while self.taken.contains(&self.number.to_string()) {
            self.number += 1;
        }
        let label = self.number.to_string();
        let body = self.sheet();
        let from = body.at();
        body.stand_for(&format!("[{label}]"), start..end);
        let whole = body.since(from);
        let inner = Span { start: whole.start + 1, end: whole.end - 1 };
        body.markup.anchors.push((whole, Spanned::new(label.clone(), inner)));
        self.pointed.insert(label.clone());
        self.notes.push(LooseNote { label, printed: None, sheet });
    }

    /// A note in place that does not close in its paragraph is text.
    pub(super) fn abandon(&mut self) {
        if !matches!(self.open.last(), Some(OpenNote { kind: Kind::InPlace { .. }, .. })) {
            return;
        }
        let Some(OpenNote { sheet, kind: Kind::InPlace { start, .. } }) = self.open.pop() else { return };
        let body = self.sheet();
        body.copy("^[", start);
        body.append(sheet);
    }

    /// A caret opens a note only where a bracket follows that opens no link.
    pub(super) fn settle_caret(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let opens = matches!(event, Event::Text(text) if text.starts_with('['));
        let Some(caret) = self.caret.filter(|caret| !opens || range.start != caret + 1) else { return };
        self.caret = None;
        self.copy("^", caret);
    }

    /// Writes two or three hyphens as the dash that they stand for.
    fn dash(&mut self, rest: &str, at: usize, is_address: bool) -> usize {
        let length = rest.bytes().take_while(|&byte| byte == b'-').count();
        let dash = match length {
            2 if !is_address => "–",
            3 if !is_address => "—",
            _ => {
                self.copy(rest.get(..length).unwrap_or_default(), at);
                return length;
            }
        };
        self.sheet().stand_for(dash, at..at + length);
        length
    }

    /// `[^label]` without a note.
    fn lost_reference(&mut self, at: usize) {
        let inner = self.print.get(at + 2..).unwrap_or_default();
        let near: usize = inner.chars().take(LONGEST_LABEL).map(char::len_utf8).sum();
        let ends = |c: char| c == ']' || c == '[' || c.is_whitespace();
        let Some(length) = inner.get(..near).and_then(|near| near.find(ends)) else { return };
        if length > 0 && inner.get(length..).is_some_and(|rest| rest.starts_with(']')) {
            let end = at + 2 + length + 1;
            self.reference(inner.get(..length).unwrap_or_default(), &(at..end));
            self.written = end;
        }
    }

    /// Writes a mark that points to a note; in a note it is only text.
    pub(super) fn reference(&mut self, label: &str, range: &Range<usize>) {
        let is_body = self.open.is_empty();
        let is_there = self.print.get(range.start + 2..).is_some_and(|print| print.starts_with(label));
        let sheet = self.sheet();
        let start = sheet.at();
        if is_there {
            sheet.copy("[", range.start);
            sheet.copy(label, range.start + 2);
            sheet.copy("]", range.end - 1);
        } else {
            sheet.stand_for(&format!("[{label}]"), range.clone());
        }
        let whole = sheet.since(start);
        if is_body {
            let inner = Span { start: whole.start + 1, end: whole.end - 1 };
            sheet.markup.anchors.push((whole, Spanned::new(label.to_owned(), inner)));
            self.pointed.insert(label.to_owned());
        }
    }

    /// Writes what stands so in the print, as far as it is not written yet. Spaces in a row are one.
    pub(super) fn copy(&mut self, text: &str, from: usize) {
        let mut skip = self.written.saturating_sub(from).min(text.len());
        let rest = text.get(skip..).unwrap_or_default();
        let is_code = self.is_code;
        let sheet = self.sheet();
        if !is_code && (sheet.text.is_empty() || sheet.text.ends_with([' ', '\n'])) {
            skip += rest.len() - rest.trim_start_matches(' ').len();
        }
        sheet.copy(text.get(skip..).unwrap_or_default(), from + skip);
    }

    /// Writes code between backticks.
    pub(super) fn code(&mut self, text: &str, range: &Range<usize>) {
        let at = self.print.get(range.clone()).and_then(|print| print.find(text));
        let sheet = self.sheet();
        let start = sheet.at();
        match at {
            Some(at) => sheet.copy(text, range.start + at),
            None => sheet.stand_for(text, range.clone()),
        }
        let span = sheet.since(start);
        sheet.markup.code.push(span);
    }

    /// A line end within a paragraph is a space, but not before what begins a note of a list.
    pub(super) fn soft_break(&mut self, range: Range<usize>) {
        let next = self.print.get(range.end..).unwrap_or_default().trim_start_matches([' ', '\t', '>']);
        let label = next.strip_prefix('[').map(|inner| inner.trim_start_matches(|c: char| c.is_ascii_digit()));
        let lists = label.is_some_and(|rest| rest.starts_with(']') && !next.starts_with("[]"));
        self.sheet().stand_for(if lists { "\n" } else { " " }, range);
    }
}
