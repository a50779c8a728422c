//! Blocks → whether there is any boilerplate to look for, by lines that can be nothing else.

use super::cues::Group;
use super::profile::BlockProfile;
use crate::block::{Block, Boilerplate};

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
/// Share of a group that shows on a line.
const GROUP_SHARE: f64 = 0.3;
/// Longest line that may be obvious boilerplate, in bytes …
const MAX_OBVIOUS_BYTES: usize = 120;
/// … and in spaces.
const MAX_OBVIOUS_SPACES: usize = 8;
/// Blocks of the longest page: longer texts are books, and are not looked at.
const MAX_PAGE_BLOCKS: usize = 8_000;

/// What a text looks like at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A whole page, with what stands around the article.
    Page,
    /// An article with a button or two, or a byline, in it.
    SomeBoilerplate,
    Clean,
}

/// Whether a text looks like a page: by lines that are obviously boilerplate.
pub(super) fn look(text: &str, blocks: &[Block]) -> Look {
    if blocks.len() > MAX_PAGE_BLOCKS {
        return Look::Clean;
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut groups = [false; Group::COUNT];
    let mut words = Vec::new();
    let mut lines = 0;
    let mut has_byline = false;
    for block in blocks {
        // What the markup takes for a menu or a footer is as good a sign as its words.
        let marked = block.boilerplate.map(group_of);
        if marked == Some(None) {
            continue;
        }
        lines += 1;
        let slice = &text[block.span.range()];
        let spaces = || slice.bytes().filter(|&byte| byte == b' ').count();
        if slice.len() > MAX_OBVIOUS_BYTES || spaces() > MAX_OBVIOUS_SPACES {
            continue;
        }
        let profile = BlockProfile::of(text, block.span, 0.0, &mut words);
        has_byline |= profile.is_short() && profile.has_date && profile.cue(Group::Byline) > 0.0;
        let is_obvious = profile.words > 0.0
            && (marked.is_some() || profile.words <= MAX_OBVIOUS_WORDS)
            && (marked.is_some() || profile.cues.total() >= MIN_OBVIOUS_CUE)
            && !(profile.has_end_mark && profile.words > MAX_OBVIOUS_SENTENCE);
        if is_obvious && !seen.contains(&slice) {
            if seen.len() < MAX_REMEMBERED {
                seen.push(slice);
            }
            for (share, group) in profile.cues.shares().into_iter().zip(&mut groups) {
                *group |= share >= GROUP_SHARE;
            }
            if let Some(group) = marked.flatten() {
                groups[group as usize] = true;
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

/// The group that a block belongs to whose markup says what it is, if pages are framed with such blocks.
fn group_of(boilerplate: Boilerplate) -> Option<Group> {
    match boilerplate {
        Boilerplate::Navigation => Some(Group::Controls),
        Boilerplate::Footer => Some(Group::Legal),
        Boilerplate::Related => Some(Group::Related),
        Boilerplate::Share => Some(Group::Social),
        Boilerplate::Comments => Some(Group::Comments),
        _ => None,
    }
}
