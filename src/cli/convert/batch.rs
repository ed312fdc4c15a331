//! Documents of a list of notes, as many at a time as give every thread its share.

use crate::error::Error;
use crate::stream::{Piece, Pieces};
use std::num::NonZeroUsize;

/// How many bytes a thread gets at a time: enough to outweigh what sharing costs, and little memory.
const SHARE: usize = 256 << 10;

/// The pieces of an input, several at a time.
pub(super) struct Batches<'a> {
    pieces: Pieces<'a>,
    bytes: usize,
    /// What stopped the reading; it is told behind what was read before.
    fault: Option<Error>,
}

impl<'a> Batches<'a> {
    /// Returns batches for so many threads.
    pub(super) fn new(pieces: Pieces<'a>, threads: NonZeroUsize) -> Self {
        let bytes = if threads.get() == 1 { 0 } else { SHARE.saturating_mul(threads.get()) };
        Self { pieces, bytes, fault: None }
    }

    /// Returns the next pieces; nothing at the input's end.
    ///
    /// # Errors
    /// As the pieces.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Piece>>, Error> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        let (mut batch, mut bytes) = (Vec::new(), 0);
        for piece in self.pieces.by_ref() {
            match piece {
                Ok(piece) => {
                    bytes += piece.source.text().len();
                    batch.push(piece);
                }
                Err(fault) if batch.is_empty() => return Err(fault),
                Err(fault) => self.fault = Some(fault),
            }
            if bytes >= self.bytes || self.fault.is_some() {
                break;
            }
        }
        Ok((!batch.is_empty()).then_some(batch))
    }
}
