//! What a sentence has to do with those around it, and with the text as a whole.

use super::{SentenceFeatures, flag};
use crate::dependency::Dependencies;
use crate::structure::Structure;

/// Log-odds from which on a line of a page is certain to be part of the article.
const CERTAIN_LOG_ODDS: f64 = 4.0;
/// Sentences that depend on one that are counted at most.
const MAX_COUNTED_DEPENDENTS: f64 = 3.0;

/// Knows what each sentence depends on.
pub(super) struct Surroundings<'a> {
    structure: &'a Structure,
    dependencies: &'a Dependencies,
    ignored: f64,
    /// How many sentences depend on each.
    bears: Vec<u32>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(structure: &'a Structure, dependencies: &'a Dependencies) -> Self {
        let (kept, ignored) = (structure.sentences.len(), structure.boilerplate.len());
        let mut bears = vec![0; kept];
        for i in 0..kept {
            if let Some(on) = dependencies.antecedent(i).and_then(|on| on.sentence) {
                bears[on as usize] += 1;
            }
        }
        let ignored = ignored as f64 / (kept + ignored).max(1) as f64;
        Self { structure, dependencies, ignored, bears }
    }

    /// Fills in the features of a sentence.
    pub(super) fn read(&self, sentence: usize, features: &mut SentenceFeatures) {
        let block = self.structure.sentences[sentence].block as usize;
        let certainty = self.structure.certainty.get(block).copied().unwrap_or(CERTAIN_LOG_ODDS);
        features.part = sentence as f64 / self.bears.len() as f64;
        features.doubt = (CERTAIN_LOG_ODDS - certainty).clamp(0.0, CERTAIN_LOG_ODDS);
        features.ignored = self.ignored;
        features.leans = flag(self.dependencies.antecedent(sentence).is_some());
        features.open = flag(self.dependencies.is_open(sentence));
        features.bears = f64::from(self.bears[sentence]).min(MAX_COUNTED_DEPENDENTS);
    }
}
