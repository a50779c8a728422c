//! The terms of a sentence: how frequent, how new, how close to those before and to the title.

use super::SentenceFeatures;
use crate::block::BlockKind;
use crate::logarithms::log;
use crate::structure::Structure;
use crate::terms::{TermWeight, Terms};

/// Where the sum over new terms ends.
const MAX_INTRO: f64 = 30.0;

/// How much of a term is still remembered one sentence later (feature `locb`).
const MEMORY: f32 = 0.7;
/// Sentences after which memory is empty: 0.7³² < 0.00002.
const MEMORY_SPAN: usize = 32;
/// Without a title given, the title is the first heading, if it is among so many sentences.
const TITLE_WITHIN: usize = 3;

/// Reads the sentences in order and remembers what they said.
pub(super) struct Content<'a> {
    terms: &'a Terms,
    states: Vec<State>,
    title: Option<Title>,
    /// ln(2 + sentences).
    log_sentences: f64,
    decay: [f32; MEMORY_SPAN],
}

/// What is known about a term: kept small, as all terms of a sentence are looked up.
struct State {
    log_frequency: f32,
    idf: f32,
    /// How much of it was remembered after the last sentence with it …
    strength: f32,
    /// … which is this one; [`NEVER`] before the first.
    last: u32,
}

/// No sentence of a text has this index.
const NEVER: u32 = u32::MAX;

impl<'a> Content<'a> {
    pub(super) fn new(structure: &Structure, terms: &'a Terms) -> Self {
        let state = |(&count, &idf): (&u32, &f32)| State {
            log_frequency: log(count as usize) as f32,
            idf,
            strength: 0.0,
            last: NEVER,
        };
        let mut decay = [1.0; MEMORY_SPAN];
        for i in 1..MEMORY_SPAN {
            decay[i] = decay[i - 1] * MEMORY;
        }
        Self {
            terms,
            states: terms.frequency.iter().zip(&terms.idf).map(state).collect(),
            title: Title::of(structure, terms),
            log_sentences: log(2 + terms.sentences()),
            decay,
        }
    }

    /// Fills in the features of the next sentence.
    pub(super) fn read(&mut self, sentence: usize, features: &mut SentenceFeatures) {
        let row = self.terms.row(sentence);
        let (mut intro, mut new) = (0.0, 0_u32);
        let (mut idf_sum, mut idf_max, mut similarity) = (0.0, 0.0_f32, 0.0);
        for entry in row {
            let state = &mut self.states[entry.term as usize];
            idf_sum += f64::from(state.idf);
            idf_max = idf_max.max(state.idf);
            // A term fades when it is next looked at.
            let age = (sentence as u32).wrapping_sub(state.last) as usize;
            let left = state.strength * self.decay.get(age).copied().unwrap_or(0.0);
            if state.last == NEVER {
                intro += f64::from(state.log_frequency);
                new += 1;
            }
            similarity += f64::from(entry.weight * left);
            state.strength = left + entry.weight;
            state.last = sentence as u32;
        }
        let distinct = row.len().max(1) as f64;
        features.intro = f64::min(intro, MAX_INTRO);
        features.new = f64::from(new) / distinct;
        features.idf_mean = idf_sum / distinct / self.log_sentences;
        features.idf_max = f64::from(idf_max);
        features.title = self.title.as_ref().map_or(0.0, |title| title.cosine(self.terms, row));
        features.locb = similarity;
    }
}

/// Of every sentence the sum of ln(frequency) over its terms.
pub(super) fn repeated(terms: &Terms) -> Vec<f64> {
    let log_frequency = |entry: &TermWeight| {
        let frequency = terms.frequency[entry.term as usize];
        log(frequency as usize)
    };
    (0..terms.sentences()).map(|i| terms.row(i).iter().map(log_frequency).sum()).collect()
}

/// The terms of the title.
struct Title {
    has_term: Vec<bool>,
    norm: f64,
}

impl Title {
    /// The title given, or else the first heading, if it is near the beginning.
    fn of(structure: &Structure, terms: &Terms) -> Option<Self> {
        let mut has_term = vec![false; terms.len()];
        if terms.title.is_empty() {
            let mut first = structure.sentences.iter().take(TITLE_WITHIN);
            let heading = first.position(|sentence| sentence.kind == BlockKind::Heading)?;
            for entry in terms.row(heading) {
                has_term[entry.term as usize] = true;
            }
        }
        for &term in &terms.title {
            has_term[term as usize] = true;
        }
        let in_title = has_term.iter().zip(&terms.idf).filter(|(in_title, _)| **in_title);
        let norm = libm::sqrt(in_title.map(|(_, &idf)| square(idf)).sum());
        Some(Self { has_term, norm })
    }

    fn cosine(&self, terms: &Terms, row: &[TermWeight]) -> f64 {
        let (mut all, mut common) = (0.0_f64, 0.0);
        for entry in row {
            let square = square(terms.idf[entry.term as usize]);
            all += square;
            common += if self.has_term[entry.term as usize] { square } else { 0.0 };
        }
        if common > 0.0 { common / libm::sqrt(all) / self.norm } else { 0.0 }
    }
}

fn square(idf: f32) -> f64 {
    f64::from(idf) * f64::from(idf)
}
