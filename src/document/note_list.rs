//! Where the notes stand: a run of lines whose labels ascend, or what stands under a heading such as "Notes".
//!
//! A run begins at the label 1 (or at the first label under a heading) and goes on as long as labels ascend; a line that
//! begins with some other bracket or number continues the note above. Brackets make a run by themselves. Other shapes
//! (`12.`, `12)`, `¹²`, `12 Text`) also number lists in the body: they need a heading, or marks in the text that point there.

use super::label::{self, Label, Shape};
use super::page::Page;
use super::words::{self, Part};
use crate::source::Span;
use std::collections::HashSet;

/// A line that may open a note.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'s> {
    /// The line.
    pub(super) line: usize,
    /// What it begins with; a note under a heading may have none.
    pub(super) label: Option<Label<'s>>,
}

/// Notes that stand together, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Run<'s> {
    /// The line of the heading above them, if there is one, else of the first note.
    pub(super) start: usize,
    /// Whether a heading says that these are notes or works.
    pub(super) is_headed: bool,
    /// How many of the labels the text points to.
    pub(super) pointed: usize,
    /// The notes.
    pub(super) entries: Vec<Entry<'s>>,
}

impl Run<'_> {
    /// The share of the labels that the text points to.
    fn pointed_share(&self) -> f64 {
        ratio(self.pointed, self.entries.len())
    }

    /// Returns how many notes have a label.
    pub(super) fn labelled(&self) -> usize {
        self.entries.iter().filter(|entry| entry.label.is_some()).count()
    }
}

/// Shapes in the order in which they are tried.
const SHAPES: [Shape; 5] = [Shape::Bracket, Shape::Superscript, Shape::Stop, Shape::Parenthesis, Shape::Bare];

/// Returns the runs of notes, in the order of the text.
pub(super) fn find<'s>(page: &Page<'s>) -> Vec<Run<'s>> {
    let headings: Vec<usize> = (0..page.lines.len()).filter(|&at| is_list_heading(page, at)).collect();
    let is_text = |line: &usize| page.lines.get(*line).is_some_and(|line| !page.is_code(line.span));
    let labelled: Vec<Entry<'s>> = (0..page.lines.len())
        .filter(is_text)
        .filter_map(|line| Some(Entry { line, label: Some(label::label(page.line(line))?) }))
        .collect();
    let pointed = pointed(page);
    for shape in SHAPES {
        let entries: Vec<Entry<'s>> =
            labelled.iter().copied().filter(|entry| entry.label.is_some_and(|label| label.shape == shape)).collect();
        let runs = Finder { page, headings: &headings, pointed: &pointed, shape, entries }.runs();
        if !runs.is_empty() {
            return runs;
        }
    }
    headings.iter().rev().find_map(|&heading| unlabelled(page, heading)).into_iter().collect()
}

/// Whether a line is a heading that names a list of notes or works.
fn is_list_heading(page: &Page<'_>, at: usize) -> bool {
    matches!(words::part(page.line(at)), Some(Part::Notes | Part::Bibliography))
}

/// The labels that the text points to, without those at the start of a line.
fn pointed(page: &Page<'_>) -> HashSet<String> {
    let marks = page.marks.iter().filter(|mark| !page.begins_at(mark.span.start));
    marks.flat_map(|mark| &mark.labels).map(|label| label::plain(label.of(page.text))).collect()
}

/// The blocks under a heading are notes without labels, up to what is no note.
fn unlabelled<'s>(page: &Page<'s>, heading: usize) -> Option<Run<'s>> {
    let ends = |line: &str| words::is_furniture(line) || words::part(line).is_some();
    let blocks = page.blocks(heading + 1..page.lines.len());
    let entries: Vec<Entry<'s>> = blocks
        .iter()
        .map(|block| Entry { line: block.lines.start, label: None })
        .take_while(|entry| !ends(page.line(entry.line)))
        .collect();
    (!entries.is_empty()).then_some(Run { start: heading, is_headed: true, pointed: 0, entries })
}

/// Looks for runs of one shape.
struct Finder<'p, 's> {
    page: &'p Page<'s>,
    headings: &'p [usize],
    pointed: &'p HashSet<String>,
    shape: Shape,
    entries: Vec<Entry<'s>>,
}

impl<'s> Finder<'_, 's> {
    /// The last credible run, and those before it that are beyond doubt.
    fn runs(&self) -> Vec<Run<'s>> {
        let all: Vec<Run<'s>> = self.starts().map(|start| self.run(start)).collect();
        let Some(last) = all.iter().rposition(|run| self.is_credible(run)) else { return Vec::new() };
        let is_sure = |run: &Run<'_>| {
            let bracketed = self.shape == Shape::Bracket && (run.is_headed || run.entries.len() >= 3);
            (bracketed || run.is_headed) && self.is_credible(run) && run.pointed_share() >= 0.5
        };
        let kept = all.into_iter().enumerate();
        kept.filter(|(at, run)| *at == last || (*at < last && is_sure(run))).map(|(_, run)| run).collect()
    }

    /// Entries with the label 1, and the first ones under a heading. Each run ends before the next start.
    fn starts(&self) -> impl Iterator<Item = usize> {
        let opens = |at: &usize| {
            self.entries.get(*at).is_some_and(|entry| self.is_first(entry) || self.is_under_heading(entry.line))
        };
        let starts: Vec<usize> = (0..self.entries.len()).filter(opens).collect();
        let fallback = (starts.is_empty() && self.shape == Shape::Bracket && !self.entries.is_empty()).then_some(0);
        starts.into_iter().chain(fallback)
    }

    fn is_first(&self, entry: &Entry<'_>) -> bool {
        entry.label.is_some_and(|label| label.number() == Some(1) && !label.has_letter()) && self.page.opens(entry.line)
    }

    fn is_under_heading(&self, line: usize) -> bool {
        line.checked_sub(1).is_some_and(|above| self.headings.binary_search(&above).is_ok())
    }

    fn run(&self, start: usize) -> Run<'s> {
        let mut entries: Vec<Entry<'s>> = Vec::new();
        let mut last = 0;
        for entry in self.entries.iter().skip(start) {
            let restarts = self.is_first(entry) || self.is_under_heading(entry.line);
            if !entries.is_empty() && restarts {
                break;
            }
            if entries.is_empty() || self.follows(entry, last) {
                entries.push(*entry);
                last = entry.label.and_then(|label| label.number()).map_or(last, |number| number.max(last));
            }
        }
        let first = entries.first().map_or(0, |entry| entry.line);
        let is_headed = self.is_under_heading(first);
        let labels = entries.iter().filter_map(|entry| entry.label);
        let pointed = labels.filter(|label| self.pointed.contains(&label::plain(label.text))).count();
        Run { start: first - usize::from(is_headed), is_headed, pointed, entries }
    }

    /// Whether an entry goes on with a run whose highest number is `last`. Authors skip, swap and repeat numbers.
    fn follows(&self, entry: &Entry<'_>, last: u32) -> bool {
        let Some(label) = entry.label else { return false };
        let opens = self.page.opens(entry.line);
        let Some(number) = label.number() else { return self.pointed.contains(label.text) };
        let is_next = number == last + 1 || (label.has_letter() && number == last);
        match self.shape {
            Shape::Bracket if opens => is_next || (number + 3 >= last && number <= last + 10),
            Shape::Bracket => is_next || (number > last && number <= last + 3),
            _ => is_next || (opens && number > last && number <= last + 3),
        }
    }

    fn is_credible(&self, run: &Run<'_>) -> bool {
        let [first, ..] = run.entries.as_slice() else { return false };
        let headed = run.is_headed;
        let alone = first.line == 0 || self.pointed.is_empty();
        let share = run.pointed_share();
        let is_last = self.headings.last().is_none_or(|&heading| heading < first.line);
        match self.shape {
            Shape::Bracket if headed || self.is_first(first) => {
                run.entries.len() >= 2 || headed || alone || share > 0.0
            }
            Shape::Bracket => alone || (run.entries.len() >= 3 && distinct(run) * 2 > run.entries.len()),
            Shape::Superscript => headed || first.line == 0 || (is_last && share >= 0.5),
            _ => headed || (is_last && run.entries.len() >= 2 && share >= 0.5),
        }
    }
}

fn distinct(run: &Run<'_>) -> usize {
    run.entries.iter().filter_map(|entry| entry.label).map(|label| label.text).collect::<HashSet<_>>().len()
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Returns the span of a note's text in its first line.
pub(super) fn text_start(page: &Page<'_>, entry: &Entry<'_>) -> Option<u32> {
    let line = page.lines.get(entry.line)?;
    Some(line.span.start + entry.label.map_or(0, |label| label.end) as u32)
}

/// Returns the span of a note's label.
pub(super) fn label_span(page: &Page<'_>, entry: &Entry<'_>) -> Option<Span> {
    let line = page.lines.get(entry.line)?;
    let label = entry.label?;
    let start = line.span.start as usize + label.start;
    Some(Span::new(start, start + label.text.len()))
}
