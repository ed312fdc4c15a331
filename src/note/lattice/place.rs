//! Where a boundary lies among a note's quotation marks and parentheses.

use super::Lattice;
use super::around::{BARE_YEAR, DATED};
use crate::note::scan::Kind;

impl Lattice {
    /// Returns where a boundary lies, below [`crate::note::feature::PLACES`].
    #[inline]
    pub(crate) fn place(&self, boundary: usize) -> usize {
        self.places.get(boundary).map_or(0, |&place| usize::from(place))
    }

    /// Tells for every boundary whether quotation marks are ahead, open or behind, and whether parentheses are open or have closed
    /// behind a year.
    pub(super) fn find_places(&mut self) {
        self.places.clear();
        let (mut quote, mut year_closed, mut depth) = (u8::from(self.quoted), false, 0_u8);
        for (at, boundary) in self.boundaries.all.iter().enumerate() {
            let joint = self.tokens.get(boundary.left as usize..boundary.right as usize).unwrap_or_default();
            for token in joint {
                match token.kind {
                    Kind::OpenQuote => quote = 2,
                    Kind::CloseQuote => quote = 3,
                    Kind::OpenParenthesis => depth = depth.saturating_add(1),
                    Kind::CloseParenthesis => {
                        depth = depth.saturating_sub(1);
                        year_closed |= self.ended.get(at).is_some_and(|&ended| ended == BARE_YEAR || ended == DATED);
                    }
                    _ => {}
                }
            }
            let brackets = match (depth, year_closed) {
                (1.., _) => 1,
                (0, true) => 2,
                (0, false) => 0,
            };
            self.places.push(quote * 3 + brackets);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::note::lattice::Lattice;
    use crate::source::Span;

    #[test]
    fn places_tell_quotation_and_imprint() {
        let note = "Jane Doe, “A Title” (Oslo: Northern Press, 2020), 12.";
        let mut lattice = Lattice::default();
        lattice.read(note, Span::new(0, note.len()));
        let places: Vec<usize> = (0..lattice.boundaries.all.len()).map(|at| lattice.place(at)).collect();
        assert_eq!(places, [3, 6, 10, 10, 10, 11, 11], "ahead, inside, in parentheses thrice, behind the year's twice");
    }
}
