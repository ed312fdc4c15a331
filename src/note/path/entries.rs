//! A boundary's two best hypotheses to go on with, for each column.

use super::columns;
use super::score::Score;
use crate::note::feature::LANES;
use crate::note::field::OPEN;

/// For each column the two best hypotheses to continue with it: scores, counted from the boundary's best, and places.
/// Open columns are filled for every boundary, the others where an element asks for them.
pub(super) struct Entries<S> {
    pub(super) scores: [[S; LANES]; 2],
    pub(super) places: [[u16; LANES]; 2],
    /// The columns that are filled.
    filled: u64,
}

impl<S: Score> Entries<S> {
    /// Returns entries whose open columns are about to be filled.
    pub(super) fn new() -> Self {
        Self { scores: [[S::FORBIDDEN; LANES]; 2], places: [[0; LANES]; 2], filled: (1 << OPEN) - 1 }
    }

    /// Whether a column is yet to be filled; from now on it counts as filled.
    #[inline]
    pub(super) fn lacks(&mut self, lane: usize) -> bool {
        let lacks = self.filled >> lane & 1 == 0;
        self.filled |= 1 << lane;
        lacks
    }

    /// Takes a hypothesis's scores of the open columns in, for each column where they are among the two best.
    #[inline]
    pub(super) fn take_open(&mut self, scores: &[S; OPEN], place: u16) {
        let [best, next] = &mut self.scores;
        let [best_place, next_place] = &mut self.places;
        if let (Some(best), Some(next), Some(best_place), Some(next_place)) =
            (best.first_chunk_mut(), next.first_chunk_mut(), best_place.first_chunk_mut(), next_place.first_chunk_mut())
        {
            columns::take(best, next, best_place, next_place, scores, &[place; OPEN]);
        }
    }

    /// Takes one column's score in.
    #[inline]
    pub(super) fn take(&mut self, lane: usize, score: S, place: u16) {
        let [best, next] = &mut self.scores;
        let [best_place, next_place] = &mut self.places;
        if score > best[lane] {
            (next[lane], next_place[lane]) = (best[lane], best_place[lane]);
            (best[lane], best_place[lane]) = (score, place);
        } else if score > next[lane] {
            (next[lane], next_place[lane]) = (score, place);
        }
    }
}
