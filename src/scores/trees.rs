//! Boosted oblivious trees: all nodes of a level ask the same question, so that the answers are the number of a leaf
//! (Kohavi 1994; fitted by gradient boosting, Friedman 2001).
//!
//! Some questions are about the text as a whole. They are answered once, which leaves smaller trees for its sentences.
//! What an answer adds to a score is the mean of the leaves behind it less that of the leaves before it (Saabas 2014), so
//! the contributions sum to the score. All is counted in whole numbers: the sums are the same on every machine.

use super::weights::{COLUMNS, LEAVES, QUESTIONS, THRESHOLDS};
use crate::features::{Row, SentenceFeatures};
use crate::small_float::decoded;

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
/// No bin is above this one.
const HIGHEST_BIN: u8 = u8::MAX;

/// One number for each feature.
pub(super) type ByFeature<T> = [T; SentenceFeatures::COUNT];
/// For each feature, how many of its thresholds lie below its value.
type Bins = [u8; SentenceFeatures::COUNT];

/// Is this feature above that threshold?
#[derive(Clone, Copy, Debug)]
struct Question {
    feature: u8,
    bin: u8,
}

impl Question {
    /// One that is always answered with no.
    const NONE: Self = Self { feature: 0, bin: HIGHEST_BIN };
}

/// A tree with the questions about the text answered.
#[derive(Clone, Copy, Debug)]
struct TextTree {
    questions: [Question; LEVELS],
    /// What each combination of answers adds; as many as answers can tell apart sum to 0.
    leaves: [i16; LEAVES_OF_TREE],
    /// The sum of the leaves below each node, in the order of a heap: the root is 1, the leaves come last.
    sums: [i16; 2 * LEAVES_OF_TREE],
}

impl TextTree {
    /// The leaf of a sentence.
    fn leaf(&self, bins: &Bins) -> usize {
        self.questions.iter().fold(0, |leaf, question| {
            leaf << 1 | usize::from(bins[usize::from(question.feature)] > question.bin)
        })
    }

    /// The leaves of a batch of sentences.
    fn leaves_of(&self, bins: &[[u8; BATCH]; SentenceFeatures::COUNT]) -> [u8; BATCH] {
        let mut leaves = [0; BATCH];
        for question in self.questions {
            let of_feature = &bins[usize::from(question.feature)];
            for (leaf, &bin) in leaves.iter_mut().zip(of_feature) {
                *leaf = *leaf << 1 | u8::from(bin > question.bin);
            }
        }
        leaves
    }

    /// Sees what each answer on the way to a leaf adds.
    fn contributions(&self, leaf: usize, mut see: impl FnMut(u8, i32)) {
        let mut before = 0;
        for (level, question) in self.questions.iter().enumerate() {
            if question.bin == HIGHEST_BIN {
                continue;
            }
            let behind = LEVELS - 1 - level;
            let mean = i32::from(self.sums[(2 << level) + (leaf >> behind)]) >> behind;
            see(question.feature, mean - before);
            before = mean;
        }
    }

    /// The tree with what its leaves add up to.
    fn summed(mut self) -> Self {
        self.sums[LEAVES_OF_TREE..].copy_from_slice(&self.leaves);
        for node in (1..LEAVES_OF_TREE).rev() {
            self.sums[node] = self.sums[2 * node] + self.sums[2 * node + 1];
        }
        self
    }
}

/// The trees that score the sentences of one text.
#[derive(Debug, Default)]
pub(super) struct TextTrees {
    trees: Vec<TextTree>,
    /// What [`THRESHOLDS`] stand for.
    thresholds: Vec<f32>,
}

impl TextTrees {
    /// Answers the questions about a text with these features of its sentences.
    pub(super) fn of(features: &[Row]) -> Self {
        let thresholds: Vec<f32> = THRESHOLDS.iter().copied().map(decoded).collect();
        let means = means(features).map(|mean| mean as f32);
        let of_text = bins_of(&means, &COLUMNS[SentenceFeatures::COUNT..], &thresholds);
        let trees = QUESTIONS.as_chunks::<{ 2 * LEVELS }>().0.iter();
        let trees = trees.zip(LEAVES.as_chunks::<LEAVES_OF_TREE>().0);
        let trees = trees.filter_map(|(questions, leaves)| text_tree(questions, leaves, &of_text));
        let trees = if features.is_empty() { Vec::new() } else { trees.collect() };
        Self { trees, thresholds }
    }

    /// The score of each sentence, and what each feature adds to all of them together.
    pub(super) fn scores(&self, features: &[Row]) -> (Vec<i32>, ByFeature<i64>) {
        let mut scores = vec![0; features.len()];
        let said: Vec<usize> = (0..features.len()).filter(|&i| says(&features[i])).collect();
        let mut counts = vec![[0_u32; LEAVES_OF_TREE]; self.trees.len()];
        let mut bins = [[0_u8; BATCH]; SentenceFeatures::COUNT];
        for batch in said.chunks(BATCH) {
            for (i, &sentence) in batch.iter().enumerate() {
                let row = self.bins_of(&features[sentence]);
                for (of_feature, bin) in bins.iter_mut().zip(row) {
                    of_feature[i] = bin;
                }
            }
            let mut sums = [0; BATCH];
            let sums = &mut sums[..batch.len()];
            for (tree, counts) in self.trees.iter().zip(&mut counts) {
                // A byte for each leaf: a batch has fewer sentences than a byte can count.
                let mut in_batch = 0_u64;
                for (sum, leaf) in sums.iter_mut().zip(tree.leaves_of(&bins)) {
                    let leaf = usize::from(leaf) % LEAVES_OF_TREE;
                    *sum += i32::from(tree.leaves[leaf]);
                    in_batch += 1 << (u8::BITS as usize * leaf);
                }
                for (count, number) in counts.iter_mut().zip(in_batch.to_le_bytes()) {
                    *count += u32::from(number);
                }
            }
            for (&sentence, &sum) in batch.iter().zip(&*sums) {
                scores[sentence] = sum;
            }
        }
        let mut contributions = [0; SentenceFeatures::COUNT];
        for (tree, counts) in self.trees.iter().zip(counts) {
            for (leaf, count) in counts.into_iter().enumerate().filter(|&(_, count)| count != 0) {
                tree.contributions(leaf, |feature, units| {
                    contributions[usize::from(feature)] += i64::from(units) * i64::from(count);
                });
            }
        }
        (scores, contributions)
    }

    fn bins_of(&self, row: &Row) -> Bins {
        bins_of(row, &COLUMNS, &self.thresholds)
    }

    /// What each feature adds to the score of a sentence.
    pub(super) fn contributions(&self, row: &Row) -> ByFeature<i32> {
        let mut contributions = [0; SentenceFeatures::COUNT];
        if !says(row) {
            return contributions;
        }
        let bins = self.bins_of(row);
        for tree in &self.trees {
            let leaf = tree.leaf(&bins);
            tree.contributions(leaf, |feature, units| {
                contributions[usize::from(feature)] += units;
            });
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
    of_text: &Bins,
) -> Option<TextTree> {
    let mut left = *leaves;
    let mut count = LEAVES_OF_TREE;
    let mut tree = TextTree {
        questions: [Question::NONE; LEVELS],
        leaves: [0; LEAVES_OF_TREE],
        sums: [0; 2 * LEAVES_OF_TREE],
    };
    // From the last question, which tells neighbours apart, to the first.
    let mut stride = 1;
    let mut at = LEVELS;
    for &[column, bin] in questions.as_chunks::<2>().0.iter().rev() {
        let Some(about_text) = usize::from(column).checked_sub(SentenceFeatures::COUNT) else {
            at -= 1;
            tree.questions[at] = Question { feature: column, bin };
            stride <<= 1;
            continue;
        };
        // There is no such feature only while one was taken out and nothing is fitted again.
        let is_above = of_text.get(about_text).is_some_and(|&of_text| of_text > bin);
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
    (count > 1).then(|| tree.summed())
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

/// How many thresholds lie below each value; those of its column begin where the columns say.
fn bins_of(row: &Row, columns: &[u16], thresholds: &[f32]) -> Bins {
    let mut bins = [0; SentenceFeatures::COUNT];
    for ((bin, value), range) in bins.iter_mut().zip(row).zip(columns.windows(2)) {
        let of_column = &thresholds[usize::from(range[0])..usize::from(range[1])];
        *bin = of_column.iter().map(|threshold| u8::from(threshold < value)).sum();
    }
    bins
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
    fn every_column_stands_at_its_feature() {
        assert_eq!(NAMES, SentenceFeatures::NAMES.join(" "));
        assert_eq!(COLUMNS.len(), 2 * SentenceFeatures::COUNT + 1);
        assert!(COLUMNS.is_sorted());
        assert_eq!(usize::from(COLUMNS[2 * SentenceFeatures::COUNT]), THRESHOLDS.len());
    }

    #[test]
    fn thresholds_are_small_floating_point_numbers() {
        let decoded = [0, 16, 144, 152, 160, 255].map(decoded);
        assert_eq!(decoded, [0.0, 1.0 / 256.0, 1.0, 1.5, 2.0, 124.0]);
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
        let mut bins = [0; SentenceFeatures::COUNT];
        bins[4] = 2;
        let leaf = above.leaf(&bins);
        assert_eq!(leaf, 2);
        let mut seen = Vec::new();
        above.contributions(leaf, |feature, units| seen.push((feature, units)));
        assert_eq!(seen, [(4, 18), (5, -8)]);
    }

    #[test]
    fn a_tree_about_the_text_alone_is_none() {
        let questions = [TEXT, 1, TEXT + 1, 1, TEXT + 2, 1];
        assert!(text_tree(&questions, &[5; 8], &[0; SentenceFeatures::COUNT]).is_none());
    }
}
