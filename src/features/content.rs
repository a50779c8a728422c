//! What the terms of a sentence say: how frequent, how new, how close to what came before, to the title.

use super::Features;
use crate::block::Kind;
use crate::structure::Structure;
use crate::terms::Terms;

/// How much of what was said is still in mind one sentence later (feature `locb`).
const MEMORY: f64 = 0.7;
/// Sentences after which memory is empty: 0.7³² < 0.00002.
const MEMORY_SPAN: usize = 32;
/// A title that is not given is the first heading among so many sentences.
const TITLE_WITHIN: usize = 3;

/// Reads the sentences in order and remembers what they said.
pub(super) struct Content<'a> {
    terms: &'a Terms,
    seen: Vec<bool>,
    log_frequency: Vec<f64>,
    is_in_title: Vec<bool>,
    title_norm: f64,
    memory: Memory,
}

impl<'a> Content<'a> {
    pub(super) fn new(structure: &Structure, terms: &'a Terms) -> Self {
        let log = |&count: &u32| if count < 2 { 0.0 } else { libm::log(f64::from(count)) };
        let mut is_in_title = vec![false; terms.len()];
        for &term in &terms.title {
            is_in_title[term as usize] = true;
        }
        if terms.title.is_empty() {
            let mut first = structure.sentences.iter().take(TITLE_WITHIN);
            if let Some(i) = first.position(|sentence| sentence.kind == Kind::Heading) {
                for entry in terms.row(i) {
                    is_in_title[entry.term as usize] = true;
                }
            }
        }
        let square = |(_, idf): (&bool, &f32)| f64::from(*idf) * f64::from(*idf);
        let in_title = is_in_title.iter().zip(&terms.idf).filter(|(in_title, _)| **in_title);
        Self {
            terms,
            seen: vec![false; terms.len()],
            log_frequency: terms.frequency.iter().map(log).collect(),
            title_norm: libm::sqrt(in_title.map(square).sum()),
            is_in_title,
            memory: Memory::new(terms),
        }
    }

    /// Fills in the features of the next sentence. Returns its sum of ln(frequency).
    pub(super) fn read(&mut self, sentence: usize, features: &mut Features) -> f64 {
        let row = self.terms.row(sentence);
        let (mut intro, mut sum, mut new) = (0.0, 0.0, 0_u32);
        let (mut idf_sum, mut idf_max, mut square, mut common) = (0.0, 0.0_f64, 0.0, 0.0);
        for entry in row {
            let term = entry.term as usize;
            let log_frequency = self.log_frequency[term];
            let idf = f64::from(self.terms.idf[term]);
            sum += log_frequency;
            idf_sum += idf;
            idf_max = idf_max.max(idf);
            square += idf * idf;
            common += if self.is_in_title[term] { idf * idf } else { 0.0 };
            if !self.seen[term] {
                self.seen[term] = true;
                intro += log_frequency;
                new += 1;
            }
        }
        let distinct = row.len().max(1) as f64;
        features.intro = intro.min(30.0);
        features.rep = sum / distinct;
        features.new = f64::from(new) / distinct;
        features.idf_mean = idf_sum / distinct / libm::log(self.terms.sentences() as f64 + 2.0);
        features.idf_max = idf_max;
        features.title =
            if common > 0.0 { common / libm::sqrt(square) / self.title_norm } else { 0.0 };
        features.locb = self.memory.read(self.terms, sentence);
        sum
    }
}

/// What the last sentences were about, fading. Each term is decayed when it is next looked at.
struct Memory {
    strength: Vec<f64>,
    since: Vec<u32>,
    decay: [f64; MEMORY_SPAN],
}

impl Memory {
    fn new(terms: &Terms) -> Self {
        let mut decay = [1.0; MEMORY_SPAN];
        for i in 1..MEMORY_SPAN {
            decay[i] = decay[i - 1] * MEMORY;
        }
        Self { strength: vec![0.0; terms.len()], since: vec![0; terms.len()], decay }
    }

    /// Similarity of the next sentence to what is in memory; then it is remembered too.
    fn read(&mut self, terms: &Terms, sentence: usize) -> f64 {
        let mut similarity = 0.0;
        for entry in terms.row(sentence) {
            let (term, weight) = (entry.term as usize, f64::from(entry.weight));
            let age = sentence - self.since[term] as usize;
            let left = self.strength[term] * self.decay.get(age).copied().unwrap_or(0.0);
            similarity += weight * left;
            self.strength[term] = left + weight;
            self.since[term] = sentence as u32;
        }
        similarity
    }
}
