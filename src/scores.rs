//! Features → scores: the sum of many small trees, and the contributions that it sums.
//!
//! What makes a sentence important is not the same in a news report, a law and the minutes of a meeting. So the trees ask
//! about a sentence and about the whole text: about features, and about their means over the text. They were fitted to
//! what careful readers chose, and in smaller part to summaries that people wrote.

mod trees;
mod weights;

use crate::features::{Row, SentenceFeatures};
use crate::summary::Contribution;
use trees::TextTrees;

/// What the leaves of trees are counted in: a power of two, so that contributions sum to their score exactly.
const LEAF_UNIT: f64 = 1.0 / 1024.0;

/// The scores of all sentences.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// One score per sentence, in order; higher is better. 0 is what a sentence would have if each answer to each
    /// question about it were as likely as the other.
    pub(crate) totals: Vec<f64>,
    pub(crate) features: Vec<Row>,
    trees: TextTrees,
    /// The mean over all sentences of what each feature adds.
    mean_contributions: Vec<f64>,
}

impl Scores {
    pub(crate) fn of(features: Vec<Row>) -> Self {
        let trees = TextTrees::of(&features);
        let (units, sums) = trees.scores(&features);
        let count = features.len().max(1) as f64;
        let totals = units.into_iter().map(|units| f64::from(units) * LEAF_UNIT).collect();
        let mean_contributions = sums.map(|sum| sum as f64 * LEAF_UNIT / count).to_vec();
        Self { totals, features, trees, mean_contributions }
    }

    /// The value of a feature of a sentence, by its name; 0 if there is none of that name.
    pub(crate) fn value(&self, feature: &str, sentence: usize) -> f64 {
        let at = SentenceFeatures::NAMES.iter().position(|&name| name == feature);
        at.map_or(0.0, |at| f64::from(self.features[sentence][at]))
    }

    /// What each feature adds to a sentence's score, in the order of the features.
    pub(crate) fn contribution_values(&self, sentence: usize) -> [f64; SentenceFeatures::COUNT] {
        self.trees.contributions(&self.features[sentence]).map(|units| f64::from(units) * LEAF_UNIT)
    }

    /// What each feature adds to the score of an average sentence of the text.
    pub(crate) fn mean_contributions(&self) -> &[f64] {
        &self.mean_contributions
    }

    /// The contributions to a sentence's score. They sum to it.
    pub(crate) fn contributions(&self, sentence: usize) -> Vec<Contribution> {
        let values = self.contribution_values(sentence);
        let named = SentenceFeatures::NAMES.iter().zip(values);
        named.map(|(name, value)| Contribution { name, value }).collect()
    }
}

#[cfg(test)]
mod tests {
    const REPORT: &str = "The council of Harlow voted on Monday for a new bridge over the river Stort, which \
        will cost 9 million and carry trams from 2027.\n\nEngineers had warned for ten years \
        that the old bridge, built in 1911, could not carry them much longer. Nobody was hurt.\n";

    fn read(text: &str) -> crate::Document<'_> {
        crate::Document::read(text, &crate::Options::default())
    }

    #[test]
    fn contributions_sum_to_the_score() {
        let document = read(REPORT);
        let scores = document.scores();
        let mut sums = 0.0;
        for (i, &total) in scores.totals.iter().enumerate() {
            let sum: f64 = scores.contributions(i).iter().map(|one| one.value).sum();
            assert_eq!(sum, total);
            sums += total;
        }
        let mean: f64 = scores.mean_contributions().iter().sum();
        assert!((mean - sums / scores.totals.len() as f64).abs() < 1e-9);
    }

    #[test]
    fn a_conversation_is_weighed_differently_from_a_report() {
        let turns = "Ann: Did you see the new bridge? It opened on Monday.\nBob: Not yet! Is it any good?\n\
                     Ann: Well, the trams run again. You should go.\nBob: Maybe on Sunday. Will you come?\n";
        let (turns, report) = (read(turns), read(REPORT));
        let row = &report.scores().features[0];
        let of = |document: &crate::Document| document.scores().trees.contributions(row);
        assert_ne!(of(&turns), of(&report));
    }
}
