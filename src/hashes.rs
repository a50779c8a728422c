//! Lists of words in few bytes: the hashes of the words, cut short and packed.
//!
//! Sorted, the hashes lie at distances that are distributed geometrically, and for such numbers Rice's code is the
//! shortest (Golomb 1966; Rice & Plaunt 1971): the distance divided by a power of two as so many ones and a zero, then the
//! remainder in bits. A list costs a bit and a half a word more than the logarithm of its chance to take another word for
//! one of its own, which is words / 2^bits. `build.rs` packs; a list is unpacked when it is first used.

use std::sync::OnceLock;

use crate::hashing::mixed_hash;

/// Bits of a hash that choose a bucket.
const BUCKET_BITS: u32 = 10;

/// A list as it is packed.
pub(crate) struct List {
    /// How many bits of each hash are kept, and how many hashes.
    bits: u32,
    len: usize,
    packed: &'static [u8],
    unpacked: OnceLock<Unpacked>,
}

/// The hashes of a list.
struct Unpacked {
    /// In order.
    keys: Vec<u32>,
    /// Where each bucket of keys begins.
    starts: Vec<u16>,
}

/// What is kept of the hash of a word: its highest bits.
pub(crate) fn key(word: &[u8], bits: u32) -> u32 {
    (mixed_hash(word) >> (64 - bits)) as u32
}

/// Bits of a remainder in a list of `len` keys.
fn remainder_bits(bits: u32, len: usize) -> u32 {
    bits.saturating_sub((len as u32).ilog2() + 1)
}

#[allow(dead_code)]
impl List {
    /// A list of `len` keys, at least one, of so many bits.
    pub(crate) const fn new(bits: u32, len: usize, packed: &'static [u8]) -> Self {
        Self { bits, len, packed, unpacked: OnceLock::new() }
    }

    /// The place of a word in the order of the keys, if it is in the list.
    pub(crate) fn position(&self, word: &[u8]) -> Option<usize> {
        let Unpacked { keys, starts } = self.unpacked.get_or_init(|| self.unpack());
        let key = key(word, self.bits);
        let bucket = (key >> (self.bits - BUCKET_BITS)) as usize;
        let (start, end) = (usize::from(starts[bucket]), usize::from(starts[bucket + 1]));
        keys[start..end].iter().position(|&other| other == key).map(|place| start + place)
    }

    fn unpack(&self) -> Unpacked {
        let low = remainder_bits(self.bits, self.len);
        let mut at = 0;
        let mut next_bit = || {
            let byte = self.packed.get(at / 8).copied().unwrap_or_default();
            at += 1;
            u32::from(byte >> ((at - 1) % 8) & 1)
        };
        let mut key = 0;
        let mut keys = Vec::with_capacity(self.len);
        for _ in 0..self.len {
            while next_bit() == 1 {
                key += 1 << low;
            }
            key += (0..low).fold(0, |remainder, place| remainder | next_bit() << place);
            keys.push(key);
        }
        let before = |bucket| keys.partition_point(|key| key >> (self.bits - BUCKET_BITS) < bucket);
        let starts = (0..=1 << BUCKET_BITS).map(|bucket| before(bucket) as u16).collect();
        Unpacked { keys, starts }
    }
}

/// Packs keys of so many bits, sorted and distinct.
#[allow(dead_code)]
pub(crate) fn pack(bits: u32, keys: &[u32]) -> Vec<u8> {
    let low = remainder_bits(bits, keys.len());
    let mut code: Vec<u32> = Vec::new();
    let mut before = 0;
    for key in keys {
        let distance = key - before;
        code.extend((0..distance >> low).map(|_| 1));
        code.push(0);
        code.extend((0..low).map(|place| distance >> place & 1));
        before = *key;
    }
    let byte =
        |bits: &[u32]| (0..).zip(bits).fold(0, |byte, (place, bit)| byte | (bit << place) as u8);
    code.chunks(8).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found() {
        let words: Vec<String> = (0..3000).map(|number| format!("word {number}")).collect();
        let mut keys: Vec<u32> = words.iter().map(|word| key(word.as_bytes(), 24)).collect();
        keys.sort_unstable();
        keys.dedup();
        let packed = pack(24, &keys);
        assert!(packed.len() * 8 < keys.len() * 15, "{} bytes", packed.len());
        let list = List::new(24, keys.len(), packed.leak());
        for word in &words {
            let at = list.position(word.as_bytes()).expect("it is in the list");
            assert_eq!(keys[at], key(word.as_bytes(), 24));
        }
        let strangers =
            (0..10_000).filter(|n| list.position(format!("other {n}").as_bytes()).is_some());
        assert!(strangers.count() < 10);
    }

    #[test]
    fn the_smallest_list_has_one_word() {
        let list = List::new(12, 1, pack(12, &[key(b"word", 12)]).leak());
        assert_eq!(list.position(b"word"), Some(0));
    }
}
