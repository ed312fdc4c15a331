//! What may change scores: nothing when notes are read, the gold when weights are learned.

use super::Step;

/// Changes scores while weights are learned.
pub(crate) trait Judge {
    /// Returns what is added to an edge's score.
    fn worth(&mut self, step: Step) -> i32;
    /// Whether the weights count at all.
    const WEIGHED: bool = true;

    /// Whether anything is added.
    fn judges(&self) -> bool {
        true
    }
}

/// Leaves scores as they are.
pub(crate) struct Plain;

impl Judge for Plain {
    #[inline]
    fn judges(&self) -> bool {
        false
    }

    #[inline]
    fn worth(&mut self, _: Step) -> i32 {
        0
    }
}
