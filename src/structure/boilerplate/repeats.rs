//! Blocks → which repeat another block.

use super::profile::BlockProfile;
use crate::block::Block;
use crate::lexicon::{Lexicon, lower};
use crate::structure::words::words_of;
use crate::word_lists::{PhraseList, WordMap};

/// Characters of a line among which the words of a teaser are looked for, and letters of the shortest stem that is compared.
const MAX_TEASER_START: usize = 20;
const MIN_STEM: usize = 4;

/// Fewest and most words of a headline that stands between paragraphs.
const TEASER_WORDS: std::ops::RangeInclusive<usize> = 3..=25;
/// Letters by which two words are compared.
const STEM: usize = 6;

/// Which blocks come again.
pub(super) struct Repeats {
    /// Whether the same block occurs elsewhere.
    again: Vec<bool>,
    /// Whether it comes right before or after.
    doubled: Vec<bool>,
}

impl Repeats {
    pub(super) fn of(text: &str, blocks: &[Block]) -> Self {
        let slice = |at: usize| &text[blocks[at].span.range()];
        let mut counts: WordMap<u32> = WordMap::default();
        for at in 0..blocks.len() {
            *counts.entry(slice(at)) += 1;
        }
        let again: Vec<bool> = (0..blocks.len()).map(|at| counts.get(slice(at)) > 1).collect();
        let doubled = (0..blocks.len())
            .map(|at| {
                again[at] && blocks[at].boilerplate.is_none() && is_teaser(slice(at)) && {
                    let before = at > 0 && slice(at - 1) == slice(at);
                    before || (at + 1 < blocks.len() && slice(at + 1) == slice(at))
                }
            })
            .collect();
        Self { again, doubled }
    }

    pub(super) fn again(&self) -> &[bool] {
        &self.again
    }

    pub(super) fn is_doubled(&self, block: usize) -> bool {
        self.doubled[block]
    }
}

/// Whether a line could be the headline of a story: short, and not a sentence.
fn is_teaser(line: &str) -> bool {
    let is_open = !crate::chars::ends_with_mark(line) && !line.ends_with([':', '：', ',', ';']);
    is_open && TEASER_WORDS.contains(&crate::structure::words::count(line))
}

/// `Read more: The old bridge closes`: a headline after words that announce one.
pub(super) fn is_read_more(line: &str) -> bool {
    static TEASER_STARTS: PhraseList = PhraseList::of(
        "\
    read more:|read also:|also read:|read next:|related:|see also:|more:|watch:|\
    lesen sie auch:|mehr zum thema:|lire aussi|à lire aussi|lea también:|lee también:|\
    leia também:|leia mais:|leggi anche:|lees ook:|läs också:|les også:|læs også:|\
    czytaj także:|czytaj też:|читайте также:|читайте також:|baca juga:|xem thêm:",
    );
    let head: String = line.chars().take(MAX_TEASER_START).map(lower).collect();
    TEASER_STARTS.start(&head) && is_teaser(line)
}

/// Share of the words of each line that also occur in the prose of the core, 0 to 1. Stories about something else
/// use other words.
pub(super) fn known(
    text: &str,
    blocks: &[Block],
    profiles: &[BlockProfile],
    core: (usize, usize),
) -> Vec<f64> {
    let mut words = Vec::new();
    let mut stem = String::new();
    let mut each_stem = |at: usize, see: &mut dyn FnMut(&str)| {
        words.clear();
        words_of(text, blocks[at].span, &mut words);
        for word in &words {
            stem.clear();
            stem.extend(text[word.span().range()].chars().take(STEM).map(lower));
            // Function words are short; single letters of scripts without spaces mean too little.
            if stem.chars().count() >= MIN_STEM {
                see(&stem);
            }
        }
    };
    let mut known = Lexicon::default();
    // Of each stem: lines with it, and the last one counted.
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for at in (core.0..core.1).filter(|&at| profiles[at].has_end_mark) {
        each_stem(at, &mut |stem| {
            let id = known.intern_exact(stem) as usize;
            if id == counts.len() {
                counts.push((1, at));
            } else if counts[id].1 != at {
                counts[id] = (counts[id].0 + 1, at);
            }
        });
    }
    (0..blocks.len())
        .map(|at| {
            let own = u32::from((core.0..core.1).contains(&at) && profiles[at].has_end_mark);
            let (mut all, mut found) = (0, 0);
            each_stem(at, &mut |stem| {
                let is_known = known.find(stem).is_some_and(|id| counts[id as usize].0 > own);
                all += 1;
                found += usize::from(is_known);
            });
            found as f64 / all.max(1) as f64
        })
        .collect()
}
