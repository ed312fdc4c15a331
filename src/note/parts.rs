//! A whole note: its citations, each read by itself, and what it says between them.

use super::attribution;
use super::back;
use super::division::{self, Segment, Sort};
use super::element::law;
use super::field::Field;
use super::overrun;
use super::reading::{self, Filled, Parse, Parser, SURE};
use super::scan::{Kind, Token};
use super::tiling::{Part, Tile, Tiling};
use super::value;
use crate::knowledge::Classes;
use crate::source::Span;

/// How often it is looked whether a reading takes the next work for a field: all together must stay linear.
const MOST_OVERRUNS: usize = 4;

/// A part of a note.
#[derive(Clone, Debug)]
pub enum NotePart {
    /// A citation: where it stands and how it is read.
    Citation(Span, Parse),
    /// "See also", "cf.", "quoted in", before a citation.
    Signal(Span),
    /// What the note says of its own.
    Commentary(Span),
}

/// How a whole note was read.
#[derive(Clone, Debug, Default)]
pub struct NoteParse {
    /// Citations, signals and commentary, in order.
    pub parts: Vec<NotePart>,
    /// The note, cut into tiles.
    pub tiling: Tiling,
    /// How far the note's end is from being talk where it is a citation, or a citation where it is talk, in hundredths.
    pub ahead: i32,
    /// How the note is read as one citation, where it is talk and not well ahead.
    pub instead: Option<Parse>,
}

impl Parser {
    /// Returns how the note at `body` in `text` is read: where its citations stand, and each one's best reading. Parsing never fails.
    ///
    /// ```
    /// use ibid::{Span, note::{NotePart, Parser}};
    /// let text = "See Jane Doe, A Title (Oslo: Northern Press, 2020), 12; this is disputed.";
    /// let read = Parser::default().parse_note(text, Span::new(0, text.len()));
    /// assert!(read.parts.iter().any(|part| matches!(part, NotePart::Citation(..))));
    /// ```
    pub fn parse_note(&mut self, text: &str, body: Span) -> NoteParse {
        let segments = self.divided(text, body);
        let whole = matches!(segments, [Segment { sort: Sort::Citation, .. }]);
        if whole || back::repeats(text, &self.lattice.tokens, &self.lattice.pairs) {
            let mut tiles = Vec::new();
            let mut parse = self.scanned_citation(text, body, &mut tiles);
            if overrun::next_work(text, body, &parse.best).is_some() {
                self.lattice.scan(text, body);
                return self.parts(text, body, &[Stretch { span: body, cites: true, signal: None }]);
            }
            let tiling = if tiles.is_empty() { std::mem::take(&mut parse.tiling) } else { Tiling::cover(body, tiles) };
            return NoteParse {
                parts: vec![NotePart::Citation(body, parse)],
                tiling,
                ahead: self.divider.ahead,
                instead: None,
            };
        }
        let segments = self.divider.segments().to_vec();
        let mut stretches = self.stretches(&segments);
        if stretches.iter().all(|stretch| !stretch.cites)
            && let Some(start) = law::cited_alone(text, &self.lattice.tokens)
        {
            stretches = self.led(body, start);
        }
        let mut read = self.parts(text, body, &stretches);
        let talks = read.parts.iter().all(|part| !matches!(part, NotePart::Citation(..)));
        if talks && !read.parts.is_empty() && read.ahead < SURE {
            self.look_at(text, body);
            read.instead = Some(self.best(text, body));
        }
        read
    }

    /// Whether a stretch of a note cites a work, or is nothing but talk.
    pub(crate) fn cites(&mut self, text: &str, stretch: Span) -> bool {
        self.divided(text, stretch).iter().any(|segment| segment.sort == Sort::Citation)
    }

    /// Returns where citations and talk stand in a stretch, which is scanned.
    fn divided(&mut self, text: &str, stretch: Span) -> &[Segment] {
        self.lattice.scan(text, stretch);
        self.divider.read(text, &self.lattice.tokens, &self.lattice.pairs);
        self.divider.divide(division::current())
    }

    /// Returns citations and runs of talk, with their spans.
    fn stretches(&self, segments: &[Segment]) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::with_capacity(segments.len() + 1);
        let (tokens, pairs) = (&self.lattice.tokens, &self.lattice.pairs);
        for &segment in segments {
            let Some(span) = self.divider.span(tokens, pairs, segment) else { continue };
            match (segment.sort, stretches.last_mut()) {
                (Sort::Citation, _) => stretches.push(Stretch { span, cites: true, signal: None }),
                (Sort::Talk, Some(last)) if !last.cites => last.span = last.span.join(span),
                (Sort::Talk, _) => stretches.push(Stretch { span, cites: false, signal: None }),
            }
        }
        for at in 0..stretches.len() {
            let leads = stretches.get(at + 1).is_some_and(|next| next.cites);
            if let Some(talk) = stretches.get_mut(at).filter(|talk| !talk.cites && leads) {
                talk.signal = signal(value::tokens(&self.lattice, talk.span));
            }
        }
        stretches
    }

    /// Returns a citation that begins at a token, and what leads up to it.
    fn led(&self, body: Span, start: usize) -> Vec<Stretch> {
        let from = self.lattice.tokens.get(start).map_or(body.start, |token| token.span.start);
        let lead = Span { start: body.start, end: from };
        let talk = Stretch { span: lead, cites: false, signal: Some(lead.start) };
        let citation = Stretch { span: Span { start: from, end: body.end }, cites: true, signal: None };
        vec![talk, citation]
    }

    fn parts(&mut self, text: &str, body: Span, stretches: &[Stretch]) -> NoteParse {
        let mut parts = Vec::with_capacity(stretches.len());
        let mut tiles = Vec::new();
        let mut at = body.start;
        self.lattice.keep();
        for stretch in stretches {
            // A mark may belong to what stands before it and to what stands behind: the first has it.
            let span = Span { start: stretch.span.start.max(at), end: stretch.span.end };
            if span.start >= span.end {
                continue;
            }
            if at < span.start {
                tiles.push(Tile { part: Part::Punctuation, span: Span { start: at, end: span.start } });
            }
            at = span.end;
            if stretch.cites {
                self.works(text, span, &mut parts, &mut tiles);
            } else {
                talk(text, span, stretch.signal, &mut parts, &mut tiles);
            }
        }
        if at < body.end && !stretches.is_empty() {
            tiles.push(Tile { part: Part::Punctuation, span: Span { start: at, end: body.end } });
        }
        NoteParse { parts, tiling: Tiling::cover(body, tiles), ahead: self.divider.ahead, instead: None }
    }
}

impl Parser {
    /// Reads a citation; where its reading takes the next work for a field, that is read by itself.
    fn works(&mut self, text: &str, span: Span, parts: &mut Vec<NotePart>, tiles: &mut Vec<Tile>) {
        let mut rest = span;
        for turn in 0.. {
            let before = tiles.len();
            let parse = self.work(text, rest, tiles);
            let next = if turn < MOST_OVERRUNS { overrun::next_work(text, rest, &parse.best) } else { None };
            let Some(next) = next else {
                parts.push(NotePart::Citation(rest, parse));
                return;
            };
            tiles.truncate(before);
            let printed = Span { start: rest.start, end: next }.of(text).trim_end_matches([' ', ';', ',']);
            let read = Span { start: rest.start, end: rest.start + printed.len() as u32 };
            let parse = self.work(text, read, tiles);
            tiles.push(Tile { part: Part::Punctuation, span: Span { start: read.end, end: next } });
            parts.push(NotePart::Citation(read, parse));
            rest.start = next;
        }
    }

    /// Reads a part of the note that was kept as one work; its tiles go to `tiles`.
    fn work(&mut self, text: &str, span: Span, tiles: &mut Vec<Tile>) -> Parse {
        self.lattice.scan_part(text, span);
        let mut parse = self.scanned_citation(text, span, tiles);
        tiles.extend_from_slice(std::mem::take(&mut parse.tiling).tiles());
        parse
    }

    /// Returns how a citation whose tokens are read is read. Where other words lead up to the author, it begins there; its tiles then go
    /// to `tiles`.
    fn scanned_citation(&mut self, text: &str, span: Span, tiles: &mut Vec<Tile>) -> Parse {
        let before = tiles.len();
        let parse = self.attributed(text, span, tiles);
        if tiles.len() > before {
            return parse;
        }
        let Some(names) = attribution::led_up(text, &self.lattice.tokens, &parse.best) else { return parse };
        let rest = Span { start: names.start, end: span.end };
        self.lattice.scan(text, rest);
        let mut led = self.attributed(text, rest, tiles);
        let written = |filled: &Filled| filled.field == Field::Author && filled.span == names;
        if !led.best.fields.iter().any(written) {
            tiles.truncate(before);
            return parse;
        }
        tiles.insert(before, Tile { part: Part::Commentary, span: Span { start: span.start, end: rest.start } });
        tiles.extend_from_slice(std::mem::take(&mut led.tiling).tiles());
        led
    }

    /// Returns how a citation whose tokens are read is read. A sentence that names the author before the work gives the author: its
    /// tiles then go to `tiles`.
    fn attributed(&mut self, text: &str, span: Span, tiles: &mut Vec<Tile>) -> Parse {
        let attributed = attribution::attribution(text, &self.lattice.tokens).and_then(|found| {
            let (names, work) = (self.lattice.tokens.get(..found.names)?, self.lattice.tokens.get(found.work)?);
            let names = names.first()?.span.join(names.last()?.span);
            Some((names, Span { start: work.span.start, end: span.end }, found.list))
        });
        let Some((names, work, list)) = attributed else {
            self.look_closer(text, span);
            return self.best(text, span);
        };
        self.look_at(text, work);
        let mut parse = self.best(text, work);
        tiles.push(Tile { part: Part::Field(Field::Author), span: names });
        tiles.push(Tile { part: Part::Commentary, span: Span { start: names.end, end: work.start } });
        tiles.extend_from_slice(std::mem::take(&mut parse.tiling).tiles());
        for reading in std::iter::once(&mut parse.best).chain(&mut parse.runner_up) {
            if !reading.fields.iter().any(|filled| filled.field == Field::Author) {
                reading.fields.insert(0, reading::names_filled(names, &list));
            }
        }
        parse
    }
}

/// A citation or a run of talk.
struct Stretch {
    span: Span,
    cites: bool,
    /// Where the words begin that introduce the next citation.
    signal: Option<u32>,
}

/// Takes a run of talk in: commentary, then the words that introduce the next citation.
fn talk(text: &str, span: Span, signal: Option<u32>, parts: &mut Vec<NotePart>, tiles: &mut Vec<Tile>) {
    let middle = signal.map_or(span.end, |at| at.clamp(span.start, span.end));
    let says = |span: Span| span.of(text).chars().any(char::is_alphanumeric);
    for (span, signals) in [(Span { end: middle, ..span }, false), (Span { start: middle, ..span }, true)] {
        let part = match (says(span), signals) {
            (false, _) => Part::Punctuation,
            (true, true) => Part::Signal,
            (true, false) => Part::Commentary,
        };
        if !span.is_empty() {
            tiles.push(Tile { part, span });
        }
        match part {
            Part::Signal => parts.push(NotePart::Signal(span)),
            Part::Commentary => parts.push(NotePart::Commentary(span)),
            _ => {}
        }
    }
}

/// Returns where the words that introduce a citation begin, at the end of the tokens of a run of talk.
fn signal(talk: &[Token]) -> Option<u32> {
    let (mut start, mut strong) = (None, false);
    for token in talk.iter().rev() {
        match token.kind {
            Kind::Word | Kind::Initials if token.classes.has(Classes::SIGNALS.with(Classes::JOINTS)) => {
                // "by" alone says who made it: "edited by", "the essay by".
                strong |= !token.classes.has(Classes::BY);
                start = Some(token.span.start);
            }
            Kind::Gap | Kind::AbbreviationDot | Kind::Comma | Kind::Colon => {}
            _ => break,
        }
    }
    start.filter(|_| strong)
}
