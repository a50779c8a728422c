//! Mentions of units in sentences → how relevant each sentence is to a phrase.
//!
//! Okapi BM25 (Robertson & Zaragoza 2009) with the sentences of all texts as documents. What stands around a sentence is about the same thing:
//! neighbours, the heading above, and what depends on it lend it part of their own.

use super::QueryInput;
use super::mentions::{Mentioned, Mentions};
use crate::block::BlockKind;
use crate::dependency::Dependencies;
use crate::structure::Structure;
use crate::structure::words::Shape;
use crate::word_lists::WordMap;

/// How soon a unit that comes again counts no more, and how far the length of a sentence counts: the usual values for the
/// first, less than usual for the second, as readers are given sentences and not documents.
const SATURATION: f64 = 1.2;
const LENGTH_SHARE: f64 = 0.5;
/// What a sentence takes over from the one before it, the one after it, and the heading above it.
const FROM_BEFORE: f64 = 0.3;
const FROM_AFTER: f64 = 0.18;
const FROM_HEADING: f64 = 0.3;
/// What a sentence takes over from one that depends on it.
const FROM_DEPENDENT: f64 = 0.35;
/// What a number adds where one is asked for.
const WITH_NUMBER: f64 = 0.2;

/// What is known of all texts: how long their sentences are, and how many have each unit.
#[derive(Debug)]
pub(super) struct Statistics {
    sentences: usize,
    /// Mean length of the sentences, in words.
    mean: f64,
    /// Of each phrase, the sentences that have each of its units.
    frequencies: Vec<WordMap<u32>>,
}

impl Statistics {
    pub(super) fn of<'a>(texts: impl Iterator<Item = (&'a Structure, &'a Mentions)>) -> Self {
        let (mut sentences, mut words) = (0, 0.0);
        let mut frequencies: Vec<WordMap<u32>> = Vec::new();
        for (structure, mentions) in texts {
            sentences += structure.sentences.len();
            words += structure.sentences.iter().map(|s| f64::from(s.tally.length)).sum::<f64>();
            for mentioned in &mentions.phrases {
                let count = frequencies.len().max(mentioned.phrase + 1);
                frequencies.resize_with(count, WordMap::default);
                for (unit, sentences) in &mentioned.units {
                    *frequencies[mentioned.phrase].entry(unit) +=
                        sentences.chunk_by(|a, b| a == b).count() as u32;
                }
            }
        }
        Self { sentences, mean: (words / sentences.max(1) as f64).max(1.0), frequencies }
    }

    /// How much each sentence of a text speaks of a phrase, with what is lent to it.
    pub(super) fn lent(&self, input: QueryInput, mentioned: &Mentioned) -> Lent {
        let QueryInput { structure, dependencies, .. } = input;
        let mut own = vec![0.0; structure.sentences.len()];
        for (unit, occurrences) in &mentioned.units {
            let df = f64::from(self.frequencies[mentioned.phrase].get(unit));
            let idf = libm::log(1.0 + (self.sentences as f64 - df + 0.5) / (df + 0.5));
            for same in occurrences.chunk_by(|a, b| a == b) {
                let length = f64::from(structure.sentences[same[0]].tally.length) / self.mean;
                let count = same.len() as f64;
                let damping = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length);
                own[same[0]] += idf * count * (SATURATION + 1.0) / (count + damping);
            }
        }
        let &Mentioned { phrase, asks_for_number, .. } = mentioned;
        Lent { phrase, asks_for_number, scores: lend(&own, structure, dependencies) }
    }
}

/// What sentences have of their own, and with it what is lent to each.
fn lend(own: &[f64], structure: &Structure, dependencies: &Dependencies) -> Vec<f64> {
    let is_heading = |at: usize| structure.sentences[at].kind == BlockKind::Heading;
    let mut lent = own.to_vec();
    let mut heading = 0.0;
    for at in 0..own.len() {
        if is_heading(at) {
            heading = own[at];
            continue;
        }
        lent[at] += FROM_HEADING * heading;
        if at > 0 && !is_heading(at - 1) {
            lent[at] += FROM_BEFORE * own[at - 1];
        }
        if at + 1 < own.len() && !is_heading(at + 1) {
            lent[at] += FROM_AFTER * own[at + 1];
        }
    }
    for at in (0..own.len()).rev() {
        if let Some(on) = dependencies.antecedent(at).and_then(|on| on.sentence) {
            lent[on as usize] = lent[on as usize].max(FROM_DEPENDENT * lent[at]);
        }
    }
    lent
}

/// How much each sentence of a text speaks of a phrase.
#[derive(Debug)]
pub(super) struct Lent {
    pub(super) phrase: usize,
    asks_for_number: bool,
    scores: Vec<f64>,
}

impl Lent {
    pub(super) fn highest(&self) -> f64 {
        self.scores.iter().copied().fold(0.0, f64::max)
    }

    /// Prefers numbers where one is asked for, given the highest score of all texts.
    pub(super) fn add_numbers(&mut self, structure: &Structure, highest: f64) {
        if !self.asks_for_number {
            return;
        }
        for (sentence, score) in structure.sentences.iter().zip(&mut self.scores) {
            let words = &structure.words[structure.word_range(sentence)];
            if *score > 0.0 && words.iter().any(|word| word.shape().has(Shape::DIGIT)) {
                *score += WITH_NUMBER * highest;
            }
        }
    }

    /// The relevance of each sentence, 0 to 1, given the highest score of all texts.
    pub(super) fn relevance(mut self, highest: f64) -> Vec<f64> {
        self.scores.iter_mut().for_each(|score| *score /= highest);
        self.scores
    }
}
