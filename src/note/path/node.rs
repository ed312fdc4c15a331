//! A boundary's two best candidates of each column.

use super::{NEVER, Step};
use crate::note::feature::LANES;
use crate::note::field::Field;

/// An edge behind a hypothesis.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Candidate {
    pub(super) back: u32,
    pub(super) start: u32,
    pub(super) element: u32,
}

/// The two best candidates of each column at a boundary.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) scores: [[i32; LANES]; 2],
    pub(super) candidates: [[Candidate; LANES]; 2],
}

impl Node {
    pub(super) const EMPTY: Self =
        Self { scores: [[NEVER; LANES]; 2], candidates: [[Candidate { back: 0, start: 0, element: 0 }; LANES]; 2] };

    /// Takes a candidate in where it is among the two best of its column; says whether it was.
    #[inline]
    pub(super) fn offer(&mut self, lane: usize, score: i32, candidate: Candidate) -> bool {
        let [first, second] = &mut self.scores;
        let [first_candidate, second_candidate] = &mut self.candidates;
        if score > first[lane] {
            second[lane] = first[lane];
            second_candidate[lane] = first_candidate[lane];
            first[lane] = score;
            first_candidate[lane] = candidate;
        } else if score > second[lane] {
            second[lane] = score;
            second_candidate[lane] = candidate;
        } else {
            return false;
        }
        true
    }

    pub(super) fn step(&self, rank: usize, lane: usize, end: usize) -> Option<(i32, u32, Step)> {
        let (score, candidate) = (*self.scores.get(rank)?.get(lane)?, self.candidates.get(rank)?.get(lane)?);
        let element = (candidate.element != u32::MAX).then_some(candidate.element as usize);
        let step = Step { start: candidate.start as usize, end, field: *Field::ALL.get(lane)?, element };
        (score > NEVER).then_some((score, candidate.back, step))
    }
}
