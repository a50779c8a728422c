//! Where a sentence stands: in the text, in its paragraph, below its heading.

use super::{Features, flag};
use crate::block::Kind;
use crate::structure::{Sentence, Structure};

/// Reads the sentences in order and keeps count.
pub(super) struct Place<'a> {
    sentences: &'a [Sentence],
    /// Whether there are sections: two headings at least.
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
        let headings = sentences.iter().filter(|sentence| sentence.kind == Kind::Heading);
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
    pub(super) fn read(&mut self, i: usize, features: &mut Features) {
        let sentence = &self.sentences[i];
        if i == 0 || self.sentences[i - 1].block != sentence.block {
            self.blocks += 1;
            let rest = self.sentences[i..].iter();
            self.block_size = rest.take_while(|other| other.block == sentence.block).count();
            self.in_block = 0;
        }
        self.since_heading =
            if sentence.kind == Kind::Heading { 0 } else { self.since_heading + 1 };
        let before = i as f64;
        features.pos_inv = 1.0 / (before + 1.0);
        features.pos_log = libm::log(1.0 + before);
        features.pos_endlog = libm::log((self.sentences.len() - i) as f64);
        features.opening = libm::exp(-before / 2.0);
        features.in_par = libm::log(1.0 + self.in_block as f64);
        features.par_log = libm::log(self.blocks as f64);
        features.par_size = libm::log(self.block_size as f64);
        features.sec_inv =
            if self.has_sections { 1.0 / self.since_heading.max(1) as f64 } else { 0.0 };
        let is_turn = sentence.kind == Kind::Turn;
        features.turn = flag(is_turn);
        features.turn_size = if is_turn { libm::log(1.0 + self.block_size as f64) } else { 0.0 };
        features.item = flag(sentence.kind == Kind::ListItem);
        self.in_block += 1;
    }
}
