//! Blocks → which of them stand around the text rather than in it.
//!
//! lines (what is seen of each) → features (what is seen around it) → a linear model → reasons. Whether there is
//! any furniture to look for is asked first: a text without it loses nothing but what is doubled in it.

mod cues;
mod features;
mod lines;
mod model;
mod reasons;
mod repeats;
mod title;

use alloc::vec;
use alloc::vec::Vec;

use super::layout::markup::link_share;
use crate::block::{Block, Boilerplate, Kind};
use crate::options::Options;
use cues::Group;
pub(crate) use features::BlockFeatures;
use features::Evidence;
use lines::Line;
use repeats::Repeats;

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
/// … and of a longer one at least this share.
const MIN_FURNITURE_SHARE: f64 = 0.005;
/// So many lines of it, or one and a byline, make it worth while to look closer.
const SOME_FURNITURE: usize = 2;
/// Log-odds from which on a line of a page is kept: when unsure, it is.
const KEPT: f64 = -1.0;
/// Log-odds below which a short line outside the core is surely not part of the article …
const SURE: f64 = -1.5;
/// … and the longest such line, in words.
const MAX_LABEL_WORDS: f64 = 12.0;
/// Share of a group that shows on a line.
const GROUP_SHARE: f64 = 0.3;
/// If fewer words would be kept, the judgement cannot be right.
const MIN_KEPT_WORDS: f64 = 40.0;
const MIN_PROSE_WORDS: f64 = 30.0;
/// Share of the words that stands in prose in a text that is worth cleaning, and that stays at least.
const MIN_SHARE: f64 = 0.6;
/// Longest line, in bytes, that is looked at in search of furniture.
const MAX_FURNITURE_BYTES: usize = 120;
/// … and the spaces on it.
const MAX_FURNITURE_SPACES: usize = 8;
/// Blocks of the longest page: longer texts are books, and are not looked at.
const MAX_PAGE_BLOCKS: usize = 8_000;

/// Says of blocks why they are ignored, and how sure it is that the others are part of the article: in
/// log-odds, block by block; empty where nothing speaks against any. Where nothing that is found stays ignored, the text is
/// read as if nothing had been looked for.
pub(super) fn mark(text: &str, blocks: &mut [Block], options: &Options) -> Vec<f64> {
    let cleaning = options.cleaning();
    let left = |block: &Block, why: Option<Boilerplate>| {
        why.filter(|&why| why == Boilerplate::Separator || !cleaning.restores(block.span, why))
    };
    let mut certainty = Vec::new();
    if !cleaning.is_off() {
        let mut found = find(text, blocks, options);
        if let Some(title) = found.title {
            found.boilerplate[title] = None;
        }
        for (block, why) in blocks.iter().zip(&mut found.boilerplate) {
            let is_paid = why.is_some() && reasons::is_advertisement(&text[block.span.range()]);
            let own = if is_paid { Some(Boilerplate::Advertisement) } else { *why };
            *why = left(block, own.filter(|_| block.boilerplate.is_none()));
        }
        if found.boilerplate.iter().any(Option::is_some) {
            for (block, why) in blocks.iter_mut().zip(found.boilerplate) {
                block.boilerplate = block.boilerplate.or(why);
            }
            if let Some(title) = found.title.map(|at| &mut blocks[at]) {
                *title = Block { kind: Kind::Heading, boilerplate: None, ..*title };
            }
            certainty = found.certainty;
        }
    }
    for block in blocks {
        block.boilerplate = left(block, block.boilerplate);
    }
    certainty
}

/// What is found of a text.
#[derive(Debug, Default)]
struct Found {
    boilerplate: Vec<Option<Boilerplate>>,
    /// In log-odds, block by block; empty where nothing speaks against any.
    certainty: Vec<f64>,
    /// The block that is the title.
    title: Option<usize>,
}

impl Found {
    fn nothing(blocks: &[Block]) -> Self {
        Self { boilerplate: vec![None; blocks.len()], ..Self::default() }
    }
}

fn find(text: &str, blocks: &[Block], options: &Options) -> Found {
    let repeats = Repeats::of(text, blocks);
    match look(text, blocks) {
        Look::Page => page(text, blocks, options, &repeats),
        Look::SomeFurniture => article(text, blocks, options, &repeats),
        Look::Clean => plain(text, blocks, &repeats),
    }
}

/// What a text looks like at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// A whole page, with what stands around the article.
    Page,
    /// An article with a button or two, or a byline, in it.
    SomeFurniture,
    Clean,
}

fn look(text: &str, blocks: &[Block]) -> Look {
    if blocks.len() > MAX_PAGE_BLOCKS {
        return Look::Clean;
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut groups = [false; Group::COUNT];
    let mut words = Vec::new();
    let mut lines = 0;
    let mut has_byline = false;
    for block in blocks.iter().filter(|block| block.boilerplate.is_none()) {
        lines += 1;
        let slice = &text[block.span.range()];
        let spaces = || slice.bytes().filter(|&byte| byte == b' ').count();
        if slice.len() > MAX_FURNITURE_BYTES || spaces() > MAX_FURNITURE_SPACES {
            continue;
        }
        let line = Line::of(text, block.span, 0.0, &mut words);
        has_byline |= line.is_short() && line.has_date && line.cue(Group::Byline) > 0.0;
        let is_furniture = line.words > 0.0
            && line.words <= MAX_FURNITURE_WORDS
            && line.cues.total() >= FURNITURE_CUE
            && !(line.has_end_mark && line.words > 3.0);
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
    let enough = enough.max(MIN_FURNITURE_SHARE * lines as f64);
    if seen.len() >= MIN_FURNITURE && groups >= MIN_GROUPS && seen.len() as f64 >= enough {
        Look::Page
    } else if seen.len() + usize::from(has_byline) >= SOME_FURNITURE
        && seen.len() as f64 >= MIN_FURNITURE_SHARE * lines as f64
    {
        Look::SomeFurniture
    } else {
        Look::Clean
    }
}

/// The features of every block of a text, whatever it looks like: what the model is fitted on.
pub(crate) fn block_features(
    text: &str,
    blocks: &[Block],
    options: &Options,
) -> Vec<BlockFeatures> {
    evidence(text, blocks, options, &Repeats::of(text, blocks)).1.features
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
fn page(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Found {
    let (lines, evidence) = evidence(text, blocks, options, repeats);
    let certainty: Vec<f64> = evidence.features.iter().map(model::value).collect();
    let mut keep: Vec<bool> = certainty.iter().map(|value| *value > KEPT).collect();
    let kept_words = |keep: &[bool]| -> f64 {
        lines.iter().zip(keep).filter(|(_, keep)| **keep).map(|(line, _)| line.words).sum()
    };
    if kept_words(&keep) < MIN_KEPT_WORDS {
        keep = evidence.scores.iter().map(|score| *score > 0.0).collect();
        if kept_words(&keep) < MIN_PROSE_WORDS {
            return Found::nothing(blocks);
        }
    }
    let title = title::find(&lines, &evidence);
    let boilerplate = reasons::of(&lines, &keep, repeats, evidence.core);
    Found { boilerplate, certainty, title }
}

/// The boilerplate of an article with some furniture in it: what is nothing else, and short lines outside
/// the core that the model is sure of. All else stays, but what looks like furniture is not chosen first.
fn article(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Found {
    let (lines, evidence) = evidence(text, blocks, options, repeats);
    let certainty: Vec<f64> = evidence.features.iter().map(model::value).collect();
    let mut found = doubled(text, blocks, repeats);
    for (at, line) in lines.iter().enumerate() {
        let may_go = found[at].is_none() && blocks[at].boilerplate.is_none();
        let is_outside = !(evidence.core.0..evidence.core.1).contains(&at);
        let is_sure = is_outside
            && certainty[at] < SURE
            && line.words <= MAX_LABEL_WORDS
            && !line.has_end_mark;
        if may_go {
            found[at] = reasons::of_furniture(line);
        }
        if may_go && found[at].is_none() && is_sure {
            found[at] = Some(reasons::of_line(line, at >= evidence.core.1));
        }
    }
    if !keeps_most(text, blocks, &found) {
        return Found::nothing(blocks);
    }
    let title = title::find(&lines, &evidence);
    Found { boilerplate: found, certainty, title }
}

/// The boilerplate of a text without furniture: headlines that stand twice in a row, or behind words
/// that say so.
fn plain(text: &str, blocks: &[Block], repeats: &Repeats) -> Found {
    let boilerplate = doubled(text, blocks, repeats);
    if keeps_most(text, blocks, &boilerplate) {
        Found { boilerplate, ..Found::default() }
    } else {
        Found::nothing(blocks)
    }
}

fn doubled(text: &str, blocks: &[Block], repeats: &Repeats) -> Vec<Option<Boilerplate>> {
    let is_teaser = |(at, block): (usize, &Block)| {
        let may_go = block.boilerplate.is_none()
            && matches!(block.kind, Kind::Paragraph | Kind::Heading | Kind::ListItem);
        may_go && (repeats.is_doubled(at) || repeats::is_read_more(&text[block.span.range()]))
    };
    let blocks = blocks.iter().enumerate();
    blocks.map(|block| is_teaser(block).then_some(Boilerplate::Teaser)).collect()
}

/// Whether most of a text is left; otherwise the judgement cannot be right.
fn keeps_most(text: &str, blocks: &[Block], found: &[Option<Boilerplate>]) -> bool {
    if found.iter().all(Option::is_none) {
        return true;
    }
    // How lines end in the text must not matter.
    let bytes = |block: &Block| {
        text.as_bytes()[block.span.range()].iter().filter(|&&byte| byte != b'\r').count()
    };
    let all: usize = blocks.iter().map(bytes).sum();
    let dropped: usize = blocks
        .iter()
        .zip(found)
        .filter(|(_, why)| why.is_some())
        .map(|(block, _)| bytes(block))
        .sum();
    dropped as f64 <= (1.0 - MIN_SHARE) * all as f64
}
