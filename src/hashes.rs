//! Lists of words in few bytes: the hashes of the words, cut short and packed.
//!
//! Of each hash the low bits are stored as they are. The high ones choose a bucket, and of each bucket only the number of
//! hashes is stored, as so many ones before a zero (Elias 1974; Fano 1971). A list costs two bits a word more than the
//! logarithm of its chance to take another word for one of its own, which is words / 2^bits. `build.rs` packs; what is
//! packed is read as it is.

use alloc::vec::Vec;

use crate::hashing::mixed_hash;

/// Of every so many buckets it is stored where the first begins.
const STEP: u32 = 64;

/// A list as it is packed.
#[derive(Debug)]
pub(crate) struct List<'a> {
    /// Of the hash.
    pub(crate) seed: u32,
    /// How many bits of each hash are kept.
    pub(crate) bits: u32,
    /// How many of them are low ones.
    pub(crate) low_bits: u32,
    /// The low bits of each hash, in order.
    pub(crate) lows: &'a [u8],
    /// A zero; then, of each bucket, a one for each hash, and a zero.
    pub(crate) buckets: &'a [u8],
    /// The place of the zero before every bucket whose number is a multiple of [`STEP`].
    pub(crate) starts: &'a [u16],
}

/// What is kept of the hash of a word: its highest bits.
pub(crate) fn key(word: &[u8], seed: u32, bits: u32) -> u32 {
    (mixed_hash(word, seed) >> (64 - bits)) as u32
}

/// The same of a word of a language, whose tag may be a word of another.
pub(crate) fn key_in(tag: &str, word: &str, seed: u32, bits: u32) -> u32 {
    key(word.as_bytes(), seed, bits) ^ key(tag.as_bytes(), seed, bits) >> 2
}

#[allow(dead_code)]
impl List<'_> {
    /// The place of a word in the order of the keys, if it is in the list.
    pub(crate) fn position(&self, word: &[u8]) -> Option<usize> {
        self.find(key(word, self.seed, self.bits))
    }

    /// The place of a word of a language.
    pub(crate) fn position_in(&self, tag: &str, word: &str) -> Option<usize> {
        self.find(key_in(tag, word, self.seed, self.bits))
    }

    /// The place of a key.
    fn find(&self, key: u32) -> Option<usize> {
        let bucket = key >> self.low_bits;
        let start = usize::from(self.starts[(bucket / STEP) as usize]);
        let at = after_zeros(self.buckets, start, bucket % STEP + 1);
        let first = at - bucket as usize - 1;
        let count = window(self.buckets, at).trailing_ones() as usize;
        let is_it = |place: &usize| {
            let low = window(self.lows, place * self.low_bits as usize);
            (low as u32 ^ key) & ((1 << self.low_bits) - 1) == 0
        };
        (first..first + count).find(is_it)
    }
}

/// Bits that [`window`] gives at least.
const WINDOW: usize = 57;

/// The bits from some place on.
fn window(packed: &[u8], at: usize) -> u64 {
    let bytes = packed.get(at / 8..).and_then(<[u8]>::first_chunk);
    bytes.map_or(0, |&bytes| u64::from_le_bytes(bytes)) >> (at % 8)
}

/// One in each byte, and the highest bit of each.
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = ONES << 7;

/// The place behind so many zeros, at least one.
fn after_zeros(packed: &[u8], mut at: usize, mut count: u32) -> usize {
    loop {
        let zeros = !window(packed, at) & ((1 << WINDOW) - 1);
        // In each byte: how many there are in it, and then from the first byte to it (Vigna 2008).
        let pairs = zeros - ((zeros >> 1) & (ONES * 0x55));
        let fours = (pairs & (ONES * 0x33)) + ((pairs >> 2) & (ONES * 0x33));
        let up_to = ((fours + (fours >> 4)) & (ONES * 0x0f)).wrapping_mul(ONES);
        let all = (up_to >> 56) as u32;
        if count > all {
            count -= all;
            at += WINDOW;
            continue;
        }
        // The first byte up to which there are enough, and what of it is left behind those before.
        let enough = ((up_to | HIGH_BITS) - u64::from(count) * ONES) & HIGH_BITS;
        let first = enough.trailing_zeros() & !7;
        let mut left = zeros >> first;
        for _ in 1..count - (up_to << 8 >> first) as u8 as u32 {
            left &= left - 1;
        }
        return at + (first + left.trailing_zeros()) as usize + 1;
    }
}

/// A list of hashes by some seed, with so many bits, sorted and distinct.
#[allow(dead_code)]
pub(crate) fn pack(seed: u32, bits: u32, keys: &[u32]) -> List<'static> {
    // With some two buckets a hash, a list is smallest.
    let low_bits = bits.saturating_sub((keys.len() as u32).ilog2() + 1);
    let lows = keys.iter().flat_map(|key| (0..low_bits).map(move |place| key >> place & 1));
    let (mut buckets, mut starts, mut keys_left) = (Vec::from([0]), Vec::new(), keys);
    for bucket in 0..1 << (bits - low_bits) {
        if bucket % STEP == 0 {
            starts.push((buckets.len() - 1) as u16);
        }
        let count = keys_left.iter().take_while(|&key| key >> low_bits == bucket).count();
        buckets.extend([1].repeat(count));
        buckets.push(0);
        keys_left = &keys_left[count..];
    }
    let (lows, buckets) = (bytes(&lows.collect::<Vec<u32>>()), bytes(&buckets));
    List { seed, bits, low_bits, lows: lows.leak(), buckets: buckets.leak(), starts: starts.leak() }
}

/// Bits, the lowest of each byte first, with as much behind them as [`window`] reads.
fn bytes(bits: &[u32]) -> Vec<u8> {
    let byte =
        |bits: &[u32]| (0..).zip(bits).fold(0, |byte, (place, bit)| byte | (bit << place) as u8);
    bits.chunks(8).map(byte).chain([0; 7]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found() {
        let words: Vec<String> = (0..3000).map(|number| format!("word {number}")).collect();
        let mut keys: Vec<u32> = words.iter().map(|word| key(word.as_bytes(), 7, 24)).collect();
        keys.sort_unstable();
        keys.dedup();
        let list = pack(7, 24, &keys);
        let size = list.lows.len() + list.buckets.len() + list.starts.len() * 2;
        assert!(size * 8 < keys.len() * 15, "{size} bytes");
        for word in &words {
            let at = list.position(word.as_bytes()).expect("it is in the list");
            assert_eq!(keys[at], key(word.as_bytes(), 7, 24));
        }
        let strangers =
            (0..10_000).filter(|n| list.position(format!("other {n}").as_bytes()).is_some());
        assert!(strangers.count() < 10);
    }

    #[test]
    fn the_smallest_list_has_one_word() {
        let list = pack(0, 12, &[key(b"word", 0, 12)]);
        assert_eq!(list.position(b"word"), Some(0));
        assert_eq!(list.position(b"other"), None);
    }
}
