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

/// Bits of a hash that choose a bucket of a table made by `build.rs`; sixteen more are kept there.
#[allow(dead_code)]
pub(crate) const FUNCTION_WORD_BITS: u32 = 10;
#[allow(dead_code)]
pub(crate) const CUE_BITS: u32 = 10;
#[allow(dead_code)]
pub(crate) const OPENING_BITS: u32 = 10;

/// The bucket of a function word, and what is kept of its hash there.
pub(crate) fn bucket_and_print(word: &[u8]) -> (usize, u16) {
    split(word, FUNCTION_WORD_BITS)
}

/// The bucket of a cue phrase, given its letters, and what is kept of its hash there.
pub(crate) fn cue_bucket_and_print(letters: &[u8]) -> (usize, u16) {
    split(letters, CUE_BITS)
}

/// The bucket of an opening of a sentence (salt, tag of the language, words), what is kept of its hash there, and
/// four bits more, the highest of a byte, that are kept if it has several words.
pub(crate) fn opening_bucket_and_prints(opening: &[u8]) -> (usize, u8, u8) {
    let (bucket, print) = split(opening, OPENING_BITS);
    (bucket, (print >> 8) as u8, (print & 0xf0) as u8)
}

/// What counts of a word of a phrase: its letters and digits in lower case, as `lower` gives it.
pub(crate) fn cue_letters(word: &str, lower: fn(char) -> char) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).map(lower)
}

/// What is kept of a cue phrase beside its hash: its group, and its length in bytes as far as it fits. Lines
/// have many stretches of words, and hardly one should pass for a phrase by chance.
pub(crate) fn cue_group_and_length(group: usize, letters: &[u8]) -> u8 {
    (group | (letters.len() % 32) << 3) as u8
}

fn split(bytes: &[u8], bits: u32) -> (usize, u16) {
    let mixed = hash(bytes).wrapping_mul(FX_SEED);
    ((mixed >> (64 - bits)) as usize, (mixed >> (48 - bits)) as u16)
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
