//! Features → scores: how likely a reader would name a phrase.
//!
//! A weighted sum, and small trees that were fitted to its residuals (gradient boosting, Friedman 2001).
//! The trees are oblivious: all nodes of a level ask the same question, so that the answers to four questions
//! are the number of a leaf (Kohavi 1994).

mod weights;

pub(super) use weights::{PHRASES, STRINGS};

use std::array;

use crate::order;
use crate::small_float::below;

/// Weights are whole thousandths, …
const WEIGHT_UNIT: f64 = 0.001;
/// … and leaves so many of them.
const LEAF_STEP: i32 = 5;
/// Questions of a tree, and its leaves.
const DEPTH: usize = 4;
const LEAF_COUNT: usize = 1 << DEPTH;
/// Trees judge so many candidates of a text, those of the highest weighted sums: no other came among the first ten.
const JUDGED: usize = 128;
/// Candidates that a tree judges together, …
const JUDGED_AT_ONCE: usize = 32;
/// … and whose weighted sums are taken together.
const SUMMED_AT_ONCE: usize = 8;

/// A fitted model.
#[derive(Debug)]
pub(super) struct BoostedTrees {
    bias: i32,
    /// One per feature.
    weights: &'static [i16],
    /// Of each tree: four questions, "is this feature above that?", and what to add for each of the sixteen
    /// answers. Thresholds are [small floating-point numbers](crate::small_float).
    features: &'static [u8],
    thresholds: &'static [u8],
    leaves: &'static [i8],
}

impl BoostedTrees {
    /// The probability, between 0 and 1, that a reader would name each of so many candidates with these features.
    pub(super) fn scores<const N: usize>(
        &self,
        count: usize,
        features: impl Fn(usize) -> [f64; N],
    ) -> Vec<f64> {
        let mut scores = Vec::with_capacity(count + SUMMED_AT_ONCE);
        for first in (0..count).step_by(SUMMED_AT_ONCE) {
            let rows = array::from_fn(|at| features((first + at).min(count - 1)));
            scores.extend(self.weighted_sums(&rows));
        }
        scores.truncate(count);
        let order = order::keyed(count, &|i| order::descending(scores[i]));
        for batch in order[..count.min(JUDGED)].chunks(JUDGED_AT_ONCE) {
            let mut values = [[0; JUDGED_AT_ONCE]; N];
            for (place, &(_, i)) in batch.iter().enumerate() {
                for (of_feature, value) in values.iter_mut().zip(features(i as usize)) {
                    of_feature[place] = below(value);
                }
            }
            for (&(_, i), boost) in batch.iter().zip(self.boosts(&values)) {
                scores[i as usize] += f64::from(LEAF_STEP * boost);
            }
        }
        scores.into_iter().map(|score| 1.0 / (1.0 + libm::exp(-WEIGHT_UNIT * score))).collect()
    }

    /// The weighted sums of some candidates, side by side, as none need wait for another.
    #[inline(never)]
    fn weighted_sums<const N: usize>(
        &self,
        rows: &[[f64; N]; SUMMED_AT_ONCE],
    ) -> [f64; SUMMED_AT_ONCE] {
        let mut sums = [0.0; SUMMED_AT_ONCE];
        for (feature, &weight) in self.weights.iter().enumerate().take(N) {
            for (sum, row) in sums.iter_mut().zip(rows) {
                *sum += row[feature] * f64::from(weight);
            }
        }
        sums.map(|sum| sum + f64::from(self.bias))
    }

    /// What the trees add to the sums of a batch, in steps, given the values of each feature.
    #[inline(never)]
    fn boosts(&self, values: &[[u8; JUDGED_AT_ONCE]]) -> [i32; JUDGED_AT_ONCE] {
        let mut boosts = [0; JUDGED_AT_ONCE];
        let questions = self.features.chunks_exact(DEPTH).zip(self.thresholds.chunks_exact(DEPTH));
        let trees = questions.zip(self.leaves.as_chunks::<LEAF_COUNT>().0);
        for ((asked, thresholds), leaves) in trees {
            let mut leaf_of = [0_u8; JUDGED_AT_ONCE];
            for (&feature, &threshold) in asked.iter().zip(thresholds) {
                for (leaf, &value) in leaf_of.iter_mut().zip(&values[usize::from(feature)]) {
                    *leaf = *leaf << 1 | u8::from(value > threshold);
                }
            }
            for (boost, leaf) in boosts.iter_mut().zip(leaf_of) {
                *boost += i32::from(leaves[usize::from(leaf) % LEAF_COUNT]);
            }
        }
        boosts
    }
}

#[cfg(test)]
mod tests {
    use super::super::{features, unspaced};
    use super::*;

    #[test]
    fn every_weight_stands_at_its_feature() {
        assert_eq!(weights::PHRASES_FEATURES, features::PhraseFeatures::NAMES.join(" "));
        assert_eq!(weights::STRINGS_FEATURES, unspaced::StringFeatures::NAMES.join(" "));
    }

    #[test]
    fn no_value_is_above_the_highest_threshold() {
        for model in [&PHRASES, &STRINGS] {
            assert!(!model.thresholds.contains(&u8::MAX));
        }
    }

    const MODEL: BoostedTrees = BoostedTrees {
        bias: 0,
        weights: &[0, 1000],
        features: &[0, 1, 0, 0],
        thresholds: &[144, 128, 168, 168],
        leaves: &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -100, 0, 0, 100],
    };

    #[test]
    fn answers_choose_the_leaf() {
        let candidates = [[2.0, 0.625], [4.0, 0.625], [0.0, 0.0]];
        let scores = MODEL.scores(3, |i| candidates[i]);
        assert!(scores[0] > 0.5 && scores[1] > scores[0]);
        assert_eq!(scores[2], 0.5);
        assert!((scores[0] - 1.0 / (1.0 + libm::exp(-0.125))).abs() < 1e-12);
    }

    #[test]
    fn trees_judge_the_foremost() {
        let scores = MODEL.scores(JUDGED + 1, |i| if i == 0 { [4.0, 0.625] } else { [0.0, 1.0] });
        assert_eq!(scores[0], 1.0 / (1.0 + libm::exp(-0.625)));
    }
}
