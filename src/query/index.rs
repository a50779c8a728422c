//! Where the words of a query may be in a text, without a look at all of the text for each of them: a query may have as many
//! words as a text.

use std::hash::BuildHasher;
use std::iter;

use rustc_hash::FxBuildHasher;

use crate::lexicon::{FormId, Lexicon, PairMap};

/// A word is near another if the shorter one has so many letters and the longer one begins with it …
const MIN_PREFIX_LETTERS: usize = 4;
/// … or if they have more first letters in common …
const MIN_COMMON_LETTERS: usize = 5;
/// … and no more than these are left of either.
const MAX_ENDING: usize = 3;
/// Searches through the whole text before its pairs of letters are collected.
const FEW_SEARCHES: usize = 16;
/// Stands for no entry, and for no letter.
const NONE: u32 = u32::MAX;

/// The forms of a text by their beginnings, and its letters in pairs.
pub(super) struct Index<'a> {
    text: &'a str,
    forms: &'a Lexicon,
    /// The last of `entries` for each beginning, by the two halves of its hash.
    last: PairMap,
    /// A form, and the entry before it that has the same beginning.
    entries: Vec<(FormId, u32)>,
    /// Each letter of the text, alone and with the next, once there were a few searches.
    pairs: Option<PairMap>,
    searches: usize,
}

impl<'a> Index<'a> {
    pub(super) fn new(text: &'a str, forms: &'a Lexicon) -> Self {
        let mut last = PairMap::default();
        let mut entries = Vec::new();
        for form in 0..forms.len() as FormId {
            for beginning in beginnings(forms.form(form)) {
                let before = last.insert(key(beginning), entries.len() as u32);
                entries.push((form, before.unwrap_or(NONE)));
            }
        }
        Self { text, forms, last, entries, pairs: None, searches: 0 }
    }

    /// The forms that are a word or near it; one may come several times.
    pub(super) fn near(&self, word: &str) -> Vec<FormId> {
        let spellings = [
            Some(word.to_owned()),
            Some([word, "s"].concat()),
            word.strip_suffix('s').map(str::to_owned),
            word.strip_suffix('y').map(|stem| [stem, "ies"].concat()),
            word.strip_suffix("ies").map(|stem| [stem, "y"].concat()),
        ];
        let spellings = spellings.iter().flatten();
        let mut found: Vec<FormId> = spellings.filter_map(|other| self.forms.find(other)).collect();
        for beginning in beginnings(word) {
            if beginning.len() < word.len() && letters(beginning) < MIN_COMMON_LETTERS {
                // Of those with the same beginning, only one that is no longer.
                found.extend(self.forms.find(beginning));
                continue;
            }
            let mut at = self.last.get(&key(beginning)).copied();
            while let Some(&(form, before)) = at.and_then(|at| self.entries.get(at as usize)) {
                // Hashes may be the same by chance.
                if self.forms.form(form).starts_with(beginning) {
                    found.push(form);
                }
                at = Some(before);
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
        let text = self.text;
        let known = self.pairs.get_or_insert_with(|| {
            pairs_of(text).flat_map(|(one, next)| [((one, next), 0), ((one, NONE), 0)]).collect()
        });
        pairs_of(run).all(|pair| known.contains_key(&pair))
    }
}

/// Beginnings of a word, the longest first: two words with the same one are near, if it has letters enough.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    let shorter = word.char_indices().rev().map(|(at, _)| at).take(MAX_ENDING);
    let all = iter::once(word.len()).chain(shorter).map(|end| &word[..end]);
    all.take_while(|beginning| letters(beginning) >= MIN_PREFIX_LETTERS)
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

fn key(beginning: &str) -> (u32, u32) {
    let hash = FxBuildHasher.hash_one(beginning);
    ((hash >> u32::BITS) as u32, hash as u32)
}

/// Each letter with the next one.
fn pairs_of(text: &str) -> impl Iterator<Item = (u32, u32)> {
    let next = text.chars().skip(1).map(u32::from).chain(iter::once(NONE));
    text.chars().map(u32::from).zip(next)
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
