//! Lines of a page → which one is the title of the article.
//!
//! The weights are fitted (`training/title.py`); the bounds here were set by hand, on the same pages.

mod weights;

use super::cues::Group;
use super::features::{Evidence, MAX_BARE_CREDIT_WORDS, MIN_BYLINE_CUE};
use super::profile::BlockProfile;
use crate::named_features::{unnamed, weighted_sum};
use crate::order;
use weights::{TITLE_BIAS, TITLE_WEIGHTS};

/// Fewest and most words of a title.
const TITLE_WORDS: std::ops::RangeInclusive<f64> = 2.0..=30.0;
/// Longest title that ends as a sentence does.
const MAX_SENTENCE_WORDS: f64 = 10.0;
/// Words beyond which more do not make a title longer, and below which it is short.
const MAX_COUNTED_TITLE_WORDS: f64 = 12.0;
const SHORT_TITLE: f64 = 4.0;
/// Lines above the first line of prose that are looked at, and those below it.
const REACH: (usize, usize) = (40, 3);
/// Score of prose, over 30, from which on a line of the core is the first of the article.
const PROSE: f64 = 0.3;
/// Lines after a title that may have its byline.
const LINES_TO_BYLINE: usize = 6;
/// A line with a date is a byline if it has fewer words.
const MAX_DATE_LINE: f64 = 11.0;
/// Log-odds that the best candidate needs.
const MIN_VALUE: f64 = -1.5;
/// The same if a byline follows at once and no other candidate comes so near.
const MIN_CLEAR_VALUE: f64 = -4.0;
const CLEAR_LEAD: f64 = 1.0;
/// What it adds that the markup says so.
const STATED_LOG_ODDS: f64 = 4.0;

named_features! {
    /// What is seen of a line that may be the title.
    TitleFeatures:
    known "Share of its words that also stand in long prose lines inside the core.",
    known_words "That share times its words, at most 12.",
    words "Words, at most 12.",
    rep "1 if the same line occurs elsewhere.",
    byline "Highest cue about bylines of the short lines after it, 1 if one has a date.",
    above "ln(1 + lines until the first line of prose).",
    cue "Share of words of cue phrases.",
    c_by "The same of those about authors, dates, captions.",
    inner "Sentence ends inside it.",
    below "1 if it stands below the first line of prose.",
    in_core "1 inside the core.",
    date "1 if there is a date.",
    term "1 if it ends in an end mark.",
    short "1 if it has fewer than four words.",
}

/// The line that names what the text is about. The text below takes up the words of its headline, which
/// distinguishes it from menus and from the headlines of other stories; a byline follows. `stated` is the block that the
/// markup says to be the title.
pub(super) fn find(
    profiles: &[BlockProfile],
    evidence: &Evidence,
    stated: Option<usize>,
) -> Option<usize> {
    let candidates: Vec<(usize, f64)> = candidates(profiles, evidence)
        .into_iter()
        .map(|(at, features)| {
            let more = if stated == Some(at) { STATED_LOG_ODDS } else { 0.0 };
            (at, value(&features) + more)
        })
        .collect();
    let candidates = order::sorted(&candidates, |&(_, value)| order::descending(value));
    let &(best, value) = candidates.first()?;
    let is_clear = || {
        value > MIN_CLEAR_VALUE
            && candidates.get(1).is_none_or(|second| second.1 < value - CLEAR_LEAD)
            && profiles.get(best + 1).is_some_and(is_byline)
    };
    if value <= MIN_VALUE && !is_clear() {
        return None;
    }
    // A standfirst ends as a sentence does; its title stands above it.
    let above = best.checked_sub(1).filter(|&above| {
        let found = candidates.iter().find(|&&(at, _)| at == above);
        profiles[best].has_end_mark
            && !profiles[above].has_end_mark
            && found.is_some_and(|&(_, value)| value > MIN_VALUE)
    });
    Some(above.unwrap_or(best))
}

/// A short line with a date, or one that names an author.
fn is_byline(profile: &BlockProfile) -> bool {
    profile.words < MAX_DATE_LINE
        && !profile.has_end_mark
        && (profile.has_date
            || profile.cue(Group::Byline) > MIN_BYLINE_CUE
            || profile.is_capitalized)
}

/// Log-odds that a line is the title.
fn value(features: &TitleFeatures) -> f64 {
    static TITLE_MODEL: [f32; TitleFeatures::COUNT] = unnamed(&TITLE_WEIGHTS);
    TITLE_BIAS + weighted_sum(features.values(), &TITLE_MODEL)
}

/// The lines around the beginning of the article that may be its title.
pub(super) fn candidates(
    profiles: &[BlockProfile],
    evidence: &Evidence,
) -> Vec<(usize, TitleFeatures)> {
    let (start, end) = evidence.prose.core;
    let Some(first) = (start..end).find(|&at| evidence.features[at].s0 > PROSE) else {
        return Vec::new();
    };
    let reach = first.saturating_sub(REACH.0)..(first + REACH.1).min(profiles.len());
    let is_sentence =
        |profile: &BlockProfile| profile.has_end_mark && profile.words > MAX_SENTENCE_WORDS;
    let candidates = reach
        .filter(|&at| TITLE_WORDS.contains(&profiles[at].words) && !is_sentence(&profiles[at]));
    candidates.map(|at| (at, features(profiles, evidence, first, at))).collect()
}

fn features(
    profiles: &[BlockProfile],
    evidence: &Evidence,
    first: usize,
    at: usize,
) -> TitleFeatures {
    let (profile, of_block) = (&profiles[at], &evidence.features[at]);
    let words = profile.words.min(MAX_COUNTED_TITLE_WORDS);
    let after = &profiles[at + 1..(at + 1 + LINES_TO_BYLINE).min(profiles.len())];
    let byline = after.iter().fold(0.0_f64, |most, next| {
        let is_bare = next.words < MAX_BARE_CREDIT_WORDS;
        let credit = if is_bare { next.cue(Group::Byline) } else { 0.0 };
        let dated = if next.words < MAX_DATE_LINE && next.has_date { 1.0 } else { 0.0 };
        most.max(credit).max(dated)
    });
    let flag = |yes: bool| f64::from(u8::from(yes));
    TitleFeatures {
        known: of_block.known,
        known_words: words * of_block.known,
        words,
        rep: of_block.rep,
        byline,
        above: libm::log(1.0 + first.saturating_sub(at) as f64),
        cue: profile.cues.total(),
        c_by: profile.cue(Group::Byline),
        inner: profile.inner_ends,
        below: flag(at > first),
        in_core: of_block.in_core,
        date: flag(profile.has_date),
        term: flag(profile.has_end_mark),
        short: flag(profile.words < SHORT_TITLE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_those_of_the_features() {
        let names: Vec<&str> = TITLE_WEIGHTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, TitleFeatures::NAMES);
    }
}
