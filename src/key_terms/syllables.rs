//! Which small words of Vietnamese are syllables of longer words: "bản" of "Nhật Bản", "bất" of "bất động sản".

use super::tokens::{Flag, Tokens, WordRole};
use crate::language::Language;
use crate::lexicon::PairMap;

/// Small words that are never anything else.
const ALWAYS_SMALL: &str = "của và các những trong là được cho với đã sẽ khi này đó thì mà nếu tại bị ở rất theo về đến từ cũng như có do để vì";
/// A syllable belongs to a word if it stands beside another so often …
const MIN_PAIRS: u32 = 2;
/// … and that hardly ever stands without it: once in so many times at most.
const ONE_ALONE_IN: u32 = 3;

/// A small word beside what it may belong to.
struct Beside {
    at: usize,
    /// The keys of both, in order.
    pair: (u32, u32),
    neighbour: usize,
}

/// Those that stand beside nearly every occurrence of their neighbour, and those with a capital behind another.
pub(super) fn admit(tokens: &mut Tokens) {
    if tokens.language != Language::Vietnamese {
        return;
    }
    let all = &tokens.tokens;
    let small: Vec<u32> =
        ALWAYS_SMALL.split(' ').filter_map(|word| tokens.keys.find(word)).collect();
    let pair = |first: usize| (all[first].key, all[first + 1].key);
    let follows = |at: usize| at > 0 && !all[at].is(Flag::Breaks) && all[at - 1].is_content();
    let mut found = Vec::new();
    for (at, token) in all.iter().enumerate() {
        if !token.is_stop() || small.contains(&token.key) {
            continue;
        }
        if follows(at) {
            found.push(Beside { at, pair: pair(at - 1), neighbour: at - 1 });
        }
        if tokens.goes_on(at + 1) {
            found.push(Beside { at, pair: pair(at), neighbour: at + 1 });
        }
    }
    let mut counts = PairMap::default();
    for beside in &found {
        *counts.entry(beside.pair).or_insert(0) += 1;
    }
    let belongs = |&Beside { at, pair, neighbour }: &Beside| {
        let (count, frequency) = (counts[&pair], tokens.frequency[all[neighbour].key as usize]);
        let alone = frequency.saturating_sub(count);
        let is_fixed = count >= MIN_PAIRS && alone * ONE_ALONE_IN <= frequency;
        let is_capital = |at: usize| all[at].is(Flag::Capitalized);
        (is_fixed || follows(at) && is_capital(at) && is_capital(at - 1)).then_some(at)
    };
    let belonging: Vec<usize> = found.iter().filter_map(belongs).collect();
    for at in belonging {
        tokens.tokens[at].role = WordRole::Content;
    }
}
