//! The hash that all tables use: fast, and without a random seed, so that results do not depend on the run.

use std::hash::Hasher;

/// Multiplier of the hash that the Firefox and rustc code bases use ("FxHash").
const FX_SEED: u64 = 0x51_7c_c1_b7_27_22_0a_95;

/// The hash of some bytes.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Buckets of the table of function words.
pub(crate) const BUCKETS: usize = 1 << 10;

/// The bucket of a word in the table of function words, and what is kept of its hash there.
pub(crate) fn bucket_and_print(word: &[u8]) -> (usize, u16) {
    let mixed = hash(word).wrapping_mul(FX_SEED);
    ((mixed >> 54) as usize, (mixed >> 38) as u16)
}

/// Makes the hashers of tables.
pub(crate) type BuildHasher = std::hash::BuildHasherDefault<FxHasher>;

/// The hasher that the Firefox and rustc code bases use ("FxHash").
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FxHasher(u64);

impl Hasher for FxHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
        let mut word = [0; 8];
        let rest = chunks.remainder();
        word[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(word) ^ ((rest.len() as u64) << 56));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FX_SEED);
    }

    fn finish(&self) -> u64 {
        // The table takes its index from the low bits, which a product mixes least.
        self.0 ^ (self.0 >> 32)
    }
}
