//! Which phrases are no terms by their form: pieces of clauses, amounts, numbers and stumps of words.

use super::lists;
use super::tallies::{PhraseTallies, PhraseTally};
use super::tokens::{Flag, Token, Tokens, letters};
use crate::language::Language;

/// Longest phrase that occurs once, in a language whose runs may be clauses.
const MAX_SINGLE: usize = 2;
/// Shortest word that ends a phrase, in letters, and in syllables of Korean.
const MIN_LAST_LETTERS: usize = 3;
const MIN_LAST_SYLLABLES: usize = 2;
/// What is no longer than this and ends in "ed" is no past tense: "shed".
const SHORT_PAST: usize = 4;

/// Whether a phrase may be a term by its form.
pub(super) fn is_well_formed(tallies: &PhraseTallies, tally: &PhraseTally) -> bool {
    let PhraseTallies { tokens, uses, .. } = tallies;
    let (words, count) = (tally.words(tokens), tally.total);
    let len = words.len();
    let (head, last) = (&words[0], &words[len - 1]);
    let form = |token: &Token| tokens.keys.form(token.key);
    let last_form = form(last);
    let is_capitalized = |word: &Token| word.is(Flag::Capitalized);
    // "737 MAX", "2024 Olympics".
    let names_number = || {
        len > 1
            && count > 1
            && words[1..].iter().all(|word| is_capitalized(word) || word.is_number())
    };
    // "Falcon 9" and "Clean Water Act of 1986" are names, "about 9" is not.
    let number_is_named =
        || len > 1 && (is_capitalized(&words[len - 2]) || words[len - 2].is_stop());
    // German nouns have capitals.
    let is_noun = || {
        let uses = uses[last.key as usize];
        let opens_only = uses.inner == 0 && count > 1;
        last.is(Flag::HasDigit) || 2 * uses.capitalized > uses.inner || opens_only
    };
    let last_is_word = || {
        // A syllable of Korean is a letter here.
        let is_korean = tokens.language == Language::Korean;
        let shortest = if is_korean { MIN_LAST_SYLLABLES } else { MIN_LAST_LETTERS };
        let letters = last_form.chars().take(shortest).count();
        letters == shortest
            || letters == 2 && (last.is(Flag::AllCaps) || len > 1 && is_capitalized(last))
            // "Vitamin C"
            || letters == 1 && len == 2 && is_capitalized(last) && is_capitalized(head)
    };
    (!head.is_number() || names_number())
        && (!last.is_number() || number_is_named())
        && (tokens.language != Language::German || is_noun())
        && (last.is(Flag::HasDigit) || last_is_word())
        && !is_clause(tokens, words, last_form, count)
        && !is_amount(words, count)
        // "AFP Jean Martin" took the picture.
        && !(len > 1 && lists::is_agency(form(head)))
}

/// Whether a phrase that occurs so often is a piece of a clause.
fn is_clause(tokens: &Tokens, words: &[Token], last_form: &str, count: u32) -> bool {
    let is_capitalized = |word: &Token| word.is(Flag::Capitalized);
    let form = |token: &Token| tokens.keys.form(token.key);
    let [_, inner @ .., last] = words else { return false };
    if count == 1
        && words.len() > MAX_SINGLE
        && lists::has_long_runs(tokens.language)
        && !words.iter().all(is_capitalized)
    {
        return true;
    }
    // "Server loads module": in a phrase that comes once, what ends in s inside it is more often a verb than a plural.
    let is_verb = |word: &Token| {
        let has_ending = word.span().len() == form(word).len() + 1;
        has_ending && !word.is(Flag::Joined) && !is_capitalized(word)
    };
    tokens.language == Language::English
        // "Carlyle Group decided", but "cattle feed".
        && (!is_capitalized(last) && is_past(last_form) || count == 1 && inner.iter().any(is_verb))
}

/// "Shares fell 80 euros", "prices fell 80.000 dong"; but "type 2 diabetes" comes again.
fn is_amount(words: &[Token], count: u32) -> bool {
    words.windows(3).any(|part| {
        let is_plain = !part[0].is(Flag::Capitalized) && !part[2].is(Flag::Capitalized);
        part[1].is_number() && is_plain && (count == 1 || part[1].is(Flag::Joined))
    })
}

/// Whether a word of English is the past tense of a verb, or an adjective made of one.
fn is_past(word: &str) -> bool {
    word.ends_with("ed") && !word.ends_with("eed") && letters(word) > SHORT_PAST
}
