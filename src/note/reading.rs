//! A way through the lattice, as a reading: fields with their spans, tiles, evidence.

use super::back::{self, Back};
use super::boundary::Fence;
use super::division::Divider;
use super::element::Element;
use super::element::date::DateParts;
use super::element::names::{NameList, NameParts};
use super::field::Field;
use super::lattice::Lattice;
use super::path::{Plain, Search, Step, Way};
use super::rows::{self, Rows};
use super::stretch::Stretch;
use super::style::Style;
use super::tiling::{Part, Tile, Tiling};
use super::{feature, path, two_dates, value, weights};
use crate::source::Span;

/// How far ahead, in hundredths, a reading must be to be sure.
pub(crate) const SURE: i32 = 150;
/// How far behind, in hundredths, a second reading is still worth showing.
const CLOSE: i32 = 500;

/// A field's value, as printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filled {
    /// The field.
    pub field: Field,
    /// Where the value stands.
    pub span: Span,
    /// What a date says.
    pub date: Option<DateParts>,
    /// A locator's label; other fields have none.
    pub label: &'static str,
    /// The names of a name list.
    pub names: Vec<NameSpans>,
    /// Whether "et al." ends the names.
    pub others: bool,
    /// Whether quotation marks stand around the value.
    pub quoted: bool,
    /// Whether a word introduces it: "in", "presented at".
    pub introduced: bool,
}

/// Where the parts of a name stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameSpans {
    /// The family name, or the whole of a name that is not split.
    pub family: Span,
    /// Given names and initials.
    pub given: Option<Span>,
    /// A particle, wherever it stands.
    pub particle: Option<Span>,
    /// `Jr.`
    pub suffix: Option<Span>,
    /// Whether it is a body, or a name that must not be split.
    pub literal: bool,
}

/// What a feature added to a reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// The field that it speaks for.
    pub field: Field,
    /// The stretch that it speaks about.
    pub span: Span,
    /// The feature's name.
    pub feature: String,
    /// What it added, in hundredths.
    pub weight: i32,
}

/// One way to read a note.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// The fields, in the order of the note.
    pub fields: Vec<Filled>,
    /// The sum of its evidence, in hundredths.
    pub score: i32,
}

/// How a note was read.
#[derive(Clone, Debug, Default)]
pub struct Parse {
    /// The best reading.
    pub best: Reading,
    /// The next best.
    pub runner_up: Option<Reading>,
    /// The note, cut into tiles by the best reading.
    pub tiling: Tiling,
    /// The reference back that it is, by a word like "Ibid."; the best reading is then its first shape.
    pub back: Option<Back>,
    /// The short name that it gives the work: "hereafter cited as …".
    pub alias: Option<Span>,
    /// Whether words that refer back stand in it.
    pub refers: bool,
}

/// Reads notes one after the other, with one memory for all.
#[derive(Debug, Default)]
pub struct Parser {
    /// The style that the notes are known to follow.
    style: Option<Style>,
    pub(super) lattice: Lattice,
    search: Search,
    pub(super) divider: Divider,
}

impl Parser {
    /// Returns a parser of notes that are known to follow a style, or of any.
    pub fn of_style(style: Option<Style>) -> Self {
        Self { style, ..Self::default() }
    }

    /// Returns how the note that stands at `body` in `text` is read. Parsing never fails.
    ///
    /// ```
    /// use ibid::{Span, note::{Field, Parser}};
    /// let text = "Doe, Jane. “A Title.” The Guardian, 9 Oct. 2020.";
    /// let parse = Parser::default().parse(text, Span::new(0, text.len()));
    /// assert!(parse.best.fields.iter().any(|filled| filled.field == Field::Issued && filled.span.of(text) == "9 Oct. 2020"));
    /// ```
    pub fn parse(&mut self, text: &str, body: Span) -> Parse {
        self.look_at(text, body);
        self.best(text, body)
    }

    /// Returns how what has been scanned and filled is read.
    pub(super) fn best(&mut self, text: &str, body: Span) -> Parse {
        if let Some(back) = back::by_word(text, &self.lattice.tokens, &self.lattice.pairs) {
            return referred(back, body);
        }
        let refers = back::says(text, &self.lattice.tokens);
        let named = back::hereafter(text, &self.lattice.tokens).filter(|named| named.from > body.start);
        let work = Span { start: body.start, end: named.map_or(body.end, |named| named.from) };
        if named.is_some() {
            self.look_at(text, work);
        }
        let mut ways = self.search.ways(&self.lattice, text, weights::current(), &mut Plain, 2);
        for way in &mut ways {
            two_dates::settle(&self.lattice, way);
        }
        let mut ways = ways.into_iter();
        let best = ways.next().unwrap_or_default();
        let mut tiles = tiles(&self.lattice, text, work, &best);
        tiles.extend(named.map(|named| Tile { part: Part::Back, span: Span { start: named.from, end: body.end } }));
        Parse {
            back: None,
            alias: named.map(|named| named.name),
            refers,
            tiling: Tiling::cover(body, tiles),
            best: reading(&self.lattice, text, &best),
            runner_up: ways
                .next()
                .filter(|way| best.score - way.score < CLOSE)
                .map(|way| reading(&self.lattice, text, &way)),
        }
    }

    /// Reads the note's lattice; a style that is known says how marks are set.
    pub(super) fn look_at(&mut self, text: &str, body: Span) {
        self.lattice.scan(text, body);
        self.look_closer(text, body);
    }

    /// Reads the rest of what has been scanned.
    pub(super) fn look_closer(&mut self, text: &str, body: Span) {
        self.lattice.fill(text, body);
        if let Some(style) = self.style {
            self.lattice.habit = style.habit();
        }
    }

    /// Returns what each feature added to the best readings of a note, best reading first.
    pub fn explain(&mut self, text: &str, body: Span) -> Vec<Vec<Evidence>> {
        self.look_at(text, body);
        let ways = self.search.ways(&self.lattice, text, weights::current(), &mut Plain, 2);
        ways.iter().map(|way| evidence(&self.lattice, text, way)).collect()
    }
}

/// The parse of a reference back.
fn referred(back: Back, body: Span) -> Parse {
    let shape = back.shapes.first().cloned().unwrap_or_default();
    Parse {
        best: shape.reading(),
        runner_up: None,
        tiling: Tiling::cover(body, back.tiles(&shape, body)),
        back: Some(back),
        alias: None,
        refers: true,
    }
}

fn reading(lattice: &Lattice, text: &str, way: &Way) -> Reading {
    let taken = way.steps.iter().filter(|step| step.field != Field::Residue);
    Reading { fields: taken.map(|step| filled(lattice, text, step)).collect(), score: way.score }
}

fn filled(lattice: &Lattice, text: &str, step: &Step) -> Filled {
    let span = value::span(lattice, text, step);
    let element = step.element.and_then(|number| lattice.elements.get(number));
    let list = if is_name(step.field) { value::names(lattice, text, step, span) } else { None };
    Filled {
        field: step.field,
        span,
        date: element.and_then(|element| element.date),
        label: element.map_or("", |element| label(lattice, step, element)),
        quoted: value::is_quoted(lattice, step),
        introduced: element.is_none()
            && lattice.boundaries.all.get(step.start).is_some_and(|before| before.span.end < span.start),
        others: list.as_ref().is_some_and(|list| list.others),
        names: list.map(|list| list.names.iter().map(name_spans).collect()).unwrap_or_default(),
    }
}

/// Returns the label of a locator; a bare number in square brackets is a paragraph (OSCOLA 4, 2.1.7).
fn label(lattice: &Lattice, step: &Step, element: &Element) -> &'static str {
    let all = &lattice.boundaries.all;
    let fence = |at: usize| all.get(at).map(|boundary| boundary.joint.fence);
    let bracketed = fence(step.start) == Some(Fence::BracketOpens) && fence(step.end) == Some(Fence::BracketCloses);
    if bracketed && step.field == Field::Locator && element.label == "page" { "paragraph" } else { element.label }
}

/// Returns the authors that a sentence names before the work.
pub(super) fn names_filled(span: Span, list: &NameList) -> Filled {
    Filled {
        field: Field::Author,
        span,
        date: None,
        label: "",
        quoted: false,
        introduced: false,
        others: list.others,
        names: list.names.iter().map(name_spans).collect(),
    }
}

/// Whether a field holds names.
pub(crate) fn is_name(field: Field) -> bool {
    field == Field::Author || (Field::Editor..=Field::Contributor).contains(&field)
}

pub(super) fn name_spans(name: &NameParts) -> NameSpans {
    match *name {
        NameParts::Literal(family) => NameSpans { family, given: None, particle: None, suffix: None, literal: true },
        NameParts::Person { family, given, particle, suffix } => {
            NameSpans { family, given, particle, suffix, literal: false }
        }
    }
}

/// Returns the tiles of a way: values are fields, what stands between them is punctuation, the rest is residue.
fn tiles(lattice: &Lattice, text: &str, body: Span, way: &Way) -> Vec<Tile> {
    let all = &lattice.boundaries.all;
    let mut tiles: Vec<Tile> = Vec::with_capacity(2 * way.steps.len() + 2);
    let mut at = body.start;
    let mut until = |tiles: &mut Vec<Tile>, part: Part, span: Span| {
        if at < span.start {
            tiles.push(Tile { part: Part::Punctuation, span: Span { start: at, end: span.start } });
        }
        if span.start < span.end {
            tiles.push(Tile { part, span });
        }
        at = at.max(span.end);
    };
    for step in &way.steps {
        let (Some(before), Some(after)) = (all.get(step.start), all.get(step.end)) else { continue };
        if step.field == Field::Residue {
            until(&mut tiles, Part::Residue, Span { start: before.span.end, end: after.span.start });
        } else {
            until(&mut tiles, Part::Field(step.field), value::span(lattice, text, step));
        }
    }
    if !way.steps.is_empty() {
        until(&mut tiles, Part::Punctuation, Span { start: body.end, end: body.end });
    }
    tiles
}

fn evidence(lattice: &Lattice, text: &str, way: &Way) -> Vec<Evidence> {
    let weights = weights::current();
    let mut all = Vec::new();
    let mut seen = 0_u64;
    let mut from = feature::END;
    for step in &way.steps {
        let lane = step.field as usize;
        let span = value::span(lattice, text, step);
        let mut add = |feature: String, weight: i32| {
            if weight != 0 {
                all.push(Evidence { field: step.field, span, feature, weight });
            }
        };
        for (row, weight) in
            step_rows(lattice, text, step).into_iter().map(|(open, row)| worth(weights, open, row, lane))
        {
            add(row, weight);
        }
        let coarse = lattice.boundaries.all.get(step.start).map_or(0, |boundary| boundary.joint.coarse());
        let transitions = [feature::FROM + from, feature::FROM_JOINT + from * feature::COARSE_COUNT + coarse];
        let history = (0..feature::END).filter(|field| seen >> field & 1 == 1).map(|field| feature::SEEN + field);
        for row in transitions.into_iter().chain(history) {
            add(feature::full_name(row), weights.full_at(row, lane));
        }
        seen |= 1 << lane;
        from = lane;
    }
    all
}

fn worth(weights: weights::Weights<'_>, open: bool, row: usize, lane: usize) -> (String, i32) {
    if open {
        let weight = weights.open.rows.get(row).and_then(|cells| cells.get(lane)).copied().unwrap_or_default();
        (feature::open_name(row), i32::from(weight))
    } else {
        (feature::full_name(row), weights.full_at(row, lane))
    }
}

/// Returns the rows that speak about an edge; the first of a pair tells whether it is a row of the open fields' table.
pub(crate) fn step_rows(lattice: &Lattice, text: &str, step: &Step) -> Vec<(bool, usize)> {
    let mut rows = Rows::new();
    if let Some(element) = step.element.and_then(|number| lattice.elements.get(number)) {
        rows::of_element(lattice, step.start, element, &mut rows);
        return rows.as_slice().iter().map(|&row| (false, usize::from(row))).collect();
    }
    let mut stretch = Stretch::at(lattice, step.start);
    let mut list = 0;
    for end in step.start + 1..=step.end {
        stretch.grow(lattice);
        if step.start == 0 && !lattice.is_sealed(end) {
            list = if stretch.is_broken() { 0 } else { path::list_form(lattice, text, end, list) };
        }
    }
    stretch.rows(lattice, list, &mut rows);
    rows.as_slice().iter().map(|&row| (true, usize::from(row))).collect()
}
