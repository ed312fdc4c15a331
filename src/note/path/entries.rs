//! A boundary's two best hypotheses to go on with, for each column.

use super::BEAM;
use crate::note::feature::LANES;
use crate::note::field::OPEN;

/// For each column the two best hypotheses to continue with it: score and place in one number, so that the greater wins.
/// Open columns are filled for every boundary, the others where an element asks for them.
pub(super) struct Entries {
    /// The first of the boundary's hypotheses.
    pub(super) base: u32,
    pub(super) packed: [[i32; LANES]; 2],
    /// The columns that are filled.
    pub(super) filled: u64,
}

/// Bits of a packed entry that hold the hypothesis's place.
pub(super) const PLACE_BITS: u32 = 4;
/// The greatest place.
const PLACES: i32 = (1 << PLACE_BITS) - 1;
const _: () = assert!(BEAM <= 1 << PLACE_BITS);

/// Packs a score with a hypothesis's place; of equal scores the earlier place is the greater.
#[inline]
fn pack(score: i32, place: u32) -> i32 {
    (score << PLACE_BITS) | (PLACES - place.cast_signed())
}

impl Entries {
    /// Takes scores of the open columns in, for each column where they are among the two best.
    #[inline]
    pub(super) fn take_open(&mut self, scores: &[i32; OPEN], place: u32) {
        let [first, second] = &mut self.packed;
        let (Some(first), Some(second)) = (first.first_chunk_mut::<OPEN>(), second.first_chunk_mut::<OPEN>()) else {
            return;
        };
        for lane in 0..OPEN {
            let packed = pack(scores[lane], place);
            second[lane] = second[lane].max(first[lane].min(packed));
            first[lane] = first[lane].max(packed);
        }
    }

    /// Takes one column's score in.
    #[inline]
    pub(super) fn take(&mut self, lane: usize, score: i32, place: u32) {
        let packed = pack(score, place);
        let [first, second] = &mut self.packed;
        second[lane] = second[lane].max(first[lane].min(packed));
        first[lane] = first[lane].max(packed);
    }

    /// Returns score and hypothesis of a column's best or second best.
    #[inline]
    pub(super) fn get(&self, rank: usize, lane: usize) -> (i32, u32) {
        let packed = self.packed[rank][lane];
        let place = PLACES - (packed & PLACES);
        (packed >> PLACE_BITS, self.base + place.cast_unsigned())
    }
}
