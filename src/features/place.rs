//! The position of a sentence: in the text, in its paragraph, below its heading.

use super::{SentenceFeatures, flag};
use crate::block::BlockKind;
use crate::logarithms::log;
use crate::structure::{Sentence, Structure};

/// Reads the sentences in order and keeps count.
pub(super) struct Place<'a> {
    sentences: &'a [Sentence],
    /// Whether there are sections: at least two headings.
    has_sections: bool,
    /// Blocks begun so far.
    blocks: usize,
    /// Sentences of the current block, and how many of them have been read.
    block_size: usize,
    in_block: usize,
    since_heading: usize,
}

impl<'a> Place<'a> {
    pub(super) fn new(structure: &'a Structure) -> Self {
        let sentences = &structure.sentences[..];
        let headings = sentences.iter().filter(|sentence| sentence.kind == BlockKind::Heading);
        Self {
            sentences,
            has_sections: headings.take(2).count() == 2,
            blocks: 0,
            block_size: 0,
            in_block: 0,
            since_heading: 0,
        }
    }

    /// Fills in the features of the next sentence.
    pub(super) fn read(&mut self, i: usize, features: &mut SentenceFeatures) {
        let sentence = &self.sentences[i];
        if i == 0 || self.sentences[i - 1].block != sentence.block {
            self.blocks += 1;
            let rest = self.sentences[i..].iter();
            self.block_size = rest.take_while(|other| other.block == sentence.block).count();
            self.in_block = 0;
        }
        self.since_heading =
            if sentence.kind == BlockKind::Heading { 0 } else { self.since_heading + 1 };
        let before = i as f64;
        features.pos_inv = 1.0 / (before + 1.0);
        features.pos_log = log(1 + i);
        features.pos_endlog = log(self.sentences.len() - i);
        features.opening = libm::exp(-before / 2.0);
        features.in_par = log(1 + self.in_block);
        features.par_log = log(self.blocks);
        features.par_size = log(self.block_size);
        features.sec_inv =
            if self.has_sections { 1.0 / self.since_heading.max(1) as f64 } else { 0.0 };
        let is_turn = sentence.kind == BlockKind::Turn;
        features.turn = flag(is_turn);
        features.turn_size = if is_turn { log(1 + self.block_size) } else { 0.0 };
        features.item = flag(sentence.kind == BlockKind::ListItem);
        self.in_block += 1;
    }
}
