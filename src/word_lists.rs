//! Words as maps: what is known of each, or how often it occurs.

use crate::lexicon::Lexicon;

/// Words, or several words with spaces between them, and what is known of each.
#[derive(Debug, Default)]
pub(crate) struct WordMap<V> {
    words: Lexicon,
    values: Vec<V>,
}

impl<V: Copy + Default> WordMap<V> {
    /// What is known of a word, to be changed; a word that is not there is entered.
    pub(crate) fn entry(&mut self, word: &str) -> &mut V {
        let id = self.words.intern_exact(word) as usize;
        if id == self.values.len() {
            self.values.push(V::default());
        }
        &mut self.values[id]
    }

    /// What is known of a word; the default of one that is not there.
    pub(crate) fn get(&self, word: &str) -> V {
        self.words.find(word).map(|id| self.values[id as usize]).unwrap_or_default()
    }
}
