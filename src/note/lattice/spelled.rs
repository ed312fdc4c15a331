//! The letters of a note and its stretches: what tables know of them, whether they agree with an address's host.

use super::{KNOWN_WORDS, Lattice, host};
use crate::knowledge::{self, Classes};
use crate::note::scan::{Kind, Token};

impl Lattice {
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

    /// Writes the note's letters in a row, and the letters of its address's host.
    pub(super) fn write_letters(&mut self, text: &str) {
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
            let asked = self.may_be_known(at);
            let known = if asked { knowledge::known(self.letters(at, at + 1)) } else { 0 };
            let known = if asked && known == 0 { self.known_pair(text, at) } else { known };
            self.next_known.push(known as u8);
        }
    }

    /// Returns what tables know of two places that a word joins or a slash parts: "New Haven y Londres", "Berlin/Boston"; 0 where they are none.
    fn known_pair(&self, text: &str, atom: usize) -> usize {
        let named = self.atoms.get(atom).is_some_and(|atom| atom.classes.has(Classes::PLACES));
        let tokens = if named { self.between(atom, atom + 1) } else { &[] };
        let parts = |token: &Token| token.kind == Kind::Slash || token.small && token.classes.has(Classes::JOINTS);
        let Some(joint) = tokens.iter().position(parts) else { return 0 };
        let place = |tokens: Option<&[Token]>| {
            let mut letters = String::new();
            tokens.unwrap_or_default().iter().for_each(|token| host::push(token.span.of(text), &mut letters));
            Some(knowledge::known(&letters)).filter(|known| knowledge::PLACES.contains(known))
        };
        place(tokens.get(..joint)).filter(|_| place(tokens.get(joint + 1..)).is_some()).unwrap_or(0)
    }
}
