//! Lists of words, written as text, and the maps that they become when a language is first asked for.

use std::sync::OnceLock;

use crate::language::Language;
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

/// One map a language, made on first use and kept.
pub(crate) struct WordMaps<V: 'static> {
    make: fn(Language) -> WordMap<V>,
    maps: [OnceLock<WordMap<V>>; Language::COUNT],
}

impl<V> WordMaps<V> {
    /// Maps that `make` makes, of one language at a time.
    pub(crate) const fn new(make: fn(Language) -> WordMap<V>) -> Self {
        Self { make, maps: [const { OnceLock::new() }; Language::COUNT] }
    }

    /// The map of a language.
    pub(crate) fn of(&self, language: Language) -> &WordMap<V> {
        self.maps[language as usize].get_or_init(|| (self.make)(language))
    }
}
