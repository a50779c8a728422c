//! Features → scores: a weighted sum whose weights depend on the kind of text, and its parts.
//!
//! What makes a sentence important is not the same in a news report, a paper's abstract and the minutes of
//! a meeting. A mixture of linear models (Jacobs et al. 1991) tells eight kinds of text apart by the means
//! of the features over the text, and weighs the features accordingly:
//!
//! kind ← softmax(offset + gate · means), weights ← Σ kind · weights of the kind, score ← weights · features
//!
//! with features and means standardised by those of the training texts and clipped. Within a text it is one
//! linear model, so the parts of a score sum to it. Nobody named the kinds: they are what fitting found.

mod weights;

use alloc::vec::Vec;

use crate::features::{Features, Row};
use weights::{FEATURES, GATE, KINDS, OFFSETS, WEIGHTS};

/// Standardised features are cut off here, so that no outlier decides alone …
const CLIP: f64 = 4.0;
/// … and standardised means here, so that an odd text is not of one kind for one reason.
const TEXT_CLIP: f64 = 2.5;

/// What is usual of one feature: its mean and deviation over sentences, and those of its mean over texts.
struct Scale {
    name: &'static str,
    mean: f32,
    deviation: f32,
    text_mean: f32,
    text_deviation: f32,
}

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
    /// One score a sentence, in order; higher is better. It is the logarithm of how likely the sentence is
    /// to be chosen next, up to a constant of the text; 0 is that of an average sentence of all texts.
    pub(crate) totals: Vec<f64>,
    pub(crate) features: Vec<Row>,
    /// What each feature is worth in this text; none in a text without sentences.
    worths: Vec<Worth>,
}

/// What a feature is worth in one text: as much for each unit above its mean, as far as it reaches.
#[derive(Clone, Copy, Debug)]
struct Worth {
    mean: f64,
    reach: f64,
    slope: f64,
}

impl Worth {
    fn of(scale: &Scale, weight: f64) -> Self {
        let deviation = f64::from(scale.deviation);
        Self { mean: f64::from(scale.mean), reach: CLIP * deviation, slope: weight / deviation }
    }

    /// What a value of the feature adds to a score.
    fn part(&self, value: f64) -> f64 {
        clipped(value - self.mean, self.reach) * self.slope
    }
}

impl Scores {
    pub(crate) fn of(features: Vec<Row>) -> Self {
        let worths = worths(&features);
        let total = |features| parts(features, &worths).sum();
        let totals = features.iter().map(total).collect();
        Self { totals, features, worths }
    }

    /// The value of a feature of a sentence, by its name; 0 if there is none of that name.
    pub(crate) fn value(&self, feature: &str, sentence: usize) -> f64 {
        let at = FEATURES.iter().position(|scale| scale.name == feature);
        at.map_or(0.0, |at| f64::from(self.features[sentence][at]))
    }

    /// What each feature adds to a sentence's score, in the order of the features.
    pub(crate) fn part_values(&self, sentence: usize) -> impl Iterator<Item = f64> {
        parts(&self.features[sentence], &self.worths)
    }

    /// The parts of a sentence's score. They sum to it.
    pub(crate) fn parts(&self, sentence: usize) -> Vec<Part> {
        let named = FEATURES.iter().zip(self.part_values(sentence));
        named.map(|(scale, value)| Part { name: scale.name, value }).collect()
    }
}

fn parts(features: &Row, worths: &[Worth]) -> impl Iterator<Item = f64> {
    features.iter().zip(worths).map(|(&value, worth)| worth.part(f64::from(value)))
}

/// A number cut off at a limit and at its negative.
fn clipped(number: f64, limit: f64) -> f64 {
    let number = if number < limit { number } else { limit };
    if number > -limit { number } else { -limit }
}

fn worths(features: &[Row]) -> Vec<Worth> {
    if features.is_empty() {
        return Vec::new();
    }
    let weights = weights_for(&means(features));
    FEATURES.iter().zip(weights).map(|(scale, weight)| Worth::of(scale, weight)).collect()
}

/// The weights for a text whose features have these means.
fn weights_for(means: &[f64; Features::COUNT]) -> [f64; Features::COUNT] {
    let mut weights = [0.0; Features::COUNT];
    for (share, of_kind) in kinds(means).iter().zip(&WEIGHTS) {
        for (weight, &thousandths) in weights.iter_mut().zip(of_kind) {
            *weight += share * f64::from(thousandths) / 1000.0;
        }
    }
    weights
}

fn means(features: &[Row]) -> [f64; Features::COUNT] {
    let mut means = [0.0; Features::COUNT];
    for sentence in features {
        for (mean, value) in means.iter_mut().zip(sentence) {
            *mean += f64::from(*value);
        }
    }
    means.map(|sum| sum / features.len() as f64)
}

/// How much a text is of each kind; the shares sum to 1.
fn kinds(means: &[f64; Features::COUNT]) -> [f64; KINDS] {
    let mut kinds = [0.0; KINDS];
    for ((kind, offset), gate) in kinds.iter_mut().zip(OFFSETS).zip(&GATE) {
        let scales = means.iter().zip(&FEATURES);
        let signs = scales.map(|(mean, scale)| {
            let above = mean - f64::from(scale.text_mean);
            clipped(above / f64::from(scale.text_deviation), TEXT_CLIP)
        });
        let sum: f64 = signs.zip(gate).map(|(sign, &weight)| sign * f64::from(weight)).sum();
        *kind = (sum + f64::from(offset)) / 1000.0;
    }
    let highest = kinds.iter().fold(f64::MIN, |highest, &kind| highest.max(kind));
    kinds = kinds.map(|kind| libm::exp(kind - highest));
    let total: f64 = kinds.iter().sum();
    kinds.map(|kind| kind / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_stands_at_its_feature() {
        let named: Vec<&str> = FEATURES.iter().map(|scale| scale.name).collect();
        assert_eq!(named, Features::NAMES);
        assert!(FEATURES.iter().all(|scale| scale.deviation > 0.0 && scale.text_deviation > 0.0));
    }

    #[test]
    fn parts_sum_to_the_score() {
        let features = Features { pos_inv: 0.5, len: 1e9, cen: 0.3, ..Features::default() };
        let rows =
            [features, Features::default()].map(|row| row.values().map(|value| value as f32));
        let scores = Scores::of(rows.to_vec());
        for i in 0..2 {
            let sum: f64 = scores.parts(i).iter().map(|part| part.value).sum();
            assert_eq!(sum, scores.totals[i]);
        }
    }

    #[test]
    fn a_conversation_is_weighed_otherwise_than_a_report() {
        let scores = |text: &str| {
            let document = crate::Document::read(text, &crate::Options::default());
            document
                .scores()
                .worths
                .iter()
                .map(|worth| worth.slope * worth.reach)
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
