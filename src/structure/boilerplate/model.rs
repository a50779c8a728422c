//! Signs → whether a line is part of the article: a linear model (logistic regression), fitted by
//! `training/boilerplate.py` on the lines of 88 whole pages, most of them English news.

mod weights;

use super::signs::Signs;
use crate::measures::unnamed;
use weights::{BIAS, WEIGHTS};

/// Log-odds that a line is part of the article: above 0 it is kept.
pub(super) fn value(signs: &Signs) -> f64 {
    static UNNAMED: [f64; Signs::COUNT] = unnamed(&WEIGHTS);
    BIAS + signs.values().iter().zip(UNNAMED).map(|(value, weight)| value * weight).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_those_of_the_signs() {
        let names: Vec<&str> = WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, Signs::NAMES);
    }
}
