//! Headings: where a sentence stands below them, and whether it says what they announce.

use super::SentenceFeatures;
use crate::block::BlockKind;
use crate::logarithms::log;
use crate::structure::Structure;
use crate::terms::Terms;

/// Reads the sentences in order and remembers the headings.
pub(super) struct Headings<'a> {
    structure: &'a Structure,
    terms: &'a Terms,
    /// How many there are, and how many have been read.
    count: usize,
    read: usize,
    since: usize,
    /// Of each term: whether a heading or the title has it, and the number of the last one that has, 0 before the first.
    announced: Vec<bool>,
    last: Vec<u32>,
}

impl<'a> Headings<'a> {
    pub(super) fn new(structure: &'a Structure, terms: &'a Terms) -> Self {
        let mut announced = vec![false; terms.len()];
        let mut count = 0;
        for (i, sentence) in structure.sentences.iter().enumerate() {
            if sentence.kind == BlockKind::Heading {
                count += 1;
                terms.row(i).iter().for_each(|entry| announced[entry.term as usize] = true);
            }
        }
        terms.title.iter().for_each(|&term| announced[term as usize] = true);
        let last = vec![0; terms.len()];
        Self { structure, terms, count, read: 0, since: 0, announced, last }
    }

    /// Fills in the features of the next sentence.
    pub(super) fn read(&mut self, sentence: usize, features: &mut SentenceFeatures) {
        let row = self.terms.row(sentence);
        if self.structure.sentences[sentence].kind == BlockKind::Heading {
            self.read += 1;
            self.since = 0;
            row.iter().for_each(|entry| self.last[entry.term as usize] = self.read as u32);
        }
        let (mut all, mut announced, mut own) = (0.0_f64, 0.0, 0.0);
        for entry in row {
            let idf = f64::from(self.terms.idf[entry.term as usize]);
            let last = self.last[entry.term as usize];
            all += idf;
            announced += if self.announced[entry.term as usize] { idf } else { 0.0 };
            own += if last != 0 && last == self.read as u32 { idf } else { 0.0 };
        }
        if all > 0.0 {
            features.announced = announced / all;
            features.own_heading = own / all;
        }
        features.since_heading = log(1 + self.since);
        features.section = self.read as f64 / self.count.max(1) as f64;
        self.since += 1;
    }
}
