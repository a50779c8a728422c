//! Phrases → kinds: people, places and organizations, where a word next to or inside the name shows it.

use super::lists::{names, puts_heads_first, tells};
use super::tokens::{Flag, Token, Tokens};
use crate::language::Language;
use crate::summary::TermKind;

/// Share of the occurrences whose neighbours must show the kind.
const TELLING: f64 = 0.3;
/// Words of a person's name after a title, …
const NAME: std::ops::RangeInclusive<usize> = 1..=4;
/// … and beside a verb of speaking: a ministry speaks under one name, too.
const SPEAKER: std::ops::RangeInclusive<usize> = 2..=3;

/// Whether a word, in lower case, stands before the names of people: "Mayor", "Dr".
pub(super) fn is_title(language: Language, word: &str) -> bool {
    tells(language, word) == names::TITLE
}

/// The kind of a phrase, given where it occurs; `None` if nothing shows it.
pub(super) fn kind(tokens: &Tokens, found: &[usize], len: usize) -> Option<TermKind> {
    let phrase = |at: usize| &tokens.tokens[at..at + len];
    let is_name = |at: &usize| {
        phrase(*at)
            .iter()
            .all(|token| token.is(Flag::Capitalized) || token.is_stop() || token.is_number())
    };
    let first = *found.first()?;
    let tells = |token: &Token| tells(tokens.language, tokens.keys.form(token.key));
    if !found.iter().all(is_name) || tokens.language == Language::German && len == 1 {
        return None;
    }
    let head = tells(head(tokens.language, phrase(first)));
    if len > 1 && head == names::ORGANIZATION {
        return Some(TermKind::Organization);
    }
    // "Grand Canyon", "Lake Erie".
    if len > 1 && [head, tells(&phrase(first)[0])].contains(&names::PLACE) {
        return Some(TermKind::Place);
    }
    if phrase(first).iter().any(|token| token.is(Flag::AllCaps) || token.is(Flag::HasDigit)) {
        return None;
    }
    let share = |telling: &dyn Fn(usize) -> bool| {
        found.iter().filter(|&&at| telling(at)).count() as f64 / found.len() as f64
    };
    let is_of = |kind: u8, at: usize| {
        let token = tokens.tokens.get(at);
        token.is_some_and(|token| tells(token) == kind)
    };
    let titled =
        |at: usize| at > 0 && !tokens.tokens[at].is(Flag::Breaks) && is_of(names::TITLE, at - 1);
    let speaks = |at: usize| {
        let end = at + len;
        let goes_on =
            |at: usize| tokens.tokens.get(at).is_some_and(|token| !token.is(Flag::Breaks));
        goes_on(end) && is_of(names::SPEAKING, end)
            || at > 0 && goes_on(at) && is_of(names::SPEAKING, at - 1)
    };
    let is_plain = !phrase(first).iter().any(Token::is_stop);
    let is_person = |at| titled(at) || SPEAKER.contains(&len) && speaks(at);
    if NAME.contains(&len) && is_plain && share(&is_person) >= TELLING {
        return Some(TermKind::Person);
    }
    let located = |at: usize| {
        at > 0 && !tokens.tokens[at].is(Flag::Breaks) && is_of(names::BEFORE_PLACE, at - 1)
    };
    (found.len() > 1 && share(&located) > 0.5).then_some(TermKind::Place)
}

/// The word that says what a name names: the last one before a small word, or the first where heads come first.
fn head(language: Language, phrase: &[Token]) -> &Token {
    if puts_heads_first(language) {
        return &phrase[0];
    }
    let end = phrase.iter().position(Token::is_stop).unwrap_or(phrase.len());
    &phrase[end.max(1) - 1]
}
