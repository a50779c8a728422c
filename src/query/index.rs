//! Where the words of a query may be in a text, without a look at all of the text for each of them: a query may have as many
//! words as a text.

use std::iter;

use crate::lexicon::{FormId, Lexicon};
use crate::word_lists::WordMap;

/// A word is near another if the shorter one has so many letters and the longer one begins with it …
const MIN_PREFIX_LETTERS: usize = 4;
/// … or if they have more first letters in common …
const MIN_COMMON_LETTERS: usize = 5;
/// … and no more than these are left of either.
const MAX_ENDING: usize = 3;
/// Searches through the whole text before its pairs of letters are collected.
const FEW_SEARCHES: usize = 16;

/// The forms of a text by their beginnings, and its letters in pairs.
pub(super) struct Index<'a> {
    text: &'a str,
    forms: &'a Lexicon,
    /// How many of `entries` there were after the last one of each beginning.
    beginnings: WordMap<u32>,
    /// A form, and what `beginnings` had before.
    entries: Vec<(FormId, u32)>,
    /// Each letter of the text, alone and with the next, once there were a few searches.
    pairs: Lexicon,
    searches: usize,
}

impl<'a> Index<'a> {
    pub(super) fn new(text: &'a str, forms: &'a Lexicon) -> Self {
        let mut last = WordMap::default();
        let mut entries = Vec::new();
        for form in 0..forms.len() as FormId {
            for beginning in beginnings(forms.form(form)) {
                let last: &mut u32 = last.entry(beginning);
                entries.push((form, *last));
                *last = entries.len() as u32;
            }
        }
        let pairs = Lexicon::default();
        Self { text, forms, beginnings: last, entries, pairs, searches: 0 }
    }

    /// The forms that are a word or near it; one may come several times.
    pub(super) fn near(&self, word: &str) -> Vec<FormId> {
        let mut found = Vec::new();
        let mut add = |spelling: &str| found.extend(self.forms.find(spelling));
        add(word);
        add(&[word, "s"].concat());
        if let Some(one) = word.strip_suffix('s') {
            add(one);
        }
        if let Some(stem) = word.strip_suffix('y') {
            add(&[stem, "ies"].concat());
        }
        if let Some(stem) = word.strip_suffix("ies") {
            add(&[stem, "y"].concat());
        }
        for beginning in beginnings(word) {
            if beginning.len() < word.len() && letters(beginning) < MIN_COMMON_LETTERS {
                // Of those with the same beginning, only one that is no longer.
                found.extend(self.forms.find(beginning));
                continue;
            }
            let mut at = self.beginnings.get(beginning);
            while let Some(&(form, before)) = self.entries.get((at as usize).wrapping_sub(1)) {
                found.push(form);
                at = before;
            }
        }
        found
    }

    /// Whether a run of letters may be in the text.
    pub(super) fn may_contain(&mut self, run: &str) -> bool {
        self.searches += 1;
        if self.searches <= FEW_SEARCHES {
            return true;
        }
        if self.pairs.len() == 0 {
            for (one, pair) in pairs(self.text) {
                self.pairs.intern_exact(one);
                self.pairs.intern_exact(pair);
            }
        }
        pairs(run).all(|(_, pair)| self.pairs.find(pair).is_some())
    }
}

/// Beginnings of a word, the longest first: two words with the same one are near, if it has letters enough.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    let all = iter::successors(Some(word), without_last_letter).take(1 + MAX_ENDING);
    all.take_while(|beginning| letters(beginning) >= MIN_PREFIX_LETTERS)
}

fn without_last_letter<'a>(word: &&'a str) -> Option<&'a str> {
    word.char_indices().next_back().map(|(at, _)| &word[..at])
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// Each letter, alone and with the next one; the last has none.
fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.char_indices().map(|(at, letter)| {
        let rest = &text[at + letter.len_utf8()..];
        let next = rest.chars().next().map_or(0, char::len_utf8);
        let end = text.len() - rest.len();
        (&text[at..end], &text[at..end + next])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether two words have the same stem, as far as their first letters show.
    fn is_near(a: &str, b: &str) -> bool {
        let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let is_plural = |one: &str, many: &str| {
            many.strip_suffix('s') == Some(one)
                || many.strip_suffix("ies").is_some_and(|stem| one.strip_suffix('y') == Some(stem))
        };
        if a == b || is_plural(a, b) || is_plural(b, a) {
            return true;
        }
        let (a, b) = (letters(a) - common, letters(b) - common);
        a.max(b) <= MAX_ENDING
            && (common >= MIN_COMMON_LETTERS || (common >= MIN_PREFIX_LETTERS && a.min(b) == 0))
    }

    #[test]
    fn near_forms_are_those_that_a_comparison_finds() {
        let mut forms = Lexicon::default();
        // All words of up to eight letters from a few syllables, plurals among them.
        let syllables = ["a", "y", "ies", "s", "bü", "co"];
        let mut words = vec![String::new()];
        for _ in 0..4 {
            let longer = words.iter().flat_map(|word| syllables.map(|s| [word, s].concat()));
            words = words.iter().cloned().chain(longer).collect();
        }
        for word in &words {
            forms.intern_exact(word);
        }
        let index = Index::new("", &forms);
        for word in words.iter().step_by(7) {
            let mut found = index.near(word);
            found.sort_unstable();
            found.dedup();
            let all = 0..forms.len() as FormId;
            let expected: Vec<FormId> = all.filter(|&f| is_near(word, forms.form(f))).collect();
            assert_eq!(found, expected, "{word}");
        }
    }

    #[test]
    fn what_is_in_the_text_is_always_looked_for() {
        let text = "大桥关闭。大船开放";
        let forms = Lexicon::default();
        let mut index = Index::new(text, &forms);
        for _ in 0..FEW_SEARCHES {
            assert!(index.may_contain("小"));
        }
        assert!(!index.may_contain("小"));
        assert!(!index.may_contain("桥大"));
        for run in ["大桥", "大", "开放", "放", "闭。大船"] {
            assert!(index.may_contain(run), "{run}");
        }
    }
}
