//! Numbers that ways are compared by.

use std::fmt::Debug;

/// A score, counted from a boundary's best. Notes are read with narrow ones, eight of which a processor compares at once; while
/// weights are learned the gold is worth more than these can say. Sums stop at the ends of the range.
pub(crate) trait Score: Copy + Ord + Default + Debug {
    /// What a field is worth that may not come again: whatever is added, it stays below [`Self::NEVER`].
    const FORBIDDEN: Self;
    /// Not above any way that is worth following.
    const NEVER: Self;

    /// Returns the sum.
    fn plus(self, other: Self) -> Self;
    /// Returns a weight as a score.
    fn weight(weight: i16) -> Self;
    /// Returns the nearest score to a number.
    fn near(number: i32) -> Self;
    /// Returns the score as a number.
    fn number(self) -> i32;
}

impl Score for i16 {
    const FORBIDDEN: Self = Self::MIN;
    const NEVER: Self = -20_000;

    #[inline]
    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    #[inline]
    fn weight(weight: i16) -> Self {
        weight
    }

    #[inline]
    fn near(number: i32) -> Self {
        number.clamp(Self::MIN.into(), Self::MAX.into()) as Self
    }

    #[inline]
    fn number(self) -> i32 {
        self.into()
    }
}

impl Score for i32 {
    const FORBIDDEN: Self = Self::MIN / 2;
    const NEVER: Self = Self::MIN / 4;

    #[inline]
    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    #[inline]
    fn weight(weight: i16) -> Self {
        weight.into()
    }

    #[inline]
    fn near(number: i32) -> Self {
        number
    }

    #[inline]
    fn number(self) -> i32 {
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::note::lattice::Lattice;
    use crate::note::path::{Plain, Search};
    use crate::note::weights;
    use crate::source::Span;

    #[test]
    fn narrow_scores_find_the_ways_that_wide_ones_find() {
        let (mut narrow, mut wide, mut lattice) =
            (Search::<i16>::default(), Search::<i32>::default(), Lattice::default());
        let notes = include_str!("../../../fixtures/gold/works.notes");
        let long = format!("Doe, Jane. {}A Title. 2020.", "“Part, and: part.” ".repeat(200));
        for note in notes.lines().chain([long.as_str()]) {
            lattice.read(note, Span::new(0, note.len()));
            let ways = narrow.ways(&lattice, note, weights::current(), &mut Plain, 2);
            assert_eq!(ways, wide.ways(&lattice, note, weights::current(), &mut Plain, 2), "{note}");
        }
    }
}
