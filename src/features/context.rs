//! What a sentence has to do with those around it, and with the text as a whole.

use super::{SentenceFeatures, flag};
use crate::dependency::Dependencies;
use crate::structure::Structure;

/// Sentences that depend on one that are counted at most.
const MAX_COUNTED_DEPENDENTS: f64 = 3.0;

/// Knows what each sentence depends on.
pub(super) struct Surroundings<'a> {
    dependencies: &'a Dependencies,
    /// How many sentences depend on each.
    bears: Vec<u32>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(structure: &'a Structure, dependencies: &'a Dependencies) -> Self {
        let kept = structure.sentences.len();
        let mut bears = vec![0; kept];
        for i in 0..kept {
            if let Some(on) = dependencies.antecedent(i).and_then(|on| on.sentence) {
                bears[on as usize] += 1;
            }
        }
        Self { dependencies, bears }
    }

    /// Fills in the features of a sentence.
    pub(super) fn read(&self, sentence: usize, features: &mut SentenceFeatures) {
        features.part = sentence as f64 / self.bears.len() as f64;
        features.leans = flag(self.dependencies.antecedent(sentence).is_some());
        features.open = flag(self.dependencies.is_open(sentence));
        features.bears = f64::from(self.bears[sentence]).min(MAX_COUNTED_DEPENDENTS);
    }
}
