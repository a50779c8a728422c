//! Blocks → which of them surround the text rather than belong to it.
//!
//! profiles (what is seen of each block) → features (of a block among those around it) → a linear model →
//! classification. Whether there is any boilerplate to look for comes first: a text without it loses nothing but
//! repeated headlines.

mod classification;
mod cues;
mod features;
mod kept;
mod look;
mod model;
mod notices;
mod parts;
mod profile;
mod prose;
mod repeats;
mod running;
mod title;

use super::layout::markup::link_share;
use crate::block::{Block, BlockKind, Boilerplate, MarkupRole};
use crate::options::Options;
use crate::span::SpanSet;
pub(crate) use features::BlockFeatures;
use features::Evidence;
use look::{Look, look};
use profile::BlockProfile;
use repeats::Repeats;
pub(crate) use title::TitleFeatures;

/// Log-odds from which on a line of a page is kept: when unsure, it is.
const KEPT_LOG_ODDS: f64 = -1.0;
/// Log-odds below which a short line outside the core is surely not part of the article …
const OUTSIDE_LOG_ODDS: f64 = -1.5;
/// … and the longest such line, in words.
const MAX_OUTSIDE_WORDS: f64 = 12.0;
/// What it adds to the log-odds of a line that it is a link. Set by hand: the pages that the weights are fitted on have no
/// markup.
const LINK_LOG_ODDS: f64 = -2.0;
/// The least log-odds of what is kept on a page.
const RULE_LOG_ODDS: f64 = -0.5;
/// Share of cues on what somebody says at most.
const MAX_SAID_CUE: f64 = 0.5;
/// Lines above the first turn of a conversation among which its title is, and the fewest words of that.
const MAX_ABOVE_TALK: usize = 12;
const MIN_TITLE_WORDS: f64 = 3.0;
/// If fewer words would be kept, the judgement must be wrong.
const MIN_KEPT_WORDS: f64 = 40.0;
const MIN_PROSE_WORDS: f64 = 30.0;
/// Bytes of sentences that are left of a text without its notices about cookies.
const MIN_OTHER_BYTES: usize = 200;
/// Share of a text that must be left: if less is, the judgement must be wrong.
const MIN_KEPT_SHARE: f64 = 0.6;

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
        let is_page = !found.certainty.is_empty();
        for (block, why) in blocks.iter().zip(&mut found.boilerplate) {
            let slice = &text[block.span.range()];
            let is_paid = why.is_some() && notices::is_advertisement(slice);
            let is_talk = block.kind == BlockKind::Turn || is_page;
            let own = match notices::of(slice) {
                _ if is_paid => Some(Boilerplate::Advertisement),
                None if is_talk && notices::is_of_bot(slice) => Some(Boilerplate::Comments),
                notice => notice.or(*why),
            };
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
    let mut found = match look(text, blocks) {
        Look::Page => page(text, blocks, options, &repeats),
        Look::SomeBoilerplate => article(text, blocks, options, &repeats),
        Look::Clean => plain(text, blocks, options, &repeats),
    };
    found.title = title_of_talk(text, blocks).or(found.title);
    if notices::names_cookies(text) {
        let asks = |block: &Block| is_text(block) && notices::is_consent(&text[block.span.range()]);
        let consent: Vec<Option<Boilerplate>> =
            blocks.iter().map(|block| asks(block).then_some(Boilerplate::Consent)).collect();
        // A text of little else is about cookies.
        let is_other = |(block, why): &(&Block, &Option<Boilerplate>)| {
            why.is_none()
                && is_text(block)
                && crate::chars::ends_with_mark(&text[block.span.range()])
        };
        let others = blocks.iter().zip(&consent).filter(is_other);
        if others.map(|(block, _)| block.span.len()).sum::<usize>() >= MIN_OTHER_BYTES {
            for (why, consent) in found.boilerplate.iter_mut().zip(consent) {
                *why = consent.or(*why);
            }
        }
    }
    found
}

/// The title of a conversation: the line above its first turn that is no furniture and no sentence.
fn title_of_talk(text: &str, blocks: &[Block]) -> Option<usize> {
    let first = blocks.iter().position(|block| block.kind == BlockKind::Turn)?;
    let mut words = Vec::new();
    (first.saturating_sub(MAX_ABOVE_TALK)..first).find(|&at| {
        let profile = BlockProfile::of(text, blocks[at].span, 0.0, &mut words);
        blocks[at].boilerplate.is_none()
            && profile.words >= MIN_TITLE_WORDS
            && !profile.has_end_mark
            && !profile.has_date
            && profile.cues.total() < MAX_SAID_CUE
    })
}

/// Whether a block is text, as far as its layout says.
fn is_text(block: &Block) -> bool {
    block.boilerplate.is_none()
        && matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)
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

fn profiles(text: &str, blocks: &[Block], options: &Options) -> Vec<BlockProfile> {
    let mut words = Vec::new();
    let links = |block: &Block| link_share(&options.markup, block.span);
    let mut profiles: Vec<BlockProfile> = blocks
        .iter()
        .map(|block| BlockProfile::of(text, block.span, links(block), &mut words))
        .collect();
    parts::silence(&mut profiles);
    profiles
}

fn evidence(
    text: &str,
    blocks: &[Block],
    options: &Options,
    repeats: &Repeats,
) -> (Vec<BlockProfile>, Evidence) {
    let profiles = profiles(text, blocks, options);
    let known = |core: (usize, usize)| repeats::known(text, blocks, &profiles, core);
    let evidence = Evidence::of(&profiles, repeats.again(), known);
    (profiles, evidence)
}

/// How sure it is that each block is part of the article, in log-odds.
fn certainty(profiles: &[BlockProfile], evidence: &Evidence) -> Vec<f64> {
    let features = evidence.features.iter().zip(profiles);
    features
        .map(|(features, profile)| {
            let linked = if profile.is_link { LINK_LOG_ODDS } else { 0.0 };
            model::value(features) + linked
        })
        .collect()
}

/// The block that is the only heading of the first level, if the caller knows of one.
fn stated_title(blocks: &[Block], options: &Options) -> Option<usize> {
    let title = options.markup.iter().find(|markup| markup.role == MarkupRole::Title)?;
    let at = blocks.partition_point(|block| block.span.end <= title.span.start);
    blocks.get(at).filter(|block| block.span.start < title.span.end).map(|_| at)
}

/// Marks what is boilerplate whatever the model says, unless hardly anything would be left.
fn mark_surely(
    text: &str,
    blocks: &[Block],
    profiles: &[BlockProfile],
    found: &mut Vec<Option<Boilerplate>>,
) {
    let mut marked = found.clone();
    parts::mark_promoted(text, blocks, &mut marked);
    parts::mark_links(blocks, profiles, &mut marked);
    parts::mark_blurbs(profiles, &mut marked);
    let left = |(at, profile): (usize, &BlockProfile)| {
        if marked[at].is_none() && blocks[at].boilerplate.is_none() { profile.words } else { 0.0 }
    };
    if profiles.iter().enumerate().map(left).sum::<f64>() >= MIN_KEPT_WORDS {
        *found = marked;
    }
    for (at, profile) in profiles.iter().enumerate() {
        if profile.is_advertisement {
            found[at] = Some(Boilerplate::Advertisement);
        }
    }
}

/// The boilerplate of a whole page.
fn page(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Findings {
    let (profiles, evidence) = evidence(text, blocks, options, repeats);
    let mut certainty = certainty(&profiles, &evidence);
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
    let title = title::find(&profiles, &evidence, stated_title(blocks, options));
    let core = evidence.prose.core;
    kept::mark(text, blocks, &profiles, &evidence.prose, &certainty, &mut keep);
    for lead in kept::leads(blocks, &profiles) {
        keep[lead] = true;
        certainty[lead] = certainty[lead].max(running::SURE_LOG_ODDS);
    }
    // What somebody says in a conversation is no furniture, whatever the program puts around it.
    for ((keep, block), profile) in keep.iter_mut().zip(blocks).zip(&profiles) {
        *keep |= block.kind == BlockKind::Turn && profile.cues.total() < MAX_SAID_CUE;
    }
    let mut boilerplate = classification::of(&profiles, &keep, repeats, core);
    let inner = parts::inner(blocks, &profiles, core, &keep, !options.markup.is_empty());
    for (at, why) in boilerplate.iter_mut().enumerate() {
        *why = why.filter(|_| !inner[at]);
        if why.is_none() && (inner[at] || keep[at]) {
            // What is kept by a rule is no more doubtful than what the model keeps.
            certainty[at] = certainty[at].max(RULE_LOG_ODDS);
        }
    }
    mark_surely(text, blocks, &profiles, &mut boilerplate);
    running::raise(&profiles, &evidence.prose, &boilerplate, &mut certainty);
    Findings { boilerplate, certainty, title }
}

/// The boilerplate of an article with a little of it: lines that can be nothing else, and short lines outside
/// the core that the model is sure of. Everything else is kept, but what looks like boilerplate is not chosen first.
fn article(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Findings {
    let (profiles, evidence) = evidence(text, blocks, options, repeats);
    let mut certainty = certainty(&profiles, &evidence);
    let mut found = doubled(text, blocks, repeats);
    for (at, profile) in profiles.iter().enumerate() {
        let is_turn = blocks[at].kind == BlockKind::Turn;
        let may_go = found[at].is_none() && blocks[at].boilerplate.is_none() && !is_turn;
        // The first line of all is a title more often than it is furniture.
        let is_outside = at > 0 && !(evidence.prose.core.0..evidence.prose.core.1).contains(&at);
        let is_sure = is_outside
            && certainty[at] < OUTSIDE_LOG_ODDS
            && profile.words <= MAX_OUTSIDE_WORDS
            && !profile.has_end_mark;
        if may_go {
            found[at] = classification::of_cues(profile);
        }
        if may_go && profile.is_dateline {
            found[at] = Some(Boilerplate::Byline);
        }
        if may_go && found[at].is_none() && is_sure {
            found[at] = Some(classification::of_line(profile, at >= evidence.prose.core.1));
        }
    }
    if !keeps_most(text, blocks, &found) {
        return Findings::nothing(blocks);
    }
    mark_surely(text, blocks, &profiles, &mut found);
    running::raise(&profiles, &evidence.prose, &found, &mut certainty);
    let title = title::find(&profiles, &evidence, stated_title(blocks, options));
    Findings { boilerplate: found, certainty, title }
}

/// The boilerplate of a text without obvious boilerplate: headlines that come twice in a row, or after words
/// such as "read more".
fn plain(text: &str, blocks: &[Block], options: &Options, repeats: &Repeats) -> Findings {
    let mut boilerplate = doubled(text, blocks, repeats);
    if !keeps_most(text, blocks, &boilerplate) {
        boilerplate = vec![None; blocks.len()];
    }
    if options.markup.iter().any(|markup| markup.role == MarkupRole::Link) {
        mark_surely(text, blocks, &profiles(text, blocks, options), &mut boilerplate);
    }
    Findings { boilerplate, ..Findings::default() }
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
