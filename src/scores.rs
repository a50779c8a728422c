//! Features → scores: a weighted sum whose weights depend on the text, and the contributions that it sums.
//!
//! What makes a sentence important is not the same in a news report, a paper's abstract and the minutes of
//! a meeting. A mixture of experts (Jacobs et al. 1991) mixes eight linear models, in shares that the means
//! of the features over the text decide:
//!
//! share ← softmax(offset + gate · means), weights ← Σ share · weights of the expert, score ← weights · features
//!
//! with features and means standardized by those of the training texts and clipped. Within a text it is one
//! linear model, so the contributions to a score sum to it. Nobody named the experts: fitting found them.

mod weights;

use crate::features::{Row, SentenceFeatures};
use crate::summary::Contribution;
use weights::{EXPERTS, FEATURES, GATE, OFFSETS, WEIGHTS};

/// Standardised features are cut off here, so that no outlier decides alone …
const CLIP: f64 = 4.0;
/// … and standardized means here, so that no single feature of an odd text chooses the expert.
const TEXT_CLIP: f64 = 2.5;

/// The distribution of one feature: its mean and deviation over sentences, and those of its mean over texts.
struct Scale {
    name: &'static str,
    mean: f32,
    deviation: f32,
    text_mean: f32,
    text_deviation: f32,
}

/// The scores of all sentences.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// One score per sentence, in order; higher is better. It is the logarithm of how likely the sentence is
    /// to be chosen next, up to a constant of the text; 0 is that of an average sentence of all texts.
    pub(crate) totals: Vec<f64>,
    pub(crate) features: Vec<Row>,
    /// The weight of each feature in this text; none in a text without sentences.
    weights: Vec<FeatureWeight>,
}

/// The weight of a feature in one text: `slope` for each unit above its mean, up to a limit on either side.
#[derive(Clone, Copy, Debug)]
struct FeatureWeight {
    mean: f64,
    limit: f64,
    slope: f64,
}

impl FeatureWeight {
    fn of(scale: &Scale, weight: f64) -> Self {
        let deviation = f64::from(scale.deviation);
        Self { mean: f64::from(scale.mean), limit: CLIP * deviation, slope: weight / deviation }
    }

    /// What a value of the feature adds to a score.
    fn contribution(&self, value: f64) -> f64 {
        clipped(value - self.mean, self.limit) * self.slope
    }
}

impl Scores {
    pub(crate) fn of(features: Vec<Row>) -> Self {
        let weights = feature_weights(&features);
        let total = |features| contributions(features, &weights).sum();
        let totals = features.iter().map(total).collect();
        Self { totals, features, weights }
    }

    /// The value of a feature of a sentence, by its name; 0 if there is none of that name.
    pub(crate) fn value(&self, feature: &str, sentence: usize) -> f64 {
        let at = FEATURES.iter().position(|scale| scale.name == feature);
        at.map_or(0.0, |at| f64::from(self.features[sentence][at]))
    }

    /// What each feature adds to a sentence's score, in the order of the features.
    pub(crate) fn contribution_values(&self, sentence: usize) -> impl Iterator<Item = f64> {
        contributions(&self.features[sentence], &self.weights)
    }

    /// The contributions to a sentence's score. They sum to it.
    pub(crate) fn contributions(&self, sentence: usize) -> Vec<Contribution> {
        let named = FEATURES.iter().zip(self.contribution_values(sentence));
        named.map(|(scale, value)| Contribution { name: scale.name, value }).collect()
    }
}

fn contributions(features: &Row, weights: &[FeatureWeight]) -> impl Iterator<Item = f64> {
    features.iter().zip(weights).map(|(&value, weight)| weight.contribution(f64::from(value)))
}

/// A number cut off at a limit and at its negative.
fn clipped(number: f64, limit: f64) -> f64 {
    let number = if number < limit { number } else { limit };
    if number > -limit { number } else { -limit }
}

fn feature_weights(features: &[Row]) -> Vec<FeatureWeight> {
    if features.is_empty() {
        return Vec::new();
    }
    let weights = weights_for(&means(features));
    FEATURES.iter().zip(weights).map(|(scale, weight)| FeatureWeight::of(scale, weight)).collect()
}

/// The weights for a text whose features have these means.
fn weights_for(means: &[f64; SentenceFeatures::COUNT]) -> [f64; SentenceFeatures::COUNT] {
    let mut weights = [0.0; SentenceFeatures::COUNT];
    for (share, of_expert) in expert_shares(means).iter().zip(&WEIGHTS) {
        for (weight, &thousandths) in weights.iter_mut().zip(of_expert) {
            *weight += share * f64::from(thousandths) / 1000.0;
        }
    }
    weights
}

fn means(features: &[Row]) -> [f64; SentenceFeatures::COUNT] {
    let mut means = [0.0; SentenceFeatures::COUNT];
    for sentence in features {
        for (mean, value) in means.iter_mut().zip(sentence) {
            *mean += f64::from(*value);
        }
    }
    means.map(|sum| sum / features.len() as f64)
}

/// The share of each expert in a text; they sum to 1.
fn expert_shares(means: &[f64; SentenceFeatures::COUNT]) -> [f64; EXPERTS] {
    let mut shares = [0.0; EXPERTS];
    for ((share, offset), gate) in shares.iter_mut().zip(OFFSETS).zip(&GATE) {
        let scales = means.iter().zip(&FEATURES);
        let deviations = scales.map(|(mean, scale)| {
            let above = mean - f64::from(scale.text_mean);
            clipped(above / f64::from(scale.text_deviation), TEXT_CLIP)
        });
        let sum: f64 =
            deviations.zip(gate).map(|(deviation, &weight)| deviation * f64::from(weight)).sum();
        *share = (sum + f64::from(offset)) / 1000.0;
    }
    let highest = shares.iter().fold(f64::MIN, |highest, &share| highest.max(share));
    shares = shares.map(|share| libm::exp(share - highest));
    let total: f64 = shares.iter().sum();
    shares.map(|share| share / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_stands_at_its_feature() {
        let named: Vec<&str> = FEATURES.iter().map(|scale| scale.name).collect();
        assert_eq!(named, SentenceFeatures::NAMES);
        assert!(FEATURES.iter().all(|scale| scale.deviation > 0.0 && scale.text_deviation > 0.0));
    }

    #[test]
    fn contributions_sum_to_the_score() {
        let features =
            SentenceFeatures { pos_inv: 0.5, len: 1e9, cen: 0.3, ..SentenceFeatures::default() };
        let rows = [features, SentenceFeatures::default()]
            .map(|row| row.values().map(|value| value as f32));
        let scores = Scores::of(rows.to_vec());
        for i in 0..2 {
            let sum: f64 =
                scores.contributions(i).iter().map(|contribution| contribution.value).sum();
            assert_eq!(sum, scores.totals[i]);
        }
    }

    #[test]
    fn a_conversation_is_weighed_differently_from_a_report() {
        let scores = |text: &str| {
            let document = crate::Document::read(text, &crate::Options::default());
            document
                .scores()
                .weights
                .iter()
                .map(|weight| weight.slope * weight.limit)
                .collect::<Vec<_>>()
        };
        let turns = "Ann: Did you see the new bridge? It opened on Monday.\nBob: Not yet! Is it any good?\n\
                     Ann: Well, the trams run again. You should go.\nBob: Maybe on Sunday. Will you come?\n";
        let report = "The council of Harlow voted on Monday for a new bridge over the river Stort, which \
                      will cost 9 million and carry trams from 2027.\n\nEngineers had warned for ten years \
                      that the old bridge, built in 1911, could not carry them much longer.\n";
        let (turns, report) = (scores(turns), scores(report));
        assert!(turns.iter().zip(report).any(|(a, b)| (a - b).abs() > 0.1));
    }
}
