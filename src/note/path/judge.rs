//! What may change scores: nothing when notes are read, the gold when weights are learned.

use super::Step;

/// Changes scores while weights are learned.
pub(crate) trait Judge {
    /// Whether anything is added.
    const JUDGES: bool = true;

    /// Returns what is added to an edge's score.
    fn worth(&mut self, step: Step) -> i32;
}

/// Leaves scores as they are.
pub(crate) struct Plain;

impl Judge for Plain {
    const JUDGES: bool = false;

    #[inline]
    fn worth(&mut self, _: Step) -> i32 {
        0
    }
}
