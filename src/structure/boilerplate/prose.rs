//! Blocks → how much each looks like prose, and the core: the run of lines with the most of it.
//!
//! The article is first guessed as the run of lines with the highest sum of prose scores (a maximum subarray, as in
//! Pasternack & Roth 2009). A score is in words: a line of prose has about as many as it has words, all else less than 0.
//!
//! The numbers here were set by hand on whole pages, and not fitted. The features of the model are made with them: whoever
//! changes one fits the model again (`cargo xtask train boilerplate`).

use super::cues::Group;
use super::profile::BlockProfile;

/// A line with this share of cues, or more, is boilerplate, whatever else it is.
const BOILERPLATE_CUE: f64 = 0.5;
const BOILERPLATE_SCORE: f64 = -4.0;
/// Score of a line that is neither prose nor boilerplate.
const OTHER_SCORE: f64 = -3.0;
/// Words beyond which more words do not make a line more of prose.
const MAX_PROSE_WORDS: f64 = 60.0;
/// Prose that ends in an end mark: its fewest words, and the least share of them in lower case.
const ENDED_PROSE: (f64, f64) = (6.0, 0.45);
/// Prose that has ends of sentences inside: the same.
const LONG_PROSE: (f64, f64) = (25.0, 0.5);
/// What its words count.
const LONG_PROSE_SHARE: f64 = 0.8;
/// What may be prose, as it has a comma: the same.
const DOUBTFUL_PROSE: (f64, f64) = (12.0, 0.55);
/// What its words count.
const DOUBTFUL_PROSE_SHARE: f64 = 0.2;
/// From this share of cues on prose counts for less: it loses this much of its score for each unit of that share.
const TAINTED_CUE: f64 = 0.12;
const TAINT: f64 = 3.0;
/// Cue words of the legal group that make a line a notice, the least share of them, and its score.
const LEGAL_WORDS: f64 = 3.0;
const LEGAL_CUE: f64 = 0.02;
const LEGAL_SCORE: f64 = -8.0;
/// A heading of comments has at most so many words, this share of cues, …
const COMMENTS_WORDS: f64 = 8.0;
const COMMENTS_CUE: f64 = 0.5;
/// … and comes after this score of prose, or this share of that of the whole page if it is more.
const COMMENTS_AFTER: (f64, f64) = (80.0, 0.12);
const COMMENTS_SCORE: f64 = -10.0;
/// What is left of the score of prose below it.
const COMMENTS_SHARE: f64 = 0.35;
/// Longest line that is boilerplate because it comes again, in words.
const REPEATED_WORDS: f64 = 40.0;

/// What is found of prose on a page.
pub(super) struct Prose {
    /// Of each line, in words.
    pub(super) scores: Vec<f64>,
    /// First line of the core and the one after its last.
    pub(super) core: (usize, usize),
    /// The heading of the comments; the number of lines if there is none.
    pub(super) comments_from: usize,
}

impl Prose {
    /// `repeated` says of each line whether it comes again.
    pub(super) fn of(profiles: &[BlockProfile], repeated: &[bool]) -> Self {
        let (scores, comments_from) = scores(profiles, repeated);
        Self { core: core(&scores), scores, comments_from }
    }
}

/// The prose score of every line, and where the comments begin.
fn scores(profiles: &[BlockProfile], repeated: &[bool]) -> (Vec<f64>, usize) {
    let mut scores: Vec<f64> =
        profiles.iter().zip(repeated).map(|(l, &r)| prose_score(l, r)).collect();
    let prose: f64 = scores.iter().filter(|score| **score > 0.0).sum();
    let enough = COMMENTS_AFTER.0.max(COMMENTS_AFTER.1 * prose);
    let mut seen = 0.0;
    let mut comments_from = profiles.len();
    for (at, profile) in profiles.iter().enumerate() {
        if at > comments_from && scores[at] > 0.0 {
            scores[at] *= COMMENTS_SHARE;
        }
        let heads = profile.words <= COMMENTS_WORDS && profile.cue(Group::Comments) >= COMMENTS_CUE;
        if heads && seen >= enough {
            scores[at] = scores[at].min(COMMENTS_SCORE);
            comments_from = comments_from.min(at);
        }
        seen += scores[at].max(0.0);
    }
    (scores, comments_from)
}

fn prose_score(profile: &BlockProfile, repeated: bool) -> f64 {
    if profile.is_advertisement && profile.cues.total() == 0.0 {
        return 0.0;
    }
    if profile.is_link {
        return OTHER_SCORE;
    }
    let cue = profile.cues.total();
    let words = profile.words.min(MAX_PROSE_WORDS);
    let has = |(least, lower): (f64, f64)| profile.words >= least && profile.lower >= lower;
    let mut score = if cue >= BOILERPLATE_CUE {
        BOILERPLATE_SCORE
    } else if profile.has_end_mark && has(ENDED_PROSE) {
        words
    } else if has(LONG_PROSE) && profile.inner_ends >= 1.0 {
        LONG_PROSE_SHARE * words
    } else if has(DOUBTFUL_PROSE) && profile.commas > 0.0 {
        DOUBTFUL_PROSE_SHARE * profile.words
    } else {
        OTHER_SCORE
    };
    if score > 0.0 && cue > TAINTED_CUE {
        score *= (1.0 - TAINT * cue).max(0.0);
    }
    let legal = profile.cue(Group::Legal);
    if score > 0.0 && legal >= LEGAL_CUE && legal * profile.words >= LEGAL_WORDS {
        score = LEGAL_SCORE;
    }
    if repeated && profile.words < REPEATED_WORDS {
        score = score.min(OTHER_SCORE);
    }
    score
}

/// The run of lines with the highest sum.
fn core(scores: &[f64]) -> (usize, usize) {
    let (mut best, mut best_sum) = ((0, 0), 0.0);
    let (mut start, mut sum) = (0, 0.0);
    for (at, score) in scores.iter().enumerate() {
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += score;
        if sum > best_sum {
            (best, best_sum) = ((start, at + 1), sum);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_is_the_run_with_the_highest_sum() {
        assert_eq!(core(&[-3.0, 10.0, -3.0, 12.0, -4.0, -9.0, 8.0]), (1, 4));
        assert_eq!(core(&[-1.0, -2.0]), (0, 0));
    }
}
