//! In which order notes are learned from: another in each epoch, the same whenever it is done again.

/// Two primes: one of them goes round any number of notes.
const STRIDES: [usize; 2] = [7919, 7907];

/// Returns the note whose turn it is; an epoch has as many turns as there are notes, and meets each note once.
pub(super) fn place(turn: usize, epoch: usize, notes: usize) -> usize {
    let stride = STRIDES.into_iter().find(|stride| !notes.is_multiple_of(*stride)).unwrap_or(1);
    (turn * stride + epoch * 104_729) % notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_epoch_meets_each_note_once() {
        for notes in [1, 10, 7907, 7919, 2 * 7919] {
            assert_eq!((0..notes).map(|turn| place(turn, 3, notes)).collect::<BTreeSet<_>>().len(), notes);
        }
    }
}
