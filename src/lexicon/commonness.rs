//! How common a word is in texts of all kinds: a table of hashes, counted in texts of many kinds and languages
//! (`training/commonness.py`).
//!
//! Of words that are not in it, one in forty is taken for one that is.

mod weights;

use std::sync::LazyLock;

use weights::ENTRY_STEPS;

/// Bits of a key, and of a class behind it.
const COMMON_KEY_BITS: u32 = 17;
const CLASS_BITS: u32 = 2;

/// Each a key with its class, in order.
static ENTRIES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let sum = |before: &mut u32, &step: &u16| {
        *before += u32::from(step);
        Some(*before)
    };
    ENTRY_STEPS.iter().scan(0, sum).collect()
});

/// How common a word is, in lower case: 0 if it is rare, 1 to 4, each for twice as many texts as the one below.
pub(crate) fn commonness(word: &str) -> u32 {
    let key = super::spread(super::hash(word)) >> (u32::BITS - COMMON_KEY_BITS);
    let at = ENTRIES.partition_point(|entry| entry >> CLASS_BITS < key);
    let entry = ENTRIES.get(at).filter(|&entry| entry >> CLASS_BITS == key);
    entry.map_or(0, |entry| (entry & ((1 << CLASS_BITS) - 1)) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_the_commonest() {
        assert_eq!(commonness("the"), 4);
        assert!((1..4).contains(&commonness("council")));
        assert_eq!(commonness("epitome"), 0);
    }
}
