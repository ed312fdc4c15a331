//! In which order notes are learned from: another in each epoch and run, the same whenever it is done again.

/// Primes: each goes round any number of notes that it does not divide.
const STRIDES: [usize; 6] = [7919, 7907, 7901, 7883, 7879, 7877];

/// Returns the note whose turn it is in an epoch of a run; an epoch has as many turns as there are notes, and meets each note once.
pub(super) fn place(turn: usize, run: usize, epoch: usize, notes: usize) -> usize {
    let mut strides = STRIDES.iter().cycle().skip(run % STRIDES.len()).take(STRIDES.len());
    let stride = strides.find(|&&stride| !notes.is_multiple_of(stride)).unwrap_or(&1);
    (turn * stride + epoch * 104_729 + run * 15_485_863) % notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn an_epoch_meets_each_note_once() {
        for notes in [1, 10, 7907, 7919, 2 * 7919] {
            for run in [0, 1, 7] {
                let met: BTreeSet<usize> = (0..notes).map(|turn| place(turn, run, 3, notes)).collect();
                assert_eq!(met.len(), notes);
            }
        }
    }
}
