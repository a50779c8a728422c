//! Phrases → kinds: people, places and organizations, where a word next to or inside the name shows it.

use super::lists::{names, tells};
use super::tokens::{Flag, Token, Tokens};
use crate::language::Language;
use crate::summary::TermKind;

/// Share of the occurrences whose neighbours must show the kind.
const TELLING: f64 = 0.3;
/// Words of a name at most.
const NAME: std::ops::RangeInclusive<usize> = 1..=4;

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
    let holds = |kind: u8| phrase(first).iter().any(|token| tells(token) == kind);
    if len > 1 && holds(names::ORGANIZATION) {
        return Some(TermKind::Organization);
    }
    if len > 1 && holds(names::PLACE) {
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
    if NAME.contains(&len) && share(&|at| titled(at) || speaks(at)) >= TELLING {
        return Some(TermKind::Person);
    }
    let located = |at: usize| {
        at > 0 && !tokens.tokens[at].is(Flag::Breaks) && is_of(names::BEFORE_PLACE, at - 1)
    };
    (found.len() > 1 && share(&located) > 0.5).then_some(TermKind::Place)
}
