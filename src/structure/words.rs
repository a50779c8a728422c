//! Sentences → words, and how long a piece of text is.

use super::tally::Tally;
use super::{Gap, gaps_in};
use crate::chars::{first, is_caseless_letter, is_ideograph, is_unspaced, is_word_char};
use crate::span::Span;

/// A word: letters, digits and the marks inside them, with inner apostrophes ("don't", "l’eau"). Where
/// a script writes no spaces, every letter is a word of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    start: u32,
    /// Its length in bytes, and in the lowest bits its shape: there are as many words as anything.
    length_and_shape: u32,
}

/// Bits of a [`Shape`].
const SHAPE_BITS: u32 = 8;
/// Bytes of the longest word: of a longer one the beginning is kept. In NFD it takes three times as many at most.
const MAX_WORD_BYTES: usize = (u32::MAX >> SHAPE_BITS) as usize / 3;

/// What a word looks like, as bits: words are most of what is kept of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shape(u8);

impl Shape {
    /// The first letter is a capital.
    pub(crate) const CAPITALIZED: u8 = 1;
    /// There is more than one letter and none is lower case ("NATO", "F-16").
    pub(crate) const ALL_CAPS: u8 = 1 << 1;
    /// There is a digit in it.
    pub(crate) const DIGIT: u8 = 1 << 2;
    /// There is a letter in it.
    pub(crate) const LETTER: u8 = 1 << 3;
    /// It is a single letter of a script without spaces.
    pub(crate) const UNSPACED: u8 = 1 << 4;

    /// Whether it has one of some traits.
    pub(crate) const fn has(self, traits: u8) -> bool {
        self.0 & traits != 0
    }

    /// All its traits.
    pub(crate) const fn traits(self) -> u8 {
        self.0
    }
}

impl Word {
    pub(super) fn new(start: usize, length: usize, shape: Shape) -> Self {
        // `Structure::of` reads at most `MAX_BYTES` of a text, so offsets fit.
        Self {
            start: start as u32,
            length_and_shape: (length as u32) << SHAPE_BITS | u32::from(shape.0),
        }
    }

    pub(crate) const fn span(&self) -> Span {
        let start = self.start as usize;
        Span::new(start, start + (self.length_and_shape >> SHAPE_BITS) as usize)
    }

    pub(crate) const fn shape(&self) -> Shape {
        Shape(self.length_and_shape as u8)
    }
}

/// Characters of a token that are looked at to see whether it is of symbols only.
const MAX_SYMBOL_RUN: usize = 8;

/// Finds the words of a stretch of text, gaps left out, and says what its characters are.
pub(super) fn words(text: &str, span: Span, gaps: &[Gap], out: &mut Vec<Word>) -> Tally {
    let mut tally = Tally::default();
    let mut at = span.start;
    for gap in gaps_in(gaps, span) {
        tally += words_of(text, Span::new(at, gap.span.start.max(at)), out);
        at = gap.span.end.clamp(at, span.end);
    }
    tally += words_of(text, Span::new(at, span.end), out);
    tally
}

pub(crate) fn words_of(text: &str, span: Span, out: &mut Vec<Word>) -> Tally {
    let mut tally = Tally::default();
    let mut word = Current::default();
    // Whether something before belongs to the same blank-separated token.
    let mut in_token = false;
    // Whether an apostrophe stands before: it is part of a word if a letter follows.
    let mut apostrophe = false;
    let slice = &text[span.range()];
    let mut next = 0;
    while let Some(&byte) = slice.as_bytes().get(next) {
        let at = next;
        if CLASSES[usize::from(byte)] & ALPHANUMERIC != 0 {
            // Most of a text: a run of plain letters, most of them small.
            let (mut any, mut several) = (0, 0);
            let mut class = CLASSES[usize::from(byte)];
            while class & ALPHANUMERIC != 0 {
                several |= any & class;
                any |= class;
                next += 1;
                let rest = &slice.as_bytes()[next..];
                let small = rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
                if small > 0 {
                    next += small;
                    any |= SMALL_LETTER;
                }
                class = slice.as_bytes().get(next).map_or(0, |&byte| CLASSES[usize::from(byte)]);
            }
            word.begin(span.start + at, CLASSES[usize::from(byte)]);
            word.see(any, several, span.start + next);
            tally.length += u32::from(!in_token);
            (in_token, apostrophe) = (true, false);
            tally.chars += (next - at) as u32;
            if class == SPACE {
                word.finish(text, out);
                next += 1;
                in_token = false;
            }
            continue;
        }
        let (c, class) = match byte.is_ascii() {
            true => (char::from(byte), CLASSES[usize::from(byte)]),
            false => first(&slice[at..]).map_or(('\0', 0), |c| (c, class_of(c))),
        };
        next += c.len_utf8();
        tally.chars += u32::from(class != SPACE);
        if class == SPACE {
            (in_token, apostrophe) = (false, false);
            word.finish(text, out);
        } else if class & MARK != 0 && word.is_none() {
            // A mark belongs to the letter before it; alone, as the joiners of emoji, it makes no word.
            let is_before = |last: &&mut Word| {
                last.shape().has(Shape::UNSPACED)
                    && last.span().end == span.start + at
                    && last.span().len() + c.len_utf8() <= MAX_WORD_BYTES
            };
            match out.last_mut().filter(is_before) {
                Some(letter) => letter.length_and_shape += (c.len_utf8() as u32) << SHAPE_BITS,
                None => tally.symbols += 1,
            }
        } else if class & Shape::UNSPACED != 0 {
            word.finish(text, out);
            let shape = Shape(Shape::LETTER | Shape::UNSPACED);
            out.push(Word::new(span.start + at, next - at, shape));
            tally.unspaced += 1;
            tally.length += 1;
            (in_token, apostrophe) = (false, false);
        } else if class & (ALPHANUMERIC | MARK) != 0 {
            word.begin(span.start + at, class);
            word.see(class, 0, span.start + next);
            tally.length += u32::from(!in_token);
            (in_token, apostrophe) = (true, false);
        } else {
            tally.see_symbol(c);
            apostrophe = class == APOSTROPHE && !word.is_none() && !apostrophe;
            if !apostrophe {
                word.finish(text, out);
            }
            // A token without letters ("–", "&") still counts as a word where blanks separate words.
            if !in_token {
                tally.length += u32::from(stands_alone(slice, at, c));
            }
        }
    }
    word.finish(text, out);
    tally
}

/// Classes of characters, as bits. Of letters and digits they are those of a [`Shape`], and this one of what is no
/// capital.
const SMALL: u8 = 1 << 5;
const SMALL_LETTER: u8 = Shape::LETTER | SMALL;
/// A mark inside a word.
const MARK: u8 = 1 << 6;
const ALPHANUMERIC: u8 = Shape::LETTER | Shape::DIGIT;
const SPACE: u8 = 1 << 7;
const APOSTROPHE: u8 = 1;

/// The classes of ASCII characters. None of another byte.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => Shape::LETTER | Shape::CAPITALIZED,
            b'a'..=b'z' => SMALL_LETTER,
            b'0'..=b'9' => Shape::DIGIT,
            b'\'' => APOSTROPHE,
            b' ' | 9..=13 => SPACE,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// The classes of another character.
#[inline(never)]
fn class_of(c: char) -> u8 {
    if is_caseless_letter(c) {
        Shape::LETTER | SMALL
    } else if is_ideograph(c) {
        Shape::UNSPACED
    } else if c == '\u{2019}' {
        APOSTROPHE
    } else if c.is_whitespace() {
        SPACE
    } else if c.is_alphanumeric() {
        if is_unspaced(c) {
            Shape::UNSPACED
        } else if c.is_numeric() {
            Shape::DIGIT
        } else if c.is_uppercase() {
            Shape::LETTER | Shape::CAPITALIZED
        } else {
            Shape::LETTER | SMALL
        }
    } else if is_word_char(c) {
        MARK | Shape::LETTER | SMALL | if is_unspaced(c) { Shape::UNSPACED } else { 0 }
    } else {
        0
    }
}

/// A word as far as it has been read.
#[derive(Default)]
struct Current {
    start: usize,
    /// Where its last letter ended.
    end: usize,
    /// The classes of its first character, of all, and of more than one (of small letters nobody asks that).
    first: u8,
    any: u8,
    several: u8,
}

impl Current {
    fn is_none(&self) -> bool {
        self.any == 0
    }

    /// Begins with a character, unless there are others before it.
    fn begin(&mut self, at: usize, class: u8) {
        if self.is_none() {
            (self.start, self.first, self.several) = (at, class, 0);
        }
    }

    /// Goes on to `end` with characters of these classes.
    fn see(&mut self, any: u8, several: u8, end: usize) {
        self.several |= several | self.any & any;
        self.any |= any;
        self.end = end;
    }

    #[inline]
    fn finish(&mut self, text: &str, out: &mut Vec<Word>) {
        if !self.is_none() {
            let is_all_caps = self.several & Shape::CAPITALIZED != 0 && self.any & SMALL == 0;
            let caps = if is_all_caps { Shape::ALL_CAPS } else { 0 };
            let shape = self.first & Shape::CAPITALIZED | self.any & ALPHANUMERIC | caps;
            let mut length = self.end - self.start;
            if length > MAX_WORD_BYTES {
                length = text.floor_char_boundary(self.start + MAX_WORD_BYTES) - self.start;
            }
            out.push(Word::new(self.start, length, Shape(shape)));
            self.any = 0;
        }
    }
}

/// Whether a symbol is a blank-separated token of symbols only.
fn stands_alone(slice: &str, offset: usize, c: char) -> bool {
    let before = slice[..offset].chars().next_back();
    let rest = slice[offset + c.len_utf8()..].chars().take(MAX_SYMBOL_RUN);
    before.is_none_or(char::is_whitespace)
        && rest.take_while(|c| !c.is_whitespace()).all(|c| !c.is_alphanumeric())
}

/// Length of a text in words as word processors count them: blank-separated words, and every letter
/// where a script writes no spaces.
pub(crate) fn count(text: &str) -> usize {
    words_of(text, Span::new(0, text.len()), &mut Vec::new()).length as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, length: usize) {
        let mut found = Vec::new();
        let tally = words_of(text, Span::new(0, text.len()), &mut found);
        let shown: Vec<&str> = found.iter().map(|word| &text[word.span().range()]).collect();
        assert_eq!(shown.join("|"), expected);
        assert_eq!(tally.length as usize, length, "{text}");
    }

    #[test]
    fn words_and_lengths() {
        check("Don't panic, Mr. O’Neill!", "Don't|panic|Mr|O’Neill", 4);
        check("the dogs' 'quoted' rock''n", "the|dogs|quoted|rock|n", 4);
        check("state-of-the-art – or not & so", "state|of|the|art|or|not|so", 6);
        check("3.5 per cent", "3|5|per|cent", 3);
        check("GPT模型 is 好", "GPT|模|型|is|好", 5);
        check("เก่า", "เ|ก่|า", 3);
        check("👩\u{200d}👧", "", 1);
        check("", "", 0);
        check("… !", "", 2);
    }

    #[test]
    fn shapes() {
        let mut found = Vec::new();
        words_of("NATO Bob iPhone F16 2024 A", Span::new(0, 26), &mut found);
        let caps: Vec<bool> = found.iter().map(|word| word.shape().has(Shape::ALL_CAPS)).collect();
        assert_eq!(caps, [true, false, false, false, false, false]);
        let capitalized: Vec<bool> =
            found.iter().map(|word| word.shape().has(Shape::CAPITALIZED)).collect();
        assert_eq!(capitalized, [true, true, false, true, false, true]);
    }
}
