//! The best way through the lattice and the runner-up: k-best dynamic programming, the only place where scores are added up.
//!
//! A hypothesis is a way from the note's start to a boundary. It knows which fields it has used: no field stands twice in a
//! citation, and what was seen says what may follow. Linear in the boundaries: edges and hypotheses per boundary are bounded.

use super::element::names;
use super::feature::{self, END, LANES};
use super::field::{FIELDS, Field, OPEN};
use super::lattice::{Lattice, REACH};
use super::rows::{self, Rows, Stretch};
use super::scan::Kind;
use super::weights::Weights;

/// Hypotheses that are kept at a boundary.
const BEAM: usize = 10;
/// A score below every other.
const NEVER: i32 = i32::MIN / 4;

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

/// Changes scores while weights are learned.
pub(crate) trait Judge {
    /// Returns what is added to an edge's score.
    fn worth(&mut self, step: Step) -> i32;
    /// Whether the weights count at all.
    const WEIGHED: bool = true;
}

/// Leaves scores as they are.
pub(crate) struct Plain;

impl Judge for Plain {
    #[inline]
    fn worth(&mut self, _: Step) -> i32 {
        0
    }
}

#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    score: i32,
    seen: u64,
    back: u32,
    step: Step,
    sums: [i16; LANES],
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    score: i32,
    back: u32,
    step: Step,
}

/// The search's memory, reused from note to note.
#[derive(Debug, Default)]
pub(crate) struct Search {
    hypotheses: Vec<Hypothesis>,
    /// Two candidates for each column of each boundary.
    candidates: Vec<[Option<Candidate>; 2 * FIELDS]>,
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
        let count = lattice.boundaries.all.len();
        self.hypotheses.clear();
        self.candidates.clear();
        self.candidates.resize(count, [None; 2 * FIELDS]);
        let origin = Step { start: 0, end: 0, field: Field::Residue, element: None };
        self.hypotheses.push(Hypothesis { score: 0, seen: 0, back: u32::MAX, step: origin, sums: [0; LANES] });
        let mut alive = 0..1;
        for at in 0..count.saturating_sub(1) {
            if at > 0 {
                alive = self.settle(at, weights, J::WEIGHED);
            }
            if alive.is_empty() {
                continue;
            }
            let entries = self.entries(lattice, at, alive.clone(), weights, J::WEIGHED);
            self.elements(lattice, at, &entries, weights, judge);
            self.stretches(lattice, text, at, &entries, weights, judge);
        }
        self.finish(count, weights, J::WEIGHED, most)
    }

    /// Turns a boundary's candidates into hypotheses, the best few.
    fn settle(&mut self, at: usize, weights: Weights<'_>, weighed: bool) -> std::ops::Range<usize> {
        let from = self.hypotheses.len();
        let Some(candidates) = self.candidates.get(at) else { return from..from };
        let mut best: Vec<Candidate> = candidates.iter().flatten().copied().collect();
        if best.len() > BEAM {
            best.select_nth_unstable_by(BEAM - 1, |a, b| rank(b).cmp(&rank(a)));
            best.truncate(BEAM);
        }
        best.sort_unstable_by_key(|candidate| std::cmp::Reverse(rank(candidate)));
        for candidate in best {
            let hypothesis = self.extend(&candidate, weights, weighed);
            self.hypotheses.push(hypothesis);
        }
        from..self.hypotheses.len()
    }

    fn extend(&self, candidate: &Candidate, weights: Weights<'_>, weighed: bool) -> Hypothesis {
        let (seen, mut sums) =
            self.hypotheses.get(candidate.back as usize).map_or((0, [0; LANES]), |back| (back.seen, back.sums));
        let lane = candidate.step.field as usize;
        let new = seen >> lane & 1 == 0;
        if weighed
            && new
            && let Some(row) = weights.full.get(feature::SEEN + lane)
        {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum = sum.saturating_add(*weight);
            }
        }
        Hypothesis { score: candidate.score, seen: seen | 1 << lane, back: candidate.back, step: candidate.step, sums }
    }

    /// Returns for each column the two best hypotheses to continue with it.
    fn entries(
        &self,
        lattice: &Lattice,
        at: usize,
        alive: std::ops::Range<usize>,
        weights: Weights<'_>,
        weighed: bool,
    ) -> [[(i32, u32); 2]; FIELDS] {
        let mut entries = [[(NEVER, u32::MAX); 2]; FIELDS];
        let coarse = lattice.boundaries.all.get(at).map_or(0, |boundary| boundary.joint.coarse());
        for number in alive {
            let Some(hypothesis) = self.hypotheses.get(number) else { continue };
            let from = if hypothesis.back == u32::MAX { END } else { hypothesis.step.field as usize };
            let rows = weights
                .full
                .get(feature::FROM + from)
                .zip(weights.full.get(feature::FROM_JOINT + from * feature::COARSE_COUNT + coarse));
            let Some((from_row, joint_row)) = rows else { continue };
            for (lane, entry) in entries.iter_mut().enumerate() {
                if hypothesis.seen >> lane & 1 == 1 && Field::ALL.get(lane).is_none_or(|&field| !repeats(field)) {
                    continue;
                }
                let mut score = hypothesis.score;
                if weighed {
                    score += i32::from(from_row[lane]) + i32::from(joint_row[lane]) + i32::from(hypothesis.sums[lane]);
                }
                if score > entry[0].0 {
                    *entry = [(score, number as u32), entry[0]];
                } else if score > entry[1].0 {
                    entry[1] = (score, number as u32);
                }
            }
        }
        entries
    }

    fn elements<J: Judge>(
        &mut self,
        lattice: &Lattice,
        at: usize,
        entries: &[[(i32, u32); 2]; FIELDS],
        weights: Weights<'_>,
        judge: &mut J,
    ) {
        let mut rows = Rows::new();
        for number in lattice.elements_at(at) {
            let Some(element) = lattice.elements.get(number) else { continue };
            let lane = element.field as usize;
            let mut score = 0;
            if J::WEIGHED {
                rows::of_element(lattice, at, element, &mut rows);
                score = rows.as_slice().iter().map(|&row| weights.full_at(usize::from(row), lane)).sum();
            }
            let step = Step { start: at, end: element.end, field: element.field, element: Some(number) };
            score += judge.worth(step);
            self.offer(step, score, entries);
        }
    }

    fn stretches<J: Judge>(
        &mut self,
        lattice: &Lattice,
        text: &str,
        at: usize,
        entries: &[[(i32, u32); 2]; FIELDS],
        weights: Weights<'_>,
        judge: &mut J,
    ) {
        let mut rows = Rows::new();
        let mut stretch = Stretch::at(at);
        let last = lattice.boundaries.all.len() - 1;
        let reach = if at == 0 { super::lattice::LIST_REACH } else { REACH };
        for end in at + 1..=last.min(at + reach) {
            stretch.grow(lattice);
            let address = lattice.between(end - 1, end).iter().any(|token| token.kind == Kind::Url);
            let list = if at == 0 { list_form(lattice, text, at, end) } else { 0 };
            let mut sums = [0; OPEN];
            if J::WEIGHED {
                stretch.rows(lattice, text, list, &mut rows);
                for &row in rows.as_slice() {
                    weights.add_open(usize::from(row), &mut sums);
                }
            }
            for (lane, &sum) in sums.iter().enumerate() {
                let Some(&field) = Field::ALL.get(lane) else { continue };
                let fits = match field {
                    Field::Residue => end == at + 1,
                    Field::Author => at == 0 && !address,
                    _ => !address && end - at <= REACH,
                };
                if fits {
                    let step = Step { start: at, end, field, element: None };
                    self.offer(step, i32::from(sum) + judge.worth(step), entries);
                }
            }
            if address {
                break;
            }
        }
    }

    /// Adds an edge behind the two best hypotheses that it can follow.
    fn offer(&mut self, step: Step, score: i32, entries: &[[(i32, u32); 2]; FIELDS]) {
        let lane = step.field as usize;
        let (Some(slots), Some(entry)) = (self.candidates.get_mut(step.end), entries.get(lane)) else { return };
        let Some([first, second]) =
            slots.get_mut(2 * lane..2 * lane + 2).and_then(|pair| <&mut [_; 2]>::try_from(pair).ok())
        else {
            return;
        };
        for &(before, back) in entry {
            if back == u32::MAX {
                break;
            }
            let candidate = Candidate { score: before + score, back, step };
            if first.is_none_or(|kept: Candidate| candidate.score > kept.score) {
                *second = first.replace(candidate);
            } else if second.is_none_or(|kept: Candidate| candidate.score > kept.score) {
                *second = Some(candidate);
            } else {
                break;
            }
        }
    }

    fn finish(&mut self, count: usize, weights: Weights<'_>, weighed: bool, most: usize) -> Vec<Way> {
        let Some(candidates) = count.checked_sub(1).and_then(|last| self.candidates.get(last)) else {
            return Vec::new();
        };
        let mut ends: Vec<(i32, Candidate)> = candidates
            .iter()
            .flatten()
            .map(|candidate| {
                let mut score = candidate.score;
                if weighed {
                    let lane = candidate.step.field as usize;
                    score += weights.full_at(feature::FROM + lane, END)
                        + i32::from(self.extend(candidate, weights, true).sums[END]);
                }
                (score, *candidate)
            })
            .collect();
        ends.sort_by_key(|(score, candidate)| std::cmp::Reverse((*score, rank(candidate))));
        ends.iter().take(most).map(|(score, candidate)| Way { score: *score, steps: self.steps(candidate) }).collect()
    }

    fn steps(&self, end: &Candidate) -> Vec<Step> {
        let mut steps = vec![end.step];
        let mut back = end.back;
        while let Some(hypothesis) = self.hypotheses.get(back as usize).filter(|hypothesis| hypothesis.back != u32::MAX)
        {
            steps.push(hypothesis.step);
            back = hypothesis.back;
        }
        steps.reverse();
        steps
    }
}

/// Orders candidates: the score, then the longer edge, then the field's place in the table.
fn rank(candidate: &Candidate) -> (i32, std::cmp::Reverse<usize>, std::cmp::Reverse<u8>, std::cmp::Reverse<u32>) {
    let step = candidate.step;
    (
        candidate.score,
        std::cmp::Reverse(step.start),
        std::cmp::Reverse(step.field as u8),
        std::cmp::Reverse(candidate.back),
    )
}

/// Returns the form of the name list that a stretch may be, above 0.
pub(crate) fn list_form(lattice: &Lattice, text: &str, start: usize, end: usize) -> usize {
    names::read(text, lattice.between(start, end)).map_or(0, |list| usize::from(list.form - names::INVERTED) + 1)
}
