//! Lists of words by language, and the maps that they become when a language is first asked for.

use std::sync::OnceLock;

use super::Language;
use crate::word_lists::WordMap;

/// One map per language, made on first use and kept.
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
