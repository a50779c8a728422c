//! Text → structure: blocks, the sentences in them, the words in those.
//!
//! In: a text and its language. Out: a [`Structure`] of flat arrays of spans. Nothing is copied and
//! nothing is lost: every character that is not white space stands in exactly one sentence.

pub(crate) mod blocks;
pub(crate) mod chars;
pub(crate) mod lines;
mod rules;
mod sentences;
pub(crate) mod words;

use std::ops::Range;

use crate::language::{Abbreviations, Language};
use crate::span::Span;
pub(crate) use words::Word;

/// Bytes of a text that are read. Offsets of words are kept in 32 bits; no browser has longer strings.
const MAX_BYTES: usize = u32::MAX as usize;

/// What a block, and each sentence in it, is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Running text.
    Paragraph,
    /// The title, or a heading of the text after it. Read, but never chosen.
    Heading,
    /// An item of a list.
    ListItem,
    /// A turn of a conversation, which begins with the speaker's name or the time.
    Turn,
    /// A line without a letter or digit, such as `* * *`. Ignored.
    Separator,
}

impl Kind {
    /// All kinds.
    pub const ALL: &'static [Kind] =
        &[Kind::Paragraph, Kind::Heading, Kind::ListItem, Kind::Turn, Kind::Separator];

    /// The name used in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Paragraph => "paragraph",
            Kind::Heading => "heading",
            Kind::ListItem => "listItem",
            Kind::Turn => "turn",
            Kind::Separator => "separator",
        }
    }

    /// Whether text of this kind may be chosen for a summary.
    pub const fn is_choosable(self) -> bool {
        matches!(self, Kind::Paragraph | Kind::ListItem | Kind::Turn)
    }

    /// Whether text of this kind counts neither for scores nor for terms.
    pub const fn is_ignored(self) -> bool {
        matches!(self, Kind::Separator)
    }
}

/// A paragraph, heading, list item or other unit of the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// A sentence and the range of its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: usize,
    pub(crate) kind: Kind,
    words: (u32, u32),
    pub(crate) tally: words::Tally,
}

/// The parsed text.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    pub(crate) blocks: Vec<Block>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) words: Vec<Word>,
}

impl Structure {
    /// Reads a text. Never fails; of a text above four gigabytes the beginning is read.
    pub(crate) fn of(text: &str, language: Language, title: Option<&str>) -> Self {
        let text = &text[..text.floor_char_boundary(MAX_BYTES)];
        let lines = lines::lines(text);
        let blocks = blocks::blocks(text, &lines, title);
        let mut structure = Self { blocks, ..Self::default() };
        let abbreviations = Abbreviations::of(language);
        let mut spans = Vec::new();
        for (index, block) in structure.blocks.iter().enumerate() {
            sentences::split(text, block, language, &abbreviations, &mut spans);
            for span in spans.drain(..) {
                let first = structure.words.len() as u32;
                let tally = words::words(text, span, &mut structure.words);
                let words = (first, structure.words.len() as u32);
                // A "sentence" of an otherwise sound block may still hold no word, as a lone "?!".
                let kind = if words.0 == words.1 { Kind::Separator } else { block.kind };
                structure.sentences.push(Sentence { span, block: index, kind, words, tally });
            }
        }
        structure
    }

    /// Indices of the words of a sentence.
    pub(crate) fn word_range(&self, sentence: &Sentence) -> Range<usize> {
        sentence.words.0 as usize..sentence.words.1 as usize
    }
}
