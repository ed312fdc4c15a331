//! The best sequence of citations and talk.

use super::cuts::{self, Cut};
use super::rows::{self, Around};
use super::tally::Tally;
use super::weights::Table;
use crate::note::pairs::Pairs;
use crate::note::scan::{Kind, Token};
use crate::source::Span;

/// Most stretches between cuts that one citation has.
const REACH: usize = 40;
/// Below every score.
const NEVER: i32 = i32::MIN / 2;

/// What a stretch of a note is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sort {
    /// It cites a work.
    Citation,
    /// It says something, introduces or joins.
    Talk,
}

/// A stretch of a note from one cut to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Segment {
    /// The cut at which it begins.
    pub(crate) start: usize,
    /// The cut at which it ends.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) sort: Sort,
}

/// Changes scores while weights are learned: what is added to a segment's score.
pub(crate) type Leaning<'l> = &'l dyn Fn(Segment) -> i32;

/// The best way to a cut that ends in a sort.
#[derive(Clone, Copy, Debug)]
struct Best {
    score: i32,
    start: u32,
    before: u8,
}

/// Divides notes one after the other, with one memory for all.
#[derive(Debug, Default)]
pub(crate) struct Divider {
    /// Where the note can be cut.
    pub(crate) cuts: Vec<Cut>,
    pub(crate) around: Vec<Around>,
    pub(crate) tallies: Vec<Tally>,
    /// For every cut, what a stretch is worth by starting there, and by ending there.
    edges: Vec<[[i32; 2]; 2]>,
    best: Vec<[Best; 3]>,
    segments: Vec<Segment>,
    /// How far the note's last stretch is from being the other sort, in hundredths.
    pub(crate) ahead: i32,
}

impl Divider {
    /// Looks at a note's tokens.
    pub(crate) fn read(&mut self, text: &str, tokens: &[Token], pairs: &Pairs) {
        cuts::read(text, tokens, pairs, &mut self.cuts);
        self.around.clear();
        self.around.extend(self.cuts.iter().map(|cut| rows::around(text, tokens, pairs, cut)));
        self.tallies.clear();
        let mut quoted = 0;
        let mut from = 0;
        for after in self.cuts.iter().skip(1) {
            // A joint's marks count before the cut, but for what opens.
            let opens = |at: usize| {
                tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::OpenParenthesis | Kind::OpenQuote))
            };
            let to = (after.left as usize..after.right as usize).find(|&at| opens(at)).unwrap_or(after.right as usize);
            self.tallies.push(Tally::read(text, tokens, pairs, from..to, &mut quoted));
            from = to;
        }
    }

    /// Returns the segments of the note looked at, in order.
    pub(crate) fn divide(&mut self, weights: &Table) -> &[Segment] {
        self.search(weights, None);
        &self.segments
    }

    /// Returns the segments that were found last.
    pub(crate) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// As [`Divider::divide`], with scores changed.
    #[cfg(feature = "learn")]
    pub(crate) fn divide_leaning(&mut self, weights: &Table, leaning: Leaning<'_>) -> Vec<Segment> {
        self.search(weights, Some(leaning));
        self.segments.clone()
    }

    fn search(&mut self, weights: &Table, leaning: Option<Leaning<'_>>) {
        let last = self.cuts.len() - 1;
        self.weigh_edges(weights);
        let nothing = Best { score: NEVER, start: 0, before: 0 };
        self.best.clear();
        self.best.resize(last + 1, [nothing; 3]);
        if let Some(first) = self.best.first_mut() {
            first[0].score = 0;
        }
        for start in 0..last {
            let entry = self.entry(weights, start);
            let mut tally = Tally::default();
            for end in start + 1..=last.min(start + REACH) {
                if let Some(next) = self.tallies.get(end - 1) {
                    tally.extend(next);
                }
                let worth = self.worth(weights, &tally, start, end);
                self.offer(Segment { start, end, sort: Sort::Citation }, worth[0], entry[0], leaning);
                if end == start + 1 {
                    self.offer(Segment { start, end, sort: Sort::Talk }, worth[1], entry[1], leaning);
                }
                if self.cuts.get(end).is_some_and(|cut| cut.parts) {
                    break;
                }
            }
        }
        self.trace(last);
    }

    /// Returns the best score, and what it ends in, with which each sort can begin at a cut.
    fn entry(&self, weights: &Table, start: usize) -> [(i32, u8); 2] {
        let mut entry = [(NEVER, 0); 2];
        let (Some(best), Some(cut)) = (self.best.get(start), self.cuts.get(start)) else { return entry };
        for (before, best) in best.iter().enumerate() {
            let row = weights.get(rows::transition_row(before, cut.joint.coarse())).copied().unwrap_or_default();
            for (slot, more) in entry.iter_mut().zip(row) {
                let score = best.score + i32::from(more);
                if score > slot.0 {
                    *slot = (score, before as u8);
                }
            }
        }
        entry
    }

    /// Adds up what each cut is worth as a start and as an end.
    fn weigh_edges(&mut self, weights: &Table) {
        let worth = |row: usize| weights.get(row).copied().unwrap_or_default();
        let sum = |rows: &[usize]| {
            rows.iter()
                .map(|&row| worth(row))
                .fold([0; 2], |sum, row| [sum[0] + i32::from(row[0]), sum[1] + i32::from(row[1])])
        };
        self.edges.clear();
        self.edges
            .extend(self.around.iter().map(|around| [sum(&rows::start_rows(around)), sum(&rows::end_rows(around))]));
    }

    #[inline]
    fn worth(&self, weights: &Table, tally: &Tally, start: usize, end: usize) -> [i32; 2] {
        let (Some(before), Some(after)) = (self.around.get(start), self.around.get(end)) else { return [0; 2] };
        let (Some([first, _]), Some([_, last])) = (self.edges.get(start), self.edges.get(end)) else { return [0; 2] };
        let mut sums = [first[0] + last[0], first[1] + last[1]];
        rows::inner_rows(tally, before, after, self.at_edges(start, end), |row| {
            let weights = weights.get(row).copied().unwrap_or_default();
            sums[0] += i32::from(weights[0]);
            sums[1] += i32::from(weights[1]);
        });
        sums
    }

    /// Whether a stretch begins and ends where the note does.
    fn at_edges(&self, start: usize, end: usize) -> (bool, bool) {
        (start == 0, end + 1 == self.cuts.len())
    }

    #[cfg(feature = "learn")]
    fn rows(&self, tally: &Tally, start: usize, end: usize, mut add: impl FnMut(usize)) {
        let (Some(before), Some(after)) = (self.around.get(start), self.around.get(end)) else { return };
        rows::start_rows(before).into_iter().chain(rows::end_rows(after)).for_each(&mut add);
        rows::inner_rows(tally, before, after, self.at_edges(start, end), add);
    }

    fn offer(&mut self, segment: Segment, worth: i32, (before_score, before): (i32, u8), leaning: Option<Leaning<'_>>) {
        let score = before_score + worth + leaning.map_or(0, |leaning| leaning(segment));
        let column = if segment.sort == Sort::Citation { 1 } else { 2 };
        if let Some(slot) = self.best.get_mut(segment.end).and_then(|best| best.get_mut(column))
            && score > slot.score
        {
            *slot = Best { score, start: segment.start as u32, before };
        }
    }

    fn trace(&mut self, last: usize) {
        self.segments.clear();
        let Some(ends) = self.best.get(last) else { return };
        self.ahead = (ends[1].score - ends[2].score).abs();
        let mut column = if ends[2].score > ends[1].score { 2 } else { 1 };
        let mut end = last;
        while end > 0 {
            let Some(best) = self.best.get(end).and_then(|best| best.get(column)) else { break };
            let sort = if column == 1 { Sort::Citation } else { Sort::Talk };
            self.segments.push(Segment { start: best.start as usize, end, sort });
            end = best.start as usize;
            column = usize::from(best.before);
        }
        self.segments.reverse();
    }

    /// Calls `add` with each row that scores a sequence, and the column of its sort.
    #[cfg(feature = "learn")]
    pub(crate) fn cells(&self, segments: &[Segment], mut add: impl FnMut(usize, usize)) {
        let mut before = 0;
        for segment in segments {
            let column = usize::from(segment.sort == Sort::Talk);
            let tally = self.tally(segment.start, segment.end);
            self.rows(&tally, segment.start, segment.end, |row| add(row, column));
            let coarse = self.cuts.get(segment.start).map_or(0, |cut| cut.joint.coarse());
            add(rows::transition_row(before, coarse), column);
            before = column + 1;
        }
    }

    #[cfg(feature = "learn")]
    fn tally(&self, start: usize, end: usize) -> Tally {
        let mut tally = Tally::default();
        self.tallies.get(start..end).unwrap_or_default().iter().for_each(|next| tally.extend(next));
        tally
    }

    /// Returns where a segment stands: from its first word to its last, with the marks whose partners it holds.
    pub(crate) fn span(&self, tokens: &[Token], pairs: &Pairs, segment: Segment) -> Option<Span> {
        let (before, after) = (self.cuts.get(segment.start)?, self.cuts.get(segment.end)?);
        let (from, to) = (before.right as usize, after.left as usize);
        let inside = |at: usize| pairs.of(at).is_some_and(|partner| (from..to).contains(&partner));
        let around = |at: usize| {
            pairs.of(at).is_some_and(|partner| partner >= to && partner < after.right as usize)
                && tokens.get(at).is_some_and(|token| token.kind == Kind::OpenQuote)
        };
        let first = (before.left as usize..from).find(|&at| inside(at) || around(at)).unwrap_or(from);
        let closes = |at: usize| pairs.of(at).is_some_and(|partner| (first..to).contains(&partner));
        let dotted =
            |at: usize| tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Dot | Kind::AbbreviationDot));
        let last = (to..after.right as usize).rev().find(|&at| closes(at) || at == to && dotted(at));
        let stop = last.map_or(to, |at| at + 1);
        let stop = if tokens.get(stop).is_some_and(|token| token.kind == Kind::Dot) && stop < after.right as usize {
            stop + 1
        } else {
            stop
        };
        let tokens = tokens.get(first..stop)?;
        Some(tokens.first()?.span.join(tokens.last()?.span))
    }
}
