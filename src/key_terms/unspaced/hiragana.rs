//! Which hiragana of a Japanese text write words rather than its grammar: "じゃがいも", "取り組み".
//!
//! Nouns stand before particles, and the same stands there again.

use std::ops::{Range, RangeInclusive};

use crate::key_terms::phrases::{NO_INDEX, Phrases};
use crate::key_terms::tokens::{Flag, Token, Tokens};
use crate::language::{Language, is_listed_function_word};

/// Particles, which stand before and behind nouns, and what stands behind people; the longest first.
const AROUND_NOUNS: &str =
    "には では へは にも でも から まで より など さん たち ら は が を に で と も の へ や";
/// The last letters of those that hardly anything but a noun stands before.
const OF_NOUNS: [char; 3] = ['は', 'が', 'を'];
/// Verbs, adjectives and small words end so.
const ENDINGS: &str =
    "う く ぐ す ぬ ぶ む る た だ て で な い ば ず の せん こと もの ため とき よう ほう";
/// Words without kanji have so many letters, and those that begin with one have at most so many behind it.
const LETTERS_ALONE: RangeInclusive<usize> = 3..=8;
const LETTERS_BEHIND: usize = 3;
/// A word shows in so many occurrences.
const MIN_OCCURRENCES: u32 = 2;

/// Hiragana that may write a word, or the end of one.
struct Written {
    /// Its first token, which may be a kanji.
    first: usize,
    /// From its first hiragana on.
    letters: Range<usize>,
    /// Whether what stands behind it shows that it is a noun.
    shows: bool,
}

/// Of each token, whether it is one of the hiragana, or behind the first of them, in a word.
pub(super) fn in_words(tokens: &Tokens) -> Vec<bool> {
    let all = &tokens.tokens;
    let mut inside = vec![false; all.len()];
    if tokens.language != Language::Japanese {
        return inside;
    }
    let mut known = Phrases::new(tokens.keys.len());
    let mut seen: Vec<(u32, bool)> = Vec::new();
    for marks in [false, true] {
        let mut start = 0;
        while start < all.len() {
            let end = end_of_run(tokens, start);
            if end > start
                && let Some(word) = read(tokens, start, end, true)
            {
                let keys = tokens.keys_of(word.first, word.letters.end - word.first);
                let id = keys.fold(NO_INDEX, |phrase, key| known.extend(phrase, key));
                seen.resize(known.len(), (0, false));
                let (count, shows) = &mut seen[id as usize];
                if !marks {
                    *count += 1;
                    *shows |= word.shows;
                } else if *shows && *count >= MIN_OCCURRENCES {
                    inside[word.letters].fill(true);
                }
            }
            start = end.max(start + 1);
        }
    }
    inside
}

/// What a run of hiragana may write. It may join two kanji if `joins`.
fn read(tokens: &Tokens, start: usize, end: usize, joins: bool) -> Option<Written> {
    let all = &tokens.tokens;
    let run: String = tokens.keys_of(start, end - start).map(|key| tokens.keys.form(key)).collect();
    let kanji = start.checked_sub(1).filter(|&at| is_kanji(tokens, at) && goes_on(all, start));
    let small = |fits: &dyn Fn(&str) -> bool| {
        AROUND_NOUNS.split(' ').find(|small| fits(small)).unwrap_or_default()
    };
    let before = small(&|small| kanji.is_some() && run.starts_with(small));
    let behind = small(&|small| run.ends_with(small));
    let stem = run.strip_prefix(before)?.strip_suffix(behind)?;
    let count = stem.chars().count();
    let first = start + before.chars().count();
    let (letters, shows) = (first..first + count, behind.ends_with(OF_NOUNS));
    let is_noun = !ENDINGS.split(' ').any(|ending| stem.ends_with(ending))
        && !is_listed_function_word(Language::Japanese, stem);
    let Some(kanji) = kanji.filter(|_| before.is_empty()) else {
        let is_noun = is_noun && LETTERS_ALONE.contains(&count);
        return is_noun.then_some(Written { first, letters, shows });
    };
    if !behind.is_empty() || !goes_on(all, end) || !is_kanji(tokens, end) {
        let is_noun = is_noun && stem != "つ" || stem == "い" && behind == "を";
        let is_noun = is_noun && count <= LETTERS_BEHIND;
        return is_noun.then_some(Written { first: kanji, letters, shows });
    }
    if !joins || count > 1 || !is_noun && stem != "い" {
        return None;
    }
    // "働き方改革" and "取り組み", but not "取り組む".
    let next = end_of_run(tokens, end + 1);
    if next <= end + 1 || !goes_on(all, end + 1) {
        return Some(Written { first: kanji, letters: first..end + 1, shows: true });
    }
    let next = read(tokens, end + 1, next, false)?;
    let letters = first..if next.first == end { next.letters.end } else { end + 1 };
    Some(Written { first: kanji, letters, shows: next.first > end || next.shows })
}

/// Where the hiragana that stand beside each other from a token on end.
fn end_of_run(tokens: &Tokens, start: usize) -> usize {
    let all = &tokens.tokens;
    let is_of_run = |&at: &usize| {
        at < all.len() && is_hiragana(tokens, at) && (at == start || goes_on(all, at))
    };
    start + (start..).take_while(is_of_run).count()
}

/// Whether a letter of a script without spaces stands at `at`, right behind another.
pub(super) fn goes_on(all: &[Token], at: usize) -> bool {
    at > 0
        && all.get(at).is_some_and(|token| {
            let before = &all[at - 1];
            token.is(Flag::Unspaced) && before.is(Flag::Unspaced) && before.end == token.start
        })
}

pub(super) fn is_hiragana(tokens: &Tokens, at: usize) -> bool {
    matches!(letter(tokens, at), '\u{3041}'..='\u{309f}')
}

fn is_kanji(tokens: &Tokens, at: usize) -> bool {
    tokens.tokens[at].is(Flag::Unspaced) && !matches!(letter(tokens, at), '\u{3041}'..='\u{30ff}')
}

/// The first letter of a token.
pub(super) fn letter(tokens: &Tokens, at: usize) -> char {
    tokens.keys.form(tokens.tokens[at].key).chars().next().unwrap_or_default()
}
