//! Documents of a list of notes, as many at a time as give every thread its share.

use crate::error::Error;
use crate::stream::{Piece, Pieces};
use std::num::NonZeroUsize;

/// How many bytes a thread gets at a time: enough to outweigh what sharing costs, and little memory.
const SHARE: usize = 256 << 10;

/// The pieces of an input, several at a time. One that is a share by itself comes alone: its notes are shared out.
pub(super) struct Batches<'a> {
    pieces: Pieces<'a>,
    share: usize,
    threads: usize,
    /// What was read and belongs behind the last batch: a large piece, or what stopped the reading.
    ahead: Option<Result<Piece, Error>>,
}

impl<'a> Batches<'a> {
    /// Returns batches for so many threads.
    pub(super) fn new(pieces: Pieces<'a>, threads: NonZeroUsize) -> Self {
        Self::of(pieces, threads, SHARE)
    }

    fn of(pieces: Pieces<'a>, threads: NonZeroUsize, share: usize) -> Self {
        Self { pieces, share, threads: threads.get(), ahead: None }
    }

    /// Returns the next pieces; nothing at the input's end.
    ///
    /// # Errors
    /// As the pieces.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Piece>>, Error> {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while let Some(piece) = self.ahead.take().or_else(|| self.pieces.next()) {
            let length = piece.as_ref().map_or(usize::MAX, |piece| piece.source.text().len());
            let is_large = self.threads == 1 || length >= self.share;
            if is_large && !batch.is_empty() {
                self.ahead = Some(piece);
                break;
            }
            batch.push(piece?);
            bytes += length;
            if is_large || bytes >= self.share.saturating_mul(self.threads) {
                break;
            }
        }
        Ok((!batch.is_empty()).then_some(batch))
    }
}

#[cfg(test)]
mod tests {
    use super::{Batches, NonZeroUsize};
    use crate::stream::Pieces;

    fn lengths(input: &[u8], threads: usize, share: usize) -> (Vec<usize>, bool) {
        let threads = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
        let mut batches = Batches::of(Pieces::new("-", input), threads, share);
        let mut lengths = Vec::new();
        loop {
            match batches.next() {
                Ok(Some(batch)) => lengths.push(batch.len()),
                Ok(None) => return (lengths, false),
                Err(_) => return (lengths, true),
            }
        }
    }

    #[test]
    fn a_batch_ends_where_it_is_large_enough() {
        let input = b"One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n";
        assert_eq!(lengths(input, 1, 1000), (vec![1; 5], false));
        assert_eq!(lengths(input, 2, 8), (vec![3, 2], false));
        assert_eq!(lengths(input, 2, 7), (vec![2, 1, 2], false), "the third is a share by itself");
        assert_eq!(lengths(input, 2, 1000), (vec![5], false));
    }

    #[test]
    fn a_fault_comes_behind_what_was_read_before_it() {
        let mut input = b"One.\n\nTwo.\n\n".to_vec();
        input.extend([1_u8; 400]);
        input.push(b'\n');
        assert_eq!(lengths(&input, 2, 1000), (vec![2], true));
        assert_eq!(lengths(&input[12..], 2, 1000), (vec![], true));
    }
}
