//! A note as a lattice: boundaries are its nodes, elements and open stretches its edges.

use super::boundary::{Boundaries, Boundary};
use super::element::{self, Collector, Element, names, role};
use super::feature::NEXT;
use super::pairs::Pairs;
use super::scan::{self, Kind, Token};
use super::tokens::Tokens;
use crate::knowledge::Classes;
use crate::source::Span;

mod around;
mod atom;
mod habit;
mod host;
mod place;
mod spelled;
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
        let mut law = None;
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
            let printed = law.filter(|&(end, _)| end == at).map(|(_, form)| form);
            let mut at_least = first;
            while let Some(element) = self.elements.get(at_least) {
                if element::law::is_printer(element.form) {
                    law = Some((element.end, element.form));
                }
                if element.end <= at || printed.is_some_and(|form| !element::law::counts(form, element)) {
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

    /// Whether an address stands between a boundary and the next.
    pub(crate) fn is_address(&self, atom: usize) -> bool {
        self.atoms.get(atom).is_some_and(|atom| atom.address)
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
