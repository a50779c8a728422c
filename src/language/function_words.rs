//! Function words (stop words): "the", "of", "und", "что".
//!
//! `build.rs` takes them from the crate `stop-words`. Those in a running text show its language;
//! words that are among them never begin or end a key term.

use std::sync::LazyLock;

use super::{Language, lower_within};
use crate::lexicon::composed;
use crate::word_lists::WordMap;

/// One line per language, in the order of [`Language::ALL`]: its words.
const FUNCTION_WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/function_words.txt"));

/// The languages that list each word, as bits.
static LANGUAGES: LazyLock<WordMap<u64>> = LazyLock::new(|| {
    let mut languages = WordMap::with_room_for(FUNCTION_WORDS);
    for (&language, words) in Language::ALL.iter().zip(FUNCTION_WORDS.lines()) {
        // Serbian has its own list in Cyrillic letters only.
        let bits = match language {
            Language::Croatian => language.bit() | Language::Serbian.bit(),
            other => other.bit(),
        };
        for word in words.split_ascii_whitespace() {
            *languages.entry(word) |= bits;
        }
    }
    languages
});

/// Bytes of the longest word that is looked up: longer ones are compounds, and few.
const MAX_FUNCTION_WORD_BYTES: usize = 36;

/// The languages that list a lower-case word, as bits; 0 if none does.
pub(super) fn languages_of(word: &str) -> u64 {
    LANGUAGES.get(word)
}

/// Whether a lower-case word is a function word of a language.
pub(crate) fn is_listed_function_word(language: Language, word: &str) -> bool {
    languages_of(word) & language.bit() != 0
}

/// Whether a word, in any case, is a function word of a language; for [`Language::Unknown`], of any.
pub(crate) fn is_function_word(language: Language, word: &str) -> bool {
    let word = lower_within(composed(word).chars(), MAX_FUNCTION_WORD_BYTES);
    let languages = word.map_or(0, |word| languages_of(&word));
    match language {
        Language::Unknown => languages != 0,
        known => languages & known.bit() != 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_list() {
        assert_eq!(FUNCTION_WORDS.lines().count(), Language::ALL.len());
    }

    #[test]
    fn words_are_found_in_their_languages_only() {
        assert!(is_listed_function_word(Language::English, "the"));
        assert!(is_listed_function_word(Language::German, "und"));
        assert!(is_listed_function_word(Language::Russian, "что"));
        assert!(is_listed_function_word(Language::Chinese, "的"));
        assert!(!is_listed_function_word(Language::German, "the"));
        assert!(!is_listed_function_word(Language::English, "parliament"));
        assert!(!is_listed_function_word(Language::English, ""));
        assert!(!is_listed_function_word(Language::Thai, ""));
        assert!(!is_listed_function_word(Language::English, &"x".repeat(1000)));
    }
}
