//! The best way through the lattice and the runner-up: k-best dynamic programming, the only place where scores are added up.
//!
//! A hypothesis is a way from the note's start to a boundary. It knows which fields it has used: no field stands twice in a
//! citation, and what was seen says what may follow. Linear in the boundaries: edges and hypotheses per boundary are bounded.

use super::boundary::Boundary;
use super::element::names;
use super::feature::{self, END, LANES};
use super::field::{Field, OPEN};
use super::lattice::Lattice;
use super::sums::Sums;
use super::weights::Weights;
use entries::Entries;
use node::{Code, Edge, Node, PLACES};

mod columns;
mod edges;
mod entries;
mod finish;
mod judge;
mod node;
mod score;

pub(crate) use judge::{Judge, Plain};
pub(crate) use score::Score;

/// Hypotheses that are kept at a boundary.
const BEAM: usize = 4;
const _: () = assert!(BEAM <= PLACES);
/// How far, in hundredths, a hypothesis may be behind a boundary's best: of ten thousand notes none is read in another way than with half
/// as much again.
const HOPELESS: i32 = 1200;

/// An edge of a way: a field from one boundary to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Step {
    /// The boundary at which it begins.
    pub(crate) start: usize,
    /// The boundary at which it ends.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) field: Field,
    /// The element that it is; open stretches have none.
    pub(crate) element: Option<usize>,
}

/// A way through the lattice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Way {
    /// Its score, in hundredths.
    pub(crate) score: i32,
    /// Its edges, in order.
    pub(crate) steps: Vec<Step>,
}

/// The hypothesis before the first.
const NONE: u32 = u32::MAX;

/// A way from the note's start to a boundary.
#[derive(Clone, Copy, Debug)]
struct Hypothesis<S> {
    /// Its score, counted from its boundary's best.
    score: S,
    /// The column of its last field; of the way of no steps, the end's.
    last: u8,
    seen: u64,
    back: u32,
    edge: Edge,
    /// What the fields seen so far say of each column; a field that may not come again is out of reach.
    sums: [S; LANES],
}

impl<S: Score> Hypothesis<S> {
    /// Returns the way of no steps.
    fn origin() -> Self {
        let (edge, sums) = (Edge::Stretch(0), [S::default(); LANES]);
        Self { score: S::default(), last: END as u8, seen: 0, back: NONE, edge, sums }
    }
}

/// The hypotheses of a boundary.
#[derive(Clone, Copy, Debug, Default)]
struct Alive {
    /// The first of them.
    first: u32,
    count: u32,
    /// The best score, from which theirs are counted.
    base: i32,
}

/// What a search is about.
#[derive(Clone, Copy)]
struct Ground<'n> {
    lattice: &'n Lattice,
    text: &'n str,
    weights: Weights<'n>,
}

/// The search's memory, reused from note to note.
#[derive(Debug, Default)]
pub(crate) struct Search<S = i16> {
    hypotheses: Vec<Hypothesis<S>>,
    nodes: Vec<Node<S>>,
    /// For every boundary, its hypotheses.
    alive: Vec<Alive>,
    /// For every boundary, what it adds to each open column of the stretches that end there.
    ends: Vec<Sums>,
}

/// Fields that a citation may have more than once.
fn repeats(field: Field) -> bool {
    matches!(field, Field::Residue | Field::Contributor | Field::Performer | Field::Editor | Field::Translator)
}

impl<S: Score> Search<S> {
    /// Returns the best ways, best first, at most `most`.
    pub(crate) fn ways<J: Judge>(
        &mut self,
        lattice: &Lattice,
        text: &str,
        weights: Weights<'_>,
        judge: &mut J,
        most: usize,
    ) -> Vec<Way> {
        let ground = Ground { lattice, text, weights };
        let count = lattice.boundaries.all.len();
        self.prepare(ground, count);
        for at in 0..count.saturating_sub(1) {
            let alive = if at == 0 { self.origin() } else { self.settle(ground, at) };
            self.alive.push(alive);
            if alive.count == 0 || lattice.is_sealed(at) {
                continue;
            }
            let mut entries = self.entries(ground, at, alive);
            self.elements(ground, at, alive, &mut entries, judge);
            self.stretches(ground, at, alive, &entries, judge);
        }
        self.finish(ground, count, most)
    }

    fn prepare(&mut self, ground: Ground<'_>, count: usize) {
        self.hypotheses.clear();
        self.alive.clear();
        if self.nodes.len() < count {
            self.nodes.resize(count, Node::EMPTY);
        }
        self.nodes.iter_mut().take(count).for_each(Node::clear);
        self.ends.clear();
        self.ends.extend((0..count).map(|at| ground.weights.open.end(ground.lattice, at)));
    }

    /// The way of no steps.
    fn origin(&mut self) -> Alive {
        self.hypotheses.push(Hypothesis::origin());
        Alive { first: 0, count: 1, base: 0 }
    }

    /// Turns a boundary's candidates into hypotheses, the best few.
    fn settle(&mut self, ground: Ground<'_>, at: usize) -> Alive {
        let first = self.hypotheses.len() as u32;
        let Some(node) = self.nodes.get(at) else { return Alive { first, ..Alive::default() } };
        let (base, top) = (node.base(), node.top());
        let least = S::near(top.number() - HOPELESS).max(S::NEVER);
        let mut best = [(least, 0_u8, Code::default()); BEAM];
        let mut count = 0;
        node.each_above(least, |score, lane, code| {
            if score > best[BEAM - 1].0 {
                let mut place = BEAM - 1;
                while place > 0 && best[place - 1].0 < score {
                    best[place] = best[place - 1];
                    place -= 1;
                }
                best[place] = (score, lane as u8, code);
                count = (count + 1).min(BEAM);
            }
        });
        for &(score, lane, code) in best.iter().take(count) {
            let hypothesis = self.extend(ground, at, S::near(score.number() - top.number()), lane, code);
            self.hypotheses.push(hypothesis);
        }
        Alive { first, count: count as u32, base: base.saturating_add(top.number()) }
    }

    #[inline]
    fn extend(&self, ground: Ground<'_>, at: usize, score: S, last: u8, code: Code) -> Hypothesis<S> {
        let lane = usize::from(last);
        let (edge, back) = (code.edge(), self.back(ground, at, code));
        let mut new = match self.hypotheses.get(back as usize) {
            Some(before) => Hypothesis { score, last, back, edge, ..*before },
            None => Hypothesis { score, last, back, edge, ..Hypothesis::origin() },
        };
        if new.seen >> lane & 1 == 0 {
            let row = ground.weights.full_row(feature::SEEN + lane);
            for (sum, &weight) in new.sums.iter_mut().zip(row) {
                *sum = sum.plus(S::weight(weight));
            }
        }
        if let (Some(&field), Some(sum)) = (Field::ALL.get(lane), new.sums.get_mut(lane))
            && !repeats(field)
        {
            *sum = S::FORBIDDEN;
        }
        new.seen |= 1 << lane;
        new
    }

    /// Returns the hypothesis behind which an edge into a boundary was added.
    fn back(&self, ground: Ground<'_>, end: usize, code: Code) -> u32 {
        let start = start(ground.lattice, end, code.edge());
        self.alive.get(start).map_or(NONE, |alive| alive.first + code.place())
    }

    /// Fills the open columns of a boundary's entries.
    fn entries(&self, ground: Ground<'_>, at: usize, alive: Alive) -> Entries<S> {
        let mut entries = Entries::new();
        for (place, hypothesis) in (0..).zip(self.those(alive)) {
            let [from, joint] = transitions(ground, at, hypothesis);
            let mut scores = [S::default(); OPEN];
            for lane in 0..OPEN {
                let sum = hypothesis.score.plus(hypothesis.sums[lane]);
                scores[lane] = sum.plus(S::weight(from[lane])).plus(S::weight(joint[lane]));
            }
            entries.take_open(&scores, place);
        }
        entries
    }

    /// Fills one column of a boundary's entries, where it is not yet.
    #[inline]
    fn fill(&self, ground: Ground<'_>, at: usize, lane: usize, alive: Alive, entries: &mut Entries<S>) {
        if !entries.lacks(lane) {
            return;
        }
        for (place, hypothesis) in (0..).zip(self.those(alive)) {
            let [from, joint] = transitions(ground, at, hypothesis);
            let sum = hypothesis.score.plus(hypothesis.sums[lane]);
            entries.take(lane, sum.plus(S::weight(from[lane])).plus(S::weight(joint[lane])), place);
        }
    }

    fn those(&self, alive: Alive) -> &[Hypothesis<S>] {
        let first = alive.first as usize;
        self.hypotheses.get(first..first + alive.count as usize).unwrap_or_default()
    }
}

/// Returns the boundary at which an edge begins that ends at `end`.
fn start(lattice: &Lattice, end: usize, edge: Edge) -> usize {
    match edge {
        Edge::Stretch(distance) => end.saturating_sub(distance),
        Edge::Element(back) => lattice.start_of(element(lattice, end, back)),
    }
}

/// Returns the number of the element that lies so many back from the first that begins at `end`.
fn element(lattice: &Lattice, end: usize, back: usize) -> usize {
    lattice.elements_at(end).start.saturating_sub(back)
}

/// Returns the rows of the field before, alone and with the joint between.
#[inline]
fn transitions<'w, S>(ground: Ground<'w>, at: usize, hypothesis: &Hypothesis<S>) -> [&'w [i16; LANES]; 2] {
    let coarse = ground.lattice.boundaries.all.get(at).map_or(0, Boundary::coarse);
    let from = usize::from(hypothesis.last);
    let rows = [feature::FROM + from, feature::FROM_JOINT + from * feature::COARSE_COUNT + coarse];
    rows.map(|row| ground.weights.full_row(row))
}

/// Returns the form of the name list that a stretch from the note's start may be, above 0; `before` is that of the shorter stretch: what
/// has run into a list stays there.
#[inline]
pub(crate) fn list_form(lattice: &Lattice, text: &str, end: usize, before: usize) -> usize {
    let number = |form| usize::from(form - names::INVERTED) + 1;
    if before == number(names::TANGLED) {
        return before;
    }
    names::form(text, lattice.between(0, end)).map_or(0, number)
}
