//! Lines of a page → which one is the title of the article.

use super::cues::Group;
use super::features::Evidence;
use super::profile::BlockProfile;
use crate::order;

/// Fewest and most words of a title.
const TITLE_WORDS: std::ops::RangeInclusive<f64> = 2.0..=30.0;
/// Lines above the first line of prose that are looked at, and those below it.
const REACH: (usize, usize) = (40, 3);
/// Score of prose, over 30, from which on a line of the core is the first of the article.
const PROSE: f64 = 0.3;
/// Lines after a title among which its byline stands.
const LINES_TO_BYLINE: usize = 6;
/// Log-odds that the best candidate needs.
const MIN_VALUE: f64 = -1.5;
/// The same if a byline follows at once and no other candidate comes so near.
const MIN_CLEAR_VALUE: f64 = -2.5;
const CLEAR_LEAD: f64 = 1.0;

/// The line that names what the text is about. The text below takes up the words of its headline, which
/// tells it from menus and from the headlines of other stories; a byline follows.
///
/// Weights of a logistic regression on the first headings (`<h1>`) of 82 pages: for three of four the
/// title is found, on pages that it was not fitted to.
pub(super) fn find(profiles: &[BlockProfile], evidence: &Evidence) -> Option<usize> {
    let (start, end) = evidence.core;
    let first = (start..end).find(|&at| evidence.features[at].s0 > PROSE)?;
    let reach = first.saturating_sub(REACH.0)..(first + REACH.1).min(profiles.len());
    let candidates: Vec<(usize, f64)> = reach
        .filter(|&at| TITLE_WORDS.contains(&profiles[at].words))
        .map(|at| (at, value(profiles, evidence, first, at)))
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
    profile.words < 11.0
        && !profile.has_end_mark
        && (profile.has_date || profile.cue(Group::Byline) > 0.2 || profile.is_capitalized)
}

fn value(profiles: &[BlockProfile], evidence: &Evidence, first: usize, at: usize) -> f64 {
    let (profile, features) = (&profiles[at], &evidence.features[at]);
    let words = profile.words.min(12.0);
    let after = &profiles[at + 1..(at + 1 + LINES_TO_BYLINE).min(profiles.len())];
    let has_byline = after.iter().fold(0.0_f64, |most, next| {
        let credit = if next.words < 15.0 { next.cue(Group::Byline) } else { 0.0 };
        let dated = if next.words < 11.0 && next.has_date { 1.0 } else { 0.0 };
        most.max(credit).max(dated)
    });
    let flag = |yes: bool, weight: f64| if yes { weight } else { 0.0 };
    -3.2 + (1.6 + 0.23 * words) * features.known + 0.07 * words + 0.17 * features.rep + has_byline
        - 0.47 * libm::log(1.0 + first.saturating_sub(at) as f64)
        - 1.6 * profile.cues.total()
        - 3.5 * profile.cue(Group::Byline)
        - 0.35 * profile.inner_ends
        - flag(at > first, 1.6)
        - flag(features.in_core > 0.0, 2.2)
        - flag(profile.has_date, 0.85)
        - flag(profile.has_end_mark, 1.2)
        - flag(profile.words < 4.0, 1.3)
}
