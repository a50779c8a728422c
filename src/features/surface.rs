//! What can be seen of a sentence without understanding it: marks, numbers, capitals.

use hashbrown::HashMap;

use super::{Features, flag};
use crate::hashing::BuildHasher;
use crate::structure::chars::is_quote;
use crate::structure::{Sentence, Structure, Word};
use crate::terms::{FormId, Terms};

/// Fills in the features of a sentence of some length in words.
pub(super) fn read(
    text: &str,
    sentence: &Sentence,
    words: &[Word],
    length: f64,
    features: &mut Features,
) {
    let slice = &text[sentence.span.range()];
    let tally = &sentence.tally;
    let seen = Marks::of(slice);
    let spaces = tally.length.saturating_sub(tally.unspaced + 1);
    let letters = tally.chars.saturating_sub(tally.symbols + spaces);
    let numbers = words.iter().filter(|word| word.shape.has_digit).count() as f64;
    let names = words.iter().skip(1).filter(|word| word.shape.is_capitalized).count() as f64;
    features.punct = tally.symbols as f64 / tally.chars.max(1) as f64;
    features.commas = f64::from(seen.commas) / length;
    features.question = flag(seen.question);
    features.excl = flag(seen.exclamation);
    features.quotestart = flag(slice.starts_with(is_quote));
    features.noterm = flag(!sentence.has_end_mark);
    features.unit = flag(seen.unit);
    features.numbers = numbers.min(6.0);
    features.digits = (numbers / length).min(1.0);
    features.word_length = (letters as f64 / length).min(12.0);
    features.caps = (names / length).min(1.0);
}

/// The marks in a sentence.
#[derive(Default)]
struct Marks {
    commas: u32,
    question: bool,
    exclamation: bool,
    /// A sign of percent or of a currency.
    unit: bool,
}

impl Marks {
    fn of(slice: &str) -> Self {
        let mut marks = Self::default();
        if slice.is_ascii() {
            slice.bytes().for_each(|byte| marks.see_ascii(byte));
            return marks;
        }
        for c in slice.chars() {
            match c {
                '\0'..='\x7f' => marks.see_ascii(c as u8),
                '，' | '、' | '،' => marks.commas += 1,
                '？' | '؟' => marks.question = true,
                '！' => marks.exclamation = true,
                '€' | '£' | '¥' | '₹' | '％' => marks.unit = true,
                _ => {}
            }
        }
        marks
    }

    fn see_ascii(&mut self, byte: u8) {
        match byte {
            b',' => self.commas += 1,
            b'?' => self.question = true,
            b'!' => self.exclamation = true,
            b'%' | b'$' => self.unit = true,
            _ => {}
        }
    }
}

/// `names` of every sentence.
pub(super) fn names(structure: &Structure, terms: &Terms) -> Vec<f64> {
    type Counts = HashMap<FormId, (u32, u32), BuildHasher>;
    // Of each capitalized form: sentences with it, and the last one counted.
    let mut counts = Counts::default();
    let mut first: Vec<(u32, FormId)> = Vec::new();
    for (i, sentence) in structure.sentences.iter().enumerate() {
        for at in structure.word_range(sentence).skip(1) {
            if structure.words[at].shape.is_capitalized {
                let entry = counts.entry(terms.forms[at]).or_insert_with(|| {
                    first.push((i as u32, terms.forms[at]));
                    (0, u32::MAX)
                });
                if entry.1 != i as u32 {
                    *entry = (entry.0 + 1, i as u32);
                }
            }
        }
    }
    let mut sums = vec![0.0; structure.sentences.len()];
    for (i, form) in first {
        sums[i as usize] += libm::log(1.0 + f64::from(counts[&form].0));
    }
    sums.iter().map(|sum: &f64| sum.min(15.0)).collect()
}
