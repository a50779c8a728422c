//! English nouns with an article that points back: "The town is in danger", behind "a town on the river".
//!
//! Only short subjects count, an article and a noun with its verb, and only nouns that an earlier sentence introduces with "a":
//! "The government said" needs no other sentence.

use crate::structure::{Sentence, Structure};
use crate::word_lists::WordMap;

/// Sentences for which an introduction counts: behind them the noun is known.
const MAX_DISTANCE: u32 = 12;
/// What shows that the subject ends.
const SUBJECT_ENDS: [&str; 30] = [
    "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "may",
    "might", "did", "does", "said", "says", "also", "now", "still", "then", "later", "never",
    "told", "came", "took", "made", "went", "became", "began",
];

/// Where nouns were introduced.
#[derive(Default)]
pub(super) struct Introductions {
    /// Of each noun the last sentence that introduces it, counted from 1.
    nouns: WordMap<u32>,
}

impl Introductions {
    /// The earlier sentence that says what the subject of a sentence is. Sentences are read in order.
    pub(super) fn read(&mut self, text: &str, structure: &Structure, i: usize) -> Option<u32> {
        let sentence: &Sentence = &structure.sentences[i];
        let words = &structure.words[structure.word_range(sentence)];
        let word = |at: usize| words.get(at).map_or("", |word| &text[word.span().range()]);
        let is_verb =
            |word: &str| SUBJECT_ENDS.contains(&word) || word.len() > 4 && word.ends_with("ed");
        let introduced = (word(0) == "The" && is_verb(word(2)))
            .then(|| self.nouns.get(word(1)).checked_sub(1))
            .flatten()
            .filter(|&on| i as u32 - on <= MAX_DISTANCE)
            .filter(|&on| structure.sentences[on as usize].kind.is_selectable());
        for at in 0..words.len() {
            if matches!(word(at), "a" | "an" | "A" | "An") {
                for noun in [word(at + 1), word(at + 2)] {
                    if noun.len() > 2 {
                        *self.nouns.entry(noun) = i as u32 + 1;
                    }
                }
            }
        }
        introduced
    }
}
