//! Blocks of a page that are part of the article, or not, whatever the model says of each alone: rows and items inside
//! the article, headings above what is kept, announcements of advertisements, lines that are only links, and the blurbs of other stories.

use super::cues::Group;
use super::profile::BlockProfile;
use crate::block::{Block, BlockKind, Boilerplate};

/// Share of links below which an item or row is text.
const MAX_TEXT_LINKS: f64 = 0.5;
/// Share of cues with which a line is none of the article.
const CUED: f64 = 0.5;
/// Fewest links in a row that are a menu or a table of contents.
const MIN_LINKS: usize = 3;
/// Headings in a row above what is kept.
const MAX_HEADINGS: usize = 2;
/// Longest headline and longest blurb of another story, in words, and how many stories make a list.
const MAX_HEADLINE_WORDS: f64 = 25.0;
const MAX_BLURB_WORDS: f64 = 60.0;
const MIN_BLURBS: usize = 2;
/// Lines above the first headline in such a list: dates, labels.
const MAX_BLURB_LABELS: usize = 2;
/// Fewest words of a sentence beside an advertisement, and lines after one among which the text may go on.
const MIN_SENTENCE: f64 = 6.0;
const REACH: usize = 3;
/// So many announcements are those of an article.
const MANY: usize = 3;

/// Takes the cues of announcements in an article: they end nothing. Where there are only a few, they may stand in a column
/// beside it, and count as in it only between paragraphs.
pub(super) fn silence(profiles: &mut [BlockProfile]) {
    let is_sentence =
        |profile: &BlockProfile| profile.has_end_mark && profile.words >= MIN_SENTENCE;
    let count = profiles.iter().filter(|profile| profile.is_advertisement).count();
    let mut follows = false;
    for at in 0..profiles.len() {
        if !profiles[at].is_advertisement {
            follows = is_sentence(&profiles[at]);
        } else if count >= MANY || follows && profiles[at + 1..].iter().take(REACH).any(is_sentence)
        {
            profiles[at].silence();
        }
    }
}

/// Which blocks stand inside the article, or next to it, and have a form of their own: items and rows, and the
/// headings above what is kept.
pub(super) fn inner(
    blocks: &[Block],
    profiles: &[BlockProfile],
    core: (usize, usize),
    keep: &[bool],
    is_marked: bool,
) -> Vec<bool> {
    let mut is_inner = vec![false; blocks.len()];
    let is_part = |at: usize| {
        // In plain text, menus are lists, too.
        (matches!(blocks[at].kind, BlockKind::Table | BlockKind::Code)
            || is_marked && matches!(blocks[at].kind, BlockKind::ListItem | BlockKind::Verse))
            && profiles[at].links < MAX_TEXT_LINKS
            && profiles[at].cues.total() < CUED
    };
    let mut last = core.1;
    while last < blocks.len() && is_part(last) {
        last += 1;
    }
    let mut first = core.0;
    while first > 0 && is_part(first - 1) {
        first -= 1;
    }
    // Whether what comes next is kept, is an item or row, and how many headings stand above it.
    let (mut is_kept, mut is_list, mut headings) = (false, false, 0);
    for at in (first..last).rev() {
        let may_head = blocks[at].kind == BlockKind::Heading && !profiles[at].is_link && {
            let cued = profiles[at].cue(Group::Related) + profiles[at].cue(Group::Comments);
            is_list || cued < CUED
        };
        if may_head && is_kept && headings < MAX_HEADINGS {
            is_inner[at] = true;
            headings += 1;
        } else {
            headings = 0;
            is_list = is_part(at);
            is_inner[at] = is_list;
            is_kept = is_list || keep[at];
        }
    }
    is_inner
}

/// Marks runs of lines that are only links: menus, breadcrumbs, tables of contents.
pub(super) fn mark_links(
    blocks: &[Block],
    profiles: &[BlockProfile],
    found: &mut [Option<Boilerplate>],
) {
    let is_bare = |at: usize| {
        profiles[at].is_link
            && matches!(
                blocks[at].kind,
                BlockKind::Paragraph | BlockKind::Turn | BlockKind::ListItem
            )
    };
    let mut at = 0;
    while at < blocks.len() {
        let run = (at..blocks.len()).take_while(|&at| is_bare(at)).count();
        if run >= MIN_LINKS {
            for why in &mut found[at..at + run] {
                *why = why.or(Some(Boilerplate::Navigation));
            }
        }
        at += run.max(1);
    }
}

/// Marks the lists of other stories: below a line that announces them, headlines that are links, each with a
/// paragraph.
pub(super) fn mark_blurbs(profiles: &[BlockProfile], found: &mut [Option<Boilerplate>]) {
    let announces =
        |profile: &BlockProfile| profile.is_short() && profile.cue(Group::Related) >= CUED;
    let mut at = 0;
    while at < profiles.len() {
        at += 1;
        if announces(&profiles[at - 1]) {
            let (end, stories) = blurbs(profiles, at);
            if stories >= MIN_BLURBS {
                for why in &mut found[at..end] {
                    *why = Some(Boilerplate::Related);
                }
                at = end;
            }
        }
    }
}

/// Where a list of other stories ends that begins at a block, and how many of them have a blurb. Each has one headline and
/// one paragraph: after several headlines, or before several paragraphs, the article goes on.
fn blurbs(profiles: &[BlockProfile], from: usize) -> (usize, usize) {
    let is_label = |at: &usize| profiles[*at].is_short() && !profiles[*at].is_link;
    let is_head = |at: &usize| profiles[*at].is_link && profiles[*at].words <= MAX_HEADLINE_WORDS;
    let is_blurb = |at: &usize| {
        let profile = &profiles[*at];
        !profile.is_link && !profile.is_short() && profile.words <= MAX_BLURB_WORDS
    };
    let (mut end, mut stories) = (from, 0);
    loop {
        let labels = (end..profiles.len()).take(MAX_BLURB_LABELS).take_while(is_label).count();
        let head = end + labels;
        let links = (head..profiles.len()).take_while(is_head).count();
        let body = head + links;
        if links != 1 || !(body..profiles.len()).take(1).any(|at| is_blurb(&at)) {
            return (if links > 0 { body } else { end }, stories);
        }
        (end, stories) = (body + 1, stories + 1);
    }
}
