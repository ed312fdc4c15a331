//! Work on all open columns at once, written so that a compiler turns it into a few instructions: no branches, each value loaded once.

use super::score::Score;
use crate::note::field::OPEN;

#[inline]
fn pick<T>(first: bool, one: T, other: T) -> T {
    if first { one } else { other }
}

/// Takes scores with their marks in, for each column where they are among the two best; of equals the earlier stays ahead.
#[inline]
pub(super) fn take<S: Score>(
    best: &mut [S; OPEN],
    next: &mut [S; OPEN],
    best_marks: &mut [u16; OPEN],
    next_marks: &mut [u16; OPEN],
    scores: &[S; OPEN],
    marks: &[u16; OPEN],
) {
    for lane in 0..OPEN {
        let (first, second, score) = (best[lane], next[lane], scores[lane]);
        let (first_mark, second_mark, mark) = (best_marks[lane], next_marks[lane], marks[lane]);
        let (wins, follows) = (score > first, score > second);
        let beaten = pick(follows, mark, second_mark);
        next_marks[lane] = pick(wins, first_mark, beaten);
        next[lane] = second.max(first.min(score));
        best_marks[lane] = pick(wins, mark, first_mark);
        best[lane] = first.max(score);
    }
}

/// Takes scores in that are not above the best, for each column where they are above the second best.
#[inline]
pub(super) fn take_next<S: Score>(
    next: &mut [S; OPEN],
    next_marks: &mut [u16; OPEN],
    scores: &[S; OPEN],
    marks: &[u16; OPEN],
) {
    for lane in 0..OPEN {
        let (second, score, second_mark, mark) = (next[lane], scores[lane], next_marks[lane], marks[lane]);
        next_marks[lane] = pick(score > second, mark, second_mark);
        next[lane] = second.max(score);
    }
}

/// Returns the greatest score.
#[inline]
pub(super) fn top<S: Score>(scores: &[S; OPEN]) -> S {
    scores.iter().fold(S::NEVER, |top, &score| top.max(score))
}

/// Returns the columns with a score above `least`, a bit each.
#[inline]
pub(super) fn above<S: Score>(scores: &[S; OPEN], least: S) -> u32 {
    let mut above = 0;
    for (lane, &score) in scores.iter().enumerate() {
        above |= u32::from(score > least) << lane;
    }
    above
}
