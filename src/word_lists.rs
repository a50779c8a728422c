//! Words as maps, and phrases that lines are held against.

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, lowered};

/// A short list of phrases, separated by `|`. Spaces at their ends count.
#[derive(Debug)]
pub(crate) struct PhraseList {
    list: &'static str,
    /// Its phrases, taken apart on first use.
    phrases: OnceLock<TakenApart>,
}

#[derive(Debug)]
struct TakenApart {
    all: Vec<&'static str>,
    /// Which bytes they begin with: nearly all that is held against them begins with another.
    first_bytes: [bool; 256],
}

impl TakenApart {
    fn of(list: &'static str) -> Self {
        let all: Vec<&'static str> = list.split('|').collect();
        let mut first_bytes = [false; 256];
        for &byte in all.iter().filter_map(|phrase| phrase.as_bytes().first()) {
            first_bytes[usize::from(byte)] = true;
        }
        Self { all, first_bytes }
    }

    /// Whether one of them begins with a byte.
    fn begin_with(&self, byte: u8) -> bool {
        self.first_bytes[usize::from(byte)]
    }

    /// Those that may stand at the beginning of a text.
    fn at_start_of(&self, text: &str) -> &[&'static str] {
        let begins = text.as_bytes().first().is_some_and(|&byte| self.begin_with(byte));
        if begins { &self.all } else { &[] }
    }
}

impl PhraseList {
    pub(crate) const fn of(list: &'static str) -> Self {
        Self { list, phrases: OnceLock::new() }
    }

    fn phrases(&self) -> &TakenApart {
        self.phrases.get_or_init(|| TakenApart::of(self.list))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.phrases().all.iter().copied()
    }

    /// Whether it is one of them.
    #[inline(never)]
    pub(crate) fn has(&self, text: &str) -> bool {
        self.phrases().at_start_of(text).contains(&text)
    }

    /// Whether a text, in NFC, is one of them once it is in lower case.
    pub(crate) fn has_any_case(&self, text: &str) -> bool {
        // Small letters of other alphabets may begin with other bytes.
        let first = text.as_bytes().first().filter(|byte| byte.is_ascii());
        let may_be = |byte: &u8| self.phrases().begin_with(byte.to_ascii_lowercase());
        first.is_none_or(may_be) && self.has(&lowered(text))
    }

    /// Whether one of them is what the text begins with.
    #[inline(never)]
    pub(crate) fn start(&self, text: &str) -> bool {
        self.phrases().at_start_of(text).iter().any(|phrase| text.starts_with(phrase))
    }

    /// What comes before one of them at the end of the text.
    #[inline(never)]
    pub(crate) fn strip_end<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.iter().find_map(|phrase| text.strip_suffix(phrase))
    }

    /// What comes after one of them at the beginning of the text.
    #[inline(never)]
    pub(crate) fn strip_start<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.phrases().at_start_of(text).iter().find_map(|phrase| text.strip_prefix(phrase))
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

/// Bytes of a word in a list with the space behind it, at least.
const BYTES_A_WORD: usize = 7;

/// Words, or several words with spaces between them, and what is known of each.
#[derive(Debug, Default)]
pub(crate) struct WordMap<V> {
    words: Lexicon,
    values: Vec<V>,
}

impl<V: Copy + Default> WordMap<V> {
    /// None yet, with room for the words of a list, which are else moved again and again.
    pub(crate) fn with_room_for(list: &str) -> Self {
        let count = list.len() / BYTES_A_WORD;
        Self { words: Lexicon::with_room(count), values: Vec::with_capacity(count) }
    }

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
