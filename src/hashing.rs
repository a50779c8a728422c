//! The hash that all tables use: fast, and without a random seed, so that results do not depend on the run.

/// Multiplier of the hash that the Firefox and rustc code bases use ("FxHash").
const FX_SEED: u64 = 0x51_7c_c1_b7_27_22_0a_95;

/// The hash of some bytes.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// The hash of some numbers.
#[allow(dead_code)]
pub(crate) fn hash_numbers(numbers: &[u32]) -> u64 {
    let mut hasher = FxHasher::default();
    for &number in numbers {
        hasher.write_u64(u64::from(number) + 1);
    }
    hasher.finish()
}

/// The hash of some bytes, all of whose bits depend on all of them, the highest most.
pub(crate) fn mixed_hash(bytes: &[u8]) -> u64 {
    hash(bytes).wrapping_mul(FX_SEED)
}

/// What counts of a word of a phrase: its letters and digits in lower case, as `lower` gives it.
pub(crate) fn cue_letters(word: &str, lower: fn(char) -> char) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).map(lower)
}

/// The hasher that the Firefox and rustc code bases use ("FxHash").
#[derive(Default)]
struct FxHasher(u64);

impl FxHasher {
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
        // Tables take their index from the low bits, which a product mixes least.
        self.0 ^ (self.0 >> 32)
    }
}
