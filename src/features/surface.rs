//! What can be counted in a sentence without understanding it: marks, numbers, capitals.

use super::{SentenceFeatures, flag};
use crate::chars::is_quote;
use crate::lexicon::FormId;
use crate::logarithms::log;
use crate::structure::tally::{AT, COLON, ENCLOSING, EXCLAMATION, QUESTION, UNIT};
use crate::structure::words::{Shape, Word};
use crate::structure::{Sentence, Structure};
use crate::terms::Terms;

/// Numbers and names in a sentence, and mean letters of its words, that are counted at most.
const MAX_COUNTED_NUMBERS: f64 = 6.0;
const MAX_COUNTED_NAMES: f64 = 15.0;
const MAX_MEAN_LETTERS: f64 = 12.0;
/// Runs of capitalized words that are counted at most.
const MAX_COUNTED_RUNS: f64 = 4.0;

/// Fills in the features of a sentence of some length in words.
pub(super) fn read(
    text: &str,
    sentence: &Sentence,
    words: &Words,
    length: f64,
    features: &mut SentenceFeatures,
) {
    let tally = &sentence.tally;
    // One between two words: how many there are, and of which kind, is layout.
    let spaces = tally.length.saturating_sub(tally.unspaced + 1);
    let letters = tally.chars.saturating_sub(tally.symbols);
    let numbers = f64::from(words.numbers);
    features.punct = tally.symbols as f64 / (tally.chars + spaces).max(1) as f64;
    features.commas = tally.commas as f64 / length;
    features.question = flag(tally.has(QUESTION));
    features.excl = flag(tally.has(EXCLAMATION));
    features.quotestart = flag(text[sentence.span.range()].starts_with(is_quote));
    features.noterm = flag(!sentence.has_end_mark);
    features.unit = flag(tally.has(UNIT));
    features.numbers = numbers.min(MAX_COUNTED_NUMBERS);
    features.digits = (numbers / length).min(1.0);
    features.word_length = (letters as f64 / length).min(MAX_MEAN_LETTERS);
    features.caps = (f64::from(words.capitalized) / length).min(1.0);
    features.names = words.names.min(MAX_COUNTED_NAMES);
    features.full_names = f64::from(words.runs).min(MAX_COUNTED_RUNS);
    features.shouted = (f64::from(words.shouted) / length).min(1.0);
    features.enclosing = flag(tally.has(ENCLOSING));
    features.colon = flag(tally.has(COLON));
    features.address = flag(
        tally.has(AT)
            || tally.has(COLON) && text[sentence.span.range()].contains("://")
            || words.begins_address,
    );
}

/// What the words of a sentence look like.
#[derive(Clone, Copy, Default)]
pub(super) struct Words {
    /// Those with a digit.
    numbers: u32,
    /// Capitalized ones, except the first.
    capitalized: u32,
    /// Runs of two capitalized words or more.
    runs: u32,
    /// Those in capitals.
    shouted: u32,
    /// Whether one is "www" with a full stop behind it.
    begins_address: bool,
    /// Sum of ln(1 + sentences with it) over the capitalized ones that first occur here.
    names: f64,
}

impl Words {
    /// Looks at the words of all sentences.
    pub(super) fn of(text: &str, structure: &Structure, terms: &Terms) -> Vec<Self> {
        let begins_address = |word: &Word| {
            let span = word.span();
            text[span.range()].ends_with("www") && text[span.end..].starts_with('.')
        };
        // Of each form: sentences with it as a name, and the last one counted.
        let mut counts = vec![(0_usize, u32::MAX); terms.lexicon.len()];
        let mut first: Vec<(u32, FormId)> = Vec::new();
        let mut all = Vec::with_capacity(structure.sentences.len());
        for (i, sentence) in (0..).zip(&structure.sentences) {
            let range = structure.word_range(sentence);
            let mut words = Self::default();
            // Capitalized words up to here.
            let mut run = 0;
            for (place, (word, &form)) in
                structure.words[range.clone()].iter().zip(&terms.forms[range]).enumerate()
            {
                words.numbers += u32::from(word.shape().has(Shape::DIGIT));
                words.shouted += u32::from(word.shape().has(Shape::ALL_CAPS));
                words.begins_address |= begins_address(word);
                run = if word.shape().has(Shape::CAPITALIZED) { run + 1 } else { 0 };
                words.runs += u32::from(run == 2);
                if !word.shape().has(Shape::CAPITALIZED) || place == 0 {
                    continue;
                }
                words.capitalized += 1;
                let (count, last) = &mut counts[form as usize];
                if *count == 0 {
                    first.push((i, form));
                }
                if *last != i {
                    (*count, *last) = (*count + 1, i);
                }
            }
            all.push(words);
        }
        for (i, form) in first {
            all[i as usize].names += log(1 + counts[form as usize].0);
        }
        all
    }
}
