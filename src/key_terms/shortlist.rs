//! PhraseTallies → the phrases that may be key terms: well formed, and by their tallies the likeliest. Only these are counted in full,
//! measured and judged.
//!
//! A short score before a long one, as in a cascade (Viola & Jones 2001). An article of ten kilobytes has a thousand
//! phrases and more, nearly all of which come once and are pieces of clauses.

use super::form::is_well_formed;
use super::phrases::PhraseId;
use super::tallies::{PhraseTallies, PhraseTally};
use crate::logarithms::log;
use crate::order;

/// So many stay, whatever number of terms is asked for. Of 25,884 texts, the model puts other terms among the first twenty of
/// 15 for it, and among the first ten of one.
pub(super) const SHORTLISTED: usize = 384;

/// What each occurrence more is worth (by its logarithm), a single token, a place at the very end of the text, capitals
/// everywhere, and a content word before or behind every occurrence. Set by hand, near a least-squares regression on the
/// log-odds that the model gives.
const FREQUENCY: f64 = 0.7;
const SINGLE: f64 = -0.7;
const LATE: f64 = -0.9;
const CAPITALIZED: f64 = 0.8;
const AFTER_CONTENT: f64 = -0.4;
const BEFORE_CONTENT: f64 = -0.6;

/// A phrase that may be a key term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shortlisted {
    pub(super) phrase: PhraseId,
    /// Share of the well-formed phrases that first occur earlier.
    pub(super) rank: f64,
}

/// So many of the likeliest phrases, in the order of the text.
pub(super) fn of(tallies: &PhraseTallies, most: usize) -> Vec<Shortlisted> {
    let all = &tallies.all;
    let tally = |phrase: PhraseId| &all[phrase as usize];
    let may_be = |&phrase: &u32| is_well_formed(tallies, tally(phrase));
    let formed: Vec<PhraseId> = (0..all.len() as PhraseId).filter(may_be).collect();
    // No phrase has sixteen tokens.
    let formed = order::sorted(&formed, |&phrase| tally(phrase).first << 4 | tally(phrase).len);
    let rank = |place: usize| place as f64 / formed.len() as f64;
    let mut places: Vec<u32> = (0..formed.len() as u32).collect();
    if formed.len() > most {
        let likeliest = order::keyed(formed.len(), &|place| {
            order::descending(likelihood(tallies, tally(formed[place]), rank(place)))
        });
        places = likeliest[..most].iter().map(|&(_, place)| place).collect();
        order::sort_numbers(&mut places);
    }
    let shortlisted = |place: u32| {
        let place = place as usize;
        Shortlisted { phrase: formed[place], rank: rank(place) }
    };
    places.into_iter().map(shortlisted).collect()
}

/// How likely a phrase is to be judged well.
fn likelihood(tallies: &PhraseTallies, tally: &PhraseTally, rank: f64) -> f64 {
    let share = |part: u32| f64::from(part) / f64::from(tally.count);
    FREQUENCY * log(1 + tally.count as usize)
        + if tally.len == 1 { SINGLE } else { 0.0 }
        + LATE * rank
        + CAPITALIZED * tally.share_capitalized(tallies.tokens)
        + AFTER_CONTENT * share(tally.after_content)
        + BEFORE_CONTENT * share(tally.before_content)
}
