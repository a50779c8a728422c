//! What leaves: the library's answers as JavaScript objects, and their TypeScript. Fields are set one by one: generic
//! serialisation would cost more bytes than all of these lines.

use epitome::{
    Boilerplate, Coverage, Document, Headline, SentenceReason, Span, SummarySentence, TermKind,
};
use js_sys::{Array, Float64Array, Object, Reflect, Uint32Array};
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
  /** Why it was chosen: one to three reasons, the most important first. */
  reasons: SentenceReason[];
}
/** pinned, focus: the reader asked for it. supports: another chosen sentence refers to it. opens, opensSection, early:
 * where it stands. keyTerms: how many it names. ties: with how many sentences it shares key terms. title: it has words
 * of it. numbers: how many figures it has. */
export type SentenceReason =
  | { kind: "pinned" | "focus" | "supports" | "opens" | "opensSection" | "early" | "title" }
  | { kind: "keyTerms" | "ties" | "numbers"; count: number };
/** A word or phrase that tells what the text is about, with everywhere it occurs. */
export interface KeyTerm {
  text: string;
  /** Between 0 and 1; the best comes first. */
  score: number;
  /** What it names, where a word beside or inside the name tells. */
  kind?: TermKind;
  /** The acronym that the text gives for it: "WHO" for "World Health Organization". */
  acronym?: string;
  /** In the order of the text, never empty; the acronym and inflected forms included. */
  occurrences: Span[];
}
export type TermKind = "person" | "place" | "organization";
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
  reasons: Array<"tooShort" | "mostlyLists" | "severalStories" | "severalLanguages">;
}
/** Exactly one of them. */
export type Length = { sentences: number } | { words: number } | { ratio: number };
/** A length, and what the summary should and should not hold. */
export type SummaryRequest = Length & {
  /** Terms or questions: sentences that speak of them come first. */
  focus?: string[];
  /** Sentences that one of these spans touches are always chosen. */
  pin?: Span[];
  /** Sentences that one of these spans touches are not chosen, nor those that depend on them. */
  exclude?: Span[];
  /** Kinds of sentences that are not chosen. */
  avoid?: Array<"quotes" | "questions">;
};
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
  /** The sentences that may be chosen, in the order of the text: start and end of the first, of the second, and so on. */
  sentences: Uint32Array;
  /** The score of each of them: higher is better, 0 is average over all kinds of text. */
  scores: Float64Array;
  summarizability: Summarizability;
  /** How many sentences may be chosen: the length of the longest summary. */
  choosable: number;
  stats: Stats;
}
/** The chosen sentences, in the order of the text. */
export interface Summary {
  summary: SummarySentence[];
  coverage: Coverage;
  stats: SummaryStats;
}
/** What a summary covers of its text. */
export interface Coverage {
  /** Share of the text's weight in terms that the summary has: 0 to 1. Rare words of the text weigh more than small
   * ones; of two summaries the one that contains the other has more, or as much. */
  share: number;
  /** Of each key term, in their order. */
  terms: Covered[];
  /** Of each heading with text right below it, in the order of the text; none if that is the title alone. */
  sections: Array<Span & Covered & { title: string }>;
}
/** Whether a summary has a key term, or a sentence below a heading. If not, `best` is the best sentence that would add
 * it, where one may be chosen: ask for it with `pin`. */
export interface Covered {
  covered: boolean;
  best?: Span;
}
/** One sentence of the text, shortened by deletion only, or its title. */
export interface Headline extends Span {
  /** How to show it: the slices of `spans`, with a capital at the beginning where that is left out. */
  text: string;
  /** What is kept of the sentence, in order. */
  spans: Span[];
  /** Whether something is left out. */
  shortened: boolean;
  /** Whether it is the title: no sentence stands alone and can be brought to so few words. */
  title: boolean;
}
"#;

/// Converts the spans of one text.
type At<'a> = dyn Fn(Span) -> Utf16Span + 'a;

/// Makes objects with the same fields.
struct Shape {
    keys: Vec<JsValue>,
}

impl Shape {
    fn of(names: &[&str]) -> Self {
        Self { keys: names.iter().map(|name| JsValue::from_str(name)).collect() }
    }

    /// An object with these values; a field that is `undefined` is left out.
    fn object(&self, values: &[JsValue]) -> Result<JsValue, JsValue> {
        let object = Object::new();
        for (key, value) in self.keys.iter().zip(values) {
            if !value.is_undefined() {
                Reflect::set(&object, key, value)?;
            }
        }
        Ok(object.into())
    }
}

/// An array of what can be made.
fn array(values: impl Iterator<Item = Result<JsValue, JsValue>>) -> Result<JsValue, JsValue> {
    let array = Array::new();
    for value in values {
        array.push(&value?);
    }
    Ok(array.into())
}

fn number(count: usize) -> JsValue {
    JsValue::from_f64(count as f64)
}

/// A name, or `undefined`.
pub(crate) fn name(name: Option<&str>) -> JsValue {
    name.map_or(JsValue::UNDEFINED, JsValue::from_str)
}

/// The fields of a span.
fn ends(span: Utf16Span) -> [JsValue; 2] {
    [JsValue::from(span.start), JsValue::from(span.end)]
}

/// The fields of a span, of what it is, and why it is ignored.
fn kind_span(span: Utf16Span, kind: &str, ignored: Option<Boilerplate>) -> [JsValue; 4] {
    let [start, end] = ends(span);
    [start, end, JsValue::from_str(kind), name(ignored.map(Boilerplate::name))]
}

/// What does not depend on the length.
pub(crate) fn overview(document: &Document, at: &At) -> Result<JsValue, JsValue> {
    let span = Shape::of(&["start", "end"]);
    let kinds = Shape::of(&["start", "end", "kind", "ignored"]);
    let terms = Shape::of(&["text", "score", "kind", "acronym", "occurrences"]);
    let key_terms = document.key_terms().iter().map(|term| {
        let occurrences = term.occurrences.iter().map(|&found| span.object(&ends(at(found))));
        let score = JsValue::from_f64(term.score);
        let (kind, acronym) = (name(term.kind.map(TermKind::name)), name(term.acronym.as_deref()));
        terms.object(&[JsValue::from_str(&term.text), score, kind, acronym, array(occurrences)?])
    });
    let ignored = document.boilerplate();
    let ignored = ignored
        .iter()
        .map(|ignored| kinds.object(&kind_span(at(ignored.span), ignored.kind.name(), None)));
    let blocks = document.blocks().iter().map(|block| {
        kinds.object(&kind_span(at(block.span), block.kind.name(), block.boilerplate))
    });
    let summarizability = document.summarizability();
    let reasons = summarizability.cautions.iter().map(|why| Ok(JsValue::from_str(why.name())));
    let good = JsValue::from_bool(summarizability.is_good());
    let stats = document.stats();
    let counts = ["characters", "words", "sentences", "blocks", "readingSeconds"];
    let counts = Shape::of(&counts).object(&[
        number(stats.characters),
        number(stats.words),
        number(stats.sentences),
        number(stats.blocks),
        JsValue::from_f64(stats.reading_seconds),
    ]);
    let sentences = document.selectable_spans().map(at);
    let sentences: Vec<u32> = sentences.flat_map(|span| [span.start, span.end]).collect();
    let scores: Vec<f64> = document.selectable_scores().collect();
    let fields = [
        "lang",
        "keyTerms",
        "ignored",
        "blocks",
        "sentences",
        "scores",
        "summarizability",
        "choosable",
        "stats",
    ];
    Shape::of(&fields).object(&[
        JsValue::from_str(document.language().tag()),
        array(key_terms)?,
        array(ignored)?,
        array(blocks)?,
        Uint32Array::from(sentences.as_slice()).into(),
        Float64Array::from(scores.as_slice()).into(),
        Shape::of(&["good", "reasons"]).object(&[good, array(reasons)?])?,
        number(document.selectable_sentences()),
        counts?,
    ])
}

/// The chosen sentences and what they cover; `slice` cuts the text.
pub(crate) fn summary(
    document: &Document,
    chosen: &[SummarySentence],
    covered: &Coverage,
    at: &At,
    slice: impl Fn(Utf16Span) -> JsValue,
) -> Result<JsValue, JsValue> {
    let shape = Shape::of(&["start", "end", "text", "score", "display", "reasons"]);
    let reasons = Shape::of(&["kind", "count"]);
    let reason = |reason: &SentenceReason| {
        let (kind, count) = reason.name_and_count();
        reasons.object(&[JsValue::from_str(kind), count.map_or(JsValue::UNDEFINED, number)])
    };
    let sentences = chosen.iter().map(|sentence| {
        let span = at(sentence.span);
        let [start, end] = ends(span);
        shape.object(&[
            start,
            end,
            slice(span),
            JsValue::from_f64(sentence.score),
            name(sentence.display.as_deref()),
            array(sentence.reasons.iter().map(reason))?,
        ])
    });
    let stats = document.stats_with(chosen);
    let counts = ["summarySentences", "summaryWords", "summaryReadingSeconds", "share"];
    let counts = Shape::of(&counts).object(&[
        number(stats.summary_sentences),
        number(stats.summary_words),
        JsValue::from_f64(stats.summary_reading_seconds),
        JsValue::from_f64(stats.share()),
    ]);
    Shape::of(&["summary", "coverage", "stats"]).object(&[
        array(sentences)?,
        coverage(covered, at)?,
        counts?,
    ])
}

fn coverage(coverage: &Coverage, at: &At) -> Result<JsValue, JsValue> {
    let shape = Shape::of(&["covered", "best", "start", "end", "title"]);
    let span = Shape::of(&["start", "end"]);
    let best = |best: Option<Span>| {
        best.map_or(Ok(JsValue::UNDEFINED), |best| span.object(&ends(at(best))))
    };
    let terms = coverage.terms.iter().map(|term| {
        let covered = JsValue::from_bool(term.is_covered);
        shape.object(&[covered, best(term.best)?])
    });
    let sections = coverage.sections.iter().map(|section| {
        let [start, end] = ends(at(section.span));
        let covered = JsValue::from_bool(section.is_covered);
        let title = JsValue::from_str(&section.title);
        shape.object(&[covered, best(section.best)?, start, end, title])
    });
    let share = JsValue::from_f64(coverage.share);
    Shape::of(&["share", "terms", "sections"]).object(&[share, array(terms)?, array(sections)?])
}

/// One sentence, and what is kept of it.
pub(crate) fn headline(headline: &Headline, at: &At) -> Result<JsValue, JsValue> {
    let span = Shape::of(&["start", "end"]);
    let spans = headline.spans.iter().map(|&kept| span.object(&ends(at(kept))));
    let [start, end] = ends(at(headline.sentence));
    Shape::of(&["text", "spans", "start", "end", "shortened", "title"]).object(&[
        JsValue::from_str(&headline.text),
        array(spans)?,
        start,
        end,
        JsValue::from_bool(headline.is_shortened),
        JsValue::from_bool(headline.is_title),
    ])
}
