//! What the models are fitted on.

use super::Document;
use crate::options::Options;
use crate::{key_terms, selection};

impl Document<'_> {
    /// All candidates for key terms, with their features.
    pub(crate) fn term_candidates(
        &self,
        options: &Options,
    ) -> Vec<(key_terms::Model, String, Vec<f64>)> {
        key_terms::candidates(&self.key_term_input(options))
    }

    /// All sentences that are read, with their features.
    pub(crate) fn ranked_sentences(&self) -> Vec<crate::training::RankedSentence> {
        let sentences = self.structure.sentences.iter().enumerate();
        sentences
            .map(|(i, sentence)| crate::training::RankedSentence {
                span: sentence.span,
                kind: sentence.kind,
                selectable: sentence.kind.is_selectable(),
                is_fragment: selection::is_too_short(&self.text, sentence),
                block: sentence.block as usize,
                antecedent: self.dependencies.antecedent(i).map(|on| on.sentence),
                is_open: self.dependencies.is_open(i),
                features: self.scores.features[i].map(f64::from).to_vec(),
                row: self.terms.row(i).iter().map(|w| (w.term, w.weight)).collect(),
            })
            .collect()
    }

    /// All sentences that are read, with what they need to be understood.
    pub(crate) fn dependencies(&self) -> Vec<crate::training::SentenceDependency> {
        let sentences = self.structure.sentences.iter().enumerate();
        sentences
            .map(|(i, sentence)| {
                let antecedent = self.dependencies.antecedent(i);
                crate::training::SentenceDependency {
                    span: sentence.span,
                    reason: antecedent.map(|found| found.kind.name()),
                    antecedent: antecedent.and_then(|found| found.sentence),
                    is_open: self.dependencies.is_open(i),
                }
            })
            .collect()
    }
}
