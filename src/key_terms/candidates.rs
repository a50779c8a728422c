//! Tokens → candidates: the phrases of one to five tokens between function words and punctuation, and
//! names with small words inside them ("Bank of England"), counted.

use super::tokens::{Token, Tokens};
use crate::hashing::hash_numbers;
use crate::language::Language;
use crate::table::Table;

/// Longest phrase, in tokens.
const MAX_PHRASE: usize = 5;
/// Longest name with small words in it, in tokens.
const MAX_NAME: usize = 8;
/// In a text of more tokens than this …
const LONG_TEXT: usize = 2500;
/// … a phrase that occurs once must occur among the first so many tokens.
const LONG_TEXT_HEAD: usize = 400;

/// A phrase and what was counted of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Candidate {
    /// Index of the token that its first occurrence begins with, and its length in tokens.
    pub(super) first: u32,
    pub(super) len: u32,
    pub(super) count: u32,
    /// Occurrences as a whole run between function words and punctuation.
    pub(super) whole: u32,
    /// Occurrences that do not open a sentence, and those of them with capitals throughout.
    pub(super) inner: u32,
    pub(super) capitalized: u32,
    /// Occurrences right after a function word.
    pub(super) after_stop: u32,
    pub(super) possessive: u32,
    pub(super) in_title: u32,
    /// Sentences with it, and the last one counted.
    pub(super) sentences: u32,
    last_sentence: u32,
    /// Highest count of a longer candidate that holds it.
    pub(super) held: u32,
    /// Whether there are function words inside.
    pub(super) has_connector: bool,
}

/// All candidates of a text.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) all: Vec<Candidate>,
    table: Table,
}

impl<'a> Candidates<'a> {
    pub(super) fn of(tokens: &'a Tokens) -> Self {
        let mut candidates = Self { tokens, all: Vec::new(), table: Table::default() };
        let all = &tokens.tokens;
        let mut start = 0;
        while start < all.len() {
            if all[start].is_stop || all[start].is_unspaced {
                start += 1;
                continue;
            }
            let mut end = start + 1;
            while end < all.len() && !all[end].breaks && !all[end].is_stop && !all[end].is_unspaced
            {
                end += 1;
            }
            candidates.add_run(start, end);
            candidates.add_names(start, end);
            start = end;
        }
        candidates.drop_chance_phrases();
        candidates.find_holders();
        candidates
    }

    /// First token and length of each, in the order of first occurrence.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.all.iter().map(|candidate| (candidate.first as usize, candidate.len as usize))
    }

    fn add_run(&mut self, start: usize, end: usize) {
        for first in start..end {
            for len in 1..=MAX_PHRASE.min(end - first) {
                // Longer phrases from here hold the rare token too.
                if self.is_chance(first + len - 1) {
                    break;
                }
                let is_whole = first == start && first + len == end;
                if self.is_well_formed(first, len) {
                    self.add(first, len, is_whole);
                }
            }
        }
    }

    /// Names with connectors: capitals, one or two small words, capitals, and once more.
    fn add_names(&mut self, start: usize, end: usize) {
        let all = &self.tokens.tokens;
        let connectors = connectors(self.tokens.language);
        if connectors.is_empty() || !all[end - 1].is_capitalized {
            return;
        }
        let mut first = end - 1;
        while first > start && all[first - 1].is_capitalized {
            first -= 1;
        }
        let mut last = end;
        for _ in 0..2 {
            let is_connector = |token: &Token| {
                let word = self.tokens.keys.form(token.key);
                !token.breaks && token.is_stop && connectors.split(' ').any(|entry| entry == word)
            };
            let small = all[last..].iter().take(2).take_while(|token| is_connector(token)).count();
            let capitals = all[last + small..]
                .iter()
                .take_while(|t| t.is_capitalized && !t.breaks && !t.is_stop && !t.is_unspaced)
                .count();
            if small == 0 || capitals == 0 || last + small + capitals - first > MAX_NAME {
                return;
            }
            last += small + capitals;
            self.add(first, last - first, true);
        }
    }

    /// Whether the token is so rare, and stands so late in a long text, that no phrase with it counts.
    fn is_chance(&self, at: usize) -> bool {
        self.tokens.tokens.len() > LONG_TEXT
            && at > LONG_TEXT_HEAD
            && self.tokens.frequency[self.tokens.tokens[at].key as usize] < 2
    }

    fn is_well_formed(&self, first: usize, len: usize) -> bool {
        let tokens = &self.tokens.tokens[first..first + len];
        let (head, last) = (&tokens[0], &tokens[len - 1]);
        let is_number = |token: &Token| token.has_digit && !token.has_letter;
        let last_is_word = last.letters > 2
            || last.has_digit
            || (last.letters == 2 && (last.is_all_caps || len > 1 && last.is_capitalized));
        // "Falcon 9" is a name, "about 9" is not.
        let number_is_named = len > 1 && tokens[len - 2].is_capitalized;
        !is_number(head) && last_is_word && (!is_number(last) || number_is_named)
    }

    fn add(&mut self, first: usize, len: usize, is_whole: bool) {
        let index = self.find(first, len).unwrap_or_else(|| self.insert(first, len));
        let tokens = self.tokens;
        let candidate = &mut self.all[index];
        let phrase = &tokens.tokens[first..first + len];
        candidate.count += 1;
        candidate.whole += u32::from(is_whole);
        if !phrase[0].is_initial {
            candidate.inner += 1;
            let capitals = phrase.iter().all(|token| token.is_capitalized || token.is_stop);
            candidate.capitalized += u32::from(capitals);
        }
        candidate.after_stop += u32::from(first > 0 && tokens.tokens[first - 1].is_stop);
        candidate.possessive += u32::from(phrase[..len - 1].iter().any(|t| t.is_possessive));
        candidate.in_title += u32::from(phrase.iter().all(|token| token.in_title || token.is_stop));
        candidate.has_connector |= phrase.iter().any(|token| token.is_stop);
        if candidate.last_sentence != phrase[0].sentence {
            candidate.last_sentence = phrase[0].sentence;
            candidate.sentences += 1;
        }
    }

    fn insert(&mut self, first: usize, len: usize) -> usize {
        let index = self.all.len();
        self.all.push(Candidate {
            first: first as u32,
            len: len as u32,
            last_sentence: u32::MAX,
            ..Candidate::default()
        });
        self.index(index);
        index
    }

    /// Enters a candidate in the table.
    fn index(&mut self, index: usize) {
        let keys = self.keys_of(index as u32);
        self.table.insert(hash_numbers(keys), index as u32);
    }

    fn drop_chance_phrases(&mut self) {
        if self.tokens.tokens.len() <= LONG_TEXT {
            return;
        }
        self.all.retain(|c| c.count > 1 || (c.first as usize) < LONG_TEXT_HEAD);
        self.table.clear();
        for index in 0..self.all.len() {
            self.index(index);
        }
    }

    /// Of every candidate, how often its most frequent extension occurs. A phrase is held by the two
    /// phrases that are one token longer; what is longer still is at most as frequent.
    fn find_holders(&mut self) {
        for index in 0..self.all.len() {
            let Candidate { first, len, count, .. } = self.all[index];
            let (first, len) = (first as usize, len as usize);
            if len < 2 {
                continue;
            }
            for part in [(first, len - 1), (first + 1, len - 1)] {
                if let Some(held) = self.find(part.0, part.1) {
                    let held = &mut self.all[held].held;
                    *held = (*held).max(count);
                }
            }
        }
    }

    fn find(&self, first: usize, len: usize) -> Option<usize> {
        let keys = self.tokens.keys_of(first, len);
        let found = self.table.find(hash_numbers(keys), |index| self.keys_of(index) == keys);
        found.map(|index| index as usize)
    }

    /// The keys of a candidate.
    fn keys_of(&self, index: u32) -> &'a [u32] {
        let candidate = &self.all[index as usize];
        self.tokens.keys_of(candidate.first as usize, candidate.len as usize)
    }
}

/// Small words inside names.
const fn connectors(language: Language) -> &'static str {
    match language {
        Language::English => "of for and the",
        Language::French => "de du des la le les et en à au aux",
        Language::Spanish => "de del la los las el y en",
        Language::Portuguese => "de da do das dos e em",
        Language::Italian => "di del della dei delle degli e",
        Language::German => "von der des und für",
        Language::Dutch => "van de der het en voor",
        _ => "",
    }
}
