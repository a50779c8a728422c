//! Tokens → candidates: the phrases of one to five tokens between function words and punctuation, and
//! names and terms with small words inside them ("Bank of England"), counted.

mod compounds;
mod form;

use super::lists;
use super::phrases::{NO_INDEX, PhraseId, Phrases, usual_count};
use super::tokens::{Flag, ROLES, Token, Tokens, WordRole};
use crate::language::Language;
use crate::order;
use compounds::Linked;
use form::is_well_formed;

/// Longest phrase, in tokens, and in syllables where these stand apart.
const MAX_PHRASE: usize = 5;
const MAX_SYLLABLES: usize = 8;
/// In a text of more tokens than this …
const LONG_TEXT: usize = 2500;
/// … what does not begin among the first so many tokens must occur more than once, …
const LONG_TEXT_HEAD: usize = 400;
/// … and in one of more than this …
const BOOK: usize = 20_000;
/// … once more for every so many tokens beyond.
const TOKENS_A_TIME: usize = 5_000;

/// A share where nothing was counted.
pub(super) const UNKNOWN_SHARE: f64 = 0.5;

/// How often a phrase must occur to be a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Floor(u32);

impl Floor {
    /// In a text of so many tokens.
    pub(super) fn of(tokens: usize) -> Self {
        let beyond = tokens.saturating_sub(BOOK) / TOKENS_A_TIME;
        Self(if tokens > LONG_TEXT { 2 + beyond as u32 } else { 1 })
    }

    /// Whether a phrase that begins at a token and is so frequent may be one.
    pub(super) fn lets(self, first: usize, count: u32) -> bool {
        count >= self.0 || first < LONG_TEXT_HEAD
    }
}

/// A phrase and what was counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct PhraseCandidate {
    /// Index of the token that its first occurrence begins with, and its length in tokens.
    pub(super) first: u32,
    pub(super) len: u32,
    pub(super) last: u32,
    pub(super) count: u32,
    /// Occurrences as a whole run between function words and punctuation.
    pub(super) whole: u32,
    /// Occurrences that do not open a sentence, and those of them with capitals throughout.
    pub(super) inner: u32,
    pub(super) capitalized: u32,
    pub(super) possessive: u32,
    /// Occurrences behind an opening quotation mark or bracket.
    pub(super) opened: u32,
    pub(super) in_title: u32,
    /// Occurrences outside headings, the title aside.
    pub(super) in_text: u32,
    /// What stands before and after it, by role.
    pub(super) before: [u32; ROLES],
    pub(super) after: [u32; ROLES],
    /// Highest count of a longer candidate that holds it.
    pub(super) held: u32,
    /// How many longer candidates hold it.
    pub(super) holders: u32,
}

/// How the tokens of a key are used.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Uses {
    /// Occurrences at the beginning and at the end of a run.
    pub(super) opens: u32,
    pub(super) closes: u32,
    /// Occurrences inside sentences, and those with a capital.
    pub(super) inner: u32,
    pub(super) capitalized: u32,
}

/// Where a phrase begins, and which phrase it is as far as it has been read.
#[derive(Clone, Copy, Debug)]
struct Start {
    first: u32,
    phrase: PhraseId,
}

/// Its key occurs often enough for a phrase to begin with it anywhere.
const FREQUENT: u8 = 1;
/// It is a small word that may stand inside names.
const LINK: u8 = 2;
/// It is one that links common nouns, too.
const NOUN_LINK: u8 = 4;
/// It links what comes again.
const LOOSE: u8 = 8;

/// In place of an index: the phrase is no candidate, because of its form.
const ILL_FORMED: u32 = NO_INDEX - 1;

/// All candidates of a text.
#[derive(Debug)]
pub(super) struct PhraseCandidates<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    /// In the order of first occurrence.
    pub(super) all: Vec<PhraseCandidate>,
    /// By key.
    pub(super) uses: Vec<Uses>,
    phrases: Phrases,
    /// By key: [`FREQUENT`], [`LINK`] and [`NOUN_LINK`], where they hold.
    marks: Vec<u8>,
    /// Of each phrase: how often it occurs, and which candidate it is.
    counts: Vec<u32>,
    candidate_of: Vec<u32>,
    floor: Floor,
}

impl<'a> PhraseCandidates<'a> {
    pub(super) fn of(tokens: &'a Tokens<'a>) -> Self {
        let floor = Floor::of(tokens.tokens.len());
        let mut candidates = Self {
            tokens,
            // A short text has about so many.
            all: Vec::with_capacity(usual_count(tokens.keys.len())),
            uses: vec![Uses::default(); tokens.keys.len()],
            phrases: Phrases::new(tokens.keys.len()),
            marks: tokens
                .frequency
                .iter()
                .map(|&count| u8::from(count >= floor.0) * FREQUENT)
                .collect(),
            counts: Vec::new(),
            candidate_of: Vec::new(),
            floor,
        };
        candidates.mark(lists::connectors(tokens.language), LINK);
        candidates.mark(lists::noun_connectors(tokens.language), NOUN_LINK);
        candidates.mark(lists::loose_connectors(tokens.language), LOOSE);
        let (starts, linked) = candidates.find_starts();
        candidates.count(starts);
        candidates.count_linked(&linked);
        candidates.find_holders();
        // No phrase has sixteen tokens.
        let place = |candidate: &PhraseCandidate| candidate.first << 4 | candidate.len;
        candidates.all = order::sorted(&candidates.all, place);
        candidates
    }

    /// Marks the keys of some words, and of what is left of them before a vowel: "d'".
    fn mark(&mut self, words: &str, mark: u8) {
        for word in words.split(' ') {
            let keys = [word, &[word, "'"].concat()].map(|word| self.tokens.keys.find(word));
            for key in keys.into_iter().flatten() {
                self.marks[key as usize] |= mark;
            }
        }
    }

    /// Whether a phrase may begin with a key there.
    fn is_frequent(&self, at: usize, key: u32) -> bool {
        (self.marks[key as usize] & FREQUENT != 0) | (at < LONG_TEXT_HEAD)
    }

    /// Where phrases may begin, and those with small words. Also sees how keys are used.
    fn find_starts(&mut self) -> (Vec<Start>, Vec<Linked>) {
        let tokens = self.tokens;
        let (mut starts, mut linked) = (Vec::new(), Vec::new());
        for (at, token) in tokens.tokens.iter().enumerate() {
            if token.is_content() & self.is_frequent(at, token.key) {
                starts.push(Start { first: at as u32, phrase: NO_INDEX });
            }
            if self.is_link(token) {
                self.find_names(at, &mut linked);
                self.find_compounds(at, &mut linked);
            }
        }
        for start in &starts {
            let at = start.first as usize;
            let token = &tokens.tokens[at];
            let is_inner = !token.is(Flag::Initial) && !token.is(Flag::InHeading);
            let opens = at == 0 || token.is(Flag::Breaks) || !tokens.tokens[at - 1].is_content();
            let uses = &mut self.uses[token.key as usize];
            uses.opens += u32::from(opens);
            uses.closes += u32::from(!tokens.goes_on(at + 1));
            uses.inner += u32::from(is_inner);
            uses.capitalized += u32::from(is_inner && token.is(Flag::Capitalized));
        }
        (starts, linked)
    }

    /// Counts phrases of growing length. A phrase is at most as frequent as what it begins with, so those that
    /// are too rare are left behind.
    fn count(&mut self, mut starts: Vec<Start>) {
        let tokens = self.tokens;
        let is_syllabic = tokens.language == Language::Vietnamese;
        let longest = if is_syllabic { MAX_SYLLABLES } else { MAX_PHRASE };
        for len in 1..=longest {
            starts.retain_mut(|start| {
                let last = start.first as usize + len - 1;
                if len > 1 && !tokens.goes_on(last) {
                    return false;
                }
                let key = tokens.tokens[last].key;
                let is_frequent = self.is_frequent(last, key);
                if is_frequent {
                    start.phrase = self.see(start.phrase, key);
                    self.counts[start.phrase as usize] += 1;
                }
                is_frequent
            });
            starts.retain(|start| {
                self.floor.lets(start.first as usize, self.counts[start.phrase as usize])
            });
            for start in &starts {
                let first = start.first as usize;
                let opens = tokens.before(first) != WordRole::Content;
                self.add(start.phrase, first, len, opens && !tokens.goes_on(first + len));
            }
        }
    }

    /// Whether a token is a small word that may stand inside a name.
    fn is_link(&self, token: &Token) -> bool {
        !token.is(Flag::Breaks) & self.has(token, LINK | LOOSE)
    }

    /// The phrase that is a phrase and one more key.
    fn see(&mut self, phrase: PhraseId, key: u32) -> PhraseId {
        let phrase = self.phrases.extend(phrase, key);
        if phrase as usize == self.counts.len() {
            self.counts.push(0);
            self.candidate_of.push(NO_INDEX);
        }
        phrase
    }

    /// Sees an occurrence of a phrase that has been counted.
    fn add(&mut self, phrase: PhraseId, first: usize, len: usize, is_whole: bool) {
        let tokens = self.tokens;
        let words = &tokens.tokens[first..first + len];
        let count = self.counts[phrase as usize];
        let index = &mut self.candidate_of[phrase as usize];
        if *index == NO_INDEX {
            let is_well_formed = is_well_formed(tokens, &self.uses, (first, len), count);
            *index = if is_well_formed { self.all.len() as u32 } else { ILL_FORMED };
            if is_well_formed {
                self.all.push(PhraseCandidate::new(first, len));
            }
        }
        let Some(candidate) = self.all.get_mut(*index as usize) else { return };
        candidate.last = first as u32;
        candidate.count += 1;
        candidate.whole += u32::from(is_whole);
        if !words[0].is(Flag::Initial) {
            candidate.inner += 1;
            let capitals = words.iter().all(|token| token.is(Flag::Capitalized) || token.is_stop());
            candidate.capitalized += u32::from(capitals);
        }
        candidate.possessive += u32::from(words[..len - 1].iter().any(|t| t.is(Flag::Possessive)));
        candidate.opened += u32::from(words[0].is(Flag::Opened));
        candidate.in_title +=
            u32::from(words.iter().all(|token| token.is(Flag::InTitle) || token.is_stop()));
        candidate.in_text += u32::from(!words[0].is(Flag::InSection));
        candidate.before[tokens.before(first) as usize] += 1;
        candidate.after[tokens.after(first + len) as usize] += 1;
    }

    /// Of every candidate, how often its most frequent extension occurs. A phrase is held by the phrases that
    /// are one token longer; what is longer still is at most as frequent.
    fn find_holders(&mut self) {
        for (parts, &count) in self.phrases.parts().into_iter().zip(&self.counts) {
            for part in parts.into_iter().filter(|&part| part != NO_INDEX) {
                let part = self.candidate_of[part as usize];
                if let Some(part) = self.all.get_mut(part as usize) {
                    part.held = part.held.max(count);
                    part.holders += u32::from(count > 0);
                }
            }
        }
    }
}

impl PhraseCandidate {
    fn new(first: usize, len: usize) -> Self {
        Self {
            first: first as u32,
            len: len as u32,
            last: first as u32,
            count: 0,
            whole: 0,
            inner: 0,
            capitalized: 0,
            possessive: 0,
            opened: 0,
            in_title: 0,
            in_text: 0,
            before: [0; ROLES],
            after: [0; ROLES],
            held: 0,
            holders: 0,
        }
    }

    /// Its tokens where it first occurs.
    pub(super) fn words<'t>(&self, tokens: &'t Tokens) -> &'t [Token] {
        &tokens.tokens[self.first as usize..][..self.len as usize]
    }

    /// Share of its occurrences inside sentences that are capitalized throughout; if it only opens sentences, half or none.
    pub(super) fn share_capitalized(&self, tokens: &Tokens) -> f64 {
        if self.inner > 0 {
            return f64::from(self.capitalized) / f64::from(self.inner);
        }
        let is_capitalized = self.words(tokens).iter().all(|token| token.is(Flag::Capitalized));
        if is_capitalized { UNKNOWN_SHARE } else { 0.0 }
    }
}
