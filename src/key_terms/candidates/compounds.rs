//! Phrases with small words inside them: names ("Bank of England") and terms ("cost of living").

use super::{NOUN_LINK, PhraseCandidates};
use crate::key_terms::lists::{self, names};
use crate::key_terms::phrases::{NO_INDEX, PhraseId};
use crate::key_terms::tokens::{Flag, Token};
use crate::language::Language;

/// Longest phrase with small words in it, in tokens.
const MAX_NAME: usize = 8;
/// Words of a term on either side of a small word.
const MAX_SIDE: usize = 2;

impl PhraseCandidates<'_> {
    /// Names with a small word at `link`: capitals, one or two small words, capitals, and once more.
    pub(super) fn find_names(&self, link: usize, names: &mut Vec<(usize, usize)>) {
        let all = &self.tokens.tokens;
        let is_capital = |token: &Token| token.is_content() && token.is(Flag::Capitalized);
        let mut first = link;
        while first > 0
            && is_capital(&all[first - 1])
            && (first == link || !all[first].is(Flag::Breaks))
        {
            first -= 1;
        }
        if first == link {
            return;
        }
        let mut last = link;
        for _ in 0..2 {
            let small = all[last..].iter().take(2).take_while(|token| self.is_link(token)).count();
            let capitals = self.capitals_from(last + small);
            if small == 0 || capitals == 0 || last + small + capitals - first > MAX_NAME {
                return;
            }
            last += small + capitals;
            names.push((first, last - first));
        }
    }

    /// How many capitalized words follow each other from `at` on: up to a possessive, or one year, as in
    /// "Clean Water Act of 1986".
    fn capitals_from(&self, at: usize) -> usize {
        let all = &self.tokens.tokens;
        if self.tokens.goes_on(at) && all[at].is_number() {
            return 1;
        }
        let is_capital = |&at: &usize| self.tokens.goes_on(at) && all[at].is(Flag::Capitalized);
        let capitals = (at..).take_while(is_capital).count();
        let possessive = all[at..at + capitals].iter().position(|token| token.is(Flag::Possessive));
        possessive.map_or(capitals, |possessive| possessive + 1)
    }

    /// Nouns that a small word at `link` makes one term of, each alone or, in English, with a word more: "cost of living",
    /// "free movement of goods", "pomme de terre".
    pub(super) fn find_compounds(&self, link: usize, names: &mut Vec<(usize, usize)>) {
        let all = &self.tokens.tokens;
        let right = link + 1;
        if self.marks[all[link].key as usize] & NOUN_LINK == 0 || !self.tokens.goes_on(right) {
            return;
        }
        let most = if self.is_english() { MAX_SIDE } else { 1 };
        for left in 1..=most.min(link) {
            let run = &all[link - left..link];
            let is_run = run.iter().all(Token::is_content)
                && run[1..].iter().all(|token| !token.is(Flag::Breaks));
            let is_name = all[link - 1].is(Flag::Capitalized) && all[right].is(Flag::Capitalized);
            if !is_run || is_name {
                return;
            }
            let ends = (right..right + most).take_while(|&last| self.tokens.goes_on(last));
            names.extend(ends.map(|last| (link - left, left + 1 + last - link)));
        }
    }

    fn is_english(&self) -> bool {
        self.tokens.language == Language::English
    }

    pub(super) fn count_names(&mut self, names: &[(usize, usize)]) {
        let ids: Vec<PhraseId> = names
            .iter()
            .map(|&(first, len)| {
                let keys = self.tokens.keys_of(first, len);
                keys.fold(NO_INDEX, |phrase, key| self.see(phrase, key))
            })
            .collect();
        for &phrase in &ids {
            self.counts[phrase as usize] += 1;
        }
        for (&phrase, &(first, len)) in ids.iter().zip(names) {
            let count = self.counts[phrase as usize];
            // Elsewhere than in English, nouns follow each other by such words everywhere.
            let is_named =
                count > 1 || self.tokens.tokens[first].is(Flag::Capitalized) || self.is_english();
            if is_named && !self.is_pair(first, len, count) && self.floor.lets(first, count) {
                self.add(phrase, first, len, true);
            }
        }
    }

    /// Whether a name that occurs so often is two, as either stands elsewhere: "Ann and Bob".
    fn is_pair(&self, first: usize, len: usize, count: u32) -> bool {
        let conjunctions = lists::conjunctions(self.tokens.language);
        let form = |at: usize| self.tokens.keys.form(self.tokens.tokens[at].key);
        let is_conjunction =
            |&at: &usize| conjunctions.split(' ').any(|conjunction| conjunction == form(at));
        let Some(at) = (first..first + len).find(is_conjunction) else { return false };
        let last = lists::tells(self.tokens.language, form(first + len - 1));
        let parts = [(first, at - first), (at + 1, first + len - at - 1)];
        let stands_elsewhere = |(first, len)| self.count_of(first, len) > count;
        // The commission for one thing and another.
        let parts = if last == names::ORGANIZATION { &parts[..1] } else { &parts[..] };
        parts.iter().copied().any(stands_elsewhere)
    }

    /// How often a phrase occurs.
    fn count_of(&self, first: usize, len: usize) -> u32 {
        let mut keys = self.tokens.keys_of(first, len);
        let phrase = keys.try_fold(NO_INDEX, |phrase, key| self.phrases.find(phrase, key));
        phrase.and_then(|phrase| self.counts.get(phrase as usize)).copied().unwrap_or(0)
    }
}
