//! A note as a lattice: boundaries are its nodes, elements and open stretches its edges.

use super::boundary::{Boundaries, Boundary, Stop};
use super::element::{self, Collector, Element, names, role};
use super::feature::NEXT;
use super::field::Field;
use super::pairs::Pairs;
use super::scan::{self, Kind, Token};
use super::tokens::Tokens;
use crate::knowledge::{self, Classes};
use crate::source::Span;

mod atom;
mod habit;
mod host;
mod place;
mod ways;

pub(crate) use atom::{Atom, class};
pub(crate) use habit::Habit;
pub(crate) use host::of as host_of;

/// Most atoms in an open stretch.
pub(crate) const REACH: usize = 12;
/// Most words of a name that tables know.
pub(super) const KNOWN_WORDS: u16 = 5;
/// Most atoms in a name list that leads an entry.
pub(crate) const LIST_REACH: usize = 48;

/// Everything that is known of a note before a reading is chosen. Reused from note to note.
#[derive(Debug, Default)]
pub(crate) struct Lattice {
    /// The note's tokens.
    pub(crate) tokens: Vec<Token>,
    /// The tokens of the whole note, while its citations are read one by one.
    whole: Vec<Token>,
    /// Which marks belong together.
    pub(crate) pairs: Pairs,
    /// Where fields can begin and end.
    pub(crate) boundaries: Boundaries,
    /// The elements, by the boundary at which they begin.
    pub(crate) elements: Vec<Element>,
    /// For every boundary the first of its elements, and one past the last at the end.
    pub(crate) starts: Vec<u32>,
    /// For every element the boundary at which it begins.
    begins: Vec<u32>,
    /// The stretches between neighbouring boundaries.
    pub(crate) atoms: Vec<Atom>,
    /// For every boundary, what element begins there.
    pub(crate) next: Vec<u8>,
    /// For every boundary, what element ends there.
    pub(crate) ended: Vec<u8>,
    /// For every boundary, what is still ahead.
    pub(crate) ahead: Vec<u8>,
    /// For every boundary, what lies between it and the next date, address, role or number.
    ways: Vec<u8>,
    /// For every boundary, where it lies among quotation marks and parentheses.
    places: Vec<u8>,
    /// For every boundary, whether a full stop or its like stands there.
    stops: Vec<bool>,
    /// For every boundary, whether it lies inside an element that is not cut: a whole date, a range of pages.
    sealed: Vec<bool>,
    /// For every boundary, what tables know of the stretch to the next.
    pub(crate) next_known: Vec<u8>,
    /// The note's habit.
    pub(crate) habit: Habit,
    /// Letters of the host of the note's address, lower case.
    pub(crate) host: String,
    /// The note's letters, lower case, in a row, and where each atom's end.
    letters: String,
    letter_ends: Vec<u32>,
    /// Whether a quoted run stands in the note.
    pub(crate) quoted: bool,
}

impl Lattice {
    /// Reads a note: tokens, pairs, boundaries, elements, atoms.
    #[cfg(any(test, feature = "learn"))]
    pub(crate) fn read(&mut self, text: &str, body: Span) {
        self.scan(text, body);
        self.fill(text, body);
    }

    /// Reads tokens and pairs, all that is needed to see where citations stand.
    pub(crate) fn scan(&mut self, text: &str, body: Span) {
        scan::scan(text, body, &mut self.tokens);
        self.pairs.read(text, &self.tokens);
    }

    /// Puts what has been scanned aside, for the parts of the note to come.
    pub(crate) fn keep(&mut self) {
        std::mem::swap(&mut self.whole, &mut self.tokens);
    }

    /// As [`Lattice::scan`], for a part of the note that was kept.
    pub(crate) fn scan_part(&mut self, text: &str, part: Span) {
        scan::scan_again(text, part, &self.whole, &mut self.tokens);
        self.pairs.read(text, &self.tokens);
    }

    /// Reads the rest of what has been scanned.
    pub(crate) fn fill(&mut self, text: &str, body: Span) {
        self.boundaries.read(text, body, &self.tokens, &self.pairs);
        self.collect(text);
        self.atoms.clear();
        for at in 1..self.boundaries.all.len() {
            let tokens = self.between(at - 1, at);
            let atom = Atom::read(text, tokens);
            self.atoms.push(atom);
        }
        self.seal();
        self.look_around();
        self.habit = self.habit_of();
        self.write_letters(text);
    }

    /// Returns the tokens of the stretch between two boundaries.
    pub(crate) fn between(&self, start: usize, end: usize) -> &[Token] {
        let all = &self.boundaries.all;
        let (Some(start), Some(end)) = (all.get(start), all.get(end)) else { return &[] };
        self.tokens.get(start.right as usize..end.left as usize).unwrap_or_default()
    }

    fn collect(&mut self, text: &str) {
        self.elements.clear();
        self.starts.clear();
        self.begins.clear();
        let count = self.boundaries.all.len();
        let role_words = holds(&self.tokens, Classes::ROLE_NOUNS);
        for at in 0..count {
            self.starts.push(self.elements.len() as u32);
            let Some(right) = self.boundaries.all.get(at).map(|boundary| boundary.right as usize) else { continue };
            if right >= self.tokens.len() {
                continue;
            }
            let first = self.elements.len();
            let i = Tokens { text, rest: self.tokens.get(right..).unwrap_or_default() };
            let mut to = Collector {
                boundaries: &self.boundaries,
                tokens: self.tokens.len(),
                before: self.tokens.get(..right).unwrap_or_default(),
                found: &mut self.elements,
            };
            element::collect(i, &mut to);
            if role_words {
                roles_behind(i, &mut to);
            }
            let mut at_least = first;
            while let Some(element) = self.elements.get(at_least) {
                if element.end <= at {
                    self.elements.swap_remove(at_least);
                } else {
                    at_least += 1;
                }
            }
            self.begins.resize(self.elements.len(), at as u32);
        }
        self.starts.push(self.elements.len() as u32);
    }

    /// Returns the elements that begin at a boundary.
    pub(crate) fn elements_at(&self, boundary: usize) -> std::ops::Range<usize> {
        let from = self.starts.get(boundary).copied().unwrap_or_default() as usize;
        let to = self.starts.get(boundary + 1).map_or(self.elements.len(), |&to| to as usize);
        from..to
    }

    /// Returns the boundary at which an element begins.
    pub(crate) fn start_of(&self, element: usize) -> usize {
        self.begins.get(element).map_or(0, |&boundary| boundary as usize)
    }

    /// Returns the class of a boundary's joint, below [`super::boundary::COARSE`].
    #[inline]
    pub(crate) fn coarse(&self, boundary: usize) -> usize {
        self.boundaries.all.get(boundary).map_or(0, Boundary::coarse)
    }

    /// Whether a full stop or its like stands at a boundary.
    #[inline]
    pub(crate) fn is_stop(&self, boundary: usize) -> bool {
        self.stops.get(boundary).copied().unwrap_or_default()
    }

    /// Returns what element begins at a boundary, below [`NEXT`].
    #[inline]
    pub(crate) fn next_at(&self, boundary: usize) -> usize {
        self.next.get(boundary).map_or(0, |&next| usize::from(next).min(NEXT - 1))
    }

    /// Returns what tables know of the stretch between two boundaries, below 16.
    pub(crate) fn known(&self, start: usize, end: usize) -> usize {
        match self.next_known.get(start) {
            Some(&known) if end == start + 1 && self.may_be_known(start) => usize::from(known),
            _ => knowledge::known(self.letters(start, end)),
        }
    }

    /// Whether the words between a boundary and the next are few enough for a name that tables know.
    fn may_be_known(&self, atom: usize) -> bool {
        self.atoms.get(atom).is_some_and(|atom| atom.words <= KNOWN_WORDS)
    }

    /// Returns how a stretch agrees with the host: 0 no address, 1 not, 2 the host holds it, 3 it holds the host's name, 4 not asked.
    pub(crate) fn host_agrees(&self, start: usize, end: usize, words: usize) -> usize {
        if self.host.is_empty() {
            return 0;
        }
        if words == 0 || words > 8 {
            return 4;
        }
        host::agrees(self.letters(start, end), &self.host)
    }

    /// Returns the letters of the stretch between two boundaries, lower case.
    pub(crate) fn letters(&self, start: usize, end: usize) -> &str {
        let (from, to) = (self.letter_ends.get(start), self.letter_ends.get(end));
        from.zip(to).and_then(|(&from, &to)| self.letters.get(from as usize..to as usize)).unwrap_or_default()
    }

    /// Whether an address stands between a boundary and the next.
    pub(crate) fn is_address(&self, atom: usize) -> bool {
        self.atoms.get(atom).is_some_and(|atom| atom.address)
    }

    /// Writes the note's letters in a row, and the letters of its address's host.
    fn write_letters(&mut self, text: &str) {
        self.host.clear();
        self.letters.clear();
        self.letter_ends.clear();
        if let Some(url) = self.tokens.iter().find(|token| token.kind == Kind::Url) {
            host::letters(url.span.of(text), &mut self.host);
        }
        self.letter_ends.push(0);
        for at in 1..self.boundaries.all.len() {
            if !self.is_address(at - 1) {
                let (start, end) = (
                    self.boundaries.all.get(at - 1).map_or(0, |b| b.right),
                    self.boundaries.all.get(at).map_or(0, |b| b.left),
                );
                for token in self
                    .tokens
                    .get(start as usize..end as usize)
                    .unwrap_or_default()
                    .iter()
                    .filter(|token| token.is_content())
                {
                    host::push(token.span.of(text), &mut self.letters);
                }
            }
            self.letter_ends.push(self.letters.len() as u32);
        }
        self.next_known.clear();
        for at in 0..self.atoms.len() {
            let known = if self.may_be_known(at) { knowledge::known(self.letters(at, at + 1)) } else { 0 };
            self.next_known.push(known as u8);
        }
    }

    /// Whether a boundary lies inside an element that is not cut.
    pub(crate) fn is_sealed(&self, boundary: usize) -> bool {
        self.sealed.get(boundary).copied().unwrap_or_default()
    }

    fn seal(&mut self) {
        self.sealed.clear();
        self.sealed.resize(self.boundaries.all.len(), false);
        for start in 0..self.boundaries.all.len() {
            for number in self.elements_at(start) {
                let Some(element) = self.elements.get(number) else { continue };
                if element.is_whole() {
                    self.sealed.get_mut(start + 1..element.end).unwrap_or_default().fill(true);
                }
            }
        }
    }

    fn look_around(&mut self) {
        let count = self.boundaries.all.len();
        self.next.clear();
        self.next.resize(count, 0);
        self.ended.clear();
        self.ended.resize(count, 0);
        for at in 0..count {
            for number in self.elements_at(at) {
                let Some(element) = self.elements.get(number) else { continue };
                let sort = sort(element);
                if let Some(slot) = self.next.get_mut(at) {
                    *slot = (*slot).max(sort);
                }
                if let Some(slot) = self.ended.get_mut(element.end) {
                    *slot = (*slot).max(sort);
                }
            }
        }
        self.ahead.clear();
        self.ahead.resize(count, 0);
        let mut seen = 0;
        for at in (0..count).rev() {
            if let (Some(slot), Some(next)) = (self.ahead.get_mut(at), self.next.get(at)) {
                seen |= match *next {
                    DATED => 1,
                    ADDRESS => 2,
                    ROLE => 4,
                    VOLUME | PAGES => 8,
                    _ => 0,
                };
                *slot = seen;
            }
        }
        self.find_ways();
        let is_stop = |stop: Stop| matches!(stop, Stop::Dot | Stop::Mark | Stop::Semicolon | Stop::Start | Stop::End);
        self.stops.clear();
        self.stops.extend(self.boundaries.all.iter().map(|boundary| is_stop(boundary.joint.stop)));
        self.quoted = self
            .tokens
            .iter()
            .enumerate()
            .any(|(at, token)| token.kind == Kind::OpenQuote && self.pairs.of(at).is_some());
        self.find_places();
    }
}

/// Sorts of elements that a stretch may meet; a higher one hides a lower.
const NUMBER: u8 = 1;
const BARE_YEAR: u8 = 3;
const ROLE: u8 = 9;
const VOLUME: u8 = 10;
const PAGES: u8 = 11;
const DATED: u8 = 12;
const ADDRESS: u8 = 13;
const ACCESSED: u8 = 14;
const _: () = assert!((ADDRESS as usize) < NEXT);

fn sort(element: &Element) -> u8 {
    match element.field {
        Field::Url | Field::Doi => ADDRESS,
        Field::Accessed => ACCESSED,
        Field::Issued if element.form == 1 => BARE_YEAR,
        Field::Issued => DATED,
        Field::Page | Field::Locator if matches!(element.form, 12 | 13 | 17 | 19) => PAGES,
        Field::Page if element.form == 15 => 5,
        Field::Volume | Field::Issue if element.form == 20 => VOLUME,
        Field::Edition => 7,
        Field::Version | Field::NumberOfVolumes => 6,
        Field::Isbn | Field::Issn | Field::Handle => 4,
        Field::Editor
        | Field::Translator
        | Field::EditorTranslator
        | Field::Director
        | Field::Contributor
        | Field::Performer => ROLE,
        Field::ContainerAuthor | Field::Recipient | Field::Author => 8,
        Field::Number if element.form == 27 => 15,
        _ => NUMBER,
    }
}

/// Name lists whose role stands behind them: "Robin Doe, ed., Title", "In Robin Doe (ed.), Title".
fn roles_behind(whole: Tokens<'_>, to: &mut Collector<'_>) {
    let introduced = whole.rest.first().is_some_and(|first| first.classes.has(Classes::IN));
    let i = if introduced { element::behind_cue(whole) } else { whole };
    let cue = if introduced { role::BEHIND_IN } else { role::BEHIND };
    for (_, stretch) in to.stretches(whole, i, LIST_REACH) {
        if stretch.iter().any(|token| matches!(token.kind, Kind::Url | Kind::OpenQuote | Kind::Number)) {
            break;
        }
        let rest = Tokens { rest: i.rest.get(stretch.len()..).unwrap_or_default(), ..i };
        let (stretch, field, behind) = match (role::behind(rest), role::ending(i.text, stretch)) {
            (Some((field, behind)), _) => (stretch, field, behind),
            (None, Some((field, names))) => (names, field, rest),
            _ => continue,
        };
        if let (Some(list), Some(end), Some(value)) =
            (names::form(i.text, stretch), to.boundary(behind), role::span(stretch))
        {
            to.add_names(field, list, cue, value, end);
            break;
        }
    }
}

/// Whether a word of any of the sections stands in the tokens.
pub(crate) fn holds(tokens: &[Token], sections: Classes) -> bool {
    tokens.iter().any(|token| token.classes.has(sections))
}
