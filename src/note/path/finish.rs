//! The note's end: which ways are best, and by which steps they go.

use super::node::Edge;
use super::score::Score;
use super::{Ground, Hypothesis, NONE, Search, Step, Way, element, start};
use crate::note::feature::{self, END};
use crate::note::field::Field;
use crate::note::weights::Weights;
use std::cmp::Reverse;

/// A way to the note's end: its score, then what decides between equals.
type Ending = (i32, Reverse<(usize, Field, u32)>, Step);

/// How many steps most ways have at most.
const STEPS: usize = 16;

impl<S: Score> Search<S> {
    /// Returns the best ways to the note's end, at most `most`.
    pub(super) fn finish(&self, ground: Ground<'_>, count: usize, most: usize) -> Vec<Way> {
        let Some((last, node)) = count.checked_sub(1).and_then(|last| Some((last, self.nodes.get(last)?))) else {
            return Vec::new();
        };
        let mut best: Vec<Ending> = Vec::with_capacity(most + 1);
        node.each_above(S::NEVER, |score, lane, code| {
            let Some(&field) = Field::ALL.get(lane) else { return };
            let back = self.back(ground, last, code);
            let step = step(ground, last, field, code.edge());
            let score = node.base() + score.number() + self.closing(ground.weights, back, lane);
            let ending = (score, Reverse((step.start, field, back)), step);
            let place = best.partition_point(|other| (other.0, other.1) >= (ending.0, ending.1));
            if place < most {
                best.insert(place, ending);
                best.truncate(most);
            }
        });
        best.iter()
            .map(|&(score, Reverse((_, _, back)), step)| Way { score, steps: self.steps(ground, back, step) })
            .collect()
    }

    /// Returns what the note's end is worth behind a way.
    fn closing(&self, weights: Weights<'_>, back: u32, lane: usize) -> i32 {
        let (seen, sum) =
            self.hypotheses.get(back as usize).map_or((0, 0), |back| (back.seen, back.sums[END].number()));
        let new = if seen >> lane & 1 == 0 { weights.full_at(feature::SEEN + lane, END) } else { 0 };
        weights.full_at(feature::FROM + lane, END) + sum + new
    }

    fn steps(&self, ground: Ground<'_>, mut back: u32, end: Step) -> Vec<Step> {
        let mut steps = Vec::with_capacity(STEPS);
        steps.push(end);
        let mut at = end.start;
        let before = |back: u32| self.hypotheses.get(back as usize).filter(|before| before.back != NONE);
        while let Some(Hypothesis { last, edge, back: further, .. }) = before(back) {
            let Some(&field) = Field::ALL.get(usize::from(*last)) else { break };
            let step = step(ground, at, field, *edge);
            steps.push(step);
            at = step.start;
            back = *further;
        }
        steps.reverse();
        steps
    }
}

fn step(ground: Ground<'_>, end: usize, field: Field, edge: Edge) -> Step {
    let element = match edge {
        Edge::Stretch(_) => None,
        Edge::Element(back) => Some(element(ground.lattice, end, back)),
    };
    Step { start: start(ground.lattice, end, edge), end, field, element }
}
