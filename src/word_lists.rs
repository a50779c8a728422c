//! Words as maps, and phrases that lines are held against.

use std::sync::OnceLock;

use crate::lexicon::Lexicon;

/// A short list of phrases, separated by `|`. Spaces at their ends count.
#[derive(Debug)]
pub(crate) struct PhraseList {
    list: &'static str,
    /// Its phrases, taken apart on first use.
    phrases: OnceLock<Vec<&'static str>>,
}

impl PhraseList {
    pub(crate) const fn of(list: &'static str) -> Self {
        Self { list, phrases: OnceLock::new() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.phrases.get_or_init(|| self.list.split('|').collect()).iter().copied()
    }

    /// Whether it is one of them.
    #[inline(never)]
    pub(crate) fn has(&self, text: &str) -> bool {
        self.iter().any(|phrase| phrase == text)
    }

    /// Whether one of them is what the text begins with.
    #[inline(never)]
    pub(crate) fn start(&self, text: &str) -> bool {
        self.iter().any(|phrase| text.starts_with(phrase))
    }

    /// What comes before one of them at the end of the text.
    #[inline(never)]
    pub(crate) fn strip_end<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|phrase| text.strip_suffix(phrase))
    }

    /// What comes after one of them at the beginning of the text.
    #[inline(never)]
    pub(crate) fn strip_start<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|phrase| text.strip_prefix(phrase))
    }

    /// How many of them stand somewhere in the text.
    #[inline(never)]
    pub(crate) fn count_in(&self, text: &str) -> usize {
        self.iter().filter(|phrase| text.contains(phrase)).count()
    }

    /// Whether one of them stands somewhere in the text.
    #[inline(never)]
    pub(crate) fn occur_in(&self, text: &str) -> bool {
        self.iter().any(|phrase| text.contains(phrase))
    }
}

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
