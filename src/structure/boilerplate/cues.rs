//! Phrases that pages are framed with, in six groups and some forty languages.
//!
//! A phrase counts anywhere on a line; the share of the words of the line that it covers shows how
//! much of the line is such a phrase. The phrases are those of real pages; a page in another language
//! is still recognized by its shape.

#[cfg(test)]
mod lists;

use std::sync::LazyLock;

use crate::lexicon::lower;
use crate::structure::words::Word;
use crate::word_lists::WordMap;

/// What a phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Social,
    Controls,
    Legal,
    Related,
    Comments,
    Byline,
}

impl Group {
    pub(super) const COUNT: usize = 6;
}

const GROUPS: [Group; Group::COUNT] =
    [Group::Social, Group::Controls, Group::Legal, Group::Related, Group::Comments, Group::Byline];

/// What some letters are.
#[derive(Clone, Copy, Debug, Default)]
enum Letters {
    /// Nothing that a phrase is or begins with.
    #[default]
    None,
    /// The first letters of a phrase.
    Beginning,
    Phrase(Group),
}

/// One line per group: the letters of its phrases. `build.rs` takes them from `cues/lists.rs`.
const LETTERS_OF_PHRASES: &str = include_str!(concat!(env!("OUT_DIR"), "/cue_phrases.txt"));

/// The letters of each phrase, and the first of them.
static CUE_PHRASES: LazyLock<WordMap<Letters>> = LazyLock::new(|| {
    let mut known = WordMap::with_room_for(LETTERS_OF_PHRASES);
    for (group, phrases) in GROUPS.into_iter().zip(LETTERS_OF_PHRASES.lines()) {
        for letters in phrases.split(' ') {
            for (letters, meaning) in [
                (beginning(letters).unwrap_or_default(), Letters::Beginning),
                (letters, Letters::Phrase(group)),
            ] {
                let entry = known.entry(letters);
                if !matches!(entry, Letters::Phrase(_)) {
                    *entry = meaning;
                }
            }
        }
    }
    known
});

/// Letters that a phrase begins with, by which most words are known to begin none.
const BEGINNING: usize = 4;

/// The first letters of some, if there are so many.
fn beginning(letters: &str) -> Option<&str> {
    let (last, c) = letters.char_indices().nth(BEGINNING - 1)?;
    Some(&letters[..last + c.len_utf8()])
}

/// The part of a word that is compared: its letters and digits in lower case.
fn letters_of(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| c.is_alphanumeric()).map(lower)
}

/// Bytes of the letters of the longest phrase.
const MAX_PHRASE_BYTES: usize = 72;

/// The longest phrase that some words begin with, and how many words it has.
fn longest(text: &str, words: &[Word], letters: &mut String) -> Option<(Group, usize)> {
    letters.clear();
    let (mut found, mut is_begun) = (None, false);
    for (index, word) in words.iter().enumerate() {
        letters.extend(letters_of(&text[word.span().range()]));
        if letters.len() > MAX_PHRASE_BYTES {
            break;
        }
        if !is_begun && let Some(beginning) = beginning(letters) {
            is_begun = !matches!(CUE_PHRASES.get(beginning), Letters::None);
            if !is_begun {
                break;
            }
        }
        if let Letters::Phrase(group) = CUE_PHRASES.get(letters) {
            found = Some((group, index + 1));
        }
    }
    found
}

/// How much of a line is made of phrases of each group: words of phrases over words, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cues([f64; Group::COUNT]);

impl Cues {
    /// The cues of a line, given its words.
    pub(super) fn of(text: &str, line: &str, words: &[Word]) -> Self {
        let mut letters = String::new();
        let mut counts = [0.0; Group::COUNT];
        let mut at = 0;
        while at < words.len() {
            match longest(text, &words[at..], &mut letters) {
                Some((group, count)) => {
                    counts[group as usize] += count as f64;
                    at += count;
                }
                None => at += 1,
            }
        }
        if line.contains('©') {
            counts[Group::Legal as usize] += 1.0;
        }
        let all = words.len().max(1) as f64;
        Self(counts.map(|count| (count / all).min(1.0)))
    }

    /// The share of one group.
    pub(super) fn of_group(&self, group: Group) -> f64 {
        self.0[group as usize]
    }

    /// The shares, by group.
    pub(super) fn shares(&self) -> [f64; Group::COUNT] {
        self.0
    }

    /// The share of all groups together.
    pub(super) fn total(&self) -> f64 {
        self.0.iter().sum::<f64>().min(1.0)
    }

    /// The group with the largest share, if there is a cue at all.
    pub(super) fn strongest(&self) -> Option<(Group, f64)> {
        GROUPS
            .iter()
            .map(|&group| (group, self.of_group(group)))
            .filter(|&(_, share)| share > 0.0)
            .fold(None, |best: Option<(Group, f64)>, own| match best {
                Some((_, share)) if share >= own.1 => best,
                _ => Some(own),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::structure::words::words_of;

    #[test]
    fn every_phrase_is_found_whole() {
        for list in lists::CUE_LISTS {
            for phrase in list.split(", ") {
                let mut words = Vec::new();
                words_of(phrase, Span::new(0, phrase.len()), &mut words);
                let found = longest(phrase, &words, &mut String::new());
                assert_eq!(found.map(|(_, count)| count), Some(words.len()), "{phrase}");
            }
        }
    }

    #[track_caller]
    fn check(line: &str, expected: Option<(Group, f64)>) {
        let mut words = Vec::new();
        words_of(line, Span::new(0, line.len()), &mut words);
        assert_eq!(Cues::of(line, line, &words).strongest(), expected, "{line}");
    }

    #[test]
    fn phrases_are_found_in_lines() {
        check("Skip to main content", Some((Group::Controls, 1.0)));
        check("© 2031 Hill Press", Some((Group::Legal, 1.0 / 3.0)));
        check("Don’t miss", Some((Group::Related, 1.0)));
        check("Facebook Twitter the bridge", Some((Group::Social, 0.5)));
        check("相关阅读", Some((Group::Related, 1.0)));
        check("Das könnte Sie auch interessieren", Some((Group::Related, 1.0)));
        check("The bridge over the river is old.", None);
    }

    #[test]
    fn the_longest_phrase_counts() {
        check("Read more about", Some((Group::Related, 2.0 / 3.0)));
        check("Terms & Conditions", Some((Group::Legal, 1.0)));
    }
}
