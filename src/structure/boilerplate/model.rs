//! Features → whether a line is part of the article: a linear model (logistic regression), fitted by
//! `training/boilerplate.py`.

mod weights;

use super::features::BlockFeatures;
use crate::named_features::{unnamed, weighted_sum};
use weights::{BLOCK_BIAS, BLOCK_WEIGHTS};

/// Log-odds that a line is part of the article: above 0 it is kept.
pub(super) fn value(features: &BlockFeatures) -> f64 {
    static BLOCK_MODEL: [f32; BlockFeatures::COUNT] = unnamed(&BLOCK_WEIGHTS);
    BLOCK_BIAS + weighted_sum(features.values(), &BLOCK_MODEL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_those_of_the_features() {
        let names: Vec<&str> = BLOCK_WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, BlockFeatures::NAMES);
    }
}
