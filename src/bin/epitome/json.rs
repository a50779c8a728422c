//! The JSON that the command line writes: camelCase mirrors of the library's types.

use epitome::{
    Block, Boilerplate, Contribution, Coverage, Document, Headline, KeyTerm, Options,
    SentenceReason, Span, Stats, Summarizability, Summary, SummarySentence, TermKind,
};

use crate::arguments::Arguments;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The answer for one text.
pub(crate) fn answer(
    id: Option<impl Serialize>,
    document: &Document,
    options: &Options,
    arguments: &Arguments,
) -> impl Serialize {
    let summary = document.summarize(options.request().clone());
    let explanation = arguments.explain.then(|| document.explain());
    Answer {
        id,
        lang: summary.language.tag(),
        headline: arguments.headline().map(|words| document.headline(words).map(Line::from)),
        summary: summary.sentences.iter().map(Sentence::from).collect(),
        key_terms: summary.key_terms.iter().map(Term::from).collect(),
        coverage: Covered::from(&summary.coverage),
        ignored: summary
            .boilerplate
            .iter()
            .map(|i| KindSpan::new(i.span, i.kind.name(), None))
            .collect(),
        summarizability: Judgement::from(&summary.summarizability),
        stats: Counts::from(&summary),
        sentences: explanation.as_ref().map(|explanation| {
            let scored = explanation.sentences.iter();
            scored
                .map(|sentence| Scored {
                    start: sentence.span.start,
                    end: sentence.span.end,
                    kind: sentence.kind.name(),
                    ignored: sentence.boilerplate.map(Boilerplate::name),
                    score: sentence.score,
                    parts: Parts(sentence.contributions.clone()),
                })
                .collect()
        }),
        blocks: explanation.map(|e| e.blocks.iter().map(KindSpan::from).collect()),
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<Id> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    lang: &'static str,
    /// `null` where one was wanted and there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Option<Line>>,
    summary: Vec<Sentence>,
    key_terms: Vec<Term>,
    coverage: Covered,
    ignored: Vec<KindSpan>,
    summarizability: Judgement,
    stats: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<Scored>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<KindSpan>>,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    text: String,
    spans: Vec<Range>,
    sentence: Range,
    words: usize,
    score: f64,
    is_shortened: bool,
    is_title: bool,
}

impl From<Headline> for Line {
    fn from(headline: Headline) -> Self {
        Self {
            text: headline.text,
            spans: headline.spans.into_iter().map(Range::from).collect(),
            sentence: Range::from(headline.sentence),
            words: headline.words,
            score: headline.score,
            is_shortened: headline.is_shortened,
            is_title: headline.is_title,
        }
    }
}

#[derive(serde::Serialize)]
struct Sentence {
    text: String,
    start: usize,
    end: usize,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<String>,
    reasons: Vec<Reason>,
}

#[derive(serde::Serialize)]
struct Reason {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

impl From<&SentenceReason> for Reason {
    fn from(reason: &SentenceReason) -> Self {
        let (kind, count) = reason.name_and_count();
        Self { kind, count }
    }
}

impl From<&SummarySentence> for Sentence {
    fn from(sentence: &SummarySentence) -> Self {
        Self {
            text: sentence.text.clone(),
            start: sentence.span.start,
            end: sentence.span.end,
            score: sentence.score,
            display: sentence.display.clone(),
            reasons: sentence.reasons.iter().map(Reason::from).collect(),
        }
    }
}

#[derive(serde::Serialize)]
struct Term {
    text: String,
    score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acronym: Option<String>,
    occurrences: Vec<Range>,
}

impl From<&KeyTerm> for Term {
    fn from(term: &KeyTerm) -> Self {
        Self {
            text: term.text.clone(),
            score: term.score,
            kind: term.kind.map(TermKind::name),
            acronym: term.acronym.clone(),
            occurrences: term.occurrences.iter().copied().map(Range::from).collect(),
        }
    }
}

#[derive(serde::Serialize)]
struct Covered {
    share: f64,
    terms: Vec<TermCovered>,
    sections: Vec<SectionCovered>,
}

#[derive(serde::Serialize)]
struct TermCovered {
    covered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<Range>,
}

#[derive(serde::Serialize)]
struct SectionCovered {
    title: String,
    start: usize,
    end: usize,
    covered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<Range>,
}

impl From<&Coverage> for Covered {
    fn from(coverage: &Coverage) -> Self {
        let terms = coverage
            .terms
            .iter()
            .map(|term| TermCovered { covered: term.is_covered, best: term.best.map(Range::from) });
        let sections = coverage.sections.iter().map(|section| SectionCovered {
            title: section.title.clone(),
            start: section.span.start,
            end: section.span.end,
            covered: section.is_covered,
            best: section.best.map(Range::from),
        });
        Self { share: coverage.share, terms: terms.collect(), sections: sections.collect() }
    }
}

#[derive(serde::Serialize)]
struct Range {
    start: usize,
    end: usize,
}

impl From<Span> for Range {
    fn from(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }
}

#[derive(serde::Serialize)]
struct KindSpan {
    start: usize,
    end: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'static str>,
}

impl KindSpan {
    fn new(span: Span, kind: &'static str, ignored: Option<&'static str>) -> Self {
        Self { start: span.start, end: span.end, kind, ignored }
    }
}

impl From<&Block> for KindSpan {
    fn from(block: &Block) -> Self {
        Self::new(block.span, block.kind.name(), block.boilerplate.map(Boilerplate::name))
    }
}

#[derive(serde::Serialize)]
struct Judgement {
    good: bool,
    reasons: Vec<&'static str>,
}

impl From<&Summarizability> for Judgement {
    fn from(judgement: &Summarizability) -> Self {
        let reasons = judgement.cautions.iter().map(|reason| reason.name()).collect();
        Self { good: judgement.is_good(), reasons }
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    characters: usize,
    words: usize,
    sentences: usize,
    blocks: usize,
    reading_seconds: f64,
    summary_sentences: usize,
    summary_words: usize,
    summary_reading_seconds: f64,
    share: f64,
}

impl From<&Summary> for Counts {
    fn from(summary: &Summary) -> Self {
        let stats: &Stats = &summary.stats;
        Self {
            characters: stats.characters,
            words: stats.words,
            sentences: stats.sentences,
            blocks: stats.blocks,
            reading_seconds: stats.reading_seconds,
            summary_sentences: stats.summary_sentences,
            summary_words: stats.summary_words,
            summary_reading_seconds: stats.summary_reading_seconds,
            share: stats.share(),
        }
    }
}

#[derive(serde::Serialize)]
struct Scored {
    start: usize,
    end: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'static str>,
    score: f64,
    parts: Parts,
}

/// The parts of a score as one object, in the order of the model.
struct Parts(Vec<Contribution>);

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for part in &self.0 {
            map.serialize_entry(part.name, &part.value)?;
        }
        map.end()
    }
}
