//! Sentences → words, and how long a piece of text is.

use alloc::vec::Vec;

use super::chars::{is_enclosing, is_unspaced, is_word_char};
use super::{Gap, gaps_in};
use crate::span::Span;

/// A word: letters, digits and the marks inside them, with inner apostrophes ("don't", "l’eau"). Where
/// a script writes no spaces, every letter is a word of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    start: u32,
    end: u32,
    pub(crate) shape: Shape,
}

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

    fn set(&mut self, traits: u8, yes: bool) {
        self.0 = self.0 & !traits | if yes { traits } else { 0 };
    }
}

impl Word {
    fn new(start: usize, end: usize, shape: Shape) -> Self {
        // `Structure::of` reads at most `MAX_BYTES` of a text, so offsets fit.
        Self { start: start as u32, end: end as u32, shape }
    }

    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// What the characters of a stretch of text are.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) chars: usize,
    /// Characters that are neither part of words nor white space.
    pub(crate) symbols: usize,
    /// Length as word processors count it (see [`count`]).
    pub(crate) length: usize,
    /// Letters of scripts without spaces.
    pub(crate) unspaced: usize,
    pub(crate) commas: usize,
    /// Kinds of marks that occur, as bits: [`QUESTION`] and those below.
    pub(crate) marks: u8,
}

/// A question mark.
pub(crate) const QUESTION: u8 = 1;
/// An exclamation mark.
pub(crate) const EXCLAMATION: u8 = 2;
/// A sign of percent or of a currency.
pub(crate) const UNIT: u8 = 4;
/// A quotation mark, single ones left out, or a bracket.
pub(crate) const ENCLOSING: u8 = 8;
const COMMA: u8 = 16;

/// The kind of a mark.
#[inline(never)]
fn kind_of_mark(c: char) -> u8 {
    match c {
        ',' | '，' | '、' | '،' => COMMA,
        '?' | '？' | '؟' => QUESTION,
        '!' | '！' => EXCLAMATION,
        '%' | '$' | '€' | '£' | '¥' | '₹' | '％' => UNIT,
        _ if is_enclosing(c) => ENCLOSING,
        _ => 0,
    }
}

impl Tally {
    /// Counts a character that is neither part of a word nor white space.
    fn see_symbol(&mut self, c: char) {
        let kind = kind_of_mark(c);
        self.symbols += 1;
        self.commas += usize::from(kind == COMMA);
        self.marks |= kind;
    }

    /// Whether there is a mark of a kind.
    pub(crate) fn has(&self, kind: u8) -> bool {
        self.marks & kind != 0
    }
}

impl core::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.chars += other.chars;
        self.symbols += other.symbols;
        self.length += other.length;
        self.unspaced += other.unspaced;
        self.commas += other.commas;
        self.marks |= other.marks;
    }
}

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
    // Where the current word began, what it looks like, and where its last letter ended.
    let mut word: Option<(usize, Shape, usize, Letters)> = None;
    let mut in_token = false;
    let mut apostrophe = false;
    let slice = &text[span.range()];
    let bytes = slice.as_bytes();
    let mut next = 0;
    while let Some(&byte) = bytes.get(next) {
        let offset = next;
        let at = span.start + offset;
        if byte.is_ascii_alphanumeric() {
            // Most of a text: a run of plain letters, looked at as bytes.
            let (mut end, mut classes) = (offset, 0);
            while let Some(class) = bytes.get(end).map(|&b| CLASSES[usize::from(b)])
                && class != 0
            {
                classes |= class;
                end += 1;
            }
            let run = &bytes[offset..end];
            next = end;
            tally.chars += run.len();
            tally.length += usize::from(!in_token);
            (in_token, apostrophe) = (true, false);
            // A word that nothing can follow is done at once.
            let is_whole = bytes.get(end).is_none_or(|&b| b.is_ascii() && b != b'\'');
            if word.is_none() && is_whole {
                out.push(Word::new(at, at + run.len(), shape_of(run, classes)));
                continue;
            }
            let (_, shape, last, letters) =
                word.get_or_insert((at, Shape::default(), at, Letters::default()));
            *last = at + run.len();
            for &byte in run {
                letters.see(byte.is_ascii_digit(), byte.is_ascii_uppercase(), shape);
            }
            continue;
        }
        if byte.is_ascii_whitespace() || byte == 0x0b {
            next += 1;
            tally.chars += 1;
            (in_token, apostrophe) = (false, false);
            finish(&mut word, out);
            continue;
        }
        if byte.is_ascii() && byte != b'\'' {
            next += 1;
            tally.chars += 1;
            tally.see_symbol(char::from(byte));
            apostrophe = false;
            finish(&mut word, out);
            // A token without letters ("&") still counts as a word where blanks separate words.
            if !in_token {
                tally.length += usize::from(stands_alone(slice, offset, char::from(byte)));
            }
            continue;
        }
        let Some(c) = slice[offset..].chars().next() else { break };
        next += c.len_utf8();
        tally.chars += 1;
        let is_mark = is_word_char(c) && !c.is_alphanumeric();
        // A mark belongs to the letter before it; alone, as the joiners of emoji, it makes no word.
        if is_mark && word.is_none() {
            match out
                .last_mut()
                .filter(|last| last.shape.has(Shape::UNSPACED) && last.end as usize == at)
            {
                Some(letter) => letter.end += c.len_utf8() as u32,
                None => tally.symbols += 1,
            }
            continue;
        }
        if is_mark || c.is_alphanumeric() {
            if c > '\u{dff}' && is_unspaced(c) {
                finish(&mut word, out);
                out.push(Word::new(at, at + c.len_utf8(), Shape(Shape::LETTER | Shape::UNSPACED)));
                tally.unspaced += 1;
                tally.length += 1;
                in_token = false;
                apostrophe = false;
                continue;
            }
            if !in_token {
                tally.length += 1;
                in_token = true;
            }
            let end = at + c.len_utf8();
            let (_, shape, last, letters) =
                word.get_or_insert((at, Shape::default(), end, Letters::default()));
            *last = end;
            letters.see(c.is_numeric(), c.is_uppercase(), shape);
            apostrophe = false;
            continue;
        }
        if c.is_whitespace() {
            in_token = false;
            apostrophe = false;
            finish(&mut word, out);
            continue;
        }
        tally.see_symbol(c);
        // An apostrophe is part of a word if a letter follows; the next round tells.
        if matches!(c, '\'' | '\u{2019}') && word.is_some() && !apostrophe {
            apostrophe = true;
        } else {
            apostrophe = false;
            finish(&mut word, out);
        }
        // A token without letters ("–", "&") still counts as a word where blanks separate words.
        if !in_token {
            tally.length += usize::from(stands_alone(slice, offset, c));
        }
    }
    finish(&mut word, out);
    tally
}

/// Classes of ASCII characters, as bits.
const UPPER: u8 = 1;
const LOWER: u8 = 2;
const DIGIT: u8 = 4;
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// The shape of a word of ASCII letters and digits, given the classes that occur in it.
fn shape_of(word: &[u8], classes: u8) -> Shape {
    let upper = || word.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    let mut shape = Shape::default();
    shape.set(Shape::CAPITALIZED, word[0].is_ascii_uppercase());
    shape.set(Shape::ALL_CAPS, classes & UPPER != 0 && classes & LOWER == 0 && upper() > 1);
    shape.set(Shape::DIGIT, classes & DIGIT != 0);
    shape.set(Shape::LETTER, classes & (UPPER | LOWER) != 0);
    shape
}

/// Whether a symbol is a blank-separated token of symbols only.
fn stands_alone(slice: &str, offset: usize, c: char) -> bool {
    let before = slice[..offset].chars().next_back();
    before.is_none_or(char::is_whitespace) && {
        let rest = &slice[offset + c.len_utf8()..];
        rest.chars().take(8).take_while(|c| !c.is_whitespace()).all(|c| !c.is_alphanumeric())
    }
}

#[derive(Clone, Copy, Default)]
struct Letters {
    upper: u32,
    lower: u32,
}

impl Letters {
    fn see(&mut self, is_digit: bool, upper: bool, shape: &mut Shape) {
        if is_digit {
            shape.set(Shape::DIGIT, true);
            return;
        }
        if !shape.has(Shape::LETTER) {
            shape.set(Shape::CAPITALIZED, upper && !shape.has(Shape::DIGIT));
        }
        shape.set(Shape::LETTER, true);
        self.upper += u32::from(upper);
        self.lower += u32::from(!upper);
        shape.set(Shape::ALL_CAPS, self.lower == 0 && self.upper > 1);
    }
}

fn finish(word: &mut Option<(usize, Shape, usize, Letters)>, out: &mut Vec<Word>) {
    if let Some((start, shape, end, _)) = word.take() {
        out.push(Word::new(start, end, shape));
    }
}

/// Length of a text in words as word processors count them: blank-separated words, and every letter
/// where a script writes no spaces.
pub(crate) fn count(text: &str) -> usize {
    words_of(text, Span::new(0, text.len()), &mut Vec::new()).length
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
        assert_eq!(tally.length, length, "{text}");
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
        let caps: Vec<bool> = found.iter().map(|word| word.shape.has(Shape::ALL_CAPS)).collect();
        assert_eq!(caps, [true, false, false, false, false, false]);
        let capitalized: Vec<bool> =
            found.iter().map(|word| word.shape.has(Shape::CAPITALIZED)).collect();
        assert_eq!(capitalized, [true, true, false, true, false, true]);
    }
}
