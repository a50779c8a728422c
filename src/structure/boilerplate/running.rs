//! Paragraphs of the article that follow each other: none of them is doubtful.
//!
//! The model looks at what is around a line, and so it is least sure of the first paragraph, which stands below the
//! menu, and of the last, above the footer. But readers want the first paragraph first.

use super::profile::BlockProfile;
use super::prose::Prose;
use crate::block::Boilerplate;

/// Log-odds of what is surely part of the article.
pub(super) const SURE_LOG_ODDS: f64 = 4.0;
/// Fewest words of paragraphs in a row, and of one alone, which has several sentences.
const MIN_RUN_WORDS: f64 = 60.0;
const MIN_LONE_WORDS: f64 = 40.0;
/// Words from which on the first paragraph of a run is more than a standfirst or a caption, if it is one sentence.
const LEAD: f64 = 14.0;
/// The same if it has a word that captions have.
const LONG_LEAD: f64 = 40.0;
/// Share of cues on a paragraph at most.
const MAX_PARAGRAPH_CUE: f64 = 0.12;

/// Raises the certainty of paragraphs in a row.
pub(super) fn raise(
    profiles: &[BlockProfile],
    prose: &Prose,
    boilerplate: &[Option<Boilerplate>],
    certainty: &mut [f64],
) {
    let is_paragraph = |at: usize| {
        let profile = &profiles[at];
        boilerplate[at].is_none()
            && (profile.has_end_mark || profile.is_running_text())
            && (prose.scores[at] > 0.0 || profile.words >= 3.0 && profile.lower >= 0.5)
            && !profile.is_link
            && profile.cues.total() <= MAX_PARAGRAPH_CUE
    };
    let leads = |at: usize| {
        let profile = &profiles[at];
        let least = if profile.is_caption { LONG_LEAD } else { LEAD };
        profile.words >= least || !profile.is_caption && profile.inner_ends > 0.0
    };
    let (mut at, end) = prose.core;
    while at < end {
        let run = (at..end).take_while(|&at| is_paragraph(at)).count();
        let first = (at..at + run).find(|&at| leads(at)).unwrap_or(at + run);
        let paragraphs = &profiles[first..at + run];
        let words: f64 = paragraphs.iter().map(|profile| profile.words).sum();
        let is_sure = match paragraphs {
            [lone] => lone.inner_ends > 0.0 && words >= MIN_LONE_WORDS,
            _ => words >= MIN_RUN_WORDS,
        };
        if is_sure {
            for certainty in &mut certainty[first..at + run] {
                *certainty = certainty.max(SURE_LOG_ODDS);
            }
        }
        at += run.max(1);
    }
}
