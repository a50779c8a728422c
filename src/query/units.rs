//! A phrase → its units, each of which a sentence has so many times: words, found by their first letters, or a few letters
//! in a row where words are not separated by spaces.

use super::index::Index;
use crate::language::{Language, is_function_word};
use crate::lexicon::{composed, folded};
use crate::span::Span;
use crate::structure::words::{Shape, words_of};
use crate::structure::{Structure, Word};
use crate::terms::Terms;
use crate::word_lists::{PhraseList, WordMap};

/// Letters of a unit in scripts without spaces: two of Han and Kana, where most words have two, …
const RUN_LETTERS: usize = 2;
/// … and three of Thai and its neighbours, where a syllable has about so many.
const ALPHABETIC_RUN_LETTERS: usize = 3;

/// The Arabic article, which is written with the word, alone and after "and", "with" and "for".
const ARTICLE: &str = "ال";
static ARTICLES: PhraseList = PhraseList::of("وال|بال|لل|ال");

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}')
}

/// A unit of a phrase.
#[derive(Debug, PartialEq)]
pub(super) enum Unit {
    /// A word, in lower case.
    Word(String),
    /// Letters in a row, of a script without spaces.
    Run(String),
}

/// The words of a phrase that carry its meaning, each once; all of them if none does.
pub(super) fn units(phrase: &str, language: Language) -> Vec<Unit> {
    let phrase = composed(phrase);
    let mut words = Vec::new();
    words_of(&phrase, Span::new(0, phrase.len()), &mut words);
    let slice = |word: &Word| &phrase[word.span().range()];
    let carries = |word: &&Word| !is_function_word(language, slice(word));
    let has_any = words.iter().any(|word| carries(&word));
    let mut units: Vec<Unit> = Vec::new();
    // What stands in a row so far, and where it ends.
    let mut run: Option<(String, usize)> = None;
    for word in &words {
        let span = word.span();
        if word.shape().has(Shape::UNSPACED) {
            match &mut run {
                Some((letters, end)) if *end == span.start => {
                    letters.push_str(slice(word));
                    *end = span.end;
                }
                _ => {
                    add_run(run.take(), &mut units);
                    run = Some((slice(word).to_owned(), span.end));
                }
            }
        } else if !has_any || carries(&word) {
            add_run(run.take(), &mut units);
            units.push(Unit::Word(folded(slice(word))));
        }
    }
    add_run(run, &mut units);
    let mut is_known: WordMap<bool> = WordMap::default();
    units.retain(|unit| !std::mem::replace(is_known.entry(unit.letters()), true));
    units
}

/// Adds each few letters of a run.
fn add_run(run: Option<(String, usize)>, units: &mut Vec<Unit>) {
    let Some((run, _)) = run else { return };
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
    let is_alphabetic =
        run.starts_with(|c: char| matches!(c, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'));
    let length = if is_alphabetic { ALPHABETIC_RUN_LETTERS } else { RUN_LETTERS };
    let length = length.min(starts.len());
    for at in 0..=starts.len() - length {
        let end = starts.get(at + length).copied().unwrap_or(run.len());
        units.push(Unit::Run(run[starts[at]..end].to_owned()));
    }
}

impl Unit {
    pub(super) fn letters(&self) -> &str {
        let (Self::Word(letters) | Self::Run(letters)) = self;
        letters
    }

    /// Where it occurs, in order. The text comes with the place of an offset in it.
    pub(super) fn occurrences(
        &self,
        index: &mut Index,
        (text, place): (&str, &dyn Fn(usize) -> usize),
        structure: &Structure,
        terms: &Terms,
    ) -> Vec<Span> {
        match self {
            Self::Run(run) if !index.may_contain(run) => Vec::new(),
            Self::Run(run) => {
                let span = |(at, _)| Span::new(place(at), place(at + run.len()));
                text.match_indices(run).map(span).collect()
            }
            Self::Word(word) => {
                let mut near = index.near(word);
                if let Some(bare) = ARTICLES.strip_start(word).filter(|bare| !bare.is_empty()) {
                    near.extend(index.near(bare));
                }
                if word.starts_with(is_arabic) {
                    near.extend(index.near(&[ARTICLE, word].concat()));
                }
                if near.is_empty() {
                    return Vec::new();
                }
                let mut is_wanted = vec![false; terms.lexicon.len()];
                near.into_iter().for_each(|form| is_wanted[form as usize] = true);
                let forms = terms.forms.iter().zip(&structure.words);
                let found = forms.filter(|(form, _)| is_wanted[**form as usize]);
                found.map(|(_, word)| word.span()).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_cut_into_pairs_or_threes() {
        let letters = |phrase: &str, language| -> Vec<String> {
            units(phrase, language).iter().map(|unit| unit.letters().to_owned()).collect()
        };
        assert_eq!(
            letters("\u{5927}\u{6865}\u{5173}\u{95ed} 12", Language::Chinese),
            ["\u{5927}\u{6865}", "\u{6865}\u{5173}", "\u{5173}\u{95ed}", "12"]
        );
        assert_eq!(
            letters("Who built the ferry, the ferry?", Language::English),
            ["built", "ferry"]
        );
        assert_eq!(letters("What is it?", Language::English), ["what", "is", "it"]);
    }
}
