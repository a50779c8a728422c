//! How long a text is, and how long it takes to read.

use crate::structure::Structure;
use crate::structure::tally::Tally;
use crate::summary::Stats;

/// Words per minute that adults read silently: English non-fiction (Brysbaert 2019).
const WORDS_PER_MINUTE: f64 = 238.0;
/// Letters per minute in scripts without spaces: Chinese, in the standardized texts of IReST
/// (Trauzettel-Klosinski & Dietz 2012).
const LETTERS_PER_MINUTE: f64 = 255.0;

pub(super) fn stats(text: &str, structure: &Structure) -> Stats {
    let sentences = &structure.sentences;
    Stats {
        characters: text.chars().count(),
        words: sentences.iter().map(|sentence| sentence.tally.length as usize).sum(),
        sentences: sentences.len(),
        blocks: structure.blocks.iter().filter(|block| block.boilerplate.is_none()).count(),
        reading_seconds: sentences.iter().map(|s| reading_seconds(&s.tally)).sum(),
        ..Stats::default()
    }
}

pub(super) fn reading_seconds(tally: &Tally) -> f64 {
    let letters = tally.unspaced as f64;
    let words = tally.length as f64 - letters;
    60.0 * (words / WORDS_PER_MINUTE + letters / LETTERS_PER_MINUTE)
}
