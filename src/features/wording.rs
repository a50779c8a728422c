//! How readers like the words of a sentence, and its pairs of neighbouring words: a learned lexicon of their hashes.

mod weights;

use std::sync::LazyLock;

use super::SentenceFeatures;
use crate::lexicon::{Lexicon, hash, hash_with, spread};
use crate::structure::Structure;
use crate::structure::words::Shape;
use crate::terms::Terms;
use weights::{KEY_STEPS, WEIGHTS};

/// Bits of a key.
const KEY_BITS: u32 = 18;
/// Weights are kept in these.
const WEIGHT_SHARE: f64 = 1.0 / 16.0;
/// Words that are added to the length of a sentence before the root is taken, so that short ones do not gain.
const SHORT_WORDS: f64 = 8.0;
/// What a sentence has without a word of the lexicon, and twice that is the most.
const MIDDLE: f64 = 4.0;
/// The hash of every number.
const NUMBER: u32 = 1;

/// Looks up words and pairs of words.
pub(super) struct Wording<'a> {
    structure: &'a Structure,
    terms: &'a Terms,
    /// The hash of each form.
    hashes: Vec<u32>,
}

/// Which of the keys that follow each other are in the lexicon, as bits, and how many are before them.
#[derive(Clone, Copy, Default)]
struct KnownKeys {
    bits: u64,
    before: u32,
}

/// By the first bits of the keys, the lexicon.
static KNOWN: LazyLock<Vec<KnownKeys>> = LazyLock::new(|| {
    let mut known = vec![KnownKeys::default(); 1 << (KEY_BITS - u64::BITS.ilog2())];
    let mut key = 0;
    for &step in &KEY_STEPS {
        key += u32::from(step);
        known[(key / u64::BITS) as usize].bits |= 1 << (key % u64::BITS);
    }
    let mut before = 0;
    for keys in &mut known {
        keys.before = before;
        before += keys.bits.count_ones();
    }
    known
});

impl<'a> Wording<'a> {
    pub(super) fn new(structure: &'a Structure, terms: &'a Terms) -> Self {
        Self { structure, terms, hashes: hashes(&terms.lexicon) }
    }

    /// Fills in the features of a sentence.
    pub(super) fn read(&self, sentence: usize, features: &mut SentenceFeatures) {
        let (mut sum, mut words) = (0, SHORT_WORDS);
        self.each_key(sentence, |key| {
            words += 0.5;
            let KnownKeys { bits, before } = KNOWN[(key / u64::BITS) as usize];
            let bit = 1 << (key % u64::BITS);
            if bits & bit != 0 {
                let at = before + (bits & (bit - 1)).count_ones();
                sum += i32::from(WEIGHTS[at as usize]);
            }
        });
        let liked = f64::from(sum) * WEIGHT_SHARE / libm::sqrt(words);
        features.wording = (MIDDLE + liked).clamp(0.0, 2.0 * MIDDLE);
    }

    /// Sees the keys of a sentence: of every word, and of it with the word before.
    pub(super) fn each_key(&self, sentence: usize, mut see: impl FnMut(u32)) {
        let range = self.structure.word_range(&self.structure.sentences[sentence]);
        let words = self.structure.words[range.clone()].iter().zip(&self.terms.forms[range]);
        let mut before = 0_u32;
        for (word, &form) in words {
            let is_number = word.shape().has(Shape::DIGIT);
            let hash = if is_number { NUMBER } else { self.hashes[form as usize] };
            see(key(hash));
            see(key(hash_with(before, hash)));
            before = hash;
        }
    }
}

/// The hash of each form.
fn hashes(lexicon: &Lexicon) -> Vec<u32> {
    (0..lexicon.len()).map(|form| hash(lexicon.form(form as u32))).collect()
}

fn key(hash: u32) -> u32 {
    spread(hash) >> (u32::BITS - KEY_BITS)
}
