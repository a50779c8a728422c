//! Features → whether a line is part of the article: a linear model (logistic regression), fitted by
//! `training/boilerplate.py` on the lines of 88 whole pages, most of them English news.

mod weights;

use super::features::BlockFeatures;
use crate::named_features::unnamed;
use weights::{BIAS, WEIGHTS};

/// Log-odds that a line is part of the article: above 0 it is kept.
pub(super) fn value(features: &BlockFeatures) -> f64 {
    static UNNAMED: [f32; BlockFeatures::COUNT] = unnamed(&WEIGHTS);
    let parts = features.values().into_iter().zip(UNNAMED);
    BIAS + parts.map(|(value, weight)| value * f64::from(weight)).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_those_of_the_signs() {
        let names: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, BlockFeatures::NAMES);
    }
}
