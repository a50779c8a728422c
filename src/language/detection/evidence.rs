//! What a text shows of its language: how often each letter stands in it, and how many of its words are function words of
//! each language.

use crate::chars::{Script, is_word_char, script};
use crate::language::Language;
use crate::language::function_words::languages_of;
use crate::lexicon::{PairMap, folded};

/// Pieces that the sample is made of, spread evenly over the text: a foreign quotation or menu at
/// the top does not decide.
const SAMPLE_PIECES: usize = 8;
/// Bytes of each piece.
const PIECE_BYTES: usize = 300;
/// Bytes of the longest text that is read as a whole: twice the sample.
const MAX_WHOLE: usize = 2 * SAMPLE_PIECES * PIECE_BYTES;

/// Letters below this one have a place each, those of all alphabets that serve several languages among them.
const FIRST_FAR: char = '\u{980}';

/// How often each letter occurs.
#[derive(Debug)]
pub(crate) struct LetterCounts {
    near: Vec<u32>,
    /// Pairs of a letter and nothing.
    far: PairMap,
}

impl LetterCounts {
    fn new() -> Self {
        Self { near: vec![0; FIRST_FAR as usize], far: PairMap::default() }
    }

    fn add(&mut self, letter: char) {
        match self.near.get_mut(letter as usize) {
            Some(count) => *count += 1,
            None => *self.far.entry((letter.into(), 0)).or_default() += 1,
        }
    }

    pub(super) fn of(&self, letter: char) -> u32 {
        let near = self.near.get(letter as usize);
        near.or_else(|| self.far.get(&(letter.into(), 0))).copied().unwrap_or_default()
    }

    /// Those that occur.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (char, u32)> {
        let near = ('\0'..FIRST_FAR).zip(self.near.iter().copied());
        let far = self.far.iter().filter_map(|(&(c, _), &count)| Some((char::from_u32(c)?, count)));
        near.filter(|&(_, count)| count > 0).chain(far)
    }
}

/// Letters and function words, counted.
#[derive(Debug)]
pub(crate) struct LanguageTally {
    /// By script, in the order of [`Script::ALL`].
    pub(super) scripts: [u32; Script::COUNT],
    /// How often each small letter of the scripts that write spaces occurs, capitals included.
    pub(crate) letters: LetterCounts,
    pub(crate) words: u32,
    /// How many of the words each language lists, in the order of [`Language::ALL`].
    pub(crate) listed: [u32; Language::COUNT],
}

impl LanguageTally {
    /// Reads a sample of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut evidence = Self {
            scripts: [0; Script::COUNT],
            letters: LetterCounts::new(),
            words: 0,
            listed: [0; Language::COUNT],
        };
        for piece in sample(text) {
            evidence.read(piece);
        }
        evidence
    }

    fn read(&mut self, piece: &str) {
        let piece = folded(piece);
        let words = piece.split(|c| !is_word_char(c) && c != '\'');
        for word in words.filter(|word| !word.is_empty()) {
            self.see(word.trim_matches('\''));
        }
    }

    /// Sees a word in its normal form.
    fn see(&mut self, word: &str) {
        if !word.starts_with(char::is_alphabetic) {
            return;
        }
        for c in word.chars() {
            // Most letters of most texts.
            if c.is_ascii_lowercase() {
                self.scripts[Script::Latin as usize] += 1;
                self.letters.near[c as usize] += 1;
            } else if let Some(script) = script(c) {
                self.scripts[script as usize] += 1;
                // Elsewhere, the script tells the language.
                if !script.is_unspaced() {
                    self.letters.add(counted_as(c));
                }
            }
        }
        self.words += 1;
        let mut languages = languages_of(word);
        // "l'eau", "dell'arte", "don't": the part before the apostrophe is the function word.
        if languages == 0
            && let Some(end) = word.bytes().position(|byte| byte == b'\'')
        {
            languages = languages_of(&word[..end]);
        }
        while languages != 0 {
            self.listed[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
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
    // A short text is one piece, as it shows little, and a cut may go through a word.
    let is_whole = text.len() <= MAX_WHOLE;
    let (count, length) = if is_whole { (1, text.len()) } else { (SAMPLE_PIECES, PIECE_BYTES) };
    (0..text.len()).step_by((text.len() / count).max(1)).map(move |start| {
        let start = text.ceil_char_boundary(start);
        let end = text.floor_char_boundary((start + length).min(text.len()));
        &text[start..end.max(start)]
    })
}
