//! Structure, terms → segments: stretches of a text that are stories of their own, or in another language.
//!
//! A digest of unrelated articles, or a notice in two languages, is not a text about one thing. Both are reported only
//! where they are clear: stories where the sections have hardly a word in common, languages where each fills a good share of the
//! text in one piece.
use std::ops::Range;

use crate::block::BlockKind;
use crate::language::{Language, is_function_word};
use crate::span::Span;
use crate::structure::Structure;
use crate::summary::Segment;
use crate::terms::Terms;

/// A section of fewer words is too short to be a story.
const MIN_STORY_WORDS: usize = 50;
/// There are several stories if the mean cosine of a section and all others is below this. Of three to eight news stories put
/// together it finds seven of ten; of articles about one thing that have sections, one in twenty falls below.
const UNRELATED: f64 = 0.12;
/// Fewest sections from which this can be judged.
const MIN_STORIES: usize = 3;
/// A text of more sections is a book or a list rather than a digest.
const MAX_STORIES: usize = 64;

/// Pieces of a text whose languages are compared: each is a considerable share of it.
const LANGUAGE_PIECES: usize = 8;
/// A piece has so many bytes at least, some hundred words, …
const MIN_PIECE: usize = 600;
/// … of which so many are read.
const PIECE_SAMPLE: usize = 600;
/// A stretch in another language has at least so many pieces in a row: a quoted paragraph is not enough.
const MIN_PIECES: usize = 2;

/// The segments of a text: one, unless it plainly has several.
#[derive(Debug, Default)]
pub(crate) struct Segments {
    /// The first sentence of each, and its language.
    starts: Vec<(usize, Language)>,
    pub(crate) has_languages: bool,
    pub(crate) has_stories: bool,
}

impl Segments {
    pub(crate) fn of(text: &str, language: Language, structure: &Structure, terms: &Terms) -> Self {
        let languages = languages(text, structure);
        let stories = stories(language, structure, terms);
        let (has_languages, has_stories) = (languages.len() > 1, stories.len() > 1);
        let starts = if has_languages {
            languages
        } else if has_stories {
            stories.into_iter().map(|start| (start, language)).collect()
        } else {
            vec![(0, language)]
        };
        Self { starts, has_languages, has_stories }
    }

    /// The index of the segment that a sentence belongs to.
    pub(crate) fn index_of(&self, sentence: usize) -> usize {
        self.starts.partition_point(|&(start, _)| start <= sentence).saturating_sub(1)
    }

    /// The segments as a reader sees them; none of a text without sentences.
    pub(crate) fn described(&self, structure: &Structure) -> Vec<Segment> {
        let sentences = &structure.sentences;
        let ends = self.starts.iter().skip(1).map(|&(start, _)| start).chain([sentences.len()]);
        let segment = |(&(start, language), end): (&(usize, Language), usize)| {
            let (first, last) = (sentences.get(start)?, sentences.get(end.checked_sub(1)?)?);
            let title = (first.kind == BlockKind::Heading).then_some(first.span);
            Some(Segment { span: Span::new(first.span.start, last.span.end), language, title })
        };
        self.starts.iter().zip(ends).filter_map(segment).collect()
    }
}

/// The first sentence of each stretch in a language of its own, and the language.
fn languages(text: &str, structure: &Structure) -> Vec<(usize, Language)> {
    let pieces = pieces(text, structure);
    // Too few for two stretches: most texts.
    if pieces.len() < 2 * MIN_PIECES {
        return Vec::new();
    }
    let language_of = |piece: &Range<usize>| Language::detect(sample(text, structure, piece));
    // A stretch has one of these.
    let mut some = pieces.iter().skip(MIN_PIECES - 1).step_by(MIN_PIECES).map(language_of);
    let first = some.next();
    if some.all(|language| Some(language) == first) {
        return Vec::new();
    }
    let mut runs: Vec<(Range<usize>, Language)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let language = language_of(piece);
        match runs.last_mut() {
            Some((run, last)) if *last == language => run.end = at + 1,
            _ => runs.push((at..at + 1, language)),
        }
    }
    let is_long = |(run, language): &(Range<usize>, Language)| {
        run.len() >= MIN_PIECES && *language != Language::Unknown
    };
    let mut found: Vec<(usize, Language)> = Vec::new();
    for (run, language) in runs.into_iter().filter(is_long) {
        match found.last() {
            None => found.push((0, language)),
            Some(&(_, before)) if before != language => {
                // It may begin inside the piece before, of which only the beginning was read.
                let from = pieces[run.start - 1].start;
                let begins = |&at: &usize| begins(text, structure, at, language);
                let start = (from..pieces[run.start].end).find(begins);
                found.push((start.unwrap_or(pieces[run.start].start), language));
            }
            Some(_) => {}
        }
    }
    found
}

/// Whether a block begins with a sentence, and is in a language.
fn begins(text: &str, structure: &Structure, sentence: usize, language: Language) -> bool {
    let block = structure.sentences[sentence].block;
    let is_first = sentence == 0 || structure.sentences[sentence - 1].block != block;
    is_first && Language::detect(&text[structure.blocks[block as usize].span.range()]) == language
}

/// Runs of sentences of about the same length, each of whole blocks.
fn pieces(text: &str, structure: &Structure) -> Vec<Range<usize>> {
    let sentences = &structure.sentences;
    let length = (text.len() / LANGUAGE_PIECES).max(MIN_PIECE);
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, pair) in sentences.windows(2).enumerate() {
        let ends_block = pair[0].block != pair[1].block;
        if ends_block && pair[0].span.end - sentences[start].span.start >= length {
            pieces.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < sentences.len() {
        pieces.push(start..sentences.len());
    }
    pieces
}

/// The beginning of a piece.
fn sample<'t>(text: &'t str, structure: &Structure, piece: &Range<usize>) -> &'t str {
    let start = structure.sentences[piece.start].span.start;
    let end = structure.sentences[piece.end - 1].span.end.min(start + PIECE_SAMPLE);
    &text[start..text.floor_char_boundary(end).max(start)]
}

/// The first sentences of the stories, if the sections between headings hardly share a term.
fn stories(language: Language, structure: &Structure, terms: &Terms) -> Vec<usize> {
    // What has references is one work, in however many parts.
    if structure.sentences.iter().any(|sentence| sentence.kind == BlockKind::Note) {
        return Vec::new();
    }
    let words = |section: &Range<usize>| {
        structure.sentences[section.clone()].iter().map(|s| s.tally.length as usize)
    };
    let is_story = |section: &Range<usize>| words(section).sum::<usize>() >= MIN_STORY_WORDS;
    let sections: Vec<Range<usize>> = structure.sections().filter(is_story).collect();
    if !(MIN_STORIES..=MAX_STORIES).contains(&sections.len())
        || likeness(language, terms, &sections) >= UNRELATED
    {
        return Vec::new();
    }
    // A story begins with the headings above it; what is too short to be one belongs to the one before.
    let is_heading = |at: usize| structure.sentences[at].kind == BlockKind::Heading;
    let start = |section: &Range<usize>| {
        let headings = (0..section.start).rev().take_while(|&at| is_heading(at)).count();
        section.start - headings
    };
    let mut starts: Vec<usize> = sections.iter().map(start).collect();
    starts[0] = 0;
    starts
}

/// How much sections have in common: the mean cosine of each with all others together. Small words do not count.
fn likeness(language: Language, terms: &Terms, sections: &[Range<usize>]) -> f64 {
    let mut is_small = vec![false; terms.len()];
    for (form, term) in (0..).zip(&terms.term_of_form) {
        if let Some(term) = term {
            is_small[*term as usize] |= is_function_word(language, terms.lexicon.form(form));
        }
    }
    let entries = |section: &Range<usize>| {
        let entries = section.clone().flat_map(|sentence| terms.row(sentence));
        entries.filter(|entry| !is_small[entry.term as usize])
    };
    let mut all = vec![0.0; terms.len()];
    for entry in sections.iter().flat_map(entries) {
        all[entry.term as usize] += f64::from(entry.weight);
    }
    let square_of_all: f64 = all.iter().map(|weight| weight * weight).sum();
    let mut own = vec![0.0; terms.len()];
    let mut cosines = 0.0;
    for section in sections {
        for entry in entries(section) {
            own[entry.term as usize] += f64::from(entry.weight);
        }
        let (mut square, mut with_all) = (0.0, 0.0);
        for entry in entries(section) {
            // A term that occurs again is counted once.
            let weight = std::mem::take(&mut own[entry.term as usize]);
            square += weight * weight;
            with_all += weight * all[entry.term as usize];
        }
        let square_of_others = square_of_all - 2.0 * with_all + square;
        let lengths = libm::sqrt(square * square_of_others);
        cosines += if lengths > 0.0 { (with_all - square) / lengths } else { 0.0 };
    }
    cosines / sections.len() as f64
}

#[cfg(test)]
pub(crate) mod tests;
