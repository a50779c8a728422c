//! Abbreviations that are written with a full stop, by language.
//!
//! Each list holds lower-case forms without the last full stop; what all languages share stands in a
//! list of its own.

mod lists;

use super::word_maps::WordMaps;
use super::{Language, lower_within};
use crate::lexicon::composed;
use crate::word_lists::WordMap;

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

static ABBREVIATIONS: WordMaps<Option<Abbreviation>> = WordMaps::new(|language| {
    let mut map: WordMap<Option<Abbreviation>> = WordMap::default();
    // The language's own lists decide before the shared ones.
    for lists in [lists::of(language), lists::SHARED] {
        let kinds = [
            (lists.leading, Abbreviation::Leading),
            (lists.before_number, Abbreviation::BeforeNumber),
            (lists.either, Abbreviation::Either),
            (lists.after_number, Abbreviation::AfterNumber),
            (lists.ending, Abbreviation::Ending),
        ];
        for (list, kind) in kinds {
            for entry in list.split_whitespace() {
                map.entry(entry).get_or_insert(kind);
            }
        }
    }
    map
});

/// What kind of abbreviation a token of a language is, if any; `token` comes without its last full stop. White space
/// inside does not matter: "z. B." is "z.B.".
pub(crate) fn abbreviation(language: Language, token: &str) -> Option<Abbreviation> {
    let token = lower_within(composed(token).chars().filter(|c| !c.is_whitespace()), LONGEST)?;
    ABBREVIATIONS.of(language).get(&token)
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
        let find = abbreviation;
        assert_eq!(find(Language::English, "Dr"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::English, "no"), Some(Abbreviation::BeforeNumber));
        assert_eq!(find(Language::German, "bzw"), Some(Abbreviation::Leading));
        assert_eq!(find(Language::Polish, "r"), Some(Abbreviation::AfterNumber));
        assert_eq!(find(Language::Unknown, "etc"), Some(Abbreviation::Ending));
        assert_eq!(find(Language::English, "bridge"), None);
    }
}
