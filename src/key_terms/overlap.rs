//! Two phrases → whether both may be key terms: one may repeat the other, cross it, or hold it.

use super::tokens::{Flag, Token, Tokens, WordRole};
use super::{ScoredPhrase, kinds, lists};
use crate::language::Language;
use crate::summary::TermKind;

/// Words of a family share so many letters at their beginning, or one less if that is all of one, …
const KIN_LETTERS: usize = 5;
/// … in Arabic, whose roots have three, so many; …
const ARABIC_KIN_LETTERS: usize = 3;
/// … and differ in at most so many letters at their end, or in two thirds of those that they share.
const KIN_ENDING: usize = 3;

/// What holds a term may say more than it only if its score is above this share of that of the term.
const CLOSE: f64 = 0.6;

/// What a term holds, or what holds one, is a term of its own from this score on: 2.6 % of those of English are, of readers' 3.2.
const OWN: f64 = 0.42;

/// Whether a candidate adds nothing to a term that was picked before it, both with their words: the head of the term
/// ("bridge" of "tram bridge"), a part of it or of a name, or the same words in another order; where letters are
/// not separated, either holding the other is enough.
pub(super) fn repeats(
    tokens: &Tokens,
    (picked, term): (&ScoredPhrase, &[&str]),
    (candidate, other): (&ScoredPhrase, &[&str]),
) -> bool {
    if tokens.language.is_unspaced() {
        let (term, other) = (term.concat(), other.concat());
        return term.contains(&other) || other.contains(&term);
    }
    let same =
        |a: &[&str], b: &[&str]| a.iter().zip(b).all(|(a, b)| are_kin(tokens.language, a, b));
    let mut parts = term.windows(other.len());
    // A part of a name adds nothing to the name: "Marlow" to "Marlow Quay".
    let is_name = tokens.tokens[candidate.first].is(Flag::Capitalized);
    let ends = || parts.clone().next_back().is_some_and(|end| same(end, other));
    let is_reordered = || {
        let has = |word: &&str| term.iter().any(|other| are_kin(tokens.language, other, word));
        term.len() == other.len() && other.iter().all(has)
    };
    // "Jury" beside "jury duty" is a term of its own if readers would likely name it, or if the whole comes once and begins
    // with no head.
    let comes_again = candidate.count > 1 && picked.count == 1;
    let is_own = candidate.score >= OWN || comes_again && !lists::puts_heads_first(tokens.language);
    let is_piece = is_name || !is_own;
    ends() || is_reordered() || is_piece && parts.any(|part| same(part, other))
}

/// Whether a candidate that occurs once begins or ends inside a term: "living rose" after "cost of", "Commission studied
/// plans" where the whole name stands before it.
pub(super) fn crosses(tokens: &Tokens, term: &ScoredPhrase, candidate: &ScoredPhrase) -> bool {
    if candidate.count != 1 || candidate.len < 2 || term.len < 2 {
        return false;
    }
    let (len, end) = (term.len, candidate.first + candidate.len);
    let keys = tokens.keys_of(term.first, len);
    let stands_at =
        |at: usize| at + len <= tokens.tokens.len() && tokens.keys_of(at, len).eq(keys.clone());
    let mut before = (candidate.first + 1).saturating_sub(len)..candidate.first;
    let mut behind = candidate.first + 1..end;
    before.any(|at| at + len < end && stands_at(at))
        || behind.any(|at| at + len > end && stands_at(at))
}

/// Whether a phrase is a name, as far as capitals show.
pub(super) fn is_name(tokens: &Tokens, phrase: &ScoredPhrase) -> bool {
    let all = &tokens.tokens[phrase.first..phrase.first + phrase.len];
    all.iter().all(|token| token.is(Flag::Capitalized) || token.is_stop())
}

/// Whether a candidate is a name that is more frequent than a picked term which holds it and is no name: twice as frequent
/// if the term begins with it, as "Marlow ferries" may be a term of its own, but "old Marlow" is not.
pub(super) fn is_named_in(
    tokens: &Tokens,
    picked: &ScoredPhrase,
    candidate: &ScoredPhrase,
) -> bool {
    let keys = |scored: &ScoredPhrase| tokens.keys_of(scored.first, scored.len);
    let begins = keys(picked).zip(keys(candidate)).all(|(a, b)| a == b);
    candidate.len < picked.len
        && candidate.count > if begins { 2 * picked.count } else { picked.count }
        && is_name(tokens, candidate)
        && !is_name(tokens, picked)
}

/// What a candidate that holds a picked term is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// The whole name or term, of which a small word was cut off: "Bank of Norden" to "Bank".
    Whole,
    /// The fuller name of the same: "Marlow Quay" to "Quay".
    Fuller,
    /// A term with a word more, which nobody names beside it: "Marlow Quay opened".
    Other,
}

/// What a candidate is to a picked term that it holds; `None` if it holds none, or both may be listed.
pub(super) fn holder(
    tokens: &Tokens,
    picked: &ScoredPhrase,
    candidate: &ScoredPhrase,
) -> Option<Holder> {
    if tokens.language.is_unspaced() || candidate.len <= picked.len {
        return None;
    }
    let keys_at = |first: usize| tokens.keys_of(first, picked.len);
    let is_there = |&at: &usize| keys_at(candidate.first + at).eq(keys_at(picked.first));
    let at = (0..=candidate.len - picked.len).find(is_there)?;
    let is_last = at + picked.len == candidate.len;
    let is_full_name = is_name(tokens, candidate);
    let next = candidate.first + at + picked.len;
    let is_linked = !is_last && tokens.tokens[next].role == WordRole::Connector;
    // A capital at the beginning of a sentence tells nothing: "Members of the committee".
    let is_initial = tokens.tokens[candidate.first].is(Flag::Initial);
    let is_cut = is_linked && !(is_full_name && is_initial);
    if is_cut && candidate.count >= picked.count {
        return Some(Holder::Whole);
    }
    if introduces(tokens, candidate, picked) {
        return Some(Holder::Fuller);
    }
    let is_close = candidate.score > CLOSE * picked.score;
    // "Pomme de terre manque" after "pomme de terre", "Amaya saves" after "Amaya".
    let picked_words = &tokens.tokens[picked.first..][..picked.len];
    let follows_name = tokens.language == Language::English
        && picked.is_named
        && !is_full_name
        && is_name(tokens, picked);
    let ends_once = at == 0 && candidate.count == 1 && picked.count > 1;
    if ends_once && (follows_name || picked_words.iter().any(Token::is_stop)) {
        return Some(Holder::Other);
    }
    let is_fuller = is_close && is_full_name && is_last;
    // "Parquet" and "Parquet fédéral": readers of English name both less often.
    if is_close && tokens.language != Language::English {
        None
    } else if is_fuller {
        Some(Holder::Fuller)
    } else if candidate.score >= OWN {
        None
    } else {
        Some(Holder::Other)
    }
}

/// Whether a name introduces what is named by one of its words: a person, or one of two words, by the first ("Ruth" of
/// "Ruth Amadi"), or by the last, if the first stands nowhere else, as first names do.
pub(super) fn introduces(tokens: &Tokens, name: &ScoredPhrase, short: &ScoredPhrase) -> bool {
    let words = &tokens.tokens[name.first..name.first + name.len];
    let (first, key) = (&words[0], tokens.tokens[short.first].key);
    let is_introduced = short.len == 1
        && short.is_named
        && is_name(tokens, name)
        && (name.first..name.first + name.len).contains(&short.first);
    let has_first_name = tokens.frequency[first.key as usize] <= name.count
        && (name.count > 1 || !first.is(Flag::Initial));
    let is_pair = name.len == 2
        && tokens.language != Language::German
        && !first.is(Flag::AllCaps)
        && !first.is(Flag::InHeading)
        && (first.key == key || has_first_name);
    is_introduced && (is_pair || is_person(tokens, name))
}

fn is_person(tokens: &Tokens, name: &ScoredPhrase) -> bool {
    kinds::kind(tokens, &[name.first], name.len) == Some(TermKind::Person)
}

/// Whether two words are forms of one, or of one family: they begin alike, and end within a few letters.
fn are_kin(language: Language, a: &str, b: &str) -> bool {
    if a == b || language == Language::English {
        return a == b;
    }
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.chars().count(), b.chars().count());
    let left = a.max(b) - shared;
    if language == Language::Arabic {
        return shared >= ARABIC_KIN_LETTERS && left < KIN_ENDING;
    }
    let begins = shared >= KIN_LETTERS || shared == a.min(b) && shared + 1 >= KIN_LETTERS;
    begins && left <= KIN_ENDING.max(2 * shared / 3)
}
