//! Tokens → chunks of letters that may contain terms.

use super::hiragana::{goes_on, in_words, is_hiragana};
use crate::key_terms::lists;
use crate::key_terms::phrases::{NO_INDEX, Phrases};
use crate::key_terms::tokens::{Flag, Tokens};
use crate::language::Language;
use crate::lexicon::PairMap;
use crate::span::Span;
use crate::structure::words::words_of;

/// Chunks: letters between spaces, punctuation, and the function words of the language. Latin words that
/// touch them are part of a chunk.
pub(super) fn chunks(tokens: &Tokens) -> Vec<(usize, usize)> {
    let all = &tokens.tokens;
    let stops = Stops::of(tokens);
    let in_words = in_words(tokens);
    let mut chunks = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut has_letter = false;
    let mut flush = |start: usize, end: usize, has_letter: bool| {
        if has_letter && end > start {
            chunks.push((start, end));
        }
    };
    while at < all.len() {
        let stop = if all[at].is(Flag::Unspaced) { stops.at(tokens, at, &in_words) } else { 0 };
        let belongs = in_words[at] || stop == 0 && belongs(tokens, at);
        let touches = at == start || all[at].span().start == all[at - 1].span().end;
        if !belongs || !touches {
            flush(start, at, has_letter);
            has_letter = false;
            start = at;
        }
        if belongs {
            has_letter |= all[at].is(Flag::Unspaced);
            at += 1;
        } else {
            at += stop.max(1);
            start = at;
        }
    }
    flush(start, at, has_letter);
    chunks
}

/// A letter is part of a word if the one beside it stands with it so often, …
const MIN_BOUND: u32 = 2;
/// … and in this share of its occurrences.
const BOUND_SHARE: f64 = 0.8;

/// Function words of one letter or several.
struct Stops {
    words: Phrases,
    /// Of each phrase, whether it is a whole word.
    is_word: Vec<bool>,
    /// How often each such letter stands before another, and behind one.
    pairs: PairMap,
}

impl Stops {
    /// Those of the language that the text may have.
    fn of(tokens: &Tokens) -> Self {
        let mut stops = Self {
            words: Phrases::new(tokens.keys.len()),
            is_word: Vec::new(),
            pairs: PairMap::default(),
        };
        for word in lists::unspaced(tokens.language).split(' ') {
            let mut letters = Vec::new();
            words_of(word, Span::new(0, word.len()), &mut letters);
            let keys = letters.iter().map(|letter| tokens.keys.find(&word[letter.span().range()]));
            let Some(keys) = keys.collect::<Option<Vec<u32>>>() else { continue };
            let id = keys.iter().fold(NO_INDEX, |phrase, &key| stops.words.extend(phrase, key));
            stops.is_word.resize(stops.words.len(), false);
            if let Some(is_word) = stops.is_word.get_mut(id as usize) {
                *is_word = true;
            }
        }
        let all = &tokens.tokens;
        for at in (1..all.len()).filter(|&at| goes_on(all, at)) {
            let pair = [&all[at - 1], &all[at]];
            if pair.iter().any(|token| stops.is_letter(token.key)) {
                *stops.pairs.entry((pair[0].key, pair[1].key)).or_insert(0) += 1;
            }
        }
        stops
    }

    /// Whether a letter is a function word by itself.
    fn is_letter(&self, key: u32) -> bool {
        let phrase = self.words.find(NO_INDEX, key);
        phrase.is_some_and(|phrase| self.is_word[phrase as usize])
    }

    /// Whether a letter that can be a function word is part of a name or a word there: what stands beside it hardly ever
    /// stands without it, as in 以色列 and 华为. Four of them hardly ever are.
    fn is_bound(&self, tokens: &Tokens, at: usize) -> bool {
        let all = &tokens.tokens;
        let is_bound = |first: usize, other: usize| {
            let pair = self.pairs.get(&(all[first].key, all[first + 1].key)).copied().unwrap_or(0);
            let key = all[other].key;
            pair >= MIN_BOUND
                && !self.is_letter(key)
                && f64::from(pair) >= BOUND_SHARE * f64::from(tokens.frequency[key as usize])
        };
        let form = |at: usize| all.get(at).map_or("", |token| tokens.keys.form(token.key));
        let before = at.checked_sub(1).map_or("", form);
        // These are grammar, but for a few words: 目的, 了解, 在线, 内在.
        let is_grammar = match form(at) {
            "的" => !matches!(before, "目" | "标"),
            "了" => form(at + 1) != "解",
            "在" => form(at + 1) != "线" && !matches!(before, "潜" | "内" | "所"),
            "是" => true,
            _ => false,
        };
        if is_grammar {
            return false;
        }
        goes_on(all, at + 1) && is_bound(at, at + 1) || goes_on(all, at) && is_bound(at - 1, at - 1)
    }

    /// Length of the longest function word that stands at a token, in tokens; 0 if there is none.
    fn at(&self, tokens: &Tokens, at: usize, in_words: &[bool]) -> usize {
        let mut phrase = NO_INDEX;
        let mut longest = 0;
        for (len, token) in (1..).zip(&tokens.tokens[at..]) {
            let Some(next) = self.words.find(phrase, token.key) else { break };
            phrase = next;
            if self.is_word[phrase as usize] {
                longest = len;
            }
        }
        if longest == 1 && (self.is_bound(tokens, at) || is_part(tokens, at, in_words)) {
            0
        } else {
            longest
        }
    }
}

/// Whether a letter of Japanese is part of a word, as "中小企業" and "読み方": alone it may be a function word.
fn is_part(tokens: &Tokens, at: usize, in_words: &[bool]) -> bool {
    let of_word = |other: usize| in_words[other] || !is_hiragana(tokens, other);
    let all = &tokens.tokens;
    tokens.language == Language::Japanese
        && (goes_on(all, at + 1) && of_word(at + 1) || goes_on(all, at) && of_word(at - 1))
}

fn belongs(tokens: &Tokens, at: usize) -> bool {
    // A single letter of Chinese is a function word only if the list says so: "自" is one, but not in "自动".
    if tokens.tokens[at].is_stop() && tokens.language != Language::Chinese {
        return false;
    }
    // Hiragana writes the grammar of Japanese.
    !is_hiragana(tokens, at)
}
