//! Phrases with small words inside them: names ("Bank of England") and terms ("cost of living").

use std::ops::Range;

use super::{LOOSE, NOUN_LINK, PhraseTallies};
use crate::key_terms::lists::{self, names};
use crate::key_terms::phrases::{NO_INDEX, PhraseId};
use crate::key_terms::tokens::{Flag, Token};
use crate::language::Language;

/// Longest phrase with small words in it, in tokens.
const MAX_NAME: usize = 8;
/// Groups of small words in a name.
const MAX_LINKS: usize = 3;
/// Words of a term on either side of a small word.
const MAX_SIDE: usize = 2;

/// A phrase with small words inside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Linked {
    first: usize,
    len: usize,
    /// Whether one of the small words links only what comes again.
    is_loose: bool,
}

impl PhraseTallies<'_> {
    /// Names with a small word at `link`: capitals, one or two small words, capitals, and so on.
    pub(super) fn find_names(&self, link: usize, found: &mut Vec<Linked>) {
        let all = &self.tokens.tokens;
        let is_capital = |token: &Token| token.is_content() && token.is(Flag::Capitalized);
        let is_part = |at: usize| is_capital(&all[at]) && !all[at].is(Flag::Possessive);
        let mut first = link;
        while first > 0 && is_part(first - 1) && (first == link || !all[first].is(Flag::Breaks)) {
            first -= 1;
        }
        if first == link {
            return;
        }
        let (mut last, mut is_loose) = (link, false);
        for _ in 0..MAX_LINKS {
            let small = all[last..].iter().take(2).take_while(|token| self.is_link(token));
            is_loose |= small.clone().any(|token| self.has(token, LOOSE));
            let small = small.count();
            let capitals = self.capitals_from(last + small);
            if small == 0 || capitals == 0 || last + small + capitals - first > MAX_NAME {
                return;
            }
            last += small + capitals;
            if !is_loose || self.may_repeat(first..last) {
                found.push(Linked { first, len: last - first, is_loose });
            }
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

    /// Nouns that a small word at `link` makes one term of, each alone or with a word more: "cost of living", "free movement
    /// of goods", "réseau de transports publics", "fin de la trêve".
    pub(super) fn find_compounds(&self, link: usize, found: &mut Vec<Linked>) {
        let all = &self.tokens.tokens;
        let Some((right, is_loose)) = self.noun_after(link) else { return };
        if link == 0 || is_loose && !self.may_repeat(link - 1..right + 1) {
            return;
        }
        let is_name = all[right].is(Flag::Capitalized);
        for left in 1..=MAX_SIDE.min(link) {
            let run = &all[link - left..link];
            let is_run = run.iter().all(Token::is_content)
                && run[1..].iter().all(|token| !token.is(Flag::Breaks));
            if !is_run || is_name && all[link - 1].is(Flag::Capitalized) {
                return;
            }
            let first = link - left;
            let mut add = |end: usize, is_loose: bool| {
                if end - first <= MAX_NAME && (!is_loose || self.may_repeat(first..end)) {
                    found.push(Linked { first, len: end - first, is_loose });
                }
            };
            for end in self.ends_from(right) {
                add(end, is_loose);
                if self.is_english() || end == all.len() {
                    continue;
                }
                if let Some((next, is_next_loose)) = self.noun_after(end) {
                    self.ends_from(next).for_each(|end| add(end, is_loose | is_next_loose));
                }
            }
        }
    }

    /// The noun behind a small word, and an article, that link nouns; and whether they link only what comes again.
    fn noun_after(&self, link: usize) -> Option<(usize, bool)> {
        let all = &self.tokens.tokens;
        let token = &all[link];
        if token.is(Flag::Breaks) || !self.has(token, NOUN_LINK | LOOSE) {
            return None;
        }
        let is_article = all.get(link + 1).is_some_and(|next| self.is_link(next));
        let noun = link + 1 + usize::from(is_article);
        let is_loose = self.has(token, LOOSE) || is_article && self.is_english();
        self.tokens.goes_on(noun).then_some((noun, is_loose))
    }

    /// Where phrases of one word, or two, end that begin at `at`.
    fn ends_from(&self, at: usize) -> impl Iterator<Item = usize> {
        (at..at + MAX_SIDE).take_while(|&last| self.tokens.goes_on(last)).map(|last| last + 1)
    }

    /// Whether a phrase may occur as often as one must that occurs again: all its words do.
    fn may_repeat(&self, tokens: Range<usize>) -> bool {
        let least = self.floor.0.max(2);
        let mut keys = self.tokens.tokens[tokens].iter().map(|token| token.key);
        keys.all(|key| self.tokens.frequency[key as usize] >= least)
    }

    /// Whether the key of a token has one of some marks.
    pub(super) fn has(&self, token: &Token, marks: u8) -> bool {
        self.marks[token.key as usize] & marks != 0
    }

    fn is_english(&self) -> bool {
        self.tokens.language == Language::English
    }

    pub(super) fn count_linked(&mut self, found: &[Linked]) {
        let ids: Vec<PhraseId> = found
            .iter()
            .map(|&Linked { first, len, .. }| {
                let keys = self.tokens.keys_of(first, len);
                keys.fold(NO_INDEX, |phrase, key| self.see(phrase, key))
            })
            .collect();
        for &phrase in &ids {
            self.totals[phrase as usize] += 1;
        }
        for (&phrase, &Linked { first, len, is_loose }) in ids.iter().zip(found) {
            let count = self.totals[phrase as usize];
            let is_named = count > 1 || !is_loose;
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
        let is_organization =
            |at: usize| lists::tells(self.tokens.language, form(at)) == names::ORGANIZATION;
        let (left, right) = ((first, at - first), (at + 1, first + len - at - 1));
        let has_link = (first..at).any(|at| self.tokens.tokens[at].is_stop());
        let parts: &[(usize, usize)] = if has_link && (first..at).any(is_organization) {
            // The institute of one thing and another.
            &[left]
        } else if count > 1 && right.1 > 1 {
            // One and the other commission.
            &[right]
        } else if is_organization(first + len - 1) {
            &[left]
        } else {
            &[left, right]
        };
        let stands_elsewhere = |(first, len)| self.count_of(first, len) > count;
        parts.iter().copied().any(stands_elsewhere)
    }

    /// How often a phrase occurs.
    fn count_of(&self, first: usize, len: usize) -> u32 {
        let mut keys = self.tokens.keys_of(first, len);
        let phrase = keys.try_fold(NO_INDEX, |phrase, key| self.phrases.find(phrase, key));
        phrase.and_then(|phrase| self.totals.get(phrase as usize)).copied().unwrap_or(0)
    }
}
