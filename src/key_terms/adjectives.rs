//! Which adjectives among the small words are parts of terms: "big data", "first aid".

use super::lists;
use super::tokens::{Tokens, WordRole};
use crate::lexicon::PairMap;

/// Those that stand before the same noun again; ordinals not before nouns that mean little ("first quarter").
pub(super) fn admit(tokens: &mut Tokens) {
    let language = tokens.language;
    let keys = |words: &str| -> Vec<u32> {
        words.split(' ').filter_map(|word| tokens.keys.find(word)).collect()
    };
    let [adjectives, ordinals] = lists::adjectives(language).map(keys);
    let is_one = |&at: &usize| {
        let key = tokens.tokens[at].key;
        let is_ordinal = || {
            let noun = tokens.keys.form(tokens.tokens[at + 1].key);
            ordinals.contains(&key) && !lists::is_vague(language, noun)
        };
        tokens.goes_on(at + 1) && (adjectives.contains(&key) || is_ordinal())
    };
    let found: Vec<usize> = (0..tokens.tokens.len()).filter(is_one).collect();
    let pair = |tokens: &Tokens, at: usize| (tokens.tokens[at].key, tokens.tokens[at + 1].key);
    let mut counts = PairMap::default();
    for &at in &found {
        *counts.entry(pair(tokens, at)).or_insert(0) += 1;
    }
    for at in found {
        if counts[&pair(tokens, at)] > 1 {
            tokens.tokens[at].role = WordRole::Content;
        }
    }
}
