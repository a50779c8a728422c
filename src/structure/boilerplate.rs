//! Blocks → which of them stand around the text rather than in it.
//!
//! lines (what is seen of each) → signs (what is seen around it) → a linear model → reasons. Whether there is
//! any furniture to look for is asked first: a text without it loses nothing but what is doubled in it.

mod cues;
mod lines;
mod model;
mod reasons;
mod repeats;
mod signs;

use super::layout::markup::link_share;
use crate::block::{Block, Boilerplate, Kind};
use crate::options::Options;
use lines::Line;
use repeats::Repeats;
use signs::Evidence;
pub(crate) use signs::Signs;

/// Longest line that furniture stands on, in words.
const MAX_FURNITURE_WORDS: f64 = 6.0;
/// Share of cue words on it.
const FURNITURE_CUE: f64 = 0.5;
/// A whole page has this much of it, of so many groups.
const MIN_FURNITURE: usize = 4;
const MIN_GROUPS: usize = 2;
/// So many such lines are enough whatever the length; of a shorter page this share of the lines.
const MUCH_FURNITURE: usize = 8;
const FURNITURE_SHARE: f64 = 0.06;
/// Share of a group that shows on a line.
const GROUP_SHARE: f64 = 0.3;
/// If fewer words would be kept, the judgement cannot be right.
const MIN_KEPT_WORDS: f64 = 40.0;
const MIN_PROSE_WORDS: f64 = 30.0;
/// Share of the words that stands in prose in a text that is worth cleaning, and that stays at least.
const MIN_SHARE: f64 = 0.6;
/// Longest line, in bytes, that is looked at in search of furniture.
const MAX_FURNITURE_BYTES: usize = 120;

/// Says of blocks why they are ignored.
pub(super) fn mark(text: &str, blocks: &mut [Block], options: &Options) {
    if !options.cleaning().is_off() {
        let found = find(text, blocks, options);
        for (block, boilerplate) in blocks.iter_mut().zip(found) {
            block.boilerplate = block.boilerplate.or(boilerplate);
        }
    }
    let restores = |block: &Block, boilerplate| {
        boilerplate != Boilerplate::Separator
            && options.cleaning().restores(block.span, boilerplate)
    };
    for block in blocks {
        block.boilerplate = block.boilerplate.filter(|&why| !restores(block, why));
    }
}

fn find(text: &str, blocks: &[Block], options: &Options) -> Vec<Option<Boilerplate>> {
    let repeats = Repeats::of(text, blocks);
    match look(text, blocks) {
        Look::Page => page(text, blocks, options, &repeats),
        look => plain(text, blocks, &repeats, look == Look::SomeFurniture),
    }
}

/// What a text looks like at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// A whole page, with what stands around the article.
    Page,
    /// A text with a button or two in it.
    SomeFurniture,
    Clean,
}

fn look(text: &str, blocks: &[Block]) -> Look {
    let mut seen: Vec<&str> = Vec::new();
    let mut groups = [false; cues::Group::COUNT];
    let mut words = Vec::new();
    let mut lines = 0;
    for block in blocks.iter().filter(|block| block.boilerplate.is_none()) {
        lines += 1;
        if block.span.len() > MAX_FURNITURE_BYTES {
            continue;
        }
        let line = Line::of(text, block.span, 0.0, &mut words);
        let is_furniture = line.words > 0.0
            && line.words <= MAX_FURNITURE_WORDS
            && line.cues.total() >= FURNITURE_CUE
            && !(line.has_end_mark && line.words > 3.0);
        let slice = &text[block.span.range()];
        if is_furniture && !seen.contains(&slice) {
            if seen.len() < 10 * MUCH_FURNITURE {
                seen.push(slice);
            }
            for (share, group) in line.cues.shares().into_iter().zip(&mut groups) {
                *group |= share >= GROUP_SHARE;
            }
        }
    }
    let groups = groups.into_iter().filter(|&seen| seen).count();
    let enough = (FURNITURE_SHARE * lines as f64).min(MUCH_FURNITURE as f64);
    if seen.len() >= MIN_FURNITURE && groups >= MIN_GROUPS && seen.len() as f64 >= enough {
        Look::Page
    } else if seen.len() >= 2 {
        Look::SomeFurniture
    } else {
        Look::Clean
    }
}

/// The signs of every block of a text, whatever it looks like: what the model is fitted on.
pub(crate) fn signs_of(text: &str, blocks: &[Block], options: &Options) -> Vec<Signs> {
    evidence(text, blocks, options, &Repeats::of(text, blocks)).1.signs
}

fn evidence(
    text: &str,
    blocks: &[Block],
    options: &Options,
    repeats: &Repeats,
) -> (Vec<Line>, Evidence) {
    let mut words = Vec::new();
    let lines: Vec<Line> = blocks
        .iter()
        .map(|block| {
            Line::of(text, block.span, link_share(options.markup(), block.span), &mut words)
        })
        .collect();
    let known = |core: (usize, usize)| repeats::known(text, blocks, &lines, core);
    let evidence = Evidence::of(&lines, repeats.again(), known);
    (lines, evidence)
}

/// The boilerplate of a whole page.
fn page(
    text: &str,
    blocks: &[Block],
    options: &Options,
    repeats: &Repeats,
) -> Vec<Option<Boilerplate>> {
    let (lines, evidence) = evidence(text, blocks, options, repeats);
    let mut keep: Vec<bool> =
        evidence.signs.iter().map(|signs| model::value(signs) > 0.0).collect();
    let kept_words = |keep: &[bool]| -> f64 {
        lines.iter().zip(keep).filter(|(_, keep)| **keep).map(|(line, _)| line.words).sum()
    };
    if kept_words(&keep) < MIN_KEPT_WORDS {
        keep = evidence.scores.iter().map(|score| *score > 0.0).collect();
        if kept_words(&keep) < MIN_PROSE_WORDS {
            return vec![None; blocks.len()];
        }
    }
    reasons::of(&lines, &keep, repeats, evidence.core)
}

/// The boilerplate of a text that is no page: what stands twice in a row, and, if there is some furniture,
/// the lines that are nothing else.
fn plain(
    text: &str,
    blocks: &[Block],
    repeats: &Repeats,
    has_furniture: bool,
) -> Vec<Option<Boilerplate>> {
    let mut words = Vec::new();
    let mut found = vec![None; blocks.len()];
    let (mut all, mut dropped) = (0, 0);
    for (at, block) in blocks.iter().enumerate() {
        all += block.span.len();
        let may_go = block.boilerplate.is_none()
            && matches!(block.kind, Kind::Paragraph | Kind::Heading | Kind::ListItem);
        if !may_go {
            continue;
        }
        found[at] = if repeats.is_doubled(at) || repeats::is_read_more(&text[block.span.range()]) {
            Some(Boilerplate::Teaser)
        } else if has_furniture && block.span.len() <= MAX_FURNITURE_BYTES {
            let line = Line::of(text, block.span, 0.0, &mut words);
            reasons::of_furniture(&line)
        } else {
            None
        };
        dropped += if found[at].is_some() { block.span.len() } else { 0 };
    }
    if dropped as f64 > (1.0 - MIN_SHARE) * all as f64 {
        return vec![None; blocks.len()];
    }
    found
}
