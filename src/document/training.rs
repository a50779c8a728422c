//! What the models are fitted on. No part of the stable interface.

use super::Document;
use crate::block::BlockKind;
use crate::features::{SentenceFeatures, wording_keys};
use crate::key_terms::Model;
use crate::language::{Language, LanguageTally};
use crate::options::Options;
use crate::span::Span;
use crate::structure::boilerplate::{BlockFeatures, ModelInput, TitleFeatures};
use crate::{key_terms, selection};

/// The candidates for key terms that one model judges.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TermCandidates {
    /// The name of the model.
    pub model: &'static str,
    /// The names of its features.
    pub features: &'static [&'static str],
    /// Each candidate as written where it first occurs, and its features in the order of the names.
    pub candidates: Vec<(String, Vec<f64>)>,
}

/// All key term candidates of a text, by model.
#[must_use]
pub fn term_candidates(document: &Document, options: &Options) -> Vec<TermCandidates> {
    let found = key_terms::candidates(&document.key_term_input(options));
    let of = |model: Model| {
        let of_model = found.iter().filter(|(other, ..)| *other == model);
        TermCandidates {
            model: model.name(),
            features: model.features(),
            candidates: of_model.map(|(_, text, x)| (text.clone(), x.clone())).collect(),
        }
    };
    Model::ALL.map(of).into()
}

/// The sentences of a text as the ranker sees them.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RankedSentences {
    /// The language, as given or detected.
    pub language: &'static str,
    /// The names of the features.
    pub names: &'static [&'static str],
    /// All sentences that are read.
    pub sentences: Vec<RankedSentence>,
}

/// A sentence as the ranker sees it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RankedSentence {
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: Span,
    /// What the block that it stands in is.
    pub kind: BlockKind,
    /// Whether it may be chosen.
    pub selectable: bool,
    /// Whether it is too short to say anything.
    pub fragment: bool,
    /// Index of its block.
    pub block: usize,
    /// What it depends on, if it depends on a sentence.
    pub antecedent: Option<RankedAntecedent>,
    /// Whether it promises something that follows.
    pub open: bool,
    /// Its features, in the order of the names.
    pub features: Vec<f64>,
    /// The keys of its words, and of each with the word before, in the learned lexicon.
    pub keys: Vec<u32>,
    /// Its terms, by number …
    pub terms: Vec<u32>,
    /// … and their weights.
    pub weights: Vec<f32>,
}

/// The sentence that another depends on.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RankedAntecedent {
    /// Its index; `None` if it can never be chosen.
    pub sentence: Option<u32>,
}

/// All sentences that are read, with their features.
#[must_use]
pub fn ranked_sentences(document: &Document) -> RankedSentences {
    let Document { text, structure, terms, scores, dependencies, .. } = document;
    let keys = wording_keys(structure, terms);
    let sentences = structure.sentences.iter().enumerate().map(|(i, sentence)| RankedSentence {
        span: sentence.span,
        kind: sentence.kind,
        selectable: sentence.kind.is_selectable(),
        fragment: selection::is_too_short(text, sentence),
        block: sentence.block as usize,
        antecedent: dependencies.antecedent(i).map(|on| RankedAntecedent { sentence: on.sentence }),
        open: dependencies.is_open(i),
        features: scores.features[i].map(f64::from).to_vec(),
        keys: keys[i].clone(),
        terms: terms.row(i).iter().map(|weight| weight.term).collect(),
        weights: terms.row(i).iter().map(|weight| weight.weight).collect(),
    });
    RankedSentences {
        language: document.language.tag(),
        names: SentenceFeatures::NAMES,
        sentences: sentences.collect(),
    }
}

/// What a sentence needs to be understood.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct SentenceDependency {
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: Span,
    /// Why it depends on another sentence, if it does.
    pub reason: Option<&'static str>,
    /// The index of that sentence, if it is read.
    pub antecedent: Option<u32>,
    /// Whether it promises something that follows.
    pub open: bool,
}

/// All sentences that are read, with what they need.
#[must_use]
pub fn dependencies(document: &Document) -> Vec<SentenceDependency> {
    let sentences = document.structure.sentences.iter().enumerate();
    sentences
        .map(|(i, sentence)| {
            let antecedent = document.dependencies.antecedent(i);
            SentenceDependency {
                span: sentence.span,
                reason: antecedent.map(|found| found.kind.name()),
                antecedent: antecedent.and_then(|found| found.sentence),
                open: document.dependencies.is_open(i),
            }
        })
        .collect()
}

/// The blocks of a text as the models of boilerplate and of titles see them.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ProfiledBlocks {
    /// The names of the features.
    pub names: &'static [&'static str],
    /// The text of each block.
    pub blocks: Vec<String>,
    /// The features of each, in the order of the names.
    pub features: Vec<Vec<f64>>,
    /// The names of the features of what may be the title.
    pub title_names: &'static [&'static str],
    /// The index of each block that may be the title, and its features.
    pub titles: Vec<(usize, Vec<f64>)>,
}

/// The blocks of a text, with the features by which boilerplate and the title are recognized.
#[must_use]
pub fn profiled_blocks(document: &Document, options: &Options) -> ProfiledBlocks {
    let blocks = document.blocks();
    let found = ModelInput::of(document.text(), blocks, options);
    let titles = found.titles.iter().map(|(at, features)| (*at, features.values().to_vec()));
    ProfiledBlocks {
        names: BlockFeatures::NAMES,
        blocks: blocks.iter().map(|block| document[block.span].to_owned()).collect(),
        features: found.blocks.iter().map(|features| features.values().to_vec()).collect(),
        title_names: TitleFeatures::NAMES,
        titles: titles.collect(),
    }
}

/// What a text shows of its language.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct LanguageEvidence {
    /// How often each small letter occurs, capitals included.
    pub letters: Vec<(char, u32)>,
    /// How many words there are.
    pub words: u32,
    /// How many of them each language lists as a function word, by its tag.
    pub listed: Vec<(&'static str, u32)>,
}

/// What the models of languages see of a text: of a long one, a sample.
#[must_use]
pub fn language_evidence(text: &str) -> LanguageEvidence {
    let found = LanguageTally::of(text);
    let listed =
        Language::ALL.iter().map(|&language| (language.tag(), found.listed[language as usize]));
    LanguageEvidence {
        letters: found.letters.iter().collect(),
        words: found.words,
        listed: listed.collect(),
    }
}
