//! Blocks → which of them surround the text rather than belong to it.
//!
//! profiles (what is seen of each block) → features (of a block among those around it) → a linear model →
//! classification. Whether there is any boilerplate to look for comes first: a text without it loses nothing but
//! repeated headlines.

mod classification;
mod cues;
mod features;
mod model;
mod profile;
mod prose;
mod repeats;
mod title;

use super::layout::markup::link_share;
use crate::block::{Block, BlockKind, Boilerplate};
use crate::options::Options;
use crate::span::SpanSet;
use cues::Group;
pub(crate) use features::BlockFeatures;
use features::Evidence;
use profile::BlockProfile;
use repeats::Repeats;
pub(crate) use title::TitleFeatures;

/// Longest line that is obviously boilerplate, in words.
const MAX_OBVIOUS_WORDS: f64 = 6.0;
/// The same if it ends in an end mark: "Sign in now!"
const MAX_OBVIOUS_SENTENCE: f64 = 3.0;
/// Share of cue words on it.
const MIN_OBVIOUS_CUE: f64 = 0.5;
/// A whole page has this much of it, of so many groups.
const MIN_OBVIOUS_LINES: usize = 4;
const MIN_OBVIOUS_GROUPS: usize = 2;
/// So many such lines are enough for a page of any length, and this share of the lines for a shorter one.
const ENOUGH_OBVIOUS_LINES: usize = 8;
/// Distinct ones that are remembered: more make no difference.
const MAX_REMEMBERED: usize = 10 * ENOUGH_OBVIOUS_LINES;
const ENOUGH_OBVIOUS_SHARE: f64 = 0.06;
/// … and of a longer one at least this share.
const MIN_OBVIOUS_SHARE: f64 = 0.005;
/// So many lines of it, or one and a byline, make a closer look worthwhile.
const SOME_OBVIOUS_LINES: usize = 2;
/// Log-odds from which on a line of a page is kept: when unsure, it is.
const KEPT_LOG_ODDS: f64 = -1.0;
/// Log-odds below which a short line outside the core is surely not part of the article …
const OUTSIDE_LOG_ODDS: f64 = -1.5;
/// … and the longest such line, in words.
const MAX_OUTSIDE_WORDS: f64 = 12.0;
/// Share of a group that shows on a line.
const GROUP_SHARE: f64 = 0.3;
/// If fewer words would be kept, the judgement must be wrong.
const MIN_KEPT_WORDS: f64 = 40.0;
const MIN_PROSE_WORDS: f64 = 30.0;
/// Share of a text that must be left: if less is, the judgement must be wrong.
const MIN_KEPT_SHARE: f64 = 0.6;
/// Longest line that may be obvious boilerplate, in bytes …
const MAX_OBVIOUS_BYTES: usize = 120;
/// … and in spaces.
const MAX_OBVIOUS_SPACES: usize = 8;
/// Blocks of the longest page: longer texts are books, and are not looked at.
const MAX_PAGE_BLOCKS: usize = 8_000;

/// Marks blocks as boilerplate, and says how sure it is that the others are part of the article: in
/// log-odds, block by block; empty where nothing is doubtful. If everything that is found is to be kept, the text is
/// read as if nothing had been looked for.
pub(super) fn mark(text: &str, blocks: &mut [Block], options: &Options) -> Vec<f64> {
    let restored = SpanSet::of(&options.restore);
    let left = |block: &Block, why: Option<Boilerplate>| {
        let is_kept = |why| options.keeps(why) || restored.touches(block.span);
        why.filter(|&why| why == Boilerplate::Separator || !is_kept(why))
    };
    let mut certainty = Vec::new();
    if !options.keeps_all() {
        let mut found = find(text, blocks, options);
        if let Some(title) = found.title {
            found.boilerplate[title] = None;
        }
        for (block, why) in blocks.iter().zip(&mut found.boilerplate) {
            let is_paid =
                why.is_some() && classification::is_advertisement(&text[block.span.range()]);
            let own = if is_paid { Some(Boilerplate::Advertisement) } else { *why };
            *why = left(block, own.filter(|_| block.boilerplate.is_none()));
        }
        if found.boilerplate.iter().any(Option::is_some) {
            for (block, why) in blocks.iter_mut().zip(found.boilerplate) {
                block.boilerplate = block.boilerplate.or(why);
            }
            if let Some(title) = found.title.map(|at| &mut blocks[at]) {
                *title = Block { kind: BlockKind::Heading, boilerplate: None, ..*title };
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
struct Findings {
    boilerplate: Vec<Option<Boilerplate>>,
    /// In log-odds, block by block; empty where nothing is doubtful.
    certainty: Vec<f64>,
    /// The block that is the title.
    title: Option<usize>,
}

impl Findings {
    fn nothing(blocks: &[Block]) -> Self {
        Self { boilerplate: vec![None; blocks.len()], ..Self::default() }
    }
}

fn find(text: &str, blocks: &[Block], options: &Options) -> Findings {
    let repeats = Repeats::of(text, blocks);
    match look(text, blocks) {
        Look::Page => page(text, blocks, options, &repeats),
        Look::SomeBoilerplate => article(text, blocks, options, &repeats),
        Look::Clean => plain(text, blocks, &repeats),
    }
}

/// What a text looks like at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// A whole page, with what stands around the article.
    Page,
    /// An article with a button or two, or a byline, in it.
    SomeBoilerplate,
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
        if slice.len() > MAX_OBVIOUS_BYTES || spaces() > MAX_OBVIOUS_SPACES {
            continue;
        }
        let profile = BlockProfile::of(text, block.span, 0.0, &mut words);
        has_byline |= profile.is_short() && profile.has_date && profile.cue(Group::Byline) > 0.0;
        let is_obvious = profile.words > 0.0
            && profile.words <= MAX_OBVIOUS_WORDS
            && profile.cues.total() >= MIN_OBVIOUS_CUE
            && !(profile.has_end_mark && profile.words > MAX_OBVIOUS_SENTENCE);
        if is_obvious && !seen.contains(&slice) {
            if seen.len() < MAX_REMEMBERED {
                seen.push(slice);
            }
            for (share, group) in profile.cues.shares().into_iter().zip(&mut groups) {
                *group |= share >= GROUP_SHARE;
            }
        }
    }
    let groups = groups.into_iter().filter(|&seen| seen).count();
    let enough = (ENOUGH_OBVIOUS_SHARE * lines as f64).min(ENOUGH_OBVIOUS_LINES as f64);
    let enough = enough.max(MIN_OBVIOUS_SHARE * lines as f64);
    if seen.len() >= MIN_OBVIOUS_LINES
        && groups >= MIN_OBVIOUS_GROUPS
        && seen.len() as f64 >= enough
    {
        Look::Page
    } else if seen.len() + usize::from(has_byline) >= SOME_OBVIOUS_LINES
        && seen.len() as f64 >= MIN_OBVIOUS_SHARE * lines as f64
    {
        Look::SomeBoilerplate
    } else {
        Look::Clean
    }
}

/// What the models are fitted on, of a text that may look like anything.
#[derive(Debug)]
pub(crate) struct ModelInput {
    /// The features of every block.
    pub(crate) blocks: Vec<BlockFeatures>,
    /// The blocks that may be the title, and their features as such.
    pub(crate) titles: Vec<(usize, TitleFeatures)>,
}

impl ModelInput {
    pub(crate) fn of(text: &str, blocks: &[Block], options: &Options) -> Self {
        let (profiles, evidence) = evidence(text, blocks, options, &Repeats::of(text, blocks));
        let titles = title::candidates(&profiles, &evidence);
        Self { blocks: evidence.features, titles }
    }
}

fn evidence(
    text: &str,
    blocks: &[Block],
    options: &Options,
    repeats: &Repeats,
) -> (Vec<BlockProfile>, Evidence) {
    let mut words = Vec::new();
    let profiles: Vec<BlockProfile> = blocks
        .iter()
        .map(|block| {
            BlockProfile::of(text, block.span, link_share(&options.markup, block.span), &mut words)
        })
        .collect();
    let known = |core: (usize, usize)| repeats::known(text, blocks, &profiles, core);
    let evidence = Evidence::of(&profiles, repeats.again(), known);
    (profiles, evidence)
}

/// The boilerplate of a whole page.
fn page(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Findings {
    let (profiles, evidence) = evidence(text, blocks, options, repeats);
    let certainty: Vec<f64> = evidence.features.iter().map(model::value).collect();
    let mut keep: Vec<bool> = certainty.iter().map(|value| *value > KEPT_LOG_ODDS).collect();
    let kept_words = |keep: &[bool]| -> f64 {
        profiles.iter().zip(keep).filter(|(_, keep)| **keep).map(|(profile, _)| profile.words).sum()
    };
    if kept_words(&keep) < MIN_KEPT_WORDS {
        keep = evidence.prose.scores.iter().map(|score| *score > 0.0).collect();
        if kept_words(&keep) < MIN_PROSE_WORDS {
            return Findings::nothing(blocks);
        }
    }
    let title = title::find(&profiles, &evidence);
    let boilerplate = classification::of(&profiles, &keep, repeats, evidence.prose.core);
    Findings { boilerplate, certainty, title }
}

/// The boilerplate of an article with a little of it: lines that can be nothing else, and short lines outside
/// the core that the model is sure of. Everything else is kept, but what looks like boilerplate is not chosen first.
fn article(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Findings {
    let (profiles, evidence) = evidence(text, blocks, options, repeats);
    let certainty: Vec<f64> = evidence.features.iter().map(model::value).collect();
    let mut found = doubled(text, blocks, repeats);
    for (at, profile) in profiles.iter().enumerate() {
        let may_go = found[at].is_none() && blocks[at].boilerplate.is_none();
        let is_outside = !(evidence.prose.core.0..evidence.prose.core.1).contains(&at);
        let is_sure = is_outside
            && certainty[at] < OUTSIDE_LOG_ODDS
            && profile.words <= MAX_OUTSIDE_WORDS
            && !profile.has_end_mark;
        if may_go {
            found[at] = classification::of_cues(profile);
        }
        if may_go && found[at].is_none() && is_sure {
            found[at] = Some(classification::of_line(profile, at >= evidence.prose.core.1));
        }
    }
    if !keeps_most(text, blocks, &found) {
        return Findings::nothing(blocks);
    }
    let title = title::find(&profiles, &evidence);
    Findings { boilerplate: found, certainty, title }
}

/// The boilerplate of a text without obvious boilerplate: headlines that come twice in a row, or after words
/// such as "read more".
fn plain(text: &str, blocks: &[Block], repeats: &Repeats) -> Findings {
    let boilerplate = doubled(text, blocks, repeats);
    if keeps_most(text, blocks, &boilerplate) {
        Findings { boilerplate, ..Findings::default() }
    } else {
        Findings::nothing(blocks)
    }
}

fn doubled(text: &str, blocks: &[Block], repeats: &Repeats) -> Vec<Option<Boilerplate>> {
    let is_teaser = |(at, block): (usize, &Block)| {
        let may_go = block.boilerplate.is_none()
            && matches!(
                block.kind,
                BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem
            );
        may_go && (repeats.is_doubled(at) || repeats::is_read_more(&text[block.span.range()]))
    };
    let blocks = blocks.iter().enumerate();
    blocks.map(|block| is_teaser(block).then_some(Boilerplate::Teaser)).collect()
}

/// Whether most of a text is left; otherwise the judgement must be wrong.
fn keeps_most(text: &str, blocks: &[Block], found: &[Option<Boilerplate>]) -> bool {
    if found.iter().all(Option::is_none) {
        return true;
    }
    // Line ends of one or two bytes must make no difference.
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
    dropped as f64 <= (1.0 - MIN_KEPT_SHARE) * all as f64
}
