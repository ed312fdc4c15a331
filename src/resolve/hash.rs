//! Hashes of letters (FNV-1a, 64 bits, a letter a step), and maps that take them as they are.

use std::hash::Hasher;

/// The hash of no letters.
pub(super) const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Returns the hash with a letter more.
pub(super) fn step(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Takes a hash as its own.
#[derive(Debug, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}
