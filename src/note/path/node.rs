//! A boundary's two best candidates of each column.

use super::columns;
use super::score::Score;
use crate::note::feature::LANES;
use crate::note::field::OPEN;

/// An edge into a boundary, in short: how far back it begins, and behind which of the hypotheses there.
///
/// `distance × 8 + place` for an open stretch; for an element the highest bit, and in place of the distance how many elements lie
/// from it to the boundary at which it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Code(pub(super) u16);

/// Bits of a code that hold the hypothesis's place.
const PLACE_BITS: u32 = 3;
/// How many places there are.
pub(super) const PLACES: usize = 1 << PLACE_BITS;
const ELEMENT: u16 = 1 << 15;

/// What a code says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    /// An open stretch that begins so many boundaries back.
    Stretch(usize),
    /// The element so many back from the first that begins where it ends.
    Element(usize),
}

impl Code {
    /// Returns the code of a stretch of so many atoms, behind the first hypothesis.
    #[inline]
    pub(super) fn stretch(distance: usize) -> Self {
        Self((distance << PLACE_BITS) as u16)
    }

    /// Returns the code of an element so many back; none where others of its length can't be told apart.
    #[inline]
    pub(super) fn element(back: usize) -> Option<Self> {
        let code = u16::try_from(back << PLACE_BITS).ok().filter(|code| code & ELEMENT == 0)?;
        Some(Self(code | ELEMENT))
    }

    /// Returns the hypothesis's place, below [`PLACES`].
    pub(super) fn place(self) -> u32 {
        u32::from(self.0) & (PLACES as u32 - 1)
    }

    /// Returns the edge.
    pub(super) fn edge(self) -> Edge {
        let back = usize::from((self.0 & !ELEMENT) >> PLACE_BITS);
        if self.0 & ELEMENT == 0 { Edge::Stretch(back) } else { Edge::Element(back) }
    }
}

/// The two best candidates of each column at a boundary.
#[derive(Clone, Debug)]
pub(super) struct Node<S> {
    /// What scores are counted from: the best score of the boundaries that edges came from.
    base: i32,
    /// Columns that elements reached, a bit each.
    reached: u64,
    pub(super) scores: [[S; LANES]; 2],
    pub(super) codes: [[u16; LANES]; 2],
}

/// No edge came from anywhere yet.
const NOWHERE: i32 = i32::MIN;

impl<S: Score> Node<S> {
    pub(super) const EMPTY: Self =
        Self { base: NOWHERE, reached: 0, scores: [[S::NEVER; LANES]; 2], codes: [[0; LANES]; 2] };

    /// Forgets all candidates.
    #[inline]
    pub(super) fn clear(&mut self) {
        self.base = NOWHERE;
        self.reached = 0;
        self.scores = [[S::NEVER; LANES]; 2];
    }

    /// Returns what scores are counted from.
    pub(super) fn base(&self) -> i32 {
        self.base
    }

    /// Returns what to add to scores that are counted from `base`, never above 0: a node counts from the greatest base.
    #[inline]
    pub(super) fn meet(&mut self, base: i32) -> S {
        if base <= self.base {
            return S::near(base - self.base);
        }
        if self.base != NOWHERE {
            let down = S::near(self.base.saturating_sub(base));
            for score in self.scores.as_flattened_mut() {
                *score = score.plus(down).max(S::NEVER);
            }
        }
        self.base = base;
        S::default()
    }

    /// Whether the best of any open column would be among the two best.
    #[inline]
    pub(super) fn admits(&self, best: &[S; OPEN]) -> bool {
        let Some(second) = self.scores[1].first_chunk::<OPEN>() else { return false };
        let mut any = false;
        for lane in 0..OPEN {
            any |= best[lane] > second[lane];
        }
        any
    }

    /// Takes each open column's best and second best candidate in, where they are among the two best.
    #[inline]
    pub(super) fn offer_open(&mut self, scores: &[[S; OPEN]; 2], codes: &[[u16; OPEN]; 2]) {
        let [best, next] = &mut self.scores;
        let [best_code, next_code] = &mut self.codes;
        if let (Some(best), Some(next), Some(best_code), Some(next_code)) =
            (best.first_chunk_mut(), next.first_chunk_mut(), best_code.first_chunk_mut(), next_code.first_chunk_mut())
        {
            let ([first, second], [first_code, second_code]) = (scores, codes);
            columns::take(best, next, best_code, next_code, first, first_code);
            columns::take_next(next, next_code, second, second_code);
        }
    }

    /// Takes a candidate in where it is among the two best of its column; says whether it was.
    #[inline]
    pub(super) fn offer(&mut self, lane: usize, score: S, code: Code) -> bool {
        let [best, next] = &mut self.scores;
        let [best_code, next_code] = &mut self.codes;
        let (Some(best), Some(next)) = (best.get_mut(lane), next.get_mut(lane)) else { return false };
        let (Some(best_code), Some(next_code)) = (best_code.get_mut(lane), next_code.get_mut(lane)) else {
            return false;
        };
        if score > *best {
            (*next, *next_code) = (*best, *best_code);
            (*best, *best_code) = (score, code.0);
        } else if score > *next {
            (*next, *next_code) = (score, code.0);
        } else {
            return false;
        }
        self.reached |= 1 << lane;
        true
    }

    /// Returns the best score.
    #[inline]
    pub(super) fn top(&self) -> S {
        let [best, _] = &self.scores;
        let open = best.first_chunk().map_or(S::NEVER, columns::top);
        bits(self.reached).filter_map(|lane| best.get(lane)).fold(open, |top, &score| top.max(score))
    }

    /// Calls `take` with score, column and edge of each candidate above a score: the best of all columns, then the second best.
    #[inline]
    pub(super) fn each_above(&self, least: S, mut take: impl FnMut(S, usize, Code)) {
        for (scores, codes) in self.scores.iter().zip(&self.codes) {
            let open = scores.first_chunk().map_or(0, |open| columns::above(open, least));
            for lane in bits(u64::from(open) | self.reached & !((1 << OPEN) - 1)) {
                if let (Some(&score), Some(&code)) = (scores.get(lane), codes.get(lane))
                    && score > least
                {
                    take(score, lane, Code(code));
                }
            }
        }
    }
}

/// Returns the places of the bits that are set, the lowest first.
#[inline]
fn bits(mut rest: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = rest.trailing_zeros() as usize;
        rest &= rest.checked_sub(1)?;
        Some(bit)
    })
}
