//! What crosses the border: camelCase mirrors of the library's types, and their TypeScript.

use std::collections::BTreeMap;

use epitome::{Document, Kind, Length, OptionsError, Span, SummarySentence};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::utf16::Utf16Span;

/// Kept by hand, so that the declarations read as documentation; `tests/wasm` compares them with what
/// comes out.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A range of UTF-16 code units of the text: `text.slice(start, end)`. */
export interface Span { start: number; end: number }
/** A sentence of a summary: always an exact slice of the text. */
export interface SummarySentence extends Span {
  text: string;
  /** Higher is better; 0 is average over all kinds of text. */
  score: number;
  /** How to show it, where `text` holds line breaks or hyphens of the layout. */
  display?: string;
}
/** A word or phrase that tells what the text is about, with everywhere it occurs. */
export interface KeyTerm {
  text: string;
  /** Between 0 and 1; the best comes first. */
  score: number;
  occurrences: Span[];
}
/** What the block that something stands in is. */
export type Kind = "paragraph" | "heading" | "listItem" | "turn" | "separator";
export interface KindSpan extends Span { kind: Kind }
/** Exactly one of them. */
export type Length = { sentences: number } | { words: number } | { ratio: number };
export interface ReadOptions {
  /** BCP 47 tag of the text's language; detected otherwise. */
  lang?: string;
  /** What the text is called, where that is known apart from the text. */
  title?: string;
  /** How many key terms at most; 10 otherwise. */
  keyTerms?: number;
}
/** Counts of the text, as word processors count. */
export interface Stats {
  characters: number;
  words: number;
  sentences: number;
  blocks: number;
  readingSeconds: number;
}
/** Counts of a summary. */
export interface SummaryStats {
  summarySentences: number;
  summaryWords: number;
  summaryReadingSeconds: number;
  /** Share of the words that is kept: 0 to 1. */
  share: number;
}
/** What does not depend on the length. */
export interface Overview {
  /** BCP 47 tag, "und" where the language is not known. */
  lang: string;
  keyTerms: KeyTerm[];
  ignored: KindSpan[];
  blocks: KindSpan[];
  /** How many sentences may be chosen: the length of the longest summary. */
  choosable: number;
  stats: Stats;
  /** Milliseconds each stage took. */
  timing: Record<string, number>;
}
/** The chosen sentences, in the order of the text. */
export interface Summary {
  summary: SummarySentence[];
  stats: SummaryStats;
}
/** Every sentence of the text; the parts of a score sum to it. */
export interface Explanation {
  sentences: Array<KindSpan & { score: number; parts: Record<string, number> }>;
}
"#;

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct ReadOptions {
    pub(crate) lang: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) key_terms: Option<u32>,
}

/// A length as JavaScript gives it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    sentences: Option<f64>,
    words: Option<f64>,
    ratio: Option<f64>,
}

impl Wanted {
    /// `None` unless exactly one is given. Fractions of a sentence or word are dropped.
    pub(crate) fn length(&self) -> Option<Result<Length, OptionsError>> {
        let whole = |count: f64| count as usize;
        match (self.sentences, self.words, self.ratio) {
            (Some(count), None, None) => Some(Length::sentences(whole(count))),
            (None, Some(count), None) => Some(Length::words(whole(count))),
            (None, None, Some(share)) => Some(Length::ratio(share)),
            _ => None,
        }
    }
}

/// Converts the spans of one text.
type At<'a> = dyn Fn(Span) -> Utf16Span + 'a;

#[derive(Serialize)]
struct KindSpan {
    start: u32,
    end: u32,
    kind: &'static str,
}

impl KindSpan {
    fn of(span: Span, kind: Kind, at: &At) -> Self {
        let Utf16Span { start, end } = at(span);
        Self { start, end, kind: kind.name() }
    }
}

#[derive(Serialize)]
struct KeyTerm<'a> {
    text: &'a str,
    score: f64,
    occurrences: Vec<Utf16Span>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Overview<'a> {
    lang: &'static str,
    key_terms: Vec<KeyTerm<'a>>,
    ignored: Vec<KindSpan>,
    blocks: Vec<KindSpan>,
    choosable: usize,
    stats: Stats,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stats {
    characters: usize,
    words: usize,
    sentences: usize,
    blocks: usize,
    reading_seconds: f64,
}

impl<'a> Overview<'a> {
    pub(crate) fn of(document: &'a Document, at: &At) -> Self {
        let stats = document.stats();
        let terms = document.key_terms().iter();
        Self {
            lang: document.language().tag(),
            key_terms: terms
                .map(|term| KeyTerm {
                    text: &term.text,
                    score: term.score,
                    occurrences: term.occurrences.iter().map(|&span| at(span)).collect(),
                })
                .collect(),
            ignored: document
                .ignored()
                .iter()
                .map(|ignored| KindSpan::of(ignored.span, ignored.kind, at))
                .collect(),
            blocks: document
                .blocks()
                .iter()
                .map(|block| KindSpan::of(block.span, block.kind, at))
                .collect(),
            choosable: document.choosable_sentences(),
            stats: Stats {
                characters: stats.characters,
                words: stats.words,
                sentences: stats.sentences,
                blocks: stats.blocks,
                reading_seconds: stats.reading_seconds,
            },
        }
    }
}

#[derive(Serialize)]
struct Sentence<'a> {
    start: u32,
    end: u32,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    text: JsValue,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Summary<'a> {
    summary: Vec<Sentence<'a>>,
    stats: SummaryStats,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SummaryStats {
    summary_sentences: usize,
    summary_words: usize,
    summary_reading_seconds: f64,
    share: f64,
}

impl<'a> Summary<'a> {
    pub(crate) fn of(
        document: &Document,
        chosen: &'a [SummarySentence],
        at: &At,
        slice: impl Fn(Utf16Span) -> JsValue,
    ) -> Self {
        let stats = document.stats_with(chosen);
        let sentences = chosen.iter().map(|sentence| {
            let span = at(sentence.span);
            Sentence {
                start: span.start,
                end: span.end,
                text: slice(span),
                score: sentence.score,
                display: sentence.display.as_deref(),
            }
        });
        Self {
            summary: sentences.collect(),
            stats: SummaryStats {
                summary_sentences: stats.summary_sentences,
                summary_words: stats.summary_words,
                summary_reading_seconds: stats.summary_reading_seconds,
                share: stats.share(),
            },
        }
    }
}

#[derive(Serialize)]
pub(crate) struct Explanation {
    sentences: Vec<Scored>,
}

#[derive(Serialize)]
struct Scored {
    start: u32,
    end: u32,
    kind: &'static str,
    score: f64,
    parts: BTreeMap<&'static str, f64>,
}

impl Explanation {
    pub(crate) fn of(document: &Document, at: &At) -> Self {
        let sentences = document.explain().sentences.into_iter();
        Self {
            sentences: sentences
                .map(|sentence| {
                    let Utf16Span { start, end } = at(sentence.span);
                    Scored {
                        start,
                        end,
                        kind: sentence.kind.name(),
                        score: sentence.score,
                        parts: sentence.parts.iter().map(|part| (part.name, part.value)).collect(),
                    }
                })
                .collect(),
        }
    }
}
