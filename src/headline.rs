//! Selection → headline: one sentence that stands alone, shortened to a number of words by deletion only.
//!
//! Every sentence that stands on its own is a candidate, the best first. Rules written by hand (`rules/`) say what may
//! be left out of it without making it ungrammatical or untrue, and what that costs; the cheapest deletions that reach
//! the limit are made. A good sentence that must lose half of its words comes after a fair one that fits. Where no rule
//! is sure nothing is deleted, and a sentence that stays too long is not taken. (Trimming sentences to headlines by
//! rules goes back to Dorr, Zajic & Schwartz 2003, who had a parser; here words and marks must do.)

pub(crate) mod description;
mod rules;
mod sentence_view;
mod standalone;
mod trim;
mod words;

use crate::block::BlockKind;
use crate::dependency::{Dependencies, DependencyKind};
use crate::language::Language;
use crate::order;
use crate::selection::Selection;
use crate::structure::{Sentence, Structure};
use crate::summary::Headline;
use sentence_view::SentenceView;
use trim::{Limit, Trimmed, trim, whole};

/// What a headline is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadlineInput<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) structure: &'a Structure,
    pub(crate) dependencies: &'a Dependencies,
    pub(crate) selection: &'a Selection,
}

/// The best headline of so many words at most: a sentence, or else the title, or else nothing.
pub(crate) fn find(input: &HeadlineInput, limit: usize) -> Option<Headline> {
    let sentences = &input.structure.sentences;
    let view = |i: usize| SentenceView::of(input, &sentences[i]);
    let stands = |i: usize| match input.dependencies.antecedent(i) {
        None => true,
        Some(on) => on.kind == DependencyKind::Linker && rules::frees(&view(i)),
    };
    let values = input.selection.values().filter(|&(i, _)| stands(i));
    let fit = |(i, value): (usize, f64)| Some((i, value - standalone::cost(&view(i))?));
    let candidates: Vec<(usize, f64)> = values.filter_map(fit).collect();
    let mut best: Option<Headline> = None;
    for (i, value) in order::sorted(&candidates, |&(_, value)| order::descending(value)) {
        // Deletions only cost: none of those that follow can be better.
        if best.as_ref().is_some_and(|best| best.score >= value) {
            break;
        }
        let Some(trimmed) = trim(&view(i), Limit::Words(limit)) else { continue };
        let score = value - trimmed.cost;
        if best.as_ref().is_none_or(|best| score > best.score) {
            best = Some(headline(&sentences[i], trimmed, score));
        }
    }
    best.or_else(|| {
        let title = title(input.structure)?;
        let view = SentenceView::of(input, title);
        let whole = whole(&view);
        (whole.words <= limit && standalone::is_name(&view))
            .then(|| Headline { is_title: true, ..headline(title, whole, 0.0) })
    })
}

/// The heading that a text begins with.
pub(crate) fn title(structure: &Structure) -> Option<&Sentence> {
    structure.sentences.first().filter(|first| first.kind == BlockKind::Heading)
}

fn headline(sentence: &Sentence, trimmed: Trimmed, score: f64) -> Headline {
    let Trimmed { spans, text, words, .. } = trimmed;
    let is_shortened = spans != [sentence.span];
    Headline { text, spans, sentence: sentence.span, words, score, is_shortened, is_title: false }
}

#[cfg(test)]
mod tests;
