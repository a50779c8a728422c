//! What a text shows of its language: how often each letter stands in it, and how many of its words are function words of
//! each language.

use crate::chars::{Script, is_word_char, script};
use crate::language::Language;
use crate::language::function_words::languages_of;
use crate::lexicon::{PairMap, composed, lower};

/// Pieces that the sample is made of, spread evenly over the text: a foreign quotation or menu at
/// the top does not decide.
const SAMPLE_PIECES: usize = 8;
/// Bytes of each piece.
const PIECE_BYTES: usize = 1500;

/// Letters and function words, counted.
#[derive(Debug)]
pub(crate) struct LanguageTally {
    /// By script, in the order of [`Script::ALL`].
    pub(super) scripts: [u32; Script::COUNT],
    /// How often each small letter occurs, capitals included: pairs of a letter and nothing.
    pub(crate) letters: PairMap,
    pub(crate) words: u32,
    /// How many of the words each language lists, in the order of [`Language::ALL`].
    pub(crate) listed: [u32; Language::COUNT],
}

impl LanguageTally {
    /// Reads a sample of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut evidence = Self {
            scripts: [0; Script::COUNT],
            letters: PairMap::default(),
            words: 0,
            listed: [0; Language::COUNT],
        };
        for piece in sample(text) {
            evidence.read(piece);
        }
        evidence
    }

    fn read(&mut self, piece: &str) {
        let mut word = String::new();
        for c in composed(piece).chars() {
            if is_word_char(c) || matches!(c, '\'' | '\u{2019}') {
                word.push(if c == '\u{2019}' { '\'' } else { lower(c) });
            } else {
                self.see(&mut word);
            }
        }
        self.see(&mut word);
    }

    fn see(&mut self, word: &mut String) {
        let trimmed = word.trim_matches('\'');
        if trimmed.starts_with(char::is_alphabetic) {
            for c in trimmed.chars() {
                if let Some(script) = script(c) {
                    self.scripts[script as usize] += 1;
                    *self.letters.entry((counted_as(c).into(), 0)).or_default() += 1;
                }
            }
            self.words += 1;
            // "l'eau", "dell'arte", "don't": the part before the apostrophe is the function word.
            let stem = trimmed.split('\'').next().unwrap_or(trimmed);
            let mut languages = match languages_of(trimmed) {
                0 => languages_of(stem),
                some => some,
            };
            while languages != 0 {
                self.listed[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        word.clear();
    }
}

/// Letters that are counted as one: Romanian ones with a cedilla, which stands for the comma; and most of Vietnamese.
const fn counted_as(c: char) -> char {
    match c {
        'ș' => 'ş',
        'ț' => 'ţ',
        '\u{1ea0}'..='\u{1ef9}' => 'ạ',
        other => other,
    }
}

pub(super) fn sample(text: &str) -> impl Iterator<Item = &str> {
    let step = (text.len() / SAMPLE_PIECES).max(PIECE_BYTES);
    (0..text.len()).step_by(step).map(move |start| {
        let start = text.ceil_char_boundary(start);
        let end = text.floor_char_boundary((start + PIECE_BYTES).min(text.len()));
        &text[start..end.max(start)]
    })
}
