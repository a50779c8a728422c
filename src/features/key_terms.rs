//! The key terms of the text in a sentence: what it says of what the text is about.

use super::SentenceFeatures;
use crate::key_terms::FOREMOST;
use crate::structure::Structure;
use crate::summary::KeyTerm;

/// Of the foremost key terms the first so many are counted apart.
const SOME_TERMS: usize = 8;
const FEW_TERMS: usize = 3;

/// The key terms in each sentence, as bits.
pub(super) struct KeyTerms {
    scores: Vec<f64>,
    in_sentence: Vec<u32>,
    /// Those that an earlier sentence has.
    seen: u32,
}

impl KeyTerms {
    /// Finds the foremost key terms in all sentences.
    pub(super) fn of(structure: &Structure, terms: &[KeyTerm]) -> Self {
        let terms = &terms[..terms.len().min(FOREMOST)];
        let mut in_sentence = vec![0; structure.sentences.len()];
        for (number, term) in terms.iter().enumerate() {
            for sentence in structure.sentences_at(term.occurrences.iter().copied()) {
                in_sentence[sentence] |= 1 << number;
            }
        }
        Self { scores: terms.iter().map(|term| term.score).collect(), in_sentence, seen: 0 }
    }

    /// Fills in the features of the next sentence.
    pub(super) fn read(&mut self, sentence: usize, features: &mut SentenceFeatures) {
        let found = self.in_sentence[sentence];
        let among = |count: usize| f64::from((found & ((1 << count) - 1)).count_ones());
        let scores = self.scores.iter().enumerate().filter(|(number, _)| found >> number & 1 != 0);
        for (_, &score) in scores {
            features.key_sum += score;
            features.key_best = features.key_best.max(score);
        }
        features.key_few = among(FEW_TERMS);
        features.key_some = among(SOME_TERMS);
        features.key_many = among(FOREMOST);
        features.key_new = f64::from((found & !self.seen).count_ones());
        features.key_dense = features.key_sum / features.len_log.max(1.0);
        self.seen |= found;
    }
}
