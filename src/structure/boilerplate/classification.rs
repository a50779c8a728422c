//! Lines that are not part of the article → what they are.

use super::cues::Group;
use super::profile::BlockProfile;
use super::repeats::Repeats;
use crate::block::Boilerplate;

/// Share of cues from which on a line of a plain text is boilerplate.
const MIN_CUES_ONLY: f64 = 0.75;
/// Longest such line, in words.
const MAX_CUES_ONLY_WORDS: f64 = 6.0;
/// Share of bylines from which on such a line may be part of the text.
const MAX_BYLINE: f64 = 0.5;
/// Share of a group that decides.
const DECISIVE: f64 = 0.2;
/// Words from which on a line is more than a label.
const LONG: f64 = 8.0;
/// Longest name with the word before it ("By"), in words.
const MAX_AUTHOR_WORDS: f64 = 6.0;
/// Longest credit, in words.
const MAX_BYLINE_WORDS: f64 = 25.0;
/// What kind of boilerplate each line is; `None` for those that are kept.
pub(super) fn of(
    profiles: &[BlockProfile],
    keep: &[bool],
    repeats: &Repeats,
    core: (usize, usize),
) -> Vec<Option<Boilerplate>> {
    let (mut in_comments, mut in_related) = (false, false);
    profiles
        .iter()
        .enumerate()
        .map(|(at, profile)| {
            in_comments |=
                at >= core.1 && profile.is_short() && profile.cue(Group::Comments) >= 0.5;
            let is_inside = (core.0..core.1).contains(&at);
            let is_prose = |profile: &BlockProfile| {
                profile.has_end_mark && profile.words >= LONG || profile.is_running_text()
            };
            let is_kept = |at: usize| keep.get(at) == Some(&true) && is_prose(&profiles[at]);
            let is_beside = || is_kept(at + 1) || at > 0 && is_kept(at - 1);
            if keep[at] || (is_inside && profile.is_running_text() && is_beside()) {
                // A list of headlines that stands twice on the page.
                let is_teaser = in_related && repeats.again()[at] && profile.is_short();
                in_related &= is_teaser;
                let stamp = profile.is_stamp.then_some(Boilerplate::Byline);
                let why = of_cues(profile).or_else(|| of_caption(profile)).or(stamp);
                return why.or_else(|| is_teaser.then_some(Boilerplate::Teaser));
            }
            in_related |= profile.is_short() && profile.cue(Group::Related) >= 0.5;
            Some({
                let around = &profiles[at.saturating_sub(1)..(at + 2).min(profiles.len())];
                if !in_comments && is_byline(profile, around) {
                    Boilerplate::Byline
                } else {
                    reason(profile, repeats.is_doubled(at), is_inside, at >= core.1, in_comments)
                }
            })
        })
        .collect()
}

/// A dated short line, or a name next to one.
fn is_byline(profile: &BlockProfile, around: &[BlockProfile]) -> bool {
    let is_date =
        |profile: &BlockProfile| profile.has_date && profile.words <= LONG && !profile.has_end_mark;
    let is_name =
        profile.words <= MAX_AUTHOR_WORDS && !profile.has_end_mark && profile.is_capitalized;
    let cued = profile.cues.total() - profile.cue(Group::Byline);
    cued < DECISIVE
        && (profile.is_dateline || is_date(profile) || (is_name && around.iter().any(is_date)))
}

fn reason(
    profile: &BlockProfile,
    doubled: bool,
    inside: bool,
    after: bool,
    in_comments: bool,
) -> Boilerplate {
    let strongest = profile.cues.strongest().filter(|&(_, share)| share >= DECISIVE);
    match strongest {
        Some((Group::Social, _)) => return Boilerplate::Share,
        Some((Group::Legal, _)) => return Boilerplate::Footer,
        Some((Group::Related, _)) => return Boilerplate::Related,
        Some((Group::Comments, _)) => return Boilerplate::Comments,
        Some((Group::Byline, _)) if profile.words <= MAX_BYLINE_WORDS && !in_comments => {
            let is_caption = inside || profile.is_caption;
            return if is_caption { Boilerplate::Caption } else { Boilerplate::Byline };
        }
        Some((Group::Controls, _)) => return Boilerplate::Navigation,
        _ => {}
    }
    let is_dated = profile.has_date && profile.words <= LONG;
    if is_dated && after && profile.has_end_mark {
        // "© 2031 The Hill Post. All rights reserved."
        Boilerplate::Footer
    } else if is_dated && !in_comments {
        Boilerplate::Byline
    } else if profile.is_caption && !after && profile.words <= MAX_BYLINE_WORDS {
        Boilerplate::Caption
    } else if doubled {
        Boilerplate::Teaser
    } else if in_comments {
        Boilerplate::Comments
    } else if inside {
        if profile.words >= LONG { Boilerplate::Caption } else { Boilerplate::Teaser }
    } else if after || profile.words >= LONG {
        Boilerplate::Related
    } else {
        Boilerplate::Navigation
    }
}

/// What a line of an article is, if it is not part of it.
pub(super) fn of_line(profile: &BlockProfile, after: bool) -> Boilerplate {
    reason(profile, false, false, after, false)
}

/// What kind of boilerplate a short line of a text that is not a page is, if it consists of cues.
pub(super) fn of_cues(profile: &BlockProfile) -> Option<Boilerplate> {
    let is_obvious = profile.words <= MAX_CUES_ONLY_WORDS
        && profile.cues.total() >= MIN_CUES_ONLY
        && !profile.has_end_mark
        && profile.cue(Group::Byline) < MAX_BYLINE;
    is_obvious.then(|| reason(profile, false, false, false, false))
}

/// A label of a picture that no sentence follows: `Image caption: The old pipe`.
fn of_caption(profile: &BlockProfile) -> Option<Boilerplate> {
    let is_caption = profile.is_caption
        && !profile.has_end_mark
        && profile.cue(Group::Byline) >= DECISIVE
        && profile.words <= MAX_BYLINE_WORDS;
    is_caption.then_some(Boilerplate::Caption)
}
