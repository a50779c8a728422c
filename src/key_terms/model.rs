//! Features → scores: how likely a reader would name a phrase.
//!
//! A weighted sum, and small trees that were fitted to its residuals (gradient boosting, Friedman 2001).
//! The trees are oblivious: all nodes of a level ask the same question, so that the answers to four questions
//! are the number of a leaf (Kohavi 1994).

mod weights;

pub(super) use weights::{PHRASES, STRINGS};

/// Weights and leaves are whole thousandths.
const WEIGHT_UNIT: f64 = 0.001;
/// Questions of a tree.
const DEPTH: usize = 4;

/// A fitted model.
#[derive(Debug)]
pub(super) struct BoostedTrees {
    bias: i32,
    /// One per feature.
    weights: &'static [i16],
    /// Of each tree: four questions, "is this feature above that?", and what to add for each of the sixteen
    /// answers.
    features: &'static [[u8; DEPTH]],
    above: &'static [[f32; DEPTH]],
    leaves: &'static [[i16; 1 << DEPTH]],
}

impl BoostedTrees {
    /// The probability, between 0 and 1, that a reader would name what has these features.
    #[inline(never)]
    pub(super) fn score(&self, features: &[f64]) -> f64 {
        let linear: f64 =
            features.iter().zip(self.weights).map(|(x, &weight)| x * f64::from(weight)).sum();
        let trees: i32 = self
            .features
            .iter()
            .zip(self.above)
            .zip(self.leaves)
            .map(|((asked, above), leaves)| {
                let leaf = asked.iter().zip(above).fold(0, |leaf, (&feature, &above)| {
                    leaf << 1 | usize::from(features[usize::from(feature)] > f64::from(above))
                });
                i32::from(leaves[leaf])
            })
            .sum();
        let sum = WEIGHT_UNIT * (linear + f64::from(self.bias + trees));
        1.0 / (1.0 + libm::exp(-sum))
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
    fn answers_choose_the_leaf() {
        let model = BoostedTrees {
            bias: 0,
            weights: &[0, 1000],
            features: &[[0, 1, 0, 0]],
            above: &[[1.0, 0.5, 3.0, 3.0]],
            leaves: &[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1000, 0, 0, 2000]],
        };
        assert_eq!(model.score(&[2.0, 1.0]), 0.5);
        assert!(model.score(&[4.0, 1.0]) > 0.9);
        assert!(model.score(&[0.0, 0.0]) == 0.5);
    }
}
