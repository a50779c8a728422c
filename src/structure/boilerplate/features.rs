//! Lines → features: numbers about each line and those around it, which show whether it is part of the article: how it
//! looks, what surrounds it, and where it lies relative to the core.
//!
//! The numbers here, as those of the profiles and of the prose, were set by hand and not fitted. The weights of the model
//! are: whoever changes a number fits them again (`cargo xtask train boilerplate`).

use super::cues::Group;
use super::profile::BlockProfile;
use super::prose::Prose;

/// Words beyond which more words do not make a line longer.
const MAX_WORDS: f64 = 80.0;
/// The range of prose scores: lower and higher ones are cut off.
const MIN_SCORE: f64 = -8.0;
const MAX_SCORE: f64 = 30.0;
/// The score where there is no line, divided by [`MAX_SCORE`].
const NO_LINE: f64 = -0.3;
/// Lines on either side that are evidence about a line, and those that are near it.
const WINDOW_LINES: usize = 6;
const NEAR: usize = 3;
/// Longest dated line that is short, in words.
const MAX_DATED_WORDS: f64 = 10.0;
/// Longest line with a byline, and longest that is nothing else, in words.
const MAX_CREDIT_WORDS: f64 = 20.0;
pub(super) const MAX_BARE_CREDIT_WORDS: f64 = 15.0;
/// Share of cues about bylines that shows one.
pub(super) const MIN_BYLINE_CUE: f64 = 0.2;
/// Lines before a line of prose that may have its byline.
const BYLINE_REACH: usize = 6;
/// Lines without prose between lines of prose beyond which more do not count.
const MAX_GAP: usize = 20;
/// Share of cues with which a line ends the article.
const END_CUE: f64 = 0.5;
/// Lines since the last such line that are counted, and their number before the first such line.
const MAX_SINCE_END: usize = 30;
const NO_END: usize = 99;
/// Such lines that are counted.
const MAX_ENDS: usize = 20;
/// Length of a run of short lines up to which it is counted.
const MAX_RUN: usize = 30;

named_features! {
    /// What is seen of a line and of those around it.
    BlockFeatures:
    lw "ln(1 + words), words at most 80.",
    lw_term "The same if it ends in an end mark, else 0.",
    term "1 if it ends in an end mark.",
    lowr "Share of words in lower case.",
    inner "Sentence ends inside it.",
    comma "Commas per word.",
    cue "Share of words of cue phrases.",
    c_legal "The same of those about legal matters.",
    c_rel "… about other stories.",
    c_com "… about comments.",
    c_by "… about authors, dates, captions.",
    c_ui "… about menus and accounts.",
    date "1 if there is a date.",
    first "1 if it speaks of I, we or you.",
    rep "1 if the same line occurs elsewhere.",
    before "ln(1 + lines until the core).",
    after "ln(1 + lines since the core).",
    in_core "1 inside the core.",
    s0 "Prose score, −8 to 30, over 30.",
    sp1 "The same of the line before; −0.3 where there is none.",
    sn1 "The same of the line after.",
    m3 "Mean of it over three lines on either side.",
    m6p "Mean over six lines before.",
    m6n "Mean over six lines after.",
    run "ln(1 + length of the run of short lines it stands in), at most 30.",
    w_cue "Mean cue over six lines on either side and itself.",
    w_date "Share of dated short lines among them.",
    w_com "Mean cue about comments among them.",
    w_short "Share of short lines among them.",
    wpos "Share of the words that stand before it.",
    endc "ln(1 + lines since the core began that end articles: related, comments, sharing), at most 20.",
    since "ln(1 + lines since the last of those), at most 30, 99 at first.",
    p_rel "Highest cue about other stories or comments of the two lines before.",
    p_date "1 if one of them is a dated short line.",
    comreg "1 below a heading of comments.",
    dshort "Share of short lines in the text.",
    links "Share of it that is links, where the caller knows.",
    digits "Share of words with a digit.",
    prose_before "ln(1 + lines of prose in the core before it).",
    standfirst "1 if it is among the first two lines of prose in the core and a byline comes after it, none before.",
    led "1 if it is the first line of prose in the core and a byline comes before it.",
    gap_next "ln(1 + lines until the next line of prose), at most 20.",
    gap_prev "ln(1 + lines since the last line of prose), at most 20.",
    by_near "Highest cue about bylines and captions of the short lines right before and after.",
    caption "1 if it has a word that captions have: pictured, left, photo.",
    bracketed "1 if it ends in a bracket.",
    capitals "1 if most letters are capitals.",
    known "Share of its words that also stand in long prose lines inside the core.",
}

/// Features of all lines, and what they were derived from.
pub(super) struct Evidence {
    pub(super) features: Vec<BlockFeatures>,
    pub(super) prose: Prose,
}

impl Evidence {
    /// `repeated` and `known` give for each line whether it comes again, and how much of it also occurs in prose.
    pub(super) fn of(
        profiles: &[BlockProfile],
        repeated: &[bool],
        known: impl Fn((usize, usize)) -> Vec<f64>,
    ) -> Self {
        let prose = Prose::of(profiles, repeated);
        let known = known(prose.core);
        let features = features(profiles, repeated, &known, &prose);
        Self { features, prose }
    }
}

/// Sums of the values before each position, for means of windows.
struct Sums(Vec<f64>);

impl Sums {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut sums = vec![0.0];
        let mut sum = 0.0;
        sums.extend(values.map(|value| {
            sum += value;
            sum
        }));
        Self(sums)
    }

    /// The mean from `from` up to, not including, `to`, both cut at the ends; 0 of nothing.
    fn mean(&self, from: usize, to: usize) -> f64 {
        let to = to.min(self.0.len() - 1);
        let from = from.min(to);
        if from == to { 0.0 } else { (self.0[to] - self.0[from]) / (to - from) as f64 }
    }

    /// The sum of the same stretch.
    fn sum(&self, from: usize, to: usize) -> f64 {
        self.mean(from, to) * (to.min(self.0.len() - 1) - from.min(to)) as f64
    }
}

fn features(
    profiles: &[BlockProfile],
    repeated: &[bool],
    known: &[f64],
    prose: &Prose,
) -> Vec<BlockFeatures> {
    let n = profiles.len();
    let &Prose { ref scores, core, comments_from } = prose;
    let flag = |yes: bool| f64::from(u8::from(yes));
    let clipped: Vec<f64> =
        scores.iter().map(|score| score.clamp(MIN_SCORE, MAX_SCORE) / MAX_SCORE).collect();
    let dated_short =
        |profile: &BlockProfile| flag(profile.has_date && profile.words < MAX_DATED_WORDS);
    let score_sums = Sums::of(clipped.iter().copied());
    let cue_sums = Sums::of(profiles.iter().map(|profile| profile.cues.total()));
    let date_sums = Sums::of(profiles.iter().map(dated_short));
    let comment_sums = Sums::of(profiles.iter().map(|profile| profile.cue(Group::Comments)));
    let short_sums = Sums::of(profiles.iter().map(|profile| flag(profile.is_short())));
    let word_sums = Sums::of(profiles.iter().map(|profile| profile.words));
    let all_words = word_sums.sum(0, n).max(1.0);
    let share_short = short_sums.mean(0, n);
    let runs = short_runs(profiles);
    let is_prose = |i: usize| scores[i] > 0.0;
    let mut next_prose = vec![n; n];
    for i in (0..n.saturating_sub(1)).rev() {
        next_prose[i] = if is_prose(i + 1) { i + 1 } else { next_prose[i + 1] };
    }
    let around = |i: usize, measure: fn(&BlockProfile) -> f64| {
        let before = i.checked_sub(1).map_or(0.0, |at| measure(&profiles[at]));
        profiles.get(i + 1).map_or(before, |profile| measure(profile).max(before))
    };
    let (mut prose_before, mut last_prose) = (0_usize, None);
    let (mut ends, mut last_end) = (0_usize, None);
    let ends_article = |profile: &BlockProfile| {
        profile.cue(Group::Related) + profile.cue(Group::Comments) >= END_CUE
            || profile.cue(Group::Social) >= END_CUE
    };
    (0..n)
        .map(|i| {
            let profile = &profiles[i];
            let lw = libm::log(1.0 + profile.words.min(MAX_WORDS));
            let window = (i.saturating_sub(WINDOW_LINES), i + WINDOW_LINES + 1);
            let near = (i.saturating_sub(NEAR), (i + NEAR + 1).min(n));
            let near_count = (near.1 - near.0 - 1) as f64;
            let near_sum = score_sums.sum(near.0, near.1) - clipped[i];
            let two_before = &profiles[i.saturating_sub(2)..i];
            let in_core = (core.0..core.1).contains(&i);
            let since = last_end.map_or(NO_END, |at: usize| i - at).min(NO_END);
            let since_end = if since == NO_END { NO_END } else { since.min(MAX_SINCE_END) };
            let features = BlockFeatures {
                lw,
                lw_term: if profile.has_end_mark { lw } else { 0.0 },
                term: flag(profile.has_end_mark),
                lowr: profile.lower,
                inner: profile.inner_ends,
                comma: profile.commas,
                cue: profile.cues.total(),
                c_legal: profile.cue(Group::Legal),
                c_rel: profile.cue(Group::Related),
                c_com: profile.cue(Group::Comments),
                c_by: profile.cue(Group::Byline),
                c_ui: profile.cue(Group::Controls),
                date: flag(profile.has_date),
                first: flag(profile.is_personal),
                rep: flag(repeated[i]),
                before: libm::log(1.0 + core.0.saturating_sub(i) as f64),
                after: libm::log(1.0 + (i + 1).saturating_sub(core.1) as f64),
                in_core: flag(in_core),
                s0: clipped[i],
                sp1: if i > 0 { clipped[i - 1] } else { NO_LINE },
                sn1: if i + 1 < n { clipped[i + 1] } else { NO_LINE },
                m3: if near_count > 0.0 { near_sum / near_count } else { 0.0 },
                m6p: score_sums.mean(i.saturating_sub(WINDOW_LINES), i),
                m6n: score_sums.mean(i + 1, i + 1 + WINDOW_LINES),
                run: libm::log(1.0 + runs[i].min(MAX_RUN) as f64),
                w_cue: cue_sums.mean(window.0, window.1),
                w_date: date_sums.mean(window.0, window.1),
                w_com: comment_sums.mean(window.0, window.1),
                w_short: short_sums.mean(window.0, window.1),
                wpos: word_sums.sum(0, i) / all_words,
                endc: libm::log(1.0 + ends.min(MAX_ENDS) as f64),
                since: libm::log(1.0 + since_end as f64),
                p_rel: two_before
                    .iter()
                    .map(|profile| profile.cue(Group::Related).max(profile.cue(Group::Comments)))
                    .fold(0.0, f64::max),
                p_date: two_before.iter().map(dated_short).fold(0.0, f64::max),
                comreg: flag(i > comments_from),
                dshort: share_short,
                links: profile.links,
                digits: profile.digits,
                prose_before: libm::log(1.0 + prose_before as f64),
                standfirst: flag(
                    is_prose(i)
                        && in_core
                        && prose_before < 2
                        && !names_byline(&profiles[i.saturating_sub(BYLINE_REACH)..i])
                        && names_byline(&profiles[i + 1..next_prose[i].min(n)]),
                ),
                led: flag(
                    is_prose(i)
                        && in_core
                        && prose_before == 0
                        && names_byline(&profiles[i.saturating_sub(BYLINE_REACH)..i]),
                ),
                gap_next: libm::log(1.0 + (next_prose[i] - i - 1).min(MAX_GAP) as f64),
                gap_prev: libm::log(
                    1.0 + last_prose.map_or(MAX_GAP, |at| i - at - 1).min(MAX_GAP) as f64,
                ),
                by_near: around(i, |profile| {
                    if profile.words < MAX_BARE_CREDIT_WORDS {
                        profile.cue(Group::Byline)
                    } else {
                        0.0
                    }
                }),
                caption: flag(profile.is_caption),
                bracketed: flag(profile.is_bracketed),
                capitals: flag(profile.is_capitals),
                known: known[i],
            };
            if is_prose(i) {
                last_prose = Some(i);
                prose_before += usize::from(in_core);
            }
            if i >= core.0 && ends_article(profile) {
                (ends, last_end) = (ends + 1, Some(i));
            }
            features
        })
        .collect()
}

/// Whether there is a byline among some lines.
fn names_byline(profiles: &[BlockProfile]) -> bool {
    let is_byline = |profile: &BlockProfile| {
        profile.words <= MAX_CREDIT_WORDS
            && (profile.has_date || profile.cue(Group::Byline) > MIN_BYLINE_CUE)
    };
    profiles.iter().any(|profile| is_byline(profile) && !profile.has_end_mark)
}

/// The length of the run of short lines that each line stands in; 0 for lines that are not short.
fn short_runs(profiles: &[BlockProfile]) -> Vec<usize> {
    let mut runs = Vec::with_capacity(profiles.len());
    for group in profiles.chunk_by(|a, b| a.is_short() == b.is_short()) {
        let length = if group[0].is_short() { group.len() } else { 0 };
        runs.extend(std::iter::repeat_n(length, group.len()));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_windows_are_cut_at_the_ends() {
        let sums = Sums::of([1.0, 2.0, 6.0].into_iter());
        assert_eq!(sums.mean(1, 9), 4.0);
        assert_eq!(sums.mean(5, 9), 0.0);
        assert_eq!(sums.sum(0, 2), 3.0);
    }
}
