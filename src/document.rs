//! The pipeline: a text, read and scored once, and as many summaries of it as one likes.
//!
//! Every stage is a value made from the ones before it, and none changes an earlier one. [`Reading`] runs them.

mod brief;
mod counts;
mod reading;
mod together;
#[doc(hidden)]
pub mod training;

use std::borrow::Cow;

use crate::block::Block;
use crate::coverage::{self, Contents};
use crate::dependency::Dependencies;
use crate::key_terms;
use crate::language::Language;
use crate::options::Options;
use crate::order;
use crate::query::{KnownTerm, Query, QueryInput};
use crate::reasons::{self, Baseline};
use crate::request::Request;
use crate::scores::Scores;
use crate::segments::Segments;
use crate::selection::{self, Selection};
use crate::span::Span;
use crate::structure::Structure;
use crate::summary::{
    Asked, BoilerplateSpan, Coverage, Explanation, KeyTerm, ScoredSentence, Segment, Stats,
    Summarizability, Summary, SummarySentence,
};
use crate::terms::Terms;
use counts::reading_seconds;
pub use reading::Reading;
pub use together::{answer_together, summarize_together};

/// A text that has been read and scored.
///
/// ```
/// use epitome::{Document, Length, Options};
///
/// let text = "The old bridge closed in May. It had carried trams since 1911. A new bridge will \
///             carry trams and bicycles. The council voted for the new bridge on Monday.";
/// let document = Document::read(text, &Options::default());
/// let short = document.summarize(Length::sentences(1)?);
/// let long = document.summarize(Length::sentences(3)?);
/// assert!(long.sentences.contains(&short.sentences[0]));
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[derive(Debug)]
pub struct Document<'t> {
    text: Cow<'t, str>,
    language: Language,
    structure: Structure,
    terms: Terms,
    dependencies: Dependencies,
    scores: Scores,
    baseline: Baseline,
    selection: Selection,
    summarizability: Summarizability,
    segments: Segments,
    contents: Contents,
    key_terms: Vec<KeyTerm>,
    /// The key terms in each sentence, as bits: the first 64.
    key_terms_of_sentences: Vec<u64>,
    stats: Stats,
}

impl<'t> Document<'t> {
    /// Reads and scores a text. It never fails. Of a text above four gigabytes, only the beginning is read.
    #[must_use]
    pub fn read(text: impl Into<Cow<'t, str>>, options: &Options) -> Self {
        let mut reading = Reading::new(text, options);
        while reading.step() {}
        reading.finish()
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language, as given or detected.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Paragraphs, headings, list items and so on, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.structure.blocks
    }

    /// The stretches of the text that are stories of their own or in languages of their own, in order: one, unless it is
    /// plain that there are several. Of several, a summary has sentences of each in proportion to its length (Sainte-Laguë's
    /// method), unless a reader asks for something.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        self.segments.described(&self.structure)
    }

    /// Where the sentences that may be chosen stand, in document order: what a reader may pin.
    pub fn selectable_spans(&self) -> impl Iterator<Item = Span> {
        self.selection.sentences().map(|sentence| self.structure.sentences[sentence].span)
    }

    /// The scores of those sentences, in the same order: higher is better.
    pub fn selectable_scores(&self) -> impl Iterator<Item = f64> {
        self.selection.sentences().map(|sentence| self.scores.totals[sentence])
    }

    /// The key terms, best first.
    #[must_use]
    pub fn key_terms(&self) -> &[KeyTerm] {
        &self.key_terms
    }

    /// The boilerplate, in the order of the text. It influences neither scores nor terms.
    #[must_use]
    pub fn boilerplate(&self) -> Vec<BoilerplateSpan> {
        let blocks = self.structure.blocks.iter().map(|block| (block.span, block.boilerplate));
        let gaps = self.structure.gaps.iter().map(|gap| (gap.span, gap.boilerplate));
        let boilerplate =
            |(span, why): (Span, Option<_>)| why.map(|kind| BoilerplateSpan { span, kind });
        let found: Vec<BoilerplateSpan> = blocks.chain(gaps).filter_map(boilerplate).collect();
        let mut found = order::sorted(&found, |boilerplate| boilerplate.span.start as u32);
        // A gap in a boilerplate block is part of it.
        let mut end = 0;
        found.retain(|boilerplate| {
            let is_outside = boilerplate.span.start >= end;
            end = end.max(boilerplate.span.end);
            is_outside
        });
        found
    }

    /// Whether the text lends itself to a summary, and why not.
    #[must_use]
    pub fn summarizability(&self) -> &Summarizability {
        &self.summarizability
    }

    /// Counts of the text, with zeros for the summary.
    #[must_use]
    pub fn stats(&self) -> Stats {
        self.stats
    }

    /// The summary of some length, or for a request. It takes time in proportion to the length of the summary; with
    /// constraints or a query, to the number of sentences of the text.
    #[must_use]
    pub fn summarize(&self, request: impl Into<Request>) -> Summary {
        let request = request.into();
        let answer = self.answer(&request);
        self.summary(&request, answer)
    }

    /// The summary that an answer to a request is.
    pub(crate) fn summary(
        &self,
        request: &Request,
        (sentences, ask): (Vec<SummarySentence>, Option<Asked>),
    ) -> Summary {
        Summary {
            ask,
            language: self.language,
            title: self.title(),
            stats: self.stats_with(&sentences),
            coverage: self.coverage(request, &sentences),
            sentences,
            key_terms: self.key_terms.clone(),
            boilerplate: self.boilerplate(),
            summarizability: self.summarizability.clone(),
        }
    }

    /// The chosen sentences alone, in document order.
    #[must_use]
    pub fn choose(&self, request: impl Into<Request>) -> Vec<SummarySentence> {
        self.answer(&request.into()).0
    }

    /// The chosen sentences, in document order, and whether the text speaks of what is asked.
    #[must_use]
    pub fn answer(&self, request: &Request) -> (Vec<SummarySentence>, Option<Asked>) {
        let query = Query::of(self.query_input(), &self.known_terms(), &request.ask);
        let chosen = self.selection.choose(request, &query, self.selection_input());
        self.described(&chosen, request, &query)
    }

    /// Chosen sentences, in document order, as an answer to a request.
    #[inline(never)]
    pub(crate) fn described(
        &self,
        chosen: &[usize],
        request: &Request,
        query: &Query,
    ) -> (Vec<SummarySentence>, Option<Asked>) {
        let ask = query.found().map(|is_found| Asked { is_found });
        let input = reasons::ReasonInput {
            structure: &self.structure,
            dependencies: &self.dependencies,
            scores: &self.scores,
            baseline: &self.baseline,
            key_terms: &self.key_terms_of_sentences,
            request,
            query,
        };
        let reasons = input.of(chosen);
        let sentences = chosen.iter().zip(reasons).map(|(&i, reasons)| {
            let span = self.structure.sentences[i].span;
            SummarySentence {
                text: self.text[span.range()].to_owned(),
                span,
                score: self.scores.totals[i],
                display: self.display(span),
                reasons,
                relevance: ask.map(|_| query.relevance(i)),
                matches: query.matches(span).to_vec(),
            }
        });
        (sentences.collect(), ask)
    }

    /// What of the text some sentences, in document order, cover, and what would add the rest, as far as a request
    /// leaves it. It takes time in proportion to the number of sentences of the text.
    #[must_use]
    #[inline(never)]
    pub fn coverage(&self, request: &Request, sentences: &[SummarySentence]) -> Coverage {
        let Self { structure, terms, key_terms, .. } = self;
        let preferred = self.selection.preferred(request, self.selection_input());
        let chosen: Vec<usize> = sentences.iter().filter_map(|one| self.index(one.span)).collect();
        let input = coverage::CoverageInput { structure, terms, key_terms, preferred };
        self.contents.coverage(input, &chosen)
    }

    /// The counts of the text together with those of a summary of it.
    #[must_use]
    pub fn stats_with(&self, sentences: &[SummarySentence]) -> Stats {
        let mut stats = self.stats;
        stats.summary_sentences = sentences.len();
        for sentence in sentences {
            if let Some(at) = self.index(sentence.span) {
                let tally = &self.structure.sentences[at].tally;
                stats.summary_words += tally.length as usize;
                stats.summary_reading_seconds += reading_seconds(tally);
            }
        }
        stats.share = stats.summary_words as f64 / stats.words.max(1) as f64;
        stats
    }

    /// Every sentence with its score and the contributions to it, and every block, in the order of the text.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let kept =
            self.structure.sentences.iter().enumerate().map(|(i, sentence)| ScoredSentence {
                span: sentence.span,
                kind: sentence.kind,
                boilerplate: None,
                score: self.scores.totals[i],
                contributions: self.scores.contributions(i),
            });
        let boilerplate = self.structure.boilerplate.iter().map(|sentence| ScoredSentence {
            span: sentence.span,
            kind: sentence.kind,
            boilerplate: Some(sentence.boilerplate),
            score: 0.0,
            contributions: Vec::new(),
        });
        let sentences: Vec<ScoredSentence> = kept.chain(boilerplate).collect();
        let sentences = order::sorted(&sentences, |sentence| sentence.span.start as u32);
        Explanation { sentences, blocks: self.structure.blocks.clone() }
    }

    /// A stretch of the text as a reader should see it: line breaks that layout made become spaces,
    /// hyphens at them go, and so do the marks of quoted lines and the time codes of subtitles. `None`
    /// if it can be shown as it stands.
    #[must_use]
    pub fn display(&self, span: Span) -> Option<String> {
        self.structure.display(&self.text, span)
    }

    #[cfg(test)]
    pub(crate) fn selection(&self) -> &Selection {
        &self.selection
    }

    #[cfg(test)]
    pub(crate) fn terms(&self) -> &Terms {
        &self.terms
    }

    #[cfg(test)]
    pub(crate) fn scores(&self) -> &Scores {
        &self.scores
    }

    pub(crate) fn selection_input(&self) -> selection::SelectionInput<'_> {
        let Self { text, structure, terms, segments, dependencies, .. } = self;
        selection::SelectionInput { text, structure, terms, segments, dependencies }
    }

    pub(crate) fn query_input(&self) -> QueryInput<'_> {
        let Self { text, language, structure, terms, dependencies, .. } = self;
        QueryInput { text, language: *language, structure, terms, dependencies }
    }

    /// The key terms as a query knows them.
    pub(crate) fn known_terms(&self) -> Vec<KnownTerm<'_>> {
        let known = self.key_terms.iter().map(|term| KnownTerm {
            names: [Some(&term.text[..]), term.acronym.as_deref()],
            occurrences: &term.occurrences,
        });
        known.collect()
    }

    fn key_term_input<'a>(&'a self, options: &'a Options) -> key_terms::KeyTermInput<'a> {
        key_terms::KeyTermInput {
            text: &self.text,
            title: options.title.as_deref(),
            language: self.language,
            structure: &self.structure,
            terms: &self.terms,
            count: options.key_terms,
        }
    }

    /// The sentence of a span.
    fn index(&self, span: Span) -> Option<usize> {
        self.structure.sentences.binary_search_by_key(&span, |sentence| sentence.span).ok()
    }
}

impl AsRef<str> for Document<'_> {
    fn as_ref(&self) -> &str {
        self.text()
    }
}

impl std::ops::Index<Span> for Document<'_> {
    type Output = str;

    /// The slice of the text that a span of this document stands for.
    ///
    /// # Panics
    ///
    /// The span comes from elsewhere, and does not lie in this text or not on character boundaries.
    fn index(&self, span: Span) -> &str {
        &self.text[span.range()]
    }
}
