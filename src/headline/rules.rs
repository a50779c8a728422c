//! What may be left out of a sentence: one kind of deletion per file.
//!
//! Punctuation works alike in many languages; everything else is English, and uses lists of words. Whatever a rule
//! finds, [`may_go`] decides last: a deletion never takes part of a quotation or changes one, and never takes a
//! word that denies, limits or doubts, or one of a pair of dashes.

mod asides;
mod attributions;
mod brackets;
mod dashes;
mod labels;
mod openers;
mod tails;
mod times;

use super::sentence_view::{SentenceView, holds};
use super::words::{GUARDED, is_one_of};
use crate::language::Language;
use crate::span::Span;

/// A stretch that may be deleted, and what that costs, in units of scores. What costs nothing is always deleted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deletion {
    pub(super) span: Span,
    pub(super) cost: f64,
}

type DeletionRule = fn(&SentenceView, &mut Vec<Deletion>);

/// Those of all languages.
const COMMON_RULES: &[DeletionRule] = &[brackets::rule, dashes::rule];
const ENGLISH_RULES: &[DeletionRule] =
    &[labels::rule, openers::rule, asides::rule, tails::rule, attributions::rule, times::rule];

/// Everything that may be deleted, the cheapest first.
pub(super) fn deletions(view: &SentenceView) -> Vec<Deletion> {
    let rules = COMMON_RULES.iter().chain(if view.language == Language::English {
        ENGLISH_RULES
    } else {
        &[]
    });
    let mut found = Vec::new();
    for rule in rules {
        rule(view, &mut found);
    }
    found.retain(|deletion| may_go(view, deletion.span));
    crate::order::sorted(&found, |deletion| crate::order::ascending(deletion.cost))
}

/// Whether a sentence depends on the one before it by nothing but a linking word that goes: "However, …".
pub(super) fn frees(view: &SentenceView) -> bool {
    view.language == Language::English
        && openers::link(view).is_some_and(|link| may_go(view, link.span))
}

fn may_go(view: &SentenceView, span: Span) -> bool {
    let is_inside = |&at: &usize| span.start <= view.start(at) && view.start(at) < span.end;
    let is_guarded = |at: usize| {
        let word = view.word(at);
        is_one_of(word, GUARDED) || word.ends_with("n't") || word.ends_with("n’t")
    };
    let (inside, all) = (dashes_in(view.slice(span)), dashes_in(view.slice(view.span)));
    // The mark at the end belongs to what is gone.
    let asks = span.end == view.end()
        && holds(&view.text[span.end..view.span.end], |c| matches!(c, '?' | '!'));
    span.start < span.end
        && !asks
        && (inside % 2 == 0 || all == inside)
        && view.is_balanced(Span::new(view.span.start, span.start))
        && view.is_balanced(span)
        && !(0..view.len()).filter(is_inside).any(is_guarded)
}

fn dashes_in(text: &str) -> usize {
    ["–", "—", " - ", "--"].iter().map(|dash| text.matches(dash).count()).sum()
}
