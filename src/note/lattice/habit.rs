//! How a note sets its marks, told before anything is read.

use super::Lattice;
use super::around::{BARE_YEAR, DATED};
use crate::note::boundary::{Fence, Stop};

/// How the note sets its marks: the note's own style, before any document is seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Habit {
    /// Nothing tells.
    #[default]
    Plain,
    /// Full stops separate: "Family, Given. Title."
    Stops,
    /// Commas separate: "Given Family, Title".
    Commas,
    /// Author and year lead.
    YearFirst,
}

impl Lattice {
    /// Tells the note's habit from where its year stands, from the mark at its first quotation's end, from its imprint, from its stops.
    pub(super) fn habit_of(&self) -> Habit {
        let all = &self.boundaries.all;
        let year_at =
            (0..all.len()).find(|&at| self.next.get(at).is_some_and(|&next| next == DATED || next == BARE_YEAR));
        if all.len() > 5 && year_at.is_some_and(|at| at * 3 < all.len() && self.leads_with_year(at)) {
            return Habit::YearFirst;
        }
        let of = |stop| all.iter().any(|boundary| boundary.joint.stop == stop);
        let closed = all.iter().find_map(|boundary| match (boundary.joint.fence, boundary.joint.stop) {
            (Fence::QuoteCloses, Stop::Comma) => Some(Habit::Commas),
            (Fence::QuoteCloses, Stop::Dot) => Some(Habit::Stops),
            _ => None,
        });
        match closed {
            Some(habit) => habit,
            None if self.holds_imprint() => Habit::Commas,
            None if of(Stop::Dot) || of(Stop::Mark) => Habit::Stops,
            None if of(Stop::Comma) => Habit::Commas,
            None => Habit::Plain,
        }
    }

    /// Whether the year at a boundary stands as it does behind the author: in parentheses, or between stops.
    fn leads_with_year(&self, at: usize) -> bool {
        let joint = |at: usize| self.boundaries.all.get(at).map(|boundary| boundary.joint);
        let stops = |stop| matches!(stop, Stop::Dot | Stop::Comma | Stop::Initial);
        let bare = self.next.get(at) == Some(&BARE_YEAR);
        match (joint(at), joint(at + 1)) {
            (Some(before), _) if before.coarse() == 4 => true,
            (Some(before), Some(after)) => {
                stops(before.stop) && (!bare || matches!(after.stop, Stop::Dot | Stop::Colon))
            }
            _ => false,
        }
    }

    /// Whether a year ends a parenthesis in which a comma stands: "(Oslo: Northern Press, 2020)".
    fn holds_imprint(&self) -> bool {
        let mut commas = None;
        for (at, boundary) in self.boundaries.all.iter().enumerate() {
            match (boundary.joint.fence, commas) {
                (Fence::ParenthesisOpens, _) => commas = Some(false),
                (Fence::ParenthesisCloses, Some(true)) if self.ended.get(at) == Some(&BARE_YEAR) => return true,
                (Fence::ParenthesisCloses, _) => commas = None,
                (_, Some(_)) if boundary.joint.stop == Stop::Comma => commas = Some(true),
                _ => {}
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Habit;
    use crate::note::lattice::Lattice;
    use crate::source::Span;

    #[test]
    fn marks_tell_the_habit() {
        let mut lattice = Lattice::default();
        for (note, habit) in [
            ("Jane Doe, “Part One. Part Two,” Northern Review 4 (2020): 5.", Habit::Commas),
            ("Doe, Jane. “A Title.” Northern Review, vol. 4, 2020, p. 5.", Habit::Stops),
            ("Jane Doe, Part One. Part Two (Oslo: Northern Press, 2020), 12.", Habit::Commas),
            ("Doe, Jane. A Title. Northern Press, 2020.", Habit::Stops),
            ("Doe, J. (2020). A title: a subtitle. Northern Review, 4, 5–9.", Habit::YearFirst),
            ("Doe, Jane. 2020. A Title. Oslo: Northern Press.", Habit::YearFirst),
        ] {
            lattice.read(note, Span::new(0, note.len()));
            assert_eq!(lattice.habit, habit, "{note}");
        }
    }
}
