//! What lies ahead of a boundary: the next anchor of certainty (a date, an address, a role, a number with its word), and what stands before it.

use super::Lattice;
use super::around::{ACCESSED, ADDRESS, BARE_YEAR, DATED, PAGES, ROLE, VOLUME};
use crate::note::boundary::{Fence, Stop};

impl Lattice {
    /// Returns what lies between a boundary and the next anchor, below [`crate::note::feature::WAYS`].
    #[inline]
    pub(crate) fn way_from(&self, boundary: usize) -> usize {
        self.ways.get(boundary).map_or(0, |&way| usize::from(way))
    }

    /// Tells for every boundary what is the next anchor, and which stops lie before it.
    pub(super) fn find_ways(&mut self) {
        let count = self.boundaries.all.len();
        self.ways.clear();
        self.ways.resize(count, 0);
        let (mut anchor, mut stops, mut commas, mut opens) = (0, 0_u8, 0_u8, 0);
        for at in (0..count).rev() {
            let found = match self.next.get(at).copied().unwrap_or_default() {
                BARE_YEAR => 1,
                DATED => 2,
                ADDRESS | ACCESSED => 3,
                ROLE => 4,
                VOLUME | PAGES => 5,
                _ => 0,
            };
            if found > 0 {
                (anchor, stops, commas, opens) = (found, 0, 0, 0);
            }
            if let Some(slot) = self.ways.get_mut(at) {
                *slot = ((anchor * 3 + stops.min(2)) * 4 + commas.min(3)) * 2 + opens;
            }
            let Some(joint) = self.boundaries.all.get(at).map(|boundary| boundary.joint) else { continue };
            stops = stops.saturating_add(u8::from(matches!(joint.stop, Stop::Dot | Stop::Mark)));
            commas = commas.saturating_add(u8::from(joint.stop == Stop::Comma));
            opens |= u8::from(joint.fence == Fence::ParenthesisOpens);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::note::lattice::Lattice;
    use crate::source::Span;

    #[test]
    fn ways_tell_the_next_anchor_and_the_stops_before_it() {
        let note = "Doe, Jane. A Title. Northern Press, 9 Oct. 2020.";
        let mut lattice = Lattice::default();
        lattice.read(note, Span::new(0, note.len()));
        let dated = |stops: usize, commas: usize| ((2 * 3 + stops) * 4 + commas) * 2;
        let ways: Vec<usize> = (0..5).map(|at| lattice.way_from(at)).collect();
        assert_eq!(ways, [dated(2, 2), dated(2, 1), dated(1, 1), dated(0, 1), dated(0, 0)]);
    }
}
