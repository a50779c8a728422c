//! Abbreviations that are written with a full stop, by language.
//!
//! Each list holds lower-case forms without the last full stop; what all languages share stands in a
//! list of its own.

mod lists;

use alloc::vec::Vec;

use super::{Language, lower};
use crate::hashing::hash;
use crate::order::{self, Keyed};

/// How an abbreviation behaves at the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Something always follows: titles, references, "e.g.".
    Leading,
    /// An abbreviation only before a number: "No. 5", but "He said no."
    BeforeNumber,
    /// It may end a sentence, and names often follow it: "Inc.", "U.S.", months.
    Either,
    /// A unit of time after a number, which behaves as [`Ending`](Self::Ending); a title elsewhere:
    /// "в 1950 г.", "в г. Туле".
    AfterNumber,
    /// It mostly ends the sentence if a capital follows: "etc.", "p.m.", "т. д.".
    Ending,
}

/// Bytes of the longest entry. Most sentences end in a longer word, which need not be looked up.
const LONGEST: usize = 24;
/// Letters of the longest entry that has nothing but ASCII letters.
pub(crate) const LONGEST_WORD: usize = 7;

/// The abbreviations of a language, ready to be looked up.
#[derive(Debug)]
pub(crate) struct Abbreviations {
    /// Of equal entries the one that decides comes first.
    entries: Vec<(&'static str, Abbreviation)>,
    /// Hashes of the entries, sorted, and their indices.
    index: Vec<Keyed>,
    /// For each ASCII letter, as bits, how many bytes the entries that begin with it have.
    lengths: [u32; 32],
}

impl Abbreviations {
    pub(crate) fn of(language: Language) -> Self {
        let mut entries = Vec::new();
        for lists in [lists::of(language), lists::SHARED] {
            let kinds = [
                (lists.leading, Abbreviation::Leading),
                (lists.before_number, Abbreviation::BeforeNumber),
                (lists.either, Abbreviation::Either),
                (lists.after_number, Abbreviation::AfterNumber),
                (lists.ending, Abbreviation::Ending),
            ];
            for (list, kind) in kinds {
                let words = list.split(' ').filter(|entry| !entry.is_empty());
                entries.extend(words.map(|entry| (entry, kind)));
            }
        }
        // Equal hashes keep their order: the language's own lists stay before the shared ones.
        let index = order::keyed(entries.len(), &|i| hash(entries[i].0.as_bytes()) as u32);
        let mut lengths = [0; 32];
        for (entry, _) in &entries {
            lengths[usize::from(entry.as_bytes()[0] & 31)] |= 1 << entry.len();
        }
        Self { entries, index, lengths }
    }

    /// What kind of abbreviation a token is, if any; `token` comes without its last full stop. White
    /// space inside does not matter: "z. B." is "z.B.".
    pub(crate) fn find(&self, token: &str) -> Option<Abbreviation> {
        let first = *token.as_bytes().first()?;
        // Letters outside ASCII may change their length with their case.
        let is_possible = match (first.is_ascii(), token.is_ascii()) {
            (true, true) => {
                token.len() <= LONGEST
                    && self.lengths[usize::from(first & 31)] >> token.len() & 1 == 1
            }
            (true, false) => self.lengths[usize::from(first & 31)] >> token.len().min(31) != 0,
            (false, _) => true,
        };
        if !is_possible && !token.bytes().any(|byte| matches!(byte, b' ' | 0xa0)) {
            return None;
        }
        let mut buffer = [0; LONGEST];
        let token = lower(token.chars().filter(|c| !c.is_whitespace()), &mut buffer)?;
        let hash = hash(token) as u32;
        let at = self.index.partition_point(|&(other, _)| other < hash);
        let same = self.index[at..].iter().take_while(|&&(other, _)| other == hash);
        let mut entries = same.map(|&(_, i)| self.entries[i as usize]);
        entries.find(|&(entry, _)| entry.as_bytes() == token).map(|(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_lower_case_and_single_spaced() {
        for &language in Language::ALL {
            let lists = lists::of(language);
            for list in
                [lists.leading, lists.before_number, lists.either, lists.after_number, lists.ending]
            {
                assert_eq!(list.to_lowercase(), list, "{language:?}");
                assert!(list.split(' ').all(|entry| entry.len() <= LONGEST), "{list}");
                assert!(!list.contains("  "), "{language:?}: {list}");
                let words = list.split(' ').filter(|s| s.bytes().all(|b| b.is_ascii_lowercase()));
                assert!(words.map(str::len).all(|length| length <= LONGEST_WORD), "{list}");
            }
        }
    }

    #[test]
    fn the_own_list_comes_before_the_shared_one() {
        let find = |language, token| Abbreviations::of(language).find(token);
        assert_eq!(find(Language::English, "Dr"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::English, "no"), Some(Abbreviation::BeforeNumber));
        assert_eq!(find(Language::German, "bzw"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::Polish, "r"), Some(Abbreviation::AfterNumber));
        assert_eq!(find(Language::Unknown, "etc"), Some(Abbreviation::Ending));
        assert_eq!(find(Language::English, "bridge"), None);
    }
}
