//! Features → scores: a weighted sum, and its parts.
//!
//! Each feature is standardised with the mean and deviation of the training texts, clipped, and
//! weighted. A score of 0 is that of an average sentence; the parts of a score sum to it.

use crate::features::Features;

/// Standardised features are cut off here, so that no outlier decides alone.
const CLIP: f64 = 4.0;
/// Weight of [`Part`] `opening`, exp(−sentences before / 2): news opens with what matters.
const OPENING: f64 = 0.3371;

/// One feature's mean, deviation and weight.
struct Weight {
    feature: &'static str,
    mean: f64,
    deviation: f64,
    weight: f64,
}

const fn weight(feature: &'static str, mean: f64, deviation: f64, weight: f64) -> Weight {
    Weight { feature, mean, deviation, weight }
}

/// The linear model "LRli+pos": logistic regression on soft labels (membership in sampled summaries
/// weighted by their ROUGE against human references) over twelve kinds of English text, every set with
/// equal weight and a strong L2 penalty. No language data.
const WEIGHTS: [Weight; Features::COUNT] = [
    weight("pos_inv", 0.1127, 0.1894, 0.2879),
    weight("pos_log", 3.0518, 1.3422, -0.0011),
    weight("pos_endlog", 3.0617, 1.3498, 0.0981),
    weight("len", 18.5305, 12.8366, -0.2197),
    weight("len_rel", 1.0190, 0.6323, 0.2996),
    weight("len_log", 2.6336, 0.8550, -0.1696),
    weight("len_short", 0.1396, 0.3466, 0.0070),
    weight("cen", 0.2569, 0.0967, 0.1777),
    weight("pc_cen", 0.5068, 0.2999, 0.1091),
    weight("lex", 1.0049, 0.2090, 0.2010),
    weight("pc_lex", 0.5069, 0.3002, 0.0716),
    weight("intro", 3.4122, 5.8083, 0.1308),
    weight("rep", 1.5199, 0.7489, -0.0146),
    weight("new", 0.4244, 0.2656, 0.0120),
    weight("locb", 0.1124, 0.0996, -0.1447),
    weight("entfirst", 0.9009, 1.8945, 0.0874),
    weight("punct", 0.0548, 0.0858, -0.1044),
    weight("speaker", 0.0862, 0.2807, -0.0927),
    weight("colon", 0.0066, 0.0812, -0.0451),
    weight("quotestart", 0.0685, 0.2526, -0.0856),
    weight("question", 0.0670, 0.2500, 0.0228),
    weight("noterm", 0.0784, 0.2687, 0.0586),
    weight("par_first", 0.2059, 0.4043, 0.0558),
];

/// What one feature adds to, or takes from, the score of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The feature's name.
    pub name: &'static str,
    /// What it adds.
    pub value: f64,
}

/// The scores of all sentences.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// One score a sentence, in order; higher is better, 0 is average over all kinds of text.
    pub(crate) totals: Vec<f64>,
    pub(crate) features: Vec<Features>,
}

impl Scores {
    pub(crate) fn of(features: Vec<Features>) -> Self {
        let totals = features.iter().enumerate().map(|(i, f)| parts(f, i).iter().sum()).collect();
        Self { totals, features }
    }

    /// The parts of a sentence's score. They sum to it.
    pub(crate) fn parts(&self, sentence: usize) -> Vec<Part> {
        let names = WEIGHTS.iter().map(|weight| weight.feature).chain(["opening"]);
        let values = parts(&self.features[sentence], sentence);
        names.zip(values).map(|(name, value)| Part { name, value }).collect()
    }
}

fn parts(features: &Features, position: usize) -> [f64; Features::COUNT + 1] {
    let mut parts = [0.0; Features::COUNT + 1];
    for ((part, value), w) in parts.iter_mut().zip(features.values()).zip(&WEIGHTS) {
        *part = w.weight * ((value - w.mean) / w.deviation).clamp(-CLIP, CLIP);
    }
    parts[Features::COUNT] = OPENING * libm::exp(-(position as f64) / 2.0);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_stands_at_its_feature() {
        let named: Vec<&str> = WEIGHTS.iter().map(|weight| weight.feature).collect();
        assert_eq!(named, Features::NAMES);
    }

    #[test]
    fn parts_sum_to_the_score() {
        let features = Features { pos_inv: 0.5, len: 1e9, cen: 0.3, ..Features::default() };
        let scores = Scores::of(vec![features, Features::default()]);
        for i in 0..2 {
            let sum: f64 = scores.parts(i).iter().map(|part| part.value).sum();
            assert_eq!(sum, scores.totals[i]);
        }
    }
}
