//! Candidates → those that may be key terms, by what their counters show: only these are measured and judged.
//!
//! A short score before a long one, as in a cascade (Viola & Jones 2001). An article of ten kilobytes has a thousand
//! candidates and more, nearly all of which come once and are pieces of clauses.

use super::candidates::{PhraseCandidate, PhraseCandidates};
use super::tokens::WordRole;
use crate::logarithms::log;
use crate::order;

/// So many stay, whatever number of terms is asked for. Of 25,884 texts, the model puts other terms among the first twenty of
/// 15 for it, and among the first ten of one.
const SHORTLISTED: usize = 384;

/// What each occurrence more is worth (by its logarithm), a single token, a place at the very end of the text, capitals
/// everywhere, and a content word before or behind every occurrence. Set by hand, near a least-squares regression on the
/// log-odds that the model gives.
const FREQUENCY: f64 = 0.7;
const SINGLE: f64 = -0.7;
const LATE: f64 = -0.9;
const CAPITALIZED: f64 = 0.8;
const AFTER_CONTENT: f64 = -0.4;
const BEFORE_CONTENT: f64 = -0.6;

/// The indices of the likeliest candidates, in the order of the text.
pub(super) fn of(candidates: &PhraseCandidates) -> Vec<usize> {
    let all = &candidates.all;
    if all.len() <= SHORTLISTED {
        return (0..all.len()).collect();
    }
    let likeliest = order::keyed(all.len(), &|i| {
        let place = i as f64 / all.len() as f64;
        order::descending(likelihood(candidates, &all[i], place))
    });
    let mut kept: Vec<u32> = likeliest[..SHORTLISTED].iter().map(|&(_, i)| i).collect();
    order::sort_numbers(&mut kept);
    kept.into_iter().map(|i| i as usize).collect()
}

/// How likely a candidate is to be judged well; `place` is the share of the candidates that come earlier.
fn likelihood(candidates: &PhraseCandidates, candidate: &PhraseCandidate, place: f64) -> f64 {
    let share = |part: u32| f64::from(part) / f64::from(candidate.count);
    let content = WordRole::Content as usize;
    FREQUENCY * log(1 + candidate.count as usize)
        + if candidate.len == 1 { SINGLE } else { 0.0 }
        + LATE * place
        + CAPITALIZED * candidate.share_capitalized(candidates.tokens)
        + AFTER_CONTENT * share(candidate.before[content])
        + BEFORE_CONTENT * share(candidate.after[content])
}
