//! How a sentence begins, and whether that makes it depend on the one before.
//!
//! The lists are in `lists.rs`. English finds at least what the evaluation of summaries counts as dangling (`quality/dangling.py`).

use super::DependencyKind;
use super::lists::{BITS, GOES_ON, OPENING_LISTS, SEVERAL};
use crate::block::BlockKind;
use crate::chars::{all, first, last};
use crate::language::{Language, WordMaps, is_function_word};
use crate::lexicon::fold;
use crate::structure::words::Shape;
use crate::structure::{Sentence, Structure, Word};
use crate::word_lists::WordMap;

/// The openings of a language, and the lists they stand in as bits.
static OPENINGS: WordMaps<u8> = WordMaps::new(|language| {
    let mut map = WordMap::default();
    let of_language = OPENING_LISTS.iter().filter(|(tag, _)| *tag == language.tag());
    for (list, entries) in of_language.flat_map(|(_, lists)| lists.iter().enumerate()) {
        for entry in entries.split(", ").filter(|entry| !entry.is_empty()) {
            // Where words are written without spaces, every letter is one.
            let is_end = |&(_, c): &(usize, char)| c == ' ' || language.is_unspaced();
            let first_word = entry.char_indices().skip(1).find(is_end);
            let several = match first_word {
                Some((end, _)) => {
                    *map.entry(&entry[..end]) |= GOES_ON;
                    SEVERAL
                }
                None => 0,
            };
            *map.entry(entry) |= BITS[list] | several;
        }
    }
    map
});

const LINKER: u8 = BITS[0];
const PRONOUN: u8 = BITS[1];
const STANDALONE: u8 = BITS[2];
const EARLY_PRONOUN: u8 = BITS[3];
const OPENER: u8 = BITS[4];

/// English pronouns that refer back among the first words, too.
const EARLY_PRONOUNS: [&str; 4] = ["he", "it", "she", "they"];
/// Bytes of the longest of them with its verb: "they’ve".
const MAX_PRONOUN: usize = 9;
/// English words that come before a noun that they may refer to.
const DETERMINERS: [&str; 6] = ["a", "an", "my", "our", "the", "your"];

/// The last word, counted from 1, that is looked at for an early pronoun.
const EARLY_WORDS: usize = 5;
/// Words of an entry at most; letters where words are written without spaces.
const MAX_ENTRY_WORDS: usize = 6;
/// Words of a name and a time at most, after which a speaker's turn begins.
const MAX_SPEAKER_LABEL_WORDS: usize = 8;
/// How tokenized text writes an opening bracket: "-LRB- But …".
const BRACKETS: [&str; 2] = ["LRB", "LSB"];

/// Finds out, by their first words, why sentences depend on others.
pub(super) struct OpeningReader<'t> {
    text: &'t str,
    language: Language,
    structure: &'t Structure,
    openings: &'static WordMap<u8>,
    /// The words that are looked up.
    key: String,
}

impl<'t> OpeningReader<'t> {
    pub(super) fn new(text: &'t str, language: Language, structure: &'t Structure) -> Self {
        Self { text, language, structure, openings: OPENINGS.of(language), key: String::new() }
    }

    /// Why a sentence depends on the one before, if its first words show it.
    pub(super) fn reason(&mut self, sentence: &Sentence) -> Option<DependencyKind> {
        if self.language == Language::Unknown {
            return None;
        }
        let structure = self.structure;
        let mut words = &structure.words[structure.word_range(sentence)];
        if words.first().is_some_and(|word| BRACKETS.contains(&self.slice(word))) {
            words = &words[1..];
        }
        let lists = self.lists(words, LINKER | PRONOUN | STANDALONE);
        if lists & STANDALONE == 0 {
            if lists & LINKER != 0 {
                return Some(DependencyKind::Linker);
            }
            if lists & PRONOUN != 0 {
                return (!self.is_empty_it(sentence, words)).then_some(DependencyKind::Pronoun);
            }
        }
        if sentence.kind == BlockKind::Turn && self.depends_after_label(words) {
            return Some(DependencyKind::Linker);
        }
        self.depends_early(words).then_some(DependencyKind::EarlyPronoun)
    }

    #[inline(never)]
    fn slice(&self, word: &Word) -> &'t str {
        &self.text[word.span().range()]
    }

    /// The lists of the longest entry that some words begin with, among the lists asked for.
    #[inline(never)]
    pub(super) fn lists(&mut self, words: &[Word], wanted: u8) -> u8 {
        self.key.clear();
        let (mut found, mut count) = (0, 0);
        for word in words {
            let mut rest = self.slice(word);
            while !rest.is_empty() {
                // Words are split at apostrophes: "that's", "c'est".
                let piece = stem(rest);
                rest = &rest[piece.len()..];
                rest = &rest[first(rest).map_or(0, char::len_utf8)..];
                if count > 0 && !word.shape().has(Shape::UNSPACED) {
                    self.key.push(' ');
                }
                fold(piece, &mut self.key);
                count += 1;
                let lists = self.lists_of_key(count > 1);
                if lists & wanted != 0 {
                    found = lists;
                }
                if count == MAX_ENTRY_WORDS || count == 1 && lists & GOES_ON == 0 {
                    return found;
                }
            }
        }
        found
    }

    /// The lists that the key stands in, as bits.
    fn lists_of_key(&self, is_several: bool) -> u8 {
        let lists = self.openings.get(&self.key);
        if is_several == (lists & SEVERAL != 0) { lists } else { 0 }
    }

    /// "Ann: That's why": a phrase that depends on the turn before, even after the name of a speaker.
    fn depends_after_label(&mut self, words: &[Word]) -> bool {
        let ends_label = |&at: &usize| self.between(words, at).starts_with(':');
        let Some(from) = (1..words.len().min(MAX_SPEAKER_LABEL_WORDS)).find(ends_label) else {
            return false;
        };
        let lists = self.lists(&words[from..], LINKER | STANDALONE);
        lists & LINKER != 0 && lists & SEVERAL != 0
    }

    /// What comes before a word other than the first.
    #[inline(never)]
    fn between(&self, words: &[Word], at: usize) -> &'t str {
        &self.text[words[at - 1].span().end..words[at].span().start]
    }

    /// Whether a pronoun after the first word has nothing before it to refer to.
    fn depends_early(&mut self, words: &[Word]) -> bool {
        for place in 1..words.len().min(EARLY_WORDS) {
            if self.language == Language::English {
                let word = self.slice(&words[place]);
                if word.len() <= MAX_PRONOUN && is_one_of(stem(word), &EARLY_PRONOUNS) {
                    return self.names_nothing(&words[..place]);
                }
                continue;
            }
            // Nothing but function words comes before it: no noun.
            let before = self.slice(&words[place - 1]);
            let names_nothing = first(before).is_some_and(|c| c.is_ascii_digit())
                || is_function_word(self.language, before)
                || self.lists(&words[place - 1..place], OPENER) != 0;
            if !names_nothing {
                return false;
            }
            let lists = self.lists(&words[place..], EARLY_PRONOUN | STANDALONE);
            if lists & STANDALONE == 0
                && lists & EARLY_PRONOUN != 0
                && !self.is_capitalized(&words[place])
            {
                return true;
            }
        }
        false
    }

    /// Whether English words have nothing that a pronoun after them may refer to: no noun with a determiner, no
    /// name.
    fn names_nothing(&mut self, words: &[Word]) -> bool {
        for (place, word) in words.iter().enumerate() {
            if is_one_of(self.slice(word), &DETERMINERS) || place > 0 && self.is_capitalized(word) {
                return false;
            }
        }
        !self.is_capitalized(&words[0]) || self.lists(&words[..1], OPENER) != 0
    }

    /// Whether a word is written as a name. A capital right after an apostrophe may have another cause: "'Twas".
    fn is_capitalized(&self, word: &Word) -> bool {
        first(self.slice(word)).is_some_and(char::is_uppercase)
            && !last(&self.text[..word.span().start]).is_some_and(is_apostrophe)
    }

    /// Whether an English sentence begins with an "it" that stands for nothing: "It is clear that …", "It was Smith
    /// who …", with at most three words between verb and conjunction, and nothing but words.
    #[inline(never)]
    fn is_empty_it(&self, sentence: &Sentence, words: &[Word]) -> bool {
        let marks = &self.text[sentence.span.start..words[0].span().start];
        if self.language != Language::English
            || !is_one_of(self.slice(&words[0]), &["it"])
            || !all(marks, is_leading_mark)
        {
            return false;
        }
        let second = self.plain(words, 1);
        let from = if is_one_of(second, &["is", "was", "s", "seems", "appears", "remains"]) {
            2
        } else if is_one_of(second, &["has", "will", "would"])
            && is_one_of(self.plain(words, 2), &["been", "be"])
        {
            3
        } else {
            return false;
        };
        for at in from..=from + 3 {
            let word = self.plain(words, at);
            if is_one_of(stem(word), &["that", "to", "who", "which"]) {
                return true;
            }
            if word.is_empty() || stem(word) != word {
                break;
            }
        }
        false
    }

    /// A word, if only white space separates it from the one before; of a detached "'s" the letter.
    fn plain(&self, words: &[Word], at: usize) -> &'t str {
        let Some(word) = words.get(at) else { return "" };
        let (word, between) = (self.slice(word), self.between(words, at).trim());
        let is_plain = all(between, is_apostrophe) && between.is_empty() != (word == "s");
        if is_plain { word } else { "" }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Marks that may stand before an "it" that stands for nothing.
fn is_leading_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '‘' | '«' | '(' | ' ' | '-' | '–' | '—' | '•')
}

/// The part of a word before its apostrophe: "he" of "he's".
#[inline(never)]
fn stem(word: &str) -> &str {
    // Of the characters inside words that begin with this byte, ’ is the only one that matters.
    let end = word.bytes().position(|byte| matches!(byte, b'\'' | 0xe2));
    &word[..end.unwrap_or(word.len())]
}

/// Whether a word is, in any case, one of some lower-case letters.
#[inline(never)]
fn is_one_of(word: &str, list: &[&str]) -> bool {
    let is_same = |(a, b): (u8, u8)| a | 0x20 == b;
    list.iter()
        .any(|other| word.len() == other.len() && word.bytes().zip(other.bytes()).all(is_same))
}
