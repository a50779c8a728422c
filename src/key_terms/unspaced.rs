//! Candidates in scripts without spaces: strings of letters that stand on their own often enough.
//!
//! In Chinese and Japanese every n-gram between function characters is a candidate, and one that always
//! occurs inside the same longer one gives way to it. In Thai and its neighbours, whose letters mean
//! nothing alone, only the runs between spaces are.

use super::Scored;
use super::tokens::{Token, Tokens};
use crate::hashing::hash_numbers;
use crate::language::Language;
use crate::table::Table;

/// Longest and shortest candidate, in letters.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=10;
/// Longest and shortest run of Thai that may be a term, in letters.
const RUN_LETTERS: std::ops::RangeInclusive<usize> = 3..=24;
/// Length beyond which a candidate gains nothing more.
const FULL_LENGTH: f64 = 8.0;
/// How much longer candidates gain up to there.
const LENGTH_EXPONENT: f64 = 0.85;
/// How much later first occurrences lose: a candidate is worth 1/(1 + this · ln(1 + letters before)).
const LATENESS: f64 = 0.15;
/// What a candidate that is never a whole run is still worth.
const PART: f64 = 0.7;
/// What a candidate that occurs once is worth, and how long it may be, in letters: longer ones are clauses.
const SINGLE: (f64, usize) = (0.4, 6);
/// Maps the open scale of the formula to (0, 1): score = x / (x + this).
const HALF: f64 = 10.0;

struct Count {
    first: usize,
    len: usize,
    count: u32,
    whole: u32,
    held: u32,
}

/// Scores the candidates of scripts without spaces: ln(1 + count) · length^0.85 · wholeness, less if
/// they come late or occur but once. The constants were set by hand on Japanese and Chinese texts.
pub(super) fn score(tokens: &Tokens) -> Vec<Scored> {
    let mut counts: Vec<Count> = Vec::new();
    let mut table = Table::default();
    let find = |table: &Table, counts: &[Count], keys: &[u32]| {
        let is_it = |at: u32| {
            let Count { first, len, .. } = counts[at as usize];
            tokens.keys_of(first, len) == keys
        };
        table.find(hash_numbers(keys), is_it).map(|at| at as usize)
    };
    let by_runs = !matches!(tokens.language, Language::Chinese | Language::Japanese);
    for (start, end) in runs(tokens) {
        for first in start..end {
            for len in 1..=(end - first) {
                let is_whole = len == end - start;
                let fits = if by_runs {
                    is_whole && RUN_LETTERS.contains(&len)
                } else {
                    LETTERS.contains(&len)
                };
                if !fits {
                    if !by_runs && len > *LETTERS.end()
                        || by_runs && (first > start || len > *RUN_LETTERS.end())
                    {
                        break;
                    }
                    continue;
                }
                let keys = tokens.keys_of(first, len);
                let at = find(&table, &counts, keys).unwrap_or_else(|| {
                    table.insert(hash_numbers(keys), counts.len() as u32);
                    counts.push(Count { first, len, count: 0, whole: 0, held: 0 });
                    counts.len() - 1
                });
                counts[at].count += 1;
                counts[at].whole += u32::from(is_whole);
            }
        }
    }
    for at in 0..counts.len() {
        let Count { first, len, count, .. } = counts[at];
        for part in [first, first + 1] {
            if let Some(held) = find(&table, &counts, tokens.keys_of(part, len - 1)) {
                counts[held].held = counts[held].held.max(count);
            }
        }
    }
    counts
        .iter()
        .filter(|c| c.count > 1 || c.whole > 0 && (by_runs || c.len <= SINGLE.1))
        .filter(|c| c.whole > 0 || c.held < c.count)
        .map(|c| {
            let whole = f64::from(c.whole) / f64::from(c.count);
            let length = (c.len as f64).min(FULL_LENGTH);
            let once = if c.count == 1 { SINGLE.0 } else { 1.0 };
            let value = once
                * libm::log(1.0 + f64::from(c.count))
                * libm::exp(LENGTH_EXPONENT * libm::log(length))
                * (PART + whole)
                / (1.0 + LATENESS * libm::log(1.0 + c.first as f64));
            Scored { first: c.first, len: c.len, score: value / (value + HALF) }
        })
        .collect()
}

/// Runs of letters between spaces, punctuation, and the function characters of the language. Latin
/// words inside Chinese text are part of a run.
fn runs(tokens: &Tokens) -> Vec<(usize, usize)> {
    let all = &tokens.tokens;
    let mut runs = Vec::new();
    let mut start = 0;
    while start < all.len() {
        if !belongs(tokens, &all[start]) {
            start += 1;
            continue;
        }
        let mut end = start + 1;
        while end < all.len()
            && all[end].span().start == all[end - 1].span().end
            && belongs(tokens, &all[end])
        {
            end += 1;
        }
        runs.push((start, end));
        start = end;
    }
    runs
}

fn belongs(tokens: &Tokens, token: &Token) -> bool {
    if !token.is_unspaced || token.is_stop {
        return false;
    }
    // Hiragana writes the grammar of Japanese.
    let letter = tokens.keys.form(token.key).chars().next().unwrap_or_default();
    !matches!(letter, '\u{3041}'..='\u{309f}')
}
