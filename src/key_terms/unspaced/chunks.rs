//! Tokens → chunks of letters that may contain terms.

use crate::key_terms::lists;
use crate::key_terms::phrases::{NO_INDEX, Phrases};
use crate::key_terms::tokens::{Flag, Token, Tokens};
use crate::language::Language;
use crate::span::Span;
use crate::structure::words::words_of;

/// Chunks: letters between spaces, punctuation, and the function words of the language. Latin words that
/// touch them are part of a chunk.
pub(super) fn chunks(tokens: &Tokens) -> Vec<(usize, usize)> {
    let all = &tokens.tokens;
    let stops = Stops::of(tokens);
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
        let stop = if all[at].is(Flag::Unspaced) { stops.at(tokens, at) } else { 0 };
        let belongs = stop == 0 && belongs(tokens, &all[at]);
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

/// Function words of several letters.
struct Stops {
    words: Phrases,
    /// Of each phrase, whether it is a whole word.
    is_word: Vec<bool>,
}

impl Stops {
    /// Those of the language that the text may have.
    fn of(tokens: &Tokens) -> Self {
        let mut stops = Self { words: Phrases::new(tokens.keys.len()), is_word: Vec::new() };
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
        stops
    }

    /// Length of the longest function word that stands at a token, in tokens; 0 if there is none.
    fn at(&self, tokens: &Tokens, at: usize) -> usize {
        let mut phrase = NO_INDEX;
        let mut longest = 0;
        for (len, token) in (1..).zip(&tokens.tokens[at..]) {
            let Some(next) = self.words.find(phrase, token.key) else { break };
            phrase = next;
            if self.is_word[phrase as usize] {
                longest = len;
            }
        }
        longest
    }
}

fn belongs(tokens: &Tokens, token: &Token) -> bool {
    // A single letter of Chinese is a function word only if the list says so: "自" is one, but not in "自动".
    if token.is_stop() && tokens.language != Language::Chinese {
        return false;
    }
    // Hiragana writes the grammar of Japanese.
    let letter = tokens.keys.form(token.key).chars().next().unwrap_or_default();
    !matches!(letter, '\u{3041}'..='\u{309f}')
}
