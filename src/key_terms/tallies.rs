//! Tokens → tallies: the phrases of one to five tokens between function words and punctuation, and names and terms with small
//! words inside them ("Bank of England"), counted, with the little that shows which of them may be terms.

mod compounds;

use super::lists;
use super::phrases::{NO_INDEX, PhraseId, Phrases, usual_count};
use super::tokens::{Flag, Token, Tokens, WordRole};
use crate::language::Language;
use compounds::Linked;

/// Longest phrase, in tokens, and in syllables where these stand apart.
const MAX_PHRASE: usize = 5;
const MAX_SYLLABLES: usize = 8;
/// A share where nothing was counted.
pub(super) const UNKNOWN_SHARE: f64 = 0.5;
/// In a text of more tokens than this …
const LONG_TEXT: usize = 2500;
/// … what does not begin among the first so many tokens must occur more than once, …
const LONG_TEXT_HEAD: usize = 400;
/// … and in one of more than this …
const BOOK: usize = 20_000;
/// … once more for every so many tokens beyond.
const TOKENS_A_TIME: usize = 5_000;

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

/// What is counted of every phrase that may be a term somewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct PhraseTally {
    /// Occurrences, and those of them that stand where so rare a phrase may be a term.
    pub(super) total: u32,
    pub(super) count: u32,
    /// Index of the token that the first of those begins with, and its length in tokens.
    pub(super) first: u32,
    pub(super) len: u32,
    /// Occurrences as a whole run between function words and punctuation.
    pub(super) whole: u32,
    /// Occurrences that do not open a sentence, and those of them with capitals throughout.
    pub(super) inner: u32,
    pub(super) capitalized: u32,
    /// Occurrences with a content word before them, and behind them.
    pub(super) after_content: u32,
    pub(super) before_content: u32,
}

impl PhraseTally {
    fn new(total: u32, first: usize, len: usize) -> Self {
        Self {
            total,
            count: 0,
            first: first as u32,
            len: len as u32,
            whole: 0,
            inner: 0,
            capitalized: 0,
            after_content: 0,
            before_content: 0,
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

/// Where a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct PhraseOccurrence {
    /// Index of its tally.
    pub(super) tally: u32,
    pub(super) first: u32,
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

/// All phrases of a text.
#[derive(Debug)]
pub(super) struct PhraseTallies<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) all: Vec<PhraseTally>,
    pub(super) occurrences: Vec<PhraseOccurrence>,
    pub(super) phrases: Phrases,
    /// Of each phrase: how often it occurs, and the index of its tally, if it has one.
    pub(super) totals: Vec<u32>,
    pub(super) tally_of: Vec<u32>,
    /// By key.
    pub(super) uses: Vec<Uses>,
    /// By key: [`FREQUENT`], [`LINK`], [`NOUN_LINK`] and [`LOOSE`], where they hold.
    marks: Vec<u8>,
    floor: Floor,
}

impl<'a> PhraseTallies<'a> {
    pub(super) fn of(tokens: &'a Tokens<'a>) -> Self {
        let floor = Floor::of(tokens.tokens.len());
        // A short text has about so many.
        let usual = usual_count(tokens.keys.len());
        let mut tallies = Self {
            tokens,
            all: Vec::with_capacity(usual),
            occurrences: Vec::with_capacity(usual),
            phrases: Phrases::new(tokens.keys.len()),
            totals: Vec::with_capacity(usual),
            tally_of: Vec::with_capacity(usual),
            uses: vec![Uses::default(); tokens.keys.len()],
            marks: tokens
                .frequency
                .iter()
                .map(|&count| u8::from(count >= floor.0) * FREQUENT)
                .collect(),
            floor,
        };
        tallies.mark(lists::connectors(tokens.language), LINK);
        tallies.mark(lists::noun_connectors(tokens.language), NOUN_LINK);
        tallies.mark(lists::loose_connectors(tokens.language), LOOSE);
        let (starts, linked) = tallies.find_starts();
        tallies.count(starts);
        tallies.count_linked(&linked);
        tallies
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
                    self.totals[start.phrase as usize] += 1;
                }
                is_frequent
            });
            starts.retain(|start| {
                self.floor.lets(start.first as usize, self.totals[start.phrase as usize])
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
        if phrase as usize == self.totals.len() {
            self.totals.push(0);
            self.tally_of.push(NO_INDEX);
        }
        phrase
    }

    /// Sees an occurrence of a phrase that may be a term there.
    fn add(&mut self, phrase: PhraseId, first: usize, len: usize, is_whole: bool) {
        let tokens = self.tokens;
        let words = &tokens.tokens[first..first + len];
        let index = &mut self.tally_of[phrase as usize];
        if *index == NO_INDEX {
            *index = self.all.len() as u32;
            self.all.push(PhraseTally::new(self.totals[phrase as usize], first, len));
        }
        let tally = &mut self.all[*index as usize];
        tally.count += 1;
        tally.whole += u32::from(is_whole);
        if !words[0].is(Flag::Initial) {
            tally.inner += 1;
            let capitals = words.iter().all(|token| token.is(Flag::Capitalized) || token.is_stop());
            tally.capitalized += u32::from(capitals);
        }
        tally.after_content += u32::from(tokens.before(first) == WordRole::Content);
        tally.before_content += u32::from(tokens.after(first + len) == WordRole::Content);
        self.occurrences.push(PhraseOccurrence { tally: *index, first: first as u32 });
    }
}
