//! Candidates, request → what may be chosen when a reader wishes for something.

use super::Source;
use super::candidates::Candidate;
use crate::dependence::Reason;
use crate::focus::Focus;
use crate::request::{Avoid, Request};
use crate::span::Span;
use crate::structure::chars::is_quote;

/// The candidates that a request leaves, with what each does for it.
pub(super) fn steered(
    all: &[Candidate],
    request: &Request,
    focus: &Focus,
    source: Source,
) -> Vec<Candidate> {
    let sentences = &source.structure.sentences;
    let mut kept: Vec<Candidate> = Vec::with_capacity(all.len());
    for candidate in all {
        let sentence = candidate.sentence as usize;
        let span = sentences[sentence].span;
        let is_pinned = touches(&request.pins, span);
        let is_unwanted = touches(&request.exclusions, span)
            || request.avoided.iter().any(|&kind| is_of(kind, sentence, source))
            || candidate.antecedent.is_some_and(|on| find(&kept, on).is_none());
        if is_pinned || !is_unwanted {
            kept.push(candidate.wished(is_pinned, focus.held(sentence)));
        }
    }
    // What a sentence leans on leads to it.
    for at in (0..kept.len()).rev() {
        let Candidate { antecedent, held, reached, .. } = kept[at];
        if let Some(on) = antecedent.and_then(|on| find(&kept, on)) {
            kept[on].reached |= held | reached;
        }
    }
    for candidate in &mut kept {
        candidate.lift_by(focus, 0);
    }
    kept
}

fn find(candidates: &[Candidate], sentence: u32) -> Option<usize> {
    candidates.binary_search_by_key(&sentence, |candidate| candidate.sentence).ok()
}

fn touches(spans: &[Span], sentence: Span) -> bool {
    spans.iter().any(|span| span.start < sentence.end && sentence.start < span.end)
}

fn is_of(kind: Avoid, sentence: usize, source: Source) -> bool {
    let slice = &source.text[source.structure.sentences[sentence].span.range()];
    match kind {
        Avoid::Quotes => {
            let antecedent = source.dependence.antecedent(sentence);
            slice.starts_with(is_quote)
                || antecedent.is_some_and(|on| on.reason == Reason::Enclosed)
        }
        Avoid::Questions => slice.contains(['?', '？', '؟']),
    }
}
