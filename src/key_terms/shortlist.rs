//! Tallies → the phrases that may be key terms: well formed, and by what was tallied the likeliest. Only these are counted in
//! full, measured and judged.
//!
//! A short score before a long one, as in a cascade (Viola & Jones 2001). An article of ten kilobytes has a thousand
//! phrases and more, nearly all of which come once and are pieces of clauses.

use super::form::is_well_formed;
use super::tallies::{PhraseTallies, PhraseTally};
use super::tokens::Tokens;
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
    pub(super) tally: PhraseTally,
    /// Index of that.
    pub(super) index: u32,
    /// Share of the well-formed phrases that first occur earlier.
    pub(super) rank: f64,
}

/// So many of the likeliest phrases, in the order of the text.
pub(super) fn of(tallies: &PhraseTallies, most: usize) -> Vec<Shortlisted> {
    let all = &tallies.all;
    let may_be = |&index: &u32| is_well_formed(tallies, &all[index as usize]);
    let formed: Vec<u32> = (0..all.len() as u32).filter(may_be).collect();
    // No phrase has sixteen tokens.
    let formed = order::sorted(&formed, |&index| {
        let PhraseTally { first, len, .. } = all[index as usize];
        first << 4 | len
    });
    let shortlisted = |place: usize| {
        let index = formed[place];
        let rank = place as f64 / formed.len() as f64;
        Shortlisted { tally: all[index as usize], index, rank }
    };
    if formed.len() <= most {
        return (0..formed.len()).map(shortlisted).collect();
    }
    let likeliest = order::keyed(formed.len(), &|place| {
        order::descending(likelihood(tallies.tokens, &shortlisted(place)))
    });
    let mut places: Vec<u32> = likeliest[..most].iter().map(|&(_, place)| place).collect();
    order::sort_numbers(&mut places);
    places.into_iter().map(|place| shortlisted(place as usize)).collect()
}

/// How likely a phrase is to be judged well.
fn likelihood(tokens: &Tokens, Shortlisted { tally, rank, .. }: &Shortlisted) -> f64 {
    let share = |part: u32| f64::from(part) / f64::from(tally.count);
    FREQUENCY * log(1 + tally.count as usize)
        + if tally.len == 1 { SINGLE } else { 0.0 }
        + LATE * rank
        + CAPITALIZED * tally.share_capitalized(tokens)
        + AFTER_CONTENT * share(tally.after_content)
        + BEFORE_CONTENT * share(tally.before_content)
}
