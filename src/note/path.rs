//! The best way through the lattice and the runner-up: k-best dynamic programming, the only place where scores are added up.
//!
//! A hypothesis is a way from the note's start to a boundary. It knows which fields it has used: no field stands twice in a
//! citation, and what was seen says what may follow. Linear in the boundaries: edges and hypotheses per boundary are bounded.

use super::element::names;
use super::feature::{self, END, LANES};
use super::field::{FIELDS, Field, OPEN};
use super::lattice::{Lattice, REACH};
use super::rows::{self, Rows, Stretch};
use super::weights::Weights;
use entries::{Entries, PLACE_BITS};
use node::{Candidate, Node};

mod entries;
mod judge;
mod node;

pub(crate) use judge::{Judge, Plain};

/// Hypotheses that are kept at a boundary.
const BEAM: usize = 6;
/// How far, in hundredths, a hypothesis may be behind a boundary's best.
const HOPELESS: i32 = 1800;
/// A score below every other.
const NEVER: i32 = i32::MIN / 64;
/// What a field costs that may not come again: more than any way is worth.
const FORBIDDEN: i32 = i32::MIN / 128;

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

/// A way from the note's start to a boundary.
#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    score: i32,
    seen: u64,
    back: u32,
    step: Step,
    /// What the fields seen so far say of each column; a field that may not come again is out of reach.
    sums: [i32; LANES],
}

/// What a search is about.
#[derive(Clone, Copy)]
struct Ground<'n> {
    lattice: &'n Lattice,
    text: &'n str,
    weights: Weights<'n>,
    weighed: bool,
}

/// The search's memory, reused from note to note.
#[derive(Debug, Default)]
pub(crate) struct Search {
    hypotheses: Vec<Hypothesis>,
    nodes: Vec<Node>,
    /// For every boundary, what it adds to each open column of the stretches that end there.
    ends: Vec<[i16; OPEN]>,
}

/// Fields that a citation may have more than once.
fn repeats(field: Field) -> bool {
    matches!(field, Field::Residue | Field::Contributor | Field::Performer | Field::Editor | Field::Translator)
}

impl Search {
    /// Returns the best ways, best first, at most `most`.
    pub(crate) fn ways<J: Judge>(
        &mut self,
        lattice: &Lattice,
        text: &str,
        weights: Weights<'_>,
        judge: &mut J,
        most: usize,
    ) -> Vec<Way> {
        let ground = Ground { lattice, text, weights, weighed: J::WEIGHED };
        let count = lattice.boundaries.all.len();
        self.hypotheses.clear();
        if self.nodes.len() < count {
            self.nodes.resize(count, Node::EMPTY);
        }
        for node in self.nodes.iter_mut().take(count) {
            node.scores = [[NEVER; LANES]; 2];
        }
        self.ends.clear();
        if J::WEIGHED {
            let mut rows = Rows::new();
            for at in 0..count {
                rows::end_rows(lattice, at, &mut rows);
                self.ends.push(weights.open_sums(&rows));
            }
        }
        let origin = Step { start: 0, end: 0, field: Field::Residue, element: None };
        self.hypotheses.push(Hypothesis { score: 0, seen: 0, back: u32::MAX, step: origin, sums: [0; LANES] });
        let mut alive = 0..1;
        for at in 0..count.saturating_sub(1) {
            if at > 0 {
                alive = self.settle(ground, at);
            }
            if alive.is_empty() || lattice.is_sealed(at) {
                continue;
            }
            let mut entries = self.entries(ground, at, alive.clone());
            self.elements(ground, at, alive.clone(), &mut entries, judge);
            self.stretches(ground, at, &entries, judge);
        }
        self.finish(ground, count, most)
    }

    /// Turns a boundary's candidates into hypotheses, the best few.
    fn settle(&mut self, ground: Ground<'_>, at: usize) -> std::ops::Range<usize> {
        let from = self.hypotheses.len();
        let Some(node) = self.nodes.get(at) else { return from..from };
        let mut best = [(NEVER, 0_u8, 0_u8); BEAM];
        for (rank, scores) in node.scores.iter().enumerate() {
            for (lane, &score) in scores.iter().enumerate() {
                if score > best[BEAM - 1].0 {
                    let mut place = BEAM - 1;
                    while place > 0 && best[place - 1].0 < score {
                        best[place] = best[place - 1];
                        place -= 1;
                    }
                    best[place] = (score, rank as u8, lane as u8);
                }
            }
        }
        let least = if ground.weighed { best[0].0.saturating_sub(HOPELESS) } else { NEVER };
        let kept =
            best.map(
                |(score, rank, lane)| {
                    if score > NEVER && score >= least { node.step(rank.into(), lane.into(), at) } else { None }
                },
            );
        for (score, back, step) in kept.into_iter().flatten() {
            let hypothesis = self.extend(ground, score, back, step);
            self.hypotheses.push(hypothesis);
        }
        from..self.hypotheses.len()
    }

    fn extend(&self, ground: Ground<'_>, score: i32, back: u32, step: Step) -> Hypothesis {
        let (seen, mut sums) =
            self.hypotheses.get(back as usize).map_or((0, [0; LANES]), |back| (back.seen, back.sums));
        let lane = step.field as usize;
        let new = seen >> lane & 1 == 0;
        if ground.weighed
            && new
            && let Some(row) = ground.weights.full.get(feature::SEEN + lane)
        {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(*weight);
            }
        }
        if !repeats(step.field) {
            sums[lane] = FORBIDDEN;
        }
        Hypothesis { score, seen: seen | 1 << lane, back, step, sums }
    }

    /// Fills the open columns of a boundary's entries.
    fn entries(&self, ground: Ground<'_>, at: usize, alive: std::ops::Range<usize>) -> Entries {
        let mut entries =
            Entries { base: alive.start as u32, packed: [[NEVER << PLACE_BITS; LANES]; 2], filled: (1 << OPEN) - 1 };
        for (place, number) in alive.enumerate() {
            let Some(hypothesis) = self.hypotheses.get(number) else { continue };
            let Some(sums) = hypothesis.sums.first_chunk::<OPEN>() else { continue };
            let mut scores = sums.map(|sum| sum + hypothesis.score);
            if let Some((from, joint)) = transitions(ground, at, hypothesis) {
                for ((score, one), other) in scores.iter_mut().zip(from).zip(joint) {
                    *score += i32::from(*one) + i32::from(*other);
                }
            }
            entries.take_open(&scores, place as u32);
        }
        entries
    }

    /// Fills one column of a boundary's entries, where it is not yet.
    fn fill(&self, ground: Ground<'_>, at: usize, lane: usize, alive: std::ops::Range<usize>, entries: &mut Entries) {
        if entries.filled >> lane & 1 == 1 {
            return;
        }
        entries.filled |= 1 << lane;
        for (place, number) in alive.enumerate() {
            let Some(hypothesis) = self.hypotheses.get(number) else { continue };
            let mut score = hypothesis.score + hypothesis.sums[lane];
            if let Some((from, joint)) = transitions(ground, at, hypothesis) {
                score += i32::from(from[lane]) + i32::from(joint[lane]);
            }
            entries.take(lane, score, place as u32);
        }
    }

    fn elements<J: Judge>(
        &mut self,
        ground: Ground<'_>,
        at: usize,
        alive: std::ops::Range<usize>,
        entries: &mut Entries,
        judge: &mut J,
    ) {
        let Ground { lattice, weights, .. } = ground;
        let mut rows = Rows::new();
        let mut last = None;
        for number in lattice.elements_at(at) {
            let Some(element) = lattice.elements.get(number) else { continue };
            let lane = element.field as usize;
            let mut score = 0;
            if J::WEIGHED {
                let look = (element.end, element.form, element.cue, element.value, element.date.is_some());
                if last.replace(look) != Some(look) {
                    rows::of_element(lattice, at, element, &mut rows);
                }
                score = rows.as_slice().iter().map(|&row| weights.full_at(usize::from(row), lane)).sum();
            }
            score += judge.worth(Step { start: at, end: element.end, field: element.field, element: Some(number) });
            self.fill(ground, at, lane, alive.clone(), entries);
            self.offer(at, element.end, lane, number as u32, score, entries);
        }
    }

    fn stretches<J: Judge>(&mut self, ground: Ground<'_>, at: usize, entries: &Entries, judge: &mut J) {
        let Ground { lattice, text, weights, .. } = ground;
        let mut rows = Rows::new();
        let mut stretch = Stretch::at(at);
        rows::start_rows(lattice, at, &mut rows);
        let start_sums = if J::WEIGHED { weights.open_sums(&rows) } else { [0; OPEN] };
        let last = lattice.boundaries.all.len() - 1;
        let reach = if at == 0 { super::lattice::LIST_REACH } else { REACH };
        for end in at + 1..=last.min(at + reach) {
            stretch.grow(lattice);
            let address = lattice.is_address(end - 1);
            if lattice.is_sealed(end) && !address {
                continue;
            }
            let mut sums = start_sums;
            if J::WEIGHED {
                let names = if at == 0 && !stretch.is_broken() { list_form(lattice, text, at, end) } else { 0 };
                stretch.own_rows(lattice, names, &mut rows);
                weights.add_all(&rows, &mut sums);
                if let Some(ends) = self.ends.get(end) {
                    sums.iter_mut().zip(ends).for_each(|(sum, more)| *sum = sum.saturating_add(*more));
                }
            }
            let fits = fitting(at, end, address);
            if J::WEIGHED && !judge.judges() && !self.may_enter(end, &sums, entries) {
                if address {
                    break;
                }
                continue;
            }
            for (lane, &sum) in sums.iter().enumerate().filter(|(lane, _)| fits >> lane & 1 == 1) {
                let Some(&field) = Field::ALL.get(lane) else { continue };
                let worth = judge.worth(Step { start: at, end, field, element: None });
                self.offer(at, end, lane, u32::MAX, i32::from(sum) + worth, entries);
            }
            if address {
                break;
            }
        }
    }

    /// Whether any open column of a stretch would be among the two best at its end.
    #[inline]
    fn may_enter(&self, end: usize, sums: &[i16; OPEN], entries: &Entries) -> bool {
        let Some(node) = self.nodes.get(end) else { return false };
        let (Some(second), Some(before)) =
            (node.scores[1].first_chunk::<OPEN>(), entries.packed[0].first_chunk::<OPEN>())
        else {
            return true;
        };
        let mut any = false;
        for lane in 0..OPEN {
            any |= (before[lane] >> PLACE_BITS) + i32::from(sums[lane]) > second[lane];
        }
        any
    }

    /// Adds an edge behind the two best hypotheses that it can follow.
    #[inline]
    fn offer(&mut self, start: usize, end: usize, lane: usize, element: u32, score: i32, entries: &Entries) {
        let Some(node) = self.nodes.get_mut(end) else { return };
        for rank in 0..2 {
            let (before, back) = entries.get(rank, lane);
            let candidate = Candidate { back, start: start as u32, element };
            if before <= FORBIDDEN / 2 || !node.offer(lane, before + score, candidate) {
                break;
            }
        }
    }

    fn finish(&mut self, ground: Ground<'_>, count: usize, most: usize) -> Vec<Way> {
        let Some((last, node)) = count.checked_sub(1).and_then(|last| Some((last, self.nodes.get(last)?))) else {
            return Vec::new();
        };
        let all = (0..2).flat_map(|rank| (0..FIELDS).filter_map(move |lane| node.step(rank, lane, last)));
        let mut ends: Vec<(i32, u32, Step)> = Vec::with_capacity(2 * FIELDS);
        ends.extend(all.map(|(score, back, step)| {
            (score + if ground.weighed { self.closing(ground.weights, back, step) } else { 0 }, back, step)
        }));
        ends.sort_by_key(|&(score, back, step)| {
            std::cmp::Reverse((score, std::cmp::Reverse((step.start, step.field, back))))
        });
        ends.iter().take(most).map(|&(score, back, step)| Way { score, steps: self.steps(back, step) }).collect()
    }

    /// Returns what the note's end is worth behind a way.
    fn closing(&self, weights: Weights<'_>, back: u32, step: Step) -> i32 {
        let lane = step.field as usize;
        let (seen, sum) = self.hypotheses.get(back as usize).map_or((0, 0), |back| (back.seen, back.sums[END]));
        let new = if seen >> lane & 1 == 0 { weights.full_at(feature::SEEN + lane, END) } else { 0 };
        weights.full_at(feature::FROM + lane, END) + sum + new
    }

    fn steps(&self, mut back: u32, end: Step) -> Vec<Step> {
        let mut steps = vec![end];
        while let Some(hypothesis) = self.hypotheses.get(back as usize).filter(|hypothesis| hypothesis.back != u32::MAX)
        {
            steps.push(hypothesis.step);
            back = hypothesis.back;
        }
        steps.reverse();
        steps
    }
}

/// Returns the open columns that a stretch can be, a bit each: an address is none, only the start is led by authors, and what is left
/// over is taken piece by piece.
#[inline]
fn fitting(at: usize, end: usize, address: bool) -> u32 {
    let bit = |field: Field| 1_u32 << field as u32;
    let all = (1_u32 << OPEN) - 1;
    let residue = if end == at + 1 { bit(Field::Residue) } else { 0 };
    let author = if at == 0 && !address { bit(Field::Author) } else { 0 };
    let others = if address || end - at > REACH { 0 } else { all & !bit(Field::Residue) & !bit(Field::Author) };
    residue | author | others
}

/// Returns the rows of the field before, alone and with the joint between.
#[inline]
fn transitions<'w>(
    ground: Ground<'w>,
    at: usize,
    hypothesis: &Hypothesis,
) -> Option<(&'w [i16; LANES], &'w [i16; LANES])> {
    if !ground.weighed {
        return None;
    }
    let weights = ground.weights;
    let coarse = ground.lattice.boundaries.all.get(at).map_or(0, |boundary| boundary.joint.coarse());
    let from = if hypothesis.back == u32::MAX { END } else { hypothesis.step.field as usize };
    weights
        .full
        .get(feature::FROM + from)
        .zip(weights.full.get(feature::FROM_JOINT + from * feature::COARSE_COUNT + coarse))
}

/// Returns the form of the name list that a stretch may be, above 0.
pub(crate) fn list_form(lattice: &Lattice, text: &str, start: usize, end: usize) -> usize {
    names::form(text, lattice.between(start, end)).map_or(0, |form| usize::from(form - names::INVERTED) + 1)
}
