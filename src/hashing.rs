//! The hash that all tables use: fast, and without a random seed, so that results do not depend on the run.

use core::ops::Range;

use crate::bytes::{HIGH_BITS, lower_of_ascii, word_at};

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

/// The hash of some bytes, all of whose bits depend on all of them, the highest most: another one for every seed below 64.
pub(crate) fn mixed_hash(bytes: &[u8], seed: u32) -> u64 {
    hash(bytes).wrapping_mul(FX_SEED.rotate_left(seed) | 1)
}

/// What counts of a word of a phrase: its letters and digits in lower case, as `lower` gives it.
pub(crate) fn cue_letters(word: &str, lower: fn(char) -> char) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).map(lower)
}

/// The hash of a stretch of ASCII text in lower case, which [`hash`] gives for it as well; `None` if there is another
/// character in it.
#[allow(dead_code)]
pub(crate) fn hash_of_lower(text: &[u8], span: Range<usize>) -> Option<u64> {
    let mut hasher = FxHasher::default();
    let (mut at, mut all) = (span.start, 0);
    loop {
        let word = word_at(text, at, span.end - at);
        all |= word;
        if span.end - at < 8 {
            hasher.write_rest(lower_of_ascii(word), span.end - at);
            return (all & HIGH_BITS == 0).then(|| hasher.finish());
        }
        hasher.write_u64(lower_of_ascii(word));
        at += 8;
    }
}

/// The same hash of a stretch of less than eight bytes, and the stretch in lower case as a number.
#[allow(dead_code)]
#[inline]
pub(crate) fn hash_of_short(text: &[u8], span: &Range<usize>) -> Option<(u64, u64)> {
    let word = word_at(text, span.start, span.len());
    let lower = lower_of_ascii(word);
    let mut hasher = FxHasher::default();
    hasher.write_rest(lower, span.len());
    (word & HIGH_BITS == 0).then(|| (hasher.finish(), lower))
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
        let rest = chunks.remainder();
        self.write_rest(word_at(rest, 0, rest.len()), rest.len());
    }

    /// Less than eight bytes, the last ones.
    fn write_rest(&mut self, word: u64, length: usize) {
        self.write_u64(word ^ (length as u64) << 56);
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FX_SEED);
    }

    fn finish(&self) -> u64 {
        // Tables take their index from the low bits, which a product mixes least.
        self.0 ^ (self.0 >> 32)
    }
}
