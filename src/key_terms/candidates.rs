//! Tokens → candidates: the phrases of one to five tokens between function words and punctuation, and
//! names and terms with small words inside them ("Bank of England"), counted.

use super::phrases::{NONE, PhraseId, Phrases};
use super::tokens::{ROLES, Role, Token, Tokens, letters};
use crate::language::Language;

/// Longest phrase, in tokens.
const MAX_PHRASE: usize = 5;
/// Longest phrase with small words in it, in tokens.
const MAX_NAME: usize = 8;
/// In a text of more tokens than this …
const LONG_TEXT: usize = 2500;
/// … what does not begin among the first so many tokens must occur more than once, …
const LONG_TEXT_HEAD: usize = 400;
/// … and once more for every so many tokens of the text.
const TOKENS_A_TIME: usize = 20_000;

/// A phrase and what was counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
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
    pub(super) in_title: u32,
    /// What stands before and after it, by role.
    pub(super) before: [u32; ROLES],
    pub(super) after: [u32; ROLES],
    /// Sentences with it, and the last one counted.
    pub(super) sentences: u32,
    last_sentence: u32,
    /// Highest count of a longer candidate that holds it.
    pub(super) held: u32,
    /// How many longer candidates hold it.
    pub(super) holders: u32,
    /// Whether there are function words inside.
    pub(super) has_connector: bool,
}

/// How often the tokens of a key begin and end a run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Edges {
    pub(super) opens: u32,
    pub(super) closes: u32,
    /// Occurrences inside sentences, and those with a capital.
    pub(super) inner: u32,
    pub(super) capitalized: u32,
}

/// All candidates of a text.
#[derive(Debug)]
pub(super) struct Candidates<'a> {
    pub(super) tokens: &'a Tokens,
    pub(super) all: Vec<Candidate>,
    /// By key.
    pub(super) edges: Vec<Edges>,
    phrases: Phrases,
    /// Number of the sentence that is read.
    sentence: u32,
    /// How often a phrase must occur that does not stand at the beginning.
    floor: u32,
}

impl<'a> Candidates<'a> {
    pub(super) fn of(tokens: &'a Tokens) -> Self {
        let all = &tokens.tokens;
        let is_long = all.len() > LONG_TEXT;
        let mut candidates = Self {
            tokens,
            all: Vec::new(),
            edges: vec![Edges::default(); tokens.keys.len()],
            phrases: Phrases::new(tokens.keys.len()),
            sentence: 0,
            floor: if is_long { 2 + (all.len() / TOKENS_A_TIME) as u32 } else { 1 },
        };
        let mut start = 0;
        while start < all.len() {
            candidates.sentence += u32::from(all[start].is_initial);
            if !all[start].is_content() {
                start += 1;
                continue;
            }
            let mut end = start + 1;
            while end < all.len() && !all[end].breaks && all[end].is_content() {
                end += 1;
            }
            candidates.add_run(start, end);
            candidates.add_names(start, end);
            start = end;
        }
        candidates.find_holders();
        candidates.drop_what_is_none();
        candidates
    }

    /// First token and length of each, in the order of first occurrence.
    pub(super) fn phrases(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.all.iter().map(|candidate| (candidate.first as usize, candidate.len as usize))
    }

    fn add_run(&mut self, start: usize, end: usize) {
        let tokens = self.tokens;
        for (at, token) in (start..end).zip(&tokens.tokens[start..end]) {
            let edges = &mut self.edges[token.key as usize];
            edges.opens += u32::from(at == start);
            edges.closes += u32::from(at + 1 == end);
            if !token.is_initial && !token.in_heading {
                edges.inner += 1;
                edges.capitalized += u32::from(token.is_capitalized);
            }
        }
        for first in start..end {
            let mut phrase = NONE;
            for len in 1..=MAX_PHRASE.min(end - first) {
                let key = tokens.tokens[first + len - 1].key;
                // Longer phrases from here hold the rare token too.
                if first >= LONG_TEXT_HEAD && tokens.frequency[key as usize] < self.floor {
                    break;
                }
                phrase = self.phrases.extend(phrase, key);
                self.add(phrase, first, len, first == start && first + len == end);
            }
        }
    }

    /// Phrases with connectors: capitals, one or two small words, capitals, and once more; and one or two
    /// common nouns linked by the first connector of the language.
    fn add_names(&mut self, start: usize, end: usize) {
        let all = &self.tokens.tokens;
        let is_link = |token: &Token| {
            !token.breaks && matches!(token.role, Role::Connector | Role::Determiner)
        };
        if !all.get(end).is_some_and(is_link) {
            return;
        }
        if !all[end - 1].is_capitalized {
            return;
        }
        let mut first = end - 1;
        while first > start && all[first - 1].is_capitalized {
            first -= 1;
        }
        let mut last = end;
        for _ in 0..2 {
            let small = all[last..].iter().take(2).take_while(|token| is_link(token)).count();
            let capitals = all[last + small..]
                .iter()
                .take_while(|t| t.is_capitalized && !t.breaks && t.is_content())
                .count();
            if small == 0 || capitals == 0 || last + small + capitals - first > MAX_NAME {
                return;
            }
            last += small + capitals;
            let keys = self.tokens.keys_of(first, last - first);
            let phrase = keys.iter().fold(NONE, |phrase, &key| self.phrases.extend(phrase, key));
            self.add(phrase, first, last - first, true);
        }
    }

    fn add(&mut self, phrase: PhraseId, first: usize, len: usize, is_whole: bool) {
        while self.all.len() < self.phrases.len() {
            self.all.push(Candidate::new(first, len));
        }
        let tokens = self.tokens;
        let candidate = &mut self.all[phrase as usize];
        let words = &tokens.tokens[first..first + len];
        if candidate.count == 0 {
            (candidate.first, candidate.len) = (first as u32, len as u32);
            candidate.has_connector = words.iter().any(Token::is_stop);
        }
        candidate.last = first as u32;
        candidate.count += 1;
        candidate.whole += u32::from(is_whole);
        if !words[0].is_initial {
            candidate.inner += 1;
            let capitals = words.iter().all(|token| token.is_capitalized || token.is_stop());
            candidate.capitalized += u32::from(capitals);
        }
        candidate.possessive += u32::from(words[..len - 1].iter().any(|t| t.is_possessive));
        candidate.in_title += u32::from(words.iter().all(|token| token.in_title || token.is_stop()));
        candidate.before[tokens.before(first) as usize] += 1;
        candidate.after[tokens.after(first + len) as usize] += 1;
        if candidate.last_sentence != self.sentence {
            candidate.last_sentence = self.sentence;
            candidate.sentences += 1;
        }
    }

    /// Of every candidate, how often its most frequent extension occurs. A phrase is held by the phrases that
    /// are one token longer; what is longer still is at most as frequent.
    fn find_holders(&mut self) {
        for (at, parts) in self.phrases.parts().into_iter().enumerate() {
            let count = self.all[at].count;
            for part in parts {
                if let Some(part) = self.all.get_mut(part as usize) {
                    part.held = part.held.max(count);
                    part.holders += u32::from(count > 0);
                }
            }
        }
    }

    fn drop_what_is_none(&mut self) {
        let (tokens, floor) = (self.tokens, self.floor);
        let edges = std::mem::take(&mut self.edges);
        self.all.retain(|candidate| {
            let is_frequent = candidate.count >= floor || (candidate.first as usize) < LONG_TEXT_HEAD;
            candidate.count > 0 && is_frequent && is_well_formed(tokens, &edges, candidate)
        });
        self.edges = edges;
    }
}

impl Candidate {
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
            in_title: 0,
            before: [0; ROLES],
            after: [0; ROLES],
            sentences: 0,
            last_sentence: 0,
            held: 0,
            holders: 0,
            has_connector: false,
        }
    }
}

fn is_well_formed(tokens: &Tokens, edges: &[Edges], candidate: &Candidate) -> bool {
    let (first, len) = (candidate.first as usize, candidate.len as usize);
    let words = &tokens.tokens[first..first + len];
    let (head, last) = (&words[0], &words[len - 1]);
    let letters = letters(tokens.keys.form(last.key));
    let last_is_word = letters > 2
        || last.has_digit
        || (letters == 2 && (last.is_all_caps || len > 1 && last.is_capitalized));
    // "Falcon 9" is a name, "about 9" is not.
    let number_is_named = len > 1 && words[len - 2].is_capitalized;
    // German nouns have capitals.
    let edges = edges[last.key as usize];
    let is_noun = tokens.language != Language::German
        || last.has_digit
        || 2 * edges.capitalized > edges.inner;
    !head.is_number() && last_is_word && (!last.is_number() || number_is_named) && is_noun
}
