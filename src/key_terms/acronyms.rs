//! Tokens → acronyms: which phrase a word in capitals stands for.
//!
//! "World Health Organization (WHO)" and "WHO (World Health Organization)", recognized by the letters that
//! the words begin with, small words left out or not (Schwartz & Hearst 2003, their strictest case).

use super::tokens::{Flag, Token, Tokens};
use crate::lexicon::{composed, lower};

/// Letters of an acronym.
const ACRONYM_LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// An acronym and what it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Acronym {
    /// The token that it is.
    pub(super) at: usize,
    /// The phrase: first token and length.
    pub(super) first: usize,
    pub(super) len: usize,
}

/// All acronyms that the text explains, each once.
pub(super) fn find(text: &str, tokens: &Tokens) -> Vec<Acronym> {
    let mut found: Vec<Acronym> = Vec::new();
    let all = &tokens.tokens;
    let is_known = |found: &[Acronym], at: usize| {
        found.iter().any(|acronym| all[acronym.at].key == all[at].key)
    };
    for at in tokens.capitals.iter().map(|&at| at as usize) {
        let token = &all[at];
        if token.is(Flag::Joined) || is_known(&found, at) {
            continue;
        }
        let letters: Vec<char> = composed(&text[token.span().range()])
            .chars()
            .map(|c| (c, lower(c)))
            .filter(|(c, lower)| c != lower)
            .map(|(_, lower)| lower)
            .collect();
        if !ACRONYM_LETTERS.contains(&letters.len()) {
            continue;
        }
        let before =
            || token.is(Flag::Opened).then(|| before(text, tokens, at, &letters)).flatten();
        let after = || {
            let is_opened = all.get(at + 1).is_some_and(|next| next.is(Flag::Opened));
            is_opened.then(|| after(text, tokens, at, &letters)).flatten()
        };
        if let Some((first, len)) = before().or_else(after) {
            found.push(Acronym { at, first, len });
        }
    }
    found
}

/// The phrase that ends before a token, if its words begin with the letters.
fn before(text: &str, tokens: &Tokens, at: usize, letters: &[char]) -> Option<(usize, usize)> {
    let mut left = letters;
    let mut first = at;
    while let Some((&wanted, rest)) = left.split_last() {
        // The phrase does not reach over punctuation.
        if first < at && tokens.tokens[first].is(Flag::Breaks) {
            return None;
        }
        first = first.checked_sub(1)?;
        left = match begins(text, &tokens.tokens[first], wanted) {
            true => rest,
            false if tokens.tokens[first].is_stop() => left,
            false => return None,
        };
    }
    phrase(tokens, first, at - first)
}

/// The phrase that begins after a token, if its words begin with the letters.
fn after(text: &str, tokens: &Tokens, at: usize, letters: &[char]) -> Option<(usize, usize)> {
    let mut left = letters;
    let mut end = at + 1;
    while let Some((&wanted, rest)) = left.split_first() {
        let token = tokens.tokens.get(end)?;
        if end > at + 1 && token.is(Flag::Breaks) {
            return None;
        }
        left = match begins(text, token, wanted) {
            true => rest,
            false if token.is_stop() => left,
            false => return None,
        };
        end += 1;
    }
    phrase(tokens, at + 1, end - at - 1)
}

fn begins(text: &str, token: &Token, letter: char) -> bool {
    let first = composed(&text[token.span().range()]).chars().next();
    first.is_some_and(|first| lower(first) == letter)
}

fn phrase(tokens: &Tokens, first: usize, len: usize) -> Option<(usize, usize)> {
    (len > 1 && tokens.tokens[first].is_content()).then_some((first, len))
}
