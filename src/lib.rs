#![doc = include_str!("../README.md")]

#[macro_use]
mod named_features;

mod block;
mod coverage;
mod dependency;
pub mod document;
mod features;
mod headline;
mod key_terms;
mod language;
mod lexicon;
mod options;
mod order;
mod query;
mod reasons;
mod request;
mod scores;
mod segments;
mod selection;
mod span;
mod structure;
mod summarizability;
mod summary;
mod terms;
mod word_lists;

pub use block::{Block, BlockKind, Boilerplate, Markup, MarkupRole};
pub use document::Document;
pub use language::Language;
pub use options::{Options, OptionsBuilder};
pub use request::{Avoid, Length, OptionsError, Request};
pub use scores::Contribution;
pub use segments::Segment;
pub use span::Span;
pub use summarizability::{Caution, Summarizability};
pub use summary::{
    BoilerplateSpan, Coverage, Explanation, Headline, KeyTerm, ScoredSentence, SectionCoverage,
    SentenceReason, Stats, Summary, SummarySentence, TermCoverage, TermKind,
};

/// What the models are fitted on. No part of the stable interface.
#[doc(hidden)]
pub mod training {

    use crate::{Document, Options};

    /// The candidates for key terms that one model judges.
    #[derive(Clone, Debug)]
    pub struct TermCandidates {
        /// The name of the model.
        pub model: &'static str,
        /// The names of its features.
        pub features: &'static [&'static str],
        /// Each candidate as written where it first occurs, and its features in the order of the names.
        pub candidates: Vec<(String, Vec<f64>)>,
    }

    /// All key term candidates of a text, by model.
    pub fn term_candidates(document: &Document, options: &Options) -> Vec<TermCandidates> {
        let found = document.term_candidates(options);
        let of = |part: crate::key_terms::Model| {
            let of_part = found.iter().filter(|(model, ..)| *model == part);
            TermCandidates {
                model: part.name(),
                features: part.features(),
                candidates: of_part.map(|(_, text, x)| (text.clone(), x.clone())).collect(),
            }
        };
        crate::key_terms::Model::ALL.map(of).into()
    }

    /// The names of the features of sentences.
    pub fn feature_names() -> &'static [&'static str] {
        crate::features::SentenceFeatures::NAMES
    }

    /// A sentence as the ranker sees it.
    #[derive(Clone, Debug)]
    pub struct RankedSentence {
        /// Where it stands.
        pub span: crate::Span,
        /// What it is.
        pub kind: crate::block::BlockKind,
        /// Whether it may be chosen.
        pub selectable: bool,
        /// Whether it is too short to say anything.
        pub is_fragment: bool,
        /// Index of its block.
        pub block: usize,
        /// The sentence that it depends on, if it depends on one; `Some(None)` if that can never be chosen.
        pub antecedent: Option<Option<u32>>,
        /// Whether it promises something that follows.
        pub is_open: bool,
        /// Its features, in the order of the names.
        pub features: Vec<f64>,
        /// Its terms, by number, and their weights.
        pub row: Vec<(u32, f32)>,
    }

    /// All sentences that are read, with their features.
    pub fn ranked_sentences(document: &Document) -> Vec<RankedSentence> {
        document.ranked_sentences()
    }

    /// What a sentence needs to be understood.
    #[derive(Clone, Debug)]
    pub struct SentenceDependency {
        /// Where it stands.
        pub span: crate::Span,
        /// Why it depends on another sentence, if it does.
        pub reason: Option<&'static str>,
        /// The index of that sentence, if it is read.
        pub antecedent: Option<u32>,
        /// Whether it promises something that follows.
        pub is_open: bool,
    }

    /// All sentences that are read, with what they need.
    pub fn dependencies(document: &Document) -> Vec<SentenceDependency> {
        document.dependencies()
    }

    /// The names of the features by which boilerplate is recognized.
    pub fn block_feature_names() -> &'static [&'static str] {
        crate::structure::boilerplate::BlockFeatures::NAMES
    }

    /// The features of all blocks of a text, in order, in the order of the names.
    pub fn block_features(document: &Document, options: &Options) -> Vec<Vec<f64>> {
        let features = crate::structure::boilerplate::block_features(
            document.text(),
            document.blocks(),
            options,
        );
        features.iter().map(|features| features.values().to_vec()).collect()
    }
}

/// Summarizes a text in one call. It cannot fail: odd text gives a sensible, perhaps empty, summary.
///
/// To ask for several lengths, read a [`Document`] once and summarize it again and again.
///
/// ```
/// use epitome::{summarize, Options};
///
/// let text = "The old bridge closed in May. It had carried trams since 1911. A new bridge will \
///             carry trams and bicycles. The council voted for the new bridge on Monday.";
/// let options = Options::builder().sentences(2).build()?;
/// let summary = summarize(text, &options);
/// assert_eq!(summary.sentences.len(), 2);
/// assert_eq!(&text[summary.sentences[0].span.range()], summary.sentences[0].text);
/// # Ok::<(), epitome::OptionsError>(())
/// ```
pub fn summarize(text: &str, options: &Options) -> Summary {
    Document::read(text, options).summarize(options.request().clone())
}
