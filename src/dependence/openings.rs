//! How a sentence begins, and whether it leans on the one before by that.
//!
//! The lists (`lists.rs`) are packed by `build.rs` as hashes of a language's tag and the words of an entry. English
//! finds at least what the evaluation of summaries counts as dangling (`quality/dangling.py`).

use super::Reason;
use super::lists::{BITS, GOES_ON, SEVERAL};
use crate::block::Kind;
use crate::hashing::opening_bucket_and_prints;
use crate::language::{Language, known_function_word};
use crate::structure::{Sentence, Structure, Word};

include!(concat!(env!("OUT_DIR"), "/openings.rs"));

const LINKER: u8 = BITS[0];
const PRONOUN: u8 = BITS[1];
const STANDS: u8 = BITS[2];
const EARLY: u8 = BITS[3];
const OPENER: u8 = BITS[4];

/// English pronouns that lean among the first words, too.
const EARLY_PRONOUNS: [&str; 4] = ["he", "it", "she", "they"];
/// English words that announce a noun for them to stand for.
const DETERMINERS: [&str; 6] = ["a", "an", "my", "our", "the", "your"];

/// The last word, counted from 1, that is looked at for an early pronoun.
const EARLY_WORDS: usize = 5;
/// Words of an entry at most; letters where words are written without spaces.
const MAX_WORDS: usize = 6;
/// Words of a name and a time at most, after which a speaker's turn begins.
const MAX_LABEL_WORDS: usize = 8;
/// How tokenized text writes an opening bracket: "-LRB- But …".
const BRACKETS: [&str; 2] = ["LRB", "LSB"];

/// Apostrophes, at which words are taken apart: "that's", "c'est".
const APOSTROPHES: [char; 2] = ['\'', '’'];

/// Says why sentences lean on others by their first words.
pub(super) struct Reader<'t> {
    text: &'t str,
    language: Language,
    structure: &'t Structure,
    /// The tag and the words that are looked up.
    key: String,
    /// Where each bucket of the table begins.
    starts: Vec<u16>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, language: Language, structure: &'t Structure) -> Self {
        let mut end = 0;
        let ends = OPENING_COUNTS.iter().map(|&count| {
            end += u16::from(count);
            end
        });
        let starts = std::iter::once(0).chain(ends).collect();
        Self { text, language, structure, key: String::new(), starts }
    }

    /// Why a sentence leans on the one before, if its first words tell.
    pub(super) fn reason(&mut self, sentence: &Sentence) -> Option<Reason> {
        if self.language == Language::Unknown {
            return None;
        }
        let structure = self.structure;
        let mut words = &structure.words[structure.word_range(sentence)];
        if words.first().is_some_and(|word| BRACKETS.contains(&self.slice(word))) {
            words = &words[1..];
        }
        let lists = self.lists(words, LINKER | PRONOUN | STANDS);
        if lists & STANDS == 0 {
            if lists & LINKER != 0 {
                return Some(Reason::Linker);
            }
            if lists & PRONOUN != 0 {
                return (!self.is_empty_it(sentence, words)).then_some(Reason::Pronoun);
            }
        }
        if sentence.kind == Kind::Turn && self.leans_after_label(sentence, words) {
            return Some(Reason::Linker);
        }
        self.leans_early(words).then_some(Reason::EarlyPronoun)
    }

    fn slice(&self, word: &Word) -> &'t str {
        &self.text[word.span().range()]
    }

    /// The lists of the longest entry that some words begin with, of those lists that are wanted.
    pub(super) fn lists(&mut self, words: &[Word], wanted: u8) -> u8 {
        self.begin_key();
        let (mut found, mut count) = (0, 0);
        for word in words {
            let mut rest = Some(self.slice(word));
            while let Some(slice) = rest {
                let piece = stem(slice);
                rest = slice[piece.len()..].split_once(APOSTROPHES).map(|(_, rest)| rest);
                if count == 0 || !word.shape.is_unspaced {
                    self.key.push(' ');
                }
                self.push_lower(piece);
                count += 1;
                let lists = self.lists_of_key(count > 1);
                if lists & wanted != 0 {
                    found = lists;
                }
                if count == MAX_WORDS || count == 1 && lists & GOES_ON == 0 {
                    return found;
                }
            }
        }
        found
    }

    /// Appends a piece of a word to the key, in lower case.
    fn push_lower(&mut self, piece: &str) {
        if piece.is_ascii() {
            let from = self.key.len();
            self.key.push_str(piece);
            self.key[from..].make_ascii_lowercase();
        } else {
            self.key.extend(piece.chars().flat_map(char::to_lowercase));
        }
    }

    fn begin_key(&mut self) {
        self.key.clear();
        self.key.push(OPENING_SALT);
        self.key.push_str(self.language.tag());
    }

    /// The lists that the key stands in, as bits.
    fn lists_of_key(&self, is_several: bool) -> u8 {
        let (bucket, print, more) = opening_bucket_and_prints(self.key.as_bytes());
        let entries = usize::from(self.starts[bucket])..usize::from(self.starts[bucket + 1]);
        let found = OPENING_PRINTS[entries.clone()].iter().position(|&other| other == print);
        let lists = found.map_or(0, |at| OPENING_LISTS[entries.start + at]);
        match (lists & SEVERAL != 0, is_several) {
            (false, false) => lists,
            (true, true) if lists & 0xf0 == more => lists & 0x0f,
            _ => 0,
        }
    }

    /// "Ann: That's why": a phrase that leans even behind the name of a speaker.
    fn leans_after_label(&mut self, sentence: &Sentence, words: &[Word]) -> bool {
        let slice = &self.text[sentence.span.range()];
        let Some(label) = slice.find(": ") else { return false };
        let said = words.iter().take(MAX_LABEL_WORDS + 1);
        let label_end = sentence.span.start + label;
        let Some(from) = said.into_iter().position(|word| word.span().start > label_end) else {
            return false;
        };
        let lists = self.lists(&words[from..], LINKER | STANDS);
        lists & LINKER != 0 && lists & SEVERAL != 0
    }

    /// Whether a pronoun after the first word has nothing before it to stand for.
    fn leans_early(&mut self, words: &[Word]) -> bool {
        let words = &words[..words.len().min(EARLY_WORDS)];
        if self.language == Language::English {
            let mut places = 1..words.len();
            let is_pronoun =
                |&place: &usize| is_one_of(stem(self.slice(&words[place])), &EARLY_PRONOUNS);
            return places
                .find(is_pronoun)
                .is_some_and(|place| self.names_nothing(&words[..place]));
        }
        for place in 1..words.len() {
            // Nothing but function words comes before it: no noun.
            let before = self.slice(&words[place - 1]);
            let names_nothing = before.starts_with(|c: char| c.is_ascii_digit())
                || known_function_word(self.language, before)
                || self.lists(&words[place - 1..place], OPENER) != 0;
            if !names_nothing {
                return false;
            }
            let lists = self.lists(&words[place..], EARLY | STANDS);
            if lists & STANDS == 0 && lists & EARLY != 0 && !self.is_capitalized(&words[place]) {
                return true;
            }
        }
        false
    }

    /// Whether English words hold nothing that a pronoun after them may stand for: no noun that is announced, no
    /// name.
    fn names_nothing(&mut self, words: &[Word]) -> bool {
        let is_announced = |word: &Word| is_one_of(stem(self.slice(word)), &DETERMINERS);
        if words.iter().any(is_announced) || words[1..].iter().any(|word| self.is_capitalized(word))
        {
            return false;
        }
        !self.is_capitalized(&words[0]) || self.lists(&words[..1], OPENER) != 0
    }

    /// Whether a word is written as a name. One right behind an apostrophe need not be: "'Twas".
    fn is_capitalized(&self, word: &Word) -> bool {
        self.slice(word).starts_with(char::is_uppercase)
            && !self.text[..word.span().start].ends_with(APOSTROPHES)
    }

    /// Whether an English sentence begins with an "it" that stands for nothing: "It is clear that …", "It was Smith
    /// who …", with at most three words between verb and conjunction.
    fn is_empty_it(&self, sentence: &Sentence, words: &[Word]) -> bool {
        if self.language != Language::English {
            return false;
        }
        let start = words[0].span().start;
        let marks = &self.text[sentence.span.start..start];
        let is_plain =
            |c: char| matches!(c, '"' | '“' | '”' | '‘' | '«' | '(' | ' ' | '-' | '–' | '—' | '•');
        if !marks.chars().all(is_plain) {
            return false;
        }
        let mut tokens = self.text[start..sentence.span.end].split_whitespace();
        let mut next = || tokens.next().unwrap_or_default().to_ascii_lowercase();
        if next() != "it" {
            return false;
        }
        let has_verb = match next().as_str() {
            "is" | "was" | "'s" | "’s" | "seems" | "appears" | "remains" => true,
            "has" => next() == "been",
            "will" | "would" => next() == "be",
            _ => false,
        };
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let mut holds = || {
            for _ in 0..=3 {
                let token = next();
                let end = token.find(|c| !is_word(c)).unwrap_or(token.len());
                if matches!(&token[..end], "that" | "to" | "who" | "which") {
                    return true;
                }
                if end < token.len() {
                    return false;
                }
            }
            false
        };
        has_verb && holds()
    }
}

/// What stands before the apostrophe of a word: "he" of "he's".
fn stem(word: &str) -> &str {
    // Nearly all words have neither ' nor a character that begins as ’ does.
    if !word.bytes().any(|byte| matches!(byte, b'\'' | 0xe2)) {
        return word;
    }
    word.split(APOSTROPHES).next().unwrap_or_default()
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.eq_ignore_ascii_case(other))
}
