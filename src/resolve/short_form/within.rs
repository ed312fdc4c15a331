//! Short forms that stand within talk, or within what was taken for one citation: what is cited before tells where.

use super::seen::{Seen, says_nothing};
use super::settle::Rewritten;
use super::words;
use super::{Found, choice};
use crate::note::back::{is_ended, places};
use crate::note::{Back, BackWord, Part, Shape, Tile};
use crate::reference::{self, Citation, ReadNote};
use crate::source::{Span, Spanned};

/// Fewer words than these between short forms are no citation.
const WORDS: usize = 4;

impl Seen {
    /// Takes the short forms between the last citation and `end` out of the talk there.
    pub(super) fn look_within(&mut self, done: &mut Rewritten<'_, '_>, note: &mut ReadNote<'_>, end: u32) {
        let stretch = Span { start: done.until.min(end), end };
        if stretch.is_empty() || !stretch.of(done.text).contains(char::is_alphanumeric) {
            return;
        }
        for (back, found) in &self.standing(done, stretch, true) {
            self.take_out(done, note, back, found);
        }
    }

    /// The short forms that stand in a stretch, in order, none over another.
    fn standing(&self, done: &Rewritten<'_, '_>, stretch: Span, talk: bool) -> Vec<(Back, Found)> {
        let mut all: Vec<(Back, Found)> = Vec::new();
        let leading = |word: &str| self.full.is_leading(words::number(word));
        let named = |family: Span| self.full.has_named(family.of(done.text));
        for place in places(done.text, stretch, talk, leading, &named) {
            let free = all.last().map_or(stretch.start, |(last, _)| last.span.end);
            let ways = place.into_iter().filter(|back| free <= back.span.start);
            let judged = |back: Back| self.judge(done, &back, stretch, talk).map(|found| (back, found));
            all.extend(ways.filter_map(judged).take(1));
        }
        all
    }

    /// Returns what a way to read a place stands for, where that is sure enough to call it a citation.
    fn judge(&self, done: &Rewritten<'_, '_>, back: &Back, stretch: Span, talk: bool) -> Option<Found> {
        if back.word.is_some() {
            return self.by_word(done.place(), back).ok();
        }
        let alone = is_alone(done.text, stretch, back.span);
        let told = |shape: &Shape| match shape.title {
            Some(_) => shape.locator.is_some() || !shape.names.is_empty() && (alone || talk && shape.quoted),
            None => (talk || alone) && (shape.locator.is_some() || shape.year.is_some()),
        };
        // What can't be told in any way is not looked for.
        if !back.shapes.iter().any(told) {
            return None;
        }
        let found = choice::by_shape(done.text, &self.full, back, false)?.ok()?;
        let shape = back.shapes.get(found.shape)?;
        let told = told(shape) && !shape.is_year_at_the_end(done.text);
        (found.close && told).then_some(found)
    }

    /// Makes a short form within talk a citation of its own.
    fn take_out(&mut self, done: &mut Rewritten<'_, '_>, note: &mut ReadNote<'_>, back: &Back, found: &Found) {
        let mut citation = Citation { span: back.span, ..Citation::default() };
        if let Some(last) = done.citations.last_mut() {
            cut(done.text, &mut last.remarks, back.span, &mut citation.remarks);
        }
        note.runner_up = None;
        self.stand(done, note, citation, back, found);
    }

    /// Takes the short forms out of a citation that holds them beside a work; returns whether there are any. One that looks like
    /// a short form itself, `short`, may begin in the talk before it, and all may go on in the talk up to `next`.
    pub(super) fn divide(
        &mut self,
        done: &mut Rewritten<'_, '_>,
        note: &mut ReadNote<'_>,
        citation: &Citation,
        short: bool,
        next: u32,
    ) -> bool {
        let whole = citation.span;
        let stretch =
            Span { start: if short { done.until.min(whole.start) } else { whole.start }, end: next.max(whole.end) };
        if whole.is_empty() {
            return false;
        }
        let found = self.standing(done, stretch, short);
        if found.is_empty() {
            return false;
        }
        done.settled.push(whole);
        let mut signal = citation.signal.clone();
        for (back, found) in &found {
            self.rest(done, (whole.start, back.span.start), &mut signal);
            // "Doe, Title (1999), 4; id. at 7": the work that stands before it has just been entered.
            let again = back.word.as_ref().is_some_and(|word| word.value == BackWord::Again);
            let entered = if again { self.by_word(done.place(), back).ok() } else { None };
            self.take_out(done, note, back, entered.as_ref().unwrap_or(found));
            if let (Some(last), Some(signal)) = (done.citations.last_mut(), signal.take()) {
                last.signal = Some(signal);
            }
        }
        self.rest(done, (whole.start, whole.end), &mut signal);
        if let Some(last) = done.citations.last_mut() {
            last.remarks.extend(citation.remarks.iter().cloned());
        }
        true
    }

    /// Reads what stands between two short forms again: a work, or talk.
    fn rest(&mut self, done: &mut Rewritten<'_, '_>, (from, end): (u32, u32), signal: &mut Option<Spanned<String>>) {
        let stretch = Span { start: done.until.max(from), end };
        if stretch.start >= stretch.end {
            return;
        }
        let stretch = outer_marks_cut(done.text, stretch);
        if stretch.is_empty() {
            return;
        }
        let work = words::slices(stretch.of(done.text)).nth(WORDS - 1).is_some();
        let (citation, tiles) = if work { reference::cite(done.text, stretch) } else { (None, Vec::new()) };
        if let Some(citation) = citation.filter(|citation| !says_nothing(citation)) {
            done.tiles.push((stretch, tiles));
            self.add(done, done.place().before.len(), Citation { signal: signal.take(), ..citation });
        } else {
            done.tiles.push((stretch, vec![Tile { part: Part::Commentary, span: stretch }]));
            done.until = done.until.max(stretch.end);
        }
    }
}

/// Whether a short form has a stretch to itself, up to its ends or to semicolons.
fn is_alone(text: &str, stretch: Span, span: Span) -> bool {
    let before = Span { start: stretch.start, end: span.start.max(stretch.start) }.of(text).trim_end();
    let behind = Span { start: span.end.min(stretch.end), end: stretch.end }.of(text);
    (before.is_empty() || before.ends_with(';')) && is_ended(behind)
}

/// Cuts white space and marks between citations off both ends of a stretch.
fn outer_marks_cut(text: &str, stretch: Span) -> Span {
    let printed = stretch.of(text);
    let outer = |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '.');
    let start = printed.len() - printed.trim_start_matches(outer).len();
    let length = printed.trim_matches(outer).len();
    let start = stretch.start as usize + start;
    Span::new(start, start + length)
}

/// Cuts a short form out of the remark that held it: what stands behind goes to the remarks of the short form.
fn cut(text: &str, remarks: &mut Vec<Spanned<String>>, span: Span, behind: &mut Vec<Spanned<String>>) {
    let Some(at) = remarks.iter().position(|remark| remark.span.contains(span)) else { return };
    let whole = remarks.remove(at).span;
    let part = |span: Span| {
        let printed = span.of(text).trim();
        printed.contains(char::is_alphanumeric).then(|| Spanned::new(printed.to_owned(), span))
    };
    let before = part(Span { start: whole.start, end: span.start });
    remarks.splice(at..at, before);
    behind.extend(part(Span { start: span.end, end: whole.end }));
}
