//! Edges from a boundary: its elements, and the open stretches that begin there.

use super::entries::Entries;
use super::judge::Judge;
use super::node::Code;
use super::score::Score;
use super::{Alive, Ground, Search, Step, list_form};
use crate::note::field::{Field, OPEN};
use crate::note::lattice::{LIST_REACH, REACH};
use crate::note::rows::{self, Rows};
use crate::note::sums::Weighed;

impl<S: Score> Search<S> {
    /// Adds the elements that begin at a boundary.
    pub(super) fn elements<J: Judge>(
        &mut self,
        ground: Ground<'_>,
        at: usize,
        alive: Alive,
        entries: &mut Entries<S>,
        judge: &mut J,
    ) {
        let Ground { lattice, weights, .. } = ground;
        let mut rows = Rows::new();
        let mut last = None;
        for number in lattice.elements_at(at) {
            let Some(element) = lattice.elements.get(number) else { continue };
            let lane = element.field as usize;
            let look = (element.end, element.form, element.cue, element.value, element.date.is_some());
            if last.replace(look) != Some(look) {
                rows::of_element(lattice, at, element, &mut rows);
            }
            let mut score = rows.as_slice().iter().map(|&row| weights.full_at(usize::from(row), lane)).sum();
            score += judge.worth(Step { start: at, end: element.end, field: element.field, element: Some(number) });
            self.fill(ground, at, lane, alive, entries);
            let Some(code) = Code::element(lattice.elements_at(element.end).start - number) else { continue };
            self.offer(element.end, alive, lane, code, S::near(score), entries);
        }
    }

    /// Adds an element behind the two best hypotheses that it can follow.
    #[inline]
    fn offer(&mut self, end: usize, alive: Alive, lane: usize, code: Code, score: S, entries: &Entries<S>) {
        let Some(node) = self.nodes.get_mut(end) else { return };
        let score = score.plus(node.meet(alive.base));
        for (scores, places) in entries.scores.iter().zip(&entries.places) {
            if !node.offer(lane, scores[lane].plus(score), Code(code.0 | places[lane])) {
                break;
            }
        }
    }

    /// Adds the open stretches that begin at a boundary.
    pub(super) fn stretches<J: Judge>(
        &mut self,
        ground: Ground<'_>,
        at: usize,
        alive: Alive,
        entries: &Entries<S>,
        judge: &mut J,
    ) {
        let Ground { lattice, text, weights } = ground;
        let mut stretch = Weighed::at(weights.open, lattice, at);
        let until = lattice.boundaries.all.len() - 1;
        let reach = if at == 0 { LIST_REACH } else { REACH };
        let mut list = 0;
        for end in at + 1..=until.min(at + reach) {
            stretch.grow(lattice);
            let address = lattice.is_address(end - 1);
            if lattice.is_sealed(end) && !address {
                continue;
            }
            list = if at == 0 && !stretch.is_broken() { list_form(lattice, text, end, list) } else { 0 };
            let Some(ends) = self.ends.get(end) else { break };
            let sums = stretch.sums(lattice, ends, list, end);
            let mut worths: [S; OPEN] = barred(at, end, address);
            for lane in 0..OPEN {
                worths[lane] = worths[lane].plus(S::weight(sums[lane]));
            }
            if J::JUDGES {
                for (worth, &field) in worths.iter_mut().zip(Field::ALL) {
                    *worth = worth.plus(S::near(judge.worth(Step { start: at, end, field, element: None })));
                }
            }
            self.offer_open(end, alive, end - at, &worths, entries);
            if address {
                break;
            }
        }
    }

    /// Adds a stretch, as each open field behind the two best hypotheses that it can follow.
    #[inline]
    fn offer_open(&mut self, end: usize, alive: Alive, distance: usize, worths: &[S; OPEN], entries: &Entries<S>) {
        let Some(node) = self.nodes.get_mut(end) else { return };
        let down = node.meet(alive.base);
        let [best, next] = &entries.scores;
        let [best_places, next_places] = &entries.places;
        let mut scores = [[S::default(); OPEN]; 2];
        for lane in 0..OPEN {
            scores[0][lane] = best[lane].plus(worths[lane]).plus(down);
        }
        if !node.admits(&scores[0]) {
            return;
        }
        let code = Code::stretch(distance).0;
        let mut codes = [[0; OPEN]; 2];
        for lane in 0..OPEN {
            scores[1][lane] = next[lane].plus(worths[lane]).plus(down);
            codes[0][lane] = code | best_places[lane];
            codes[1][lane] = code | next_places[lane];
        }
        node.offer_open(&scores, &codes);
    }
}

/// Returns for each open column whether a stretch can be it, as what that adds: an address is none, only the start is led by authors,
/// and what is left over is taken piece by piece.
#[inline]
fn barred<S: Score>(at: usize, end: usize, address: bool) -> [S; OPEN] {
    let bar = |is_barred: bool| if is_barred { S::FORBIDDEN } else { S::default() };
    let mut barred = [bar(address || end - at > REACH); OPEN];
    barred[Field::Residue as usize] = bar(end > at + 1);
    barred[Field::Author as usize] = bar(at > 0 || address);
    barred
}
