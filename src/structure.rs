//! Text → structure: blocks, the sentences in them, the words in those.
//!
//! In: a text and its language. Out: a [`Structure`] of flat arrays of spans; [`Structure::of`] runs the steps between.
//! Nothing is copied and nothing is lost: every character that is not white space stands in exactly one sentence, kept or
//! boilerplate, or in a gap.

mod blocks;
pub(crate) mod boilerplate;
mod boundary;
pub(crate) mod display;
mod headings;
mod items;
mod layout;
pub(crate) mod lines;
mod rules;
mod sentences;
pub(crate) mod tally;
pub(crate) mod words;
mod wrap;
use std::ops::Range;

use crate::block::{Block, BlockKind, Boilerplate};
use crate::language::Language;
use crate::lexicon::Composition;
use crate::options::Options;
use crate::span::Span;
use display::HyphenatedWords;
pub(crate) use words::Word;

/// Bytes of a text that are read. Offsets of words are kept in 32 bits; no browser has longer strings.
const MAX_TEXT_BYTES: usize = u32::MAX as usize;

/// Bytes of a word and the space after it, at least, in most texts with spaces.
const BYTES_PER_WORD: usize = 6;

/// A sentence and the range of its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    /// Index of its block.
    pub(crate) block: u32,
    pub(crate) kind: BlockKind,
    words: (u32, u32),
    pub(crate) tally: tally::Tally,
    /// Whether it ends in a mark that may end a sentence, closing quotes and brackets aside.
    pub(crate) has_end_mark: bool,
}

/// A sentence of boilerplate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BoilerplateSentence {
    pub(crate) span: Span,
    /// What it would be if it were kept.
    pub(crate) kind: BlockKind,
    pub(crate) boilerplate: Boilerplate,
}

/// A stretch inside a block that is layout, not text: the `>` of a quoted line, the time code between
/// two halves of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gap {
    pub(crate) span: Span,
    /// What kind of boilerplate it is, if it has words that could be kept.
    pub(crate) boilerplate: Option<Boilerplate>,
}

/// The parsed text.
#[derive(Debug, Default)]
pub(crate) struct Structure {
    pub(crate) blocks: Vec<Block>,
    /// How sure it is, in log-odds, that each block is part of the article; empty where nothing is doubtful.
    pub(crate) certainty: Vec<f64>,
    /// The sentences that count, in order.
    pub(crate) sentences: Vec<Sentence>,
    /// Those that do not, in order.
    pub(crate) boilerplate: Vec<BoilerplateSentence>,
    pub(crate) words: Vec<Word>,
    /// In order. They lie inside blocks.
    pub(crate) gaps: Vec<Gap>,
    pub(crate) hyphenated: HyphenatedWords,
}

impl Structure {
    /// Reads a text, one in NFD as its NFC. Never fails; of a text above four gigabytes the beginning is read.
    pub(crate) fn read(text: &str, language: Language, options: &Options) -> Self {
        let text = &text[..text.floor_char_boundary(MAX_TEXT_BYTES)];
        let Some(composed) = Composition::of(text) else {
            return Self::of(text, language, options);
        };
        let mut options = options.clone();
        let markup = options.markup.iter_mut().map(|markup| &mut markup.span);
        for span in markup.chain(&mut options.restore) {
            *span = Span::new(composed.here(span.start), composed.here(span.end));
        }
        let mut structure = Self::of(&composed.text, language, &options);
        structure.move_spans(&|offset| composed.given(offset));
        structure
    }

    /// Reads a text as it is spelled.
    pub(crate) fn of(text: &str, language: Language, options: &Options) -> Self {
        let mut lines = lines::lines(text);
        let not_text = layout::mark(text, &mut lines);
        layout::markup::apply(&options.markup, &mut lines);
        let mut structure = Self::default();
        (structure.blocks, structure.gaps) = blocks::blocks(text, &lines, &not_text);
        structure.certainty = boilerplate::mark(text, &mut structure.blocks, options);
        headings::mark(text, &mut structure.blocks, options.title.as_deref());
        structure.split(text, language);
        structure
    }

    /// A stretch of the text as a reader should see it; `None` if it is written like that.
    pub(crate) fn display(&self, text: &str, span: Span) -> Option<String> {
        display::display(text, span, &self.gaps, &self.hyphenated)
    }

    /// Moves all spans to where their ends stand in another spelling of the text.
    fn move_spans(&mut self, place: &dyn Fn(usize) -> usize) {
        let blocks = self.blocks.iter_mut().map(|block| &mut block.span);
        let sentences = self.sentences.iter_mut().map(|sentence| &mut sentence.span);
        let boilerplate = self.boilerplate.iter_mut().map(|sentence| &mut sentence.span);
        let gaps = self.gaps.iter_mut().map(|gap| &mut gap.span);
        for span in blocks.chain(sentences).chain(boilerplate).chain(gaps) {
            *span = Span::new(place(span.start), place(span.end));
        }
        for word in &mut self.words {
            let (start, end) = (place(word.span().start), place(word.span().end));
            *word = Word::new(start, end - start, word.shape());
        }
    }

    /// Fills the sentences and words from the blocks.
    fn split(&mut self, text: &str, language: Language) {
        self.words.reserve(text.len() / BYTES_PER_WORD);
        let mut spans = Vec::new();
        for (index, block) in self.blocks.iter().enumerate() {
            let is_whole = block.boilerplate.is_some()
                || matches!(block.kind, BlockKind::Heading | BlockKind::Code | BlockKind::Table);
            if is_whole {
                spans.push(block.span);
            } else {
                sentences::split(text, block, language, &mut spans);
                join_over_gaps(text, &mut spans, &self.gaps);
            }
            for span in spans.drain(..) {
                let span = without_gaps_around(span, &self.gaps, text);
                let is_gap = |gap: &Gap| gap.span.start <= span.start && gap.span.end >= span.end;
                if gaps_in(&self.gaps, span).iter().any(is_gap) {
                    continue;
                }
                let kind = block.kind;
                if let Some(boilerplate) = block.boilerplate {
                    self.boilerplate.push(BoilerplateSentence { span, kind, boilerplate });
                    continue;
                }
                let first = self.words.len() as u32;
                let tally = words::words(text, span, &self.gaps, &mut self.words);
                let words = (first, self.words.len() as u32);
                if words.0 == words.1 {
                    // A "sentence" of an otherwise sound block may hold no word, as a lone "?!".
                    let boilerplate = Boilerplate::Separator;
                    self.boilerplate.push(BoilerplateSentence { span, kind, boilerplate });
                } else {
                    let has_end_mark = crate::chars::ends_with_mark(&text[span.range()]);
                    let sentence =
                        Sentence { span, block: index as u32, kind, words, tally, has_end_mark };
                    self.sentences.push(sentence);
                }
            }
        }
        // They are kept as long as the text is.
        self.sentences.shrink_to_fit();
        self.words.shrink_to_fit();
    }

    /// The sentences that hold spans, which are in order; a sentence comes once for each span in it.
    pub(crate) fn sentences_at(
        &self,
        spans: impl Iterator<Item = Span>,
    ) -> impl Iterator<Item = usize> {
        let mut at = 0;
        spans.filter_map(move |span| {
            let rest = &self.sentences[at..];
            let is_before = |sentence: &Sentence| sentence.span.end <= span.start;
            // The next one is mostly near (exponential search, Bentley & Yao 1976).
            let mut reach = 1;
            while rest.get(reach).is_some_and(is_before) {
                reach *= 2;
            }
            at += rest[..reach.min(rest.len())].partition_point(is_before);
            let sentence = self.sentences.get(at)?;
            (sentence.span.start <= span.start).then_some(at)
        })
    }

    /// The sentences between headings, run by run: a heading comes right before each run, except perhaps the first.
    pub(crate) fn sections(&self) -> impl Iterator<Item = Range<usize>> {
        let is_heading = |sentence: &Sentence| sentence.kind == BlockKind::Heading;
        let runs = self.sentences.chunk_by(move |a, b| is_heading(a) == is_heading(b));
        let runs = runs.scan(0, |end, run| {
            let start = *end;
            *end += run.len();
            Some((start..*end, run))
        });
        runs.filter(move |(_, run)| !run.first().is_some_and(is_heading)).map(|(range, _)| range)
    }

    /// Indices of the words of a sentence.
    pub(crate) fn word_range(&self, sentence: &Sentence) -> Range<usize> {
        sentence.words.0 as usize..sentence.words.1 as usize
    }
}

/// The gaps that overlap a span.
fn gaps_in(gaps: &[Gap], span: Span) -> &[Gap] {
    let first = gaps.partition_point(|gap| gap.span.end <= span.start);
    let count = gaps[first..].partition_point(|gap| gap.span.start < span.end);
    &gaps[first..first + count]
}

/// No sentence ends inside a gap: a running head may have a full stop of its own.
fn join_over_gaps(text: &str, spans: &mut Vec<Span>, gaps: &[Gap]) {
    let has_words = |gap: &Gap| text[gap.span.range()].contains(char::is_alphanumeric);
    let is_inside = |end: usize| {
        let at = gaps.partition_point(|gap| gap.span.end < end);
        gaps.get(at)
            .is_some_and(|gap| gap.span.start < end && (gap.span.end > end || has_words(gap)))
    };
    spans.dedup_by(|next, span| {
        let joins = is_inside(span.end);
        span.end = if joins { next.end } else { span.end };
        joins
    });
}

/// A sentence begins and ends with text: gaps at its ends belong to none.
fn without_gaps_around(mut span: Span, gaps: &[Gap], text: &str) -> Span {
    let inside = gaps_in(gaps, span);
    for gap in inside {
        if gap.span.start > span.start || gap.span.end >= span.end {
            break;
        }
        span = Span::new(gap.span.end, span.end).trim(text);
    }
    for gap in inside.iter().rev() {
        if gap.span.end < span.end || gap.span.start <= span.start {
            break;
        }
        span = Span::new(span.start, gap.span.start).trim(text);
    }
    span
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_space_stands_in_a_sentence() {
        let text = "  * * *\n\nA heading\n\t- item one.  Item!? two…\n\0 x\r\n> quoted\n> > twice.";
        let structure = Structure::of(text, Language::English, &Options::default());
        let mut spans: Vec<Span> =
            structure.sentences.iter().map(|sentence| sentence.span).collect();
        spans.extend(structure.boilerplate.iter().map(|sentence| sentence.span));
        spans.extend(structure.gaps.iter().map(|gap| gap.span));
        spans.sort_unstable();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let without_space = |slice: &str| slice.split_whitespace().collect::<String>();
        let kept: String = spans.iter().map(|span| without_space(&text[span.range()])).collect();
        assert_eq!(kept, without_space(text));
        assert_eq!(structure.boilerplate[0].boilerplate, Boilerplate::Separator);
    }
}
