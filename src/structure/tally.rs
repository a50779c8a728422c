//! What the characters of a stretch of text are, counted: marks, symbols, and its length in words.

use crate::chars::is_enclosing;

/// What the characters of a stretch of text are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Characters that are no white space.
    pub(crate) chars: u32,
    /// Characters that are neither part of words nor white space.
    pub(crate) symbols: u32,
    /// Length as word processors count it (see [`super::words::count`]).
    pub(crate) length: u32,
    /// Letters of scripts without spaces.
    pub(crate) unspaced: u32,
    pub(crate) commas: u32,
    /// Kinds of marks that occur, as bits: [`QUESTION`] and those below.
    pub(crate) marks: u8,
}

/// Letters of a script without spaces that make a word, on average.
const LETTERS_PER_WORD: u32 = 2;

/// A question mark.
pub(crate) const QUESTION: u8 = 1;
/// An exclamation mark.
pub(crate) const EXCLAMATION: u8 = 2;
/// A sign of percent or of a currency.
pub(crate) const UNIT: u8 = 4;
/// A quotation mark, single ones left out, or a bracket.
pub(crate) const ENCLOSING: u8 = 8;
/// A comma.
const COMMA: u8 = 16;
/// A colon.
pub(crate) const COLON: u8 = 32;
/// The sign of an address.
pub(crate) const AT: u8 = 64;
/// What quotes and rules of mails are made of.
pub(crate) const RULE: u8 = 128;

/// The kind of a mark.
#[inline(never)]
fn kind_of_mark(c: char) -> u8 {
    match c {
        ',' | '，' | '、' | '،' => COMMA,
        '?' | '？' | '؟' => QUESTION,
        '!' | '！' => EXCLAMATION,
        '%' | '$' | '€' | '£' | '¥' | '₹' | '％' => UNIT,
        ':' | '：' => COLON,
        '@' => AT,
        '-' | '>' => RULE,
        _ if is_enclosing(c) => ENCLOSING,
        _ => 0,
    }
}

impl Tally {
    /// Counts a character that is neither part of a word nor white space.
    pub(super) fn see_symbol(&mut self, c: char) {
        let kind = kind_of_mark(c);
        self.symbols += 1;
        self.commas += u32::from(kind == COMMA);
        self.marks |= kind;
    }

    /// The length in words, where letters without spaces make words of average length.
    pub(crate) fn words(&self) -> u32 {
        self.length - self.unspaced + self.unspaced / LETTERS_PER_WORD
    }

    /// Whether there is a mark of a kind.
    pub(crate) fn has(&self, kind: u8) -> bool {
        self.marks & kind != 0
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.chars += other.chars;
        self.symbols += other.symbols;
        self.length += other.length;
        self.unspaced += other.unspaced;
        self.commas += other.commas;
        self.marks |= other.marks;
    }
}
