//! What leaves: camelCase mirrors of the library's types, and their TypeScript.

use epitome::{Boilerplate, Document, Part, Span, SummarySentence};
use serde::{Serialize, Serializer};
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
/** What the block that something stands in is. Headings, code, tables and notes are never chosen. */
export type Kind = "paragraph" | "heading" | "listItem" | "turn" | "quote" | "code" | "table" | "verse" | "note";
/** Why a stretch of text is ignored: it stands around the text rather than in it. */
export type Boilerplate = "navigation" | "consent" | "share" | "byline" | "caption" | "teaser" | "related"
  | "comments" | "footer" | "advertisement" | "mailHeader" | "signature" | "disclaimer" | "timeCode" | "separator";
/** A stretch of text with what it is and, if it is ignored, why. */
export interface KindSpan extends Span { kind: Kind; ignored?: Boilerplate }
export interface Ignored extends Span { kind: Boilerplate }
/** What is known of a stretch of the text apart from the text, such as the markup it was copied from. */
export interface Markup extends Span { role: Kind | Boilerplate | "link" }
/** Whether the text lends itself to a summary, and why not. */
export interface Summarizability {
  good: boolean;
  reasons: Array<"tooShort" | "mostlyLists" | "severalStories">;
}
/** Exactly one of them. */
export type Length = { sentences: number } | { words: number } | { ratio: number };
export interface ReadOptions {
  /** BCP 47 tag of the text's language; detected otherwise. */
  lang?: string;
  /** What the text is called, where that is known apart from the text. */
  title?: string;
  /** How many key terms at most; 10 otherwise. */
  keyTerms?: number;
  /** False to ignore nothing: menus, captions, signatures and the like count as text. */
  clean?: boolean;
  /** Boilerplate of these kinds is kept. */
  keep?: Boilerplate[];
  /** Boilerplate that one of these spans touches is kept. */
  restore?: Span[];
  /** What is known of stretches of the text. */
  markup?: Markup[];
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
  ignored: Ignored[];
  blocks: KindSpan[];
  summarizability: Summarizability;
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
/** How long a headline may be. */
export interface HeadlineOptions { words: number }
/** One sentence of the text, shortened by deletion only, or its title. */
export interface Headline {
  /** How to show it: the slices of `spans`, with the layout undone, parted by spaces where words meet; where the
   * beginning is left out the first letter is a capital. */
  text: string;
  /** What is kept of the sentence, in order. */
  spans: Span[];
  /** The whole sentence. */
  sentence: Span;
  words: number;
  score: number;
  /** Whether something is left out. */
  isShortened: boolean;
  /** Whether it is the title, for want of a sentence that can be brought to so few words. */
  isTitle: boolean;
}
/** Every sentence of the text; the parts of a score sum to it. */
export interface Explanation {
  sentences: Array<KindSpan & { score: number; parts: Record<string, number> }>;
}
"#;

/// Converts the spans of one text.
type At<'a> = dyn Fn(Span) -> Utf16Span + 'a;

#[derive(Serialize)]
struct KindSpan {
    start: u32,
    end: u32,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'static str>,
}

impl KindSpan {
    fn of(span: Span, kind: &'static str, ignored: Option<Boilerplate>, at: &At) -> Self {
        let Utf16Span { start, end } = at(span);
        Self { start, end, kind, ignored: ignored.map(Boilerplate::name) }
    }
}

#[derive(Serialize)]
struct Summarizability {
    good: bool,
    reasons: Vec<&'static str>,
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
    summarizability: Summarizability,
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
                .map(|ignored| KindSpan::of(ignored.span, ignored.kind.name(), None, at))
                .collect(),
            blocks: document
                .blocks()
                .iter()
                .map(|block| KindSpan::of(block.span, block.kind.name(), block.boilerplate, at))
                .collect(),
            summarizability: Summarizability {
                good: document.summarizability().is_good(),
                reasons: document.summarizability().reasons.iter().map(|r| r.name()).collect(),
            },
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
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'static str>,
    score: f64,
    #[serde(serialize_with = "as_map")]
    parts: Vec<Part>,
}

/// The parts of a score as one object, in the order of the model.
fn as_map<S: Serializer>(parts: &[Part], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(parts.iter().map(|part| (part.name, part.value)))
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
                        ignored: sentence.boilerplate.map(Boilerplate::name),
                        score: sentence.score,
                        parts: sentence.parts,
                    }
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Headline<'a> {
    text: &'a str,
    spans: Vec<Utf16Span>,
    sentence: Utf16Span,
    words: usize,
    score: f64,
    is_shortened: bool,
    is_title: bool,
}

impl<'a> Headline<'a> {
    pub(crate) fn of(headline: &'a epitome::Headline, at: &At) -> Self {
        Self {
            text: &headline.text,
            spans: headline.spans.iter().map(|&span| at(span)).collect(),
            sentence: at(headline.sentence),
            words: headline.words,
            score: headline.score,
            is_shortened: headline.is_shortened,
            is_title: headline.is_title,
        }
    }
}
