//! Boosted oblivious trees: all nodes of a level ask the same question, so that the answers are the number of a leaf
//! (Kohavi 1994; fitted by gradient boosting, Friedman 2001).
//!
//! Some questions are about the text as a whole. They are answered once, which leaves smaller trees for its sentences.
//! What an answer adds to a score is the mean of the leaves behind it less that of the leaves before it (Saabas 2014), so
//! the contributions sum to the score. All is counted in whole numbers: the sums are the same on every machine.

use std::ops::Range;

use super::weights::{LEAVES, QUESTIONS};
use crate::features::{Row, SentenceFeatures};
use crate::small_float::below;

/// Questions of a tree.
const LEVELS: usize = 3;
/// Units of a leaf as it is kept: the mean of up to so many leaves is a whole number.
const LEAVES_OF_TREE: usize = 1 << LEVELS;
/// Sentences that are scored together.
const BATCH: usize = 64;
/// Fewest words of a sentence that is scored.
const MIN_WORDS: f32 = 4.0;
/// Where the feature `len` stands, in words.
const LENGTH: usize = 8;
/// No value is above this threshold.
const HIGHEST: u8 = u8::MAX;

/// One number for each feature.
pub(super) type ByFeature<T> = [T; SentenceFeatures::COUNT];
/// The values of the features as thresholds are kept: [small floating-point numbers](crate::small_float).
type SmallRow = ByFeature<u8>;
/// What stands where a batch has no sentence.
const NOTHING: SmallRow = [0; SentenceFeatures::COUNT];

/// Is this feature above that threshold?
#[derive(Clone, Copy, Debug)]
struct Question {
    feature: u8,
    threshold: u8,
}

impl Question {
    /// One that is always answered with no.
    const NONE: Self = Self { feature: 0, threshold: HIGHEST };
}

/// A tree with the questions about the text answered.
#[derive(Clone, Copy, Debug)]
struct TextTree {
    questions: [Question; LEVELS],
    /// What each combination of answers adds; as many as answers can tell apart sum to 0.
    leaves: [i16; LEAVES_OF_TREE],
    /// What the answer that leads to each node adds, in the order of a heap: the root is 1, the leaves come last.
    steps: [i16; 2 * LEAVES_OF_TREE],
}

impl TextTree {
    /// The leaf of a sentence.
    fn leaf(&self, row: &SmallRow) -> usize {
        self.questions.iter().fold(0, |leaf, question| {
            leaf << 1 | usize::from(row[usize::from(question.feature)] > question.threshold)
        })
    }

    /// The leaves of a batch of sentences.
    fn leaves_of(&self, values: &ByFeature<[u8; BATCH]>) -> [u8; BATCH] {
        let mut leaves = [0; BATCH];
        for question in self.questions {
            let of_feature = &values[usize::from(question.feature)];
            for (leaf, &value) in leaves.iter_mut().zip(of_feature) {
                *leaf = *leaf << 1 | u8::from(value > question.threshold);
            }
        }
        leaves
    }

    /// The feature that the answers which lead to the nodes of each level are about, and those nodes.
    fn levels(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let nodes = |level: usize| 2 << level..4 << level;
        self.questions
            .iter()
            .enumerate()
            .map(move |(level, question)| (usize::from(question.feature), nodes(level)))
    }

    /// The tree with what the answers to its questions add.
    fn with_steps(mut self) -> Self {
        // The sums of the leaves behind each node, then their means, then how far these are from the mean before.
        let nodes = &mut self.steps;
        nodes[LEAVES_OF_TREE..].copy_from_slice(&self.leaves);
        for node in (1..LEAVES_OF_TREE).rev() {
            nodes[node] = nodes[2 * node] + nodes[2 * node + 1];
        }
        for (node, sum) in nodes.iter_mut().enumerate().skip(1) {
            *sum >>= LEVELS as u32 - node.ilog2();
        }
        for node in (2..nodes.len()).rev() {
            nodes[node] -= nodes[node / 2];
        }
        self
    }
}

/// The trees that score the sentences of one text.
#[derive(Debug, Default)]
pub(super) struct TextTrees(Vec<TextTree>);

impl TextTrees {
    /// Answers the questions about a text with these features of its sentences.
    pub(super) fn of(features: &[Row]) -> Self {
        if features.is_empty() {
            return Self::default();
        }
        let of_text = means(features).map(|mean| below(f64::from(mean as f32)));
        let trees = QUESTIONS.as_chunks::<{ 2 * LEVELS }>().0.iter();
        let trees = trees.zip(LEAVES.as_chunks::<LEAVES_OF_TREE>().0);
        Self(
            trees
                .filter_map(|(questions, leaves)| text_tree(questions, leaves, &of_text))
                .collect(),
        )
    }

    /// The score of each sentence, and what each feature adds to all of them together.
    pub(super) fn scores(&self, features: &[Row]) -> (Vec<i32>, ByFeature<i64>) {
        let mut scores = vec![0; features.len()];
        let said: Vec<usize> = (0..features.len()).filter(|&i| says(&features[i])).collect();
        let mut counts = vec![[0_u32; LEAVES_OF_TREE]; self.0.len()];
        for batch in said.chunks(BATCH) {
            let mut values = [[0_u8; BATCH]; SentenceFeatures::COUNT];
            for (i, &sentence) in batch.iter().enumerate() {
                for (of_feature, value) in values.iter_mut().zip(small(&features[sentence])) {
                    of_feature[i] = value;
                }
            }
            let mut sums = [0; BATCH];
            let sums = &mut sums[..batch.len()];
            for (tree, counts) in self.0.iter().zip(&mut counts) {
                let leaves = tree.leaves_of(&values);
                for (sum, leaf) in sums.iter_mut().zip(leaves) {
                    *sum += i32::from(tree.leaves[usize::from(leaf) % LEAVES_OF_TREE]);
                }
                for (leaf, count) in (0..).zip(counts.iter_mut()) {
                    // All of a batch, side by side; a batch has fewer sentences than a byte can count.
                    let number: u8 = leaves.iter().map(|&other| u8::from(other == leaf)).sum();
                    *count += u32::from(number);
                }
                // Places without a sentence have been counted as well.
                counts[tree.leaf(&NOTHING)] -= (BATCH - batch.len()) as u32;
            }
            for (&sentence, &sum) in batch.iter().zip(&*sums) {
                scores[sentence] = sum;
            }
        }
        let mut contributions = [0; SentenceFeatures::COUNT];
        for (tree, counts) in self.0.iter().zip(counts) {
            // How many sentences came by each node.
            let mut passed = [0; 2 * LEAVES_OF_TREE];
            passed[LEAVES_OF_TREE..].copy_from_slice(&counts);
            for node in (2..LEAVES_OF_TREE).rev() {
                passed[node] = passed[2 * node] + passed[2 * node + 1];
            }
            for (feature, nodes) in tree.levels() {
                for node in nodes {
                    contributions[feature] += i64::from(tree.steps[node]) * i64::from(passed[node]);
                }
            }
        }
        (scores, contributions)
    }

    /// What each feature adds to the score of a sentence.
    pub(super) fn contributions(&self, row: &Row) -> ByFeature<i32> {
        let mut contributions = [0; SentenceFeatures::COUNT];
        if !says(row) {
            return contributions;
        }
        let row = small(row);
        for tree in &self.0 {
            let leaf = tree.leaf(&row);
            for (feature, nodes) in tree.levels() {
                let node = nodes.start + leaf * nodes.len() / LEAVES_OF_TREE;
                contributions[feature] += i32::from(tree.steps[node]);
            }
        }
        contributions
    }
}

/// Whether a sentence has words enough to be scored. Selection takes shorter ones last, whatever their scores, which are 0.
fn says(row: &Row) -> bool {
    row[LENGTH] >= MIN_WORDS
}

/// What is left of a tree once the questions about the text are answered; `None` if that is one leaf.
fn text_tree(
    questions: &[u8; 2 * LEVELS],
    leaves: &[i8; LEAVES_OF_TREE],
    of_text: &SmallRow,
) -> Option<TextTree> {
    let mut left = *leaves;
    let mut count = LEAVES_OF_TREE;
    let mut tree = TextTree {
        questions: [Question::NONE; LEVELS],
        leaves: [0; LEAVES_OF_TREE],
        steps: [0; 2 * LEAVES_OF_TREE],
    };
    // From the last question, which tells neighbours apart, to the first.
    let mut stride = 1;
    let mut at = LEVELS;
    for &[column, threshold] in questions.as_chunks::<2>().0.iter().rev() {
        let Some(about_text) = usize::from(column).checked_sub(SentenceFeatures::COUNT) else {
            at -= 1;
            tree.questions[at] = Question { feature: column, threshold };
            stride <<= 1;
            continue;
        };
        // There is no such feature only while one was taken out and nothing is fitted again.
        let is_above = of_text.get(about_text).is_some_and(|&value| value > threshold);
        let skipped = if is_above { stride } else { 0 };
        count >>= 1;
        for leaf in 0..count {
            let from = leaf / stride * 2 * stride + skipped + leaf % stride;
            left[leaf] = left[from];
        }
    }
    let left = &left[..count];
    let sum: i16 = left.iter().map(|&leaf| i16::from(leaf)).sum();
    let mean = sum * (LEAVES_OF_TREE / count) as i16;
    for (leaf, &kept) in tree.leaves.iter_mut().zip(left) {
        *leaf = i16::from(kept) * LEAVES_OF_TREE as i16 - mean;
    }
    (count > 1).then(|| tree.with_steps())
}

/// The means of features over the sentences of a text.
fn means(features: &[Row]) -> ByFeature<f64> {
    let mut means = [0.0; SentenceFeatures::COUNT];
    for sentence in features {
        for (mean, value) in means.iter_mut().zip(sentence) {
            *mean += f64::from(*value);
        }
    }
    means.map(|sum| sum / features.len().max(1) as f64)
}

/// The features of a sentence as thresholds are kept.
fn small(row: &Row) -> SmallRow {
    row.map(|value| below(f64::from(value)))
}

#[cfg(test)]
mod tests {
    use super::super::weights::NAMES;
    use super::*;

    #[test]
    fn the_length_of_a_sentence_stands_where_it_is_read() {
        assert_eq!(SentenceFeatures::NAMES[LENGTH], "len");
    }

    const TEXT: u8 = SentenceFeatures::COUNT as u8;

    #[test]
    fn every_question_is_about_a_feature() {
        assert_eq!(NAMES, SentenceFeatures::NAMES.join(" "));
        for &[column, threshold] in QUESTIONS.as_chunks().0 {
            assert!(usize::from(column) < 2 * SentenceFeatures::COUNT && threshold != HIGHEST);
        }
    }

    #[test]
    fn questions_about_the_text_are_answered_first() {
        let mut of_text = [0; SentenceFeatures::COUNT];
        let questions = [4, 1, TEXT + 2, 0, 5, 3];
        let leaves = [1, 2, 3, 4, 5, 6, 7, 9];
        let below = text_tree(&questions, &leaves, &of_text).expect("two questions are left");
        of_text[2] = 1;
        let above = text_tree(&questions, &leaves, &of_text).expect("two questions are left");
        // Eight times 1, 2, 5, 6 and 3, 4, 7, 9, less their means.
        assert_eq!(below.leaves, [-20, -12, 12, 20, 0, 0, 0, 0]);
        assert_eq!(above.leaves, [-22, -14, 10, 26, 0, 0, 0, 0]);
        let mut row = [0; SentenceFeatures::COUNT];
        row[4] = 2;
        assert_eq!(above.leaf(&row), 2);
        // The means behind the first answer are −18 and 18.
        assert_eq!(above.steps[2..8], [0, 0, -18, 18, 0, 0]);
        assert_eq!(above.steps[8..12], [-4, 4, -8, 8]);
    }

    #[test]
    fn a_tree_about_the_text_alone_is_none() {
        let questions = [TEXT, 1, TEXT + 1, 1, TEXT + 2, 1];
        assert!(text_tree(&questions, &[5; 8], &[0; SentenceFeatures::COUNT]).is_none());
    }
}
