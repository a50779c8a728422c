//! Counts of units in sentences → how relevant each sentence is to a phrase.
//!
//! Okapi BM25 (Robertson & Zaragoza 2009) with sentences as documents. What stands around a sentence is about the same thing:
//! neighbours, the heading above, and what depends on it lend it part of their own.

use crate::block::BlockKind;
use crate::dependency::Dependencies;
use crate::structure::Structure;
use crate::structure::words::Shape;

/// How soon a unit that comes again counts no more, and how far the length of a sentence counts: the usual values for the
/// first, less than usual for the second, as readers are given sentences and not documents.
const SATURATION: f64 = 1.2;
const LENGTH_SHARE: f64 = 0.5;
/// What a sentence takes over from the one before it, the one after it, and the heading above it.
const FROM_BEFORE: f64 = 0.3;
const FROM_AFTER: f64 = 0.18;
const FROM_HEADING: f64 = 0.3;
/// What a sentence takes over from one that depends on it.
const FROM_DEPENDENT: f64 = 0.35;
/// What a number adds where one is asked for.
const WITH_NUMBER: f64 = 0.2;

/// How relevant each sentence is to a phrase: 0 to 1, the highest is 1.
#[derive(Debug)]
pub(super) struct Relevance {
    scores: Vec<f64>,
    /// Mean length of the sentences, in words.
    mean: f64,
}

impl Relevance {
    /// The relevance to units, from the sentences that have each, in order, each as often as it does.
    pub(super) fn of(structure: &Structure, units: &[impl AsRef<[usize]>]) -> Self {
        let words: f64 = structure.sentences.iter().map(|s| f64::from(s.tally.length)).sum();
        let count = structure.sentences.len();
        let mean = (words / count.max(1) as f64).max(1.0);
        let mut relevance = Self { scores: vec![0.0; count], mean };
        units.iter().for_each(|sentences| relevance.add(structure, sentences.as_ref()));
        relevance
    }

    fn add(&mut self, structure: &Structure, occurrences: &[usize]) {
        if occurrences.is_empty() {
            return;
        }
        let in_sentences = occurrences.chunk_by(|a, b| a == b);
        let df = in_sentences.clone().count() as f64;
        let idf = libm::log(1.0 + (self.scores.len() as f64 - df + 0.5) / (df + 0.5));
        for same in in_sentences {
            let length = f64::from(structure.sentences[same[0]].tally.length) / self.mean;
            let count = same.len() as f64;
            let damping = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length);
            self.scores[same[0]] += idf * count * (SATURATION + 1.0) / (count + damping);
        }
    }

    /// The relevance of all sentences, with what is lent to each; `None` if no sentence has any.
    pub(super) fn of_all(
        self,
        structure: &Structure,
        dependencies: &Dependencies,
        asks_for_number: bool,
    ) -> Option<Vec<f64>> {
        let own = self.scores;
        let is_heading = |at: usize| structure.sentences[at].kind == BlockKind::Heading;
        let mut lent = own.clone();
        let mut heading = 0.0;
        for at in 0..own.len() {
            if is_heading(at) {
                heading = own[at];
                continue;
            }
            lent[at] += FROM_HEADING * heading;
            if at > 0 && !is_heading(at - 1) {
                lent[at] += FROM_BEFORE * own[at - 1];
            }
            if at + 1 < own.len() && !is_heading(at + 1) {
                lent[at] += FROM_AFTER * own[at + 1];
            }
        }
        for at in (0..own.len()).rev() {
            if let Some(on) = dependencies.antecedent(at).and_then(|on| on.sentence) {
                lent[on as usize] = lent[on as usize].max(FROM_DEPENDENT * lent[at]);
            }
        }
        let highest = lent.iter().copied().fold(0.0, f64::max);
        if highest == 0.0 {
            return None;
        }
        let has_digit = |at: usize| {
            let words = structure.word_range(&structure.sentences[at]);
            structure.words[words].iter().any(|word| word.shape().has(Shape::DIGIT))
        };
        for (at, score) in lent.iter_mut().enumerate() {
            if asks_for_number && *score > 0.0 && has_digit(at) {
                *score += WITH_NUMBER * highest;
            }
        }
        let highest = lent.iter().copied().fold(0.0, f64::max);
        lent.iter_mut().for_each(|score| *score /= highest);
        Some(lent)
    }
}
