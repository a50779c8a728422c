//! Features → scores: how likely a reader would name a phrase.
//!
//! A weighted sum, and small trees that were fitted to its residuals (gradient boosting, Friedman 2001).
//! The trees are oblivious: all nodes of a level ask the same question, so that the answers to four questions
//! are the number of a leaf (Kohavi 1994).

mod weights;

pub(super) use weights::{PHRASES, STRINGS};

use crate::order;
use crate::small_float::decoded;

/// Weights are whole thousandths, …
const WEIGHT_UNIT: f64 = 0.001;
/// … and leaves so many of them.
const LEAF_STEP: i32 = 5;
/// Questions of a tree.
const DEPTH: usize = 4;
/// Trees judge so many candidates of a text, those of the highest weighted sums: no other came among the first ten.
const JUDGED: usize = 128;

/// A fitted model.
#[derive(Debug)]
pub(super) struct BoostedTrees {
    bias: i32,
    /// One per feature.
    weights: &'static [i16],
    /// Of each tree: four questions, "is this feature above that?", and what to add for each of the sixteen
    /// answers. Thresholds are [small floating-point numbers](decoded).
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
        let mut scores: Vec<f64> = (0..count).map(|i| self.weighted_sum(&features(i))).collect();
        let foremost = order::keyed(count, &|i| order::descending(scores[i]));
        for (_, i) in foremost.into_iter().take(JUDGED) {
            scores[i as usize] += self.boost(&features(i as usize));
        }
        scores.into_iter().map(|score| 1.0 / (1.0 + libm::exp(-WEIGHT_UNIT * score))).collect()
    }

    #[inline(never)]
    fn weighted_sum(&self, features: &[f64]) -> f64 {
        let weighted = features.iter().zip(self.weights).map(|(x, &weight)| x * f64::from(weight));
        weighted.sum::<f64>() + f64::from(self.bias)
    }

    /// What the trees add to the sum.
    #[inline(never)]
    fn boost(&self, features: &[f64]) -> f64 {
        let questions = self.features.chunks_exact(DEPTH).zip(self.thresholds.chunks_exact(DEPTH));
        let trees = questions.zip(self.leaves.chunks_exact(1 << DEPTH));
        let leaves = trees.map(|((asked, thresholds), leaves)| {
            let leaf = asked.iter().zip(thresholds).fold(0, |leaf, (&feature, &threshold)| {
                let is_above = features[usize::from(feature)] > f64::from(decoded(threshold));
                leaf << 1 | usize::from(is_above)
            });
            i32::from(leaves[leaf])
        });
        f64::from(LEAF_STEP * leaves.sum::<i32>())
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
