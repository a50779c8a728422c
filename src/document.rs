//! The pipeline: a text, read and scored once, and as many summaries of it as one likes.
//!
//! Every stage is a value made from the ones before it, and none changes an earlier one:
//! text → structure → terms → features → scores → selection → summary, with key terms beside it.

use std::borrow::Cow;

use crate::block::Block;
use crate::dependence::Dependence;
use crate::features::Features;
use crate::headline;
use crate::key_terms;
use crate::language::Language;
use crate::options::{Length, Options};
use crate::order;
use crate::scores::Scores;
use crate::selection::{self, Selection};
use crate::span::Span;
use crate::structure::{Structure, display};
use crate::summarizability::Summarizability;
use crate::summary::{
    Explanation, Headline, Ignored, KeyTerm, ScoredSentence, Stats, Summary, SummarySentence,
};
use crate::terms::Terms;

/// Words a minute that adults read silently: English non-fiction (Brysbaert 2019).
const WORDS_PER_MINUTE: f64 = 238.0;
/// Letters a minute in scripts without spaces: Chinese, in the standardised texts of IReST
/// (Trauzettel-Klosinski & Dietz 2012).
const LETTERS_PER_MINUTE: f64 = 255.0;

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
    dependence: Dependence,
    scores: Scores,
    selection: Selection,
    summarizability: Summarizability,
    key_terms: Vec<KeyTerm>,
    stats: Stats,
}

impl<'t> Document<'t> {
    /// Reads and scores a text. Of the options, the length is for [`summarize`](crate::summarize); the
    /// document can be summarized to any.
    pub fn read(text: impl Into<Cow<'t, str>>, options: &Options) -> Self {
        let mut reading = Reading::new(text, options);
        while reading.step() {}
        reading.finish()
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language, as given or detected.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Paragraphs, headings, list items and so on, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.structure.blocks
    }

    /// How many sentences may be chosen: the length of the longest summary.
    pub fn choosable_sentences(&self) -> usize {
        self.selection.len()
    }

    /// The key terms, best first.
    pub fn key_terms(&self) -> &[KeyTerm] {
        &self.key_terms
    }

    /// What influences neither scores nor terms.
    pub fn ignored(&self) -> Vec<Ignored> {
        let blocks = self.structure.blocks.iter().map(|block| (block.span, block.boilerplate));
        let gaps = self.structure.gaps.iter().map(|gap| (gap.span, gap.boilerplate));
        let ignored = |(span, why): (Span, Option<_>)| why.map(|kind| Ignored { span, kind });
        let found: Vec<Ignored> = blocks.chain(gaps).filter_map(ignored).collect();
        order::sorted(&found, |ignored| ignored.span.start as u64)
    }

    /// Whether a summary can be any good, and why not.
    pub fn summarizability(&self) -> &Summarizability {
        &self.summarizability
    }

    /// Counts of the text, with zeros for the summary.
    pub fn stats(&self) -> Stats {
        self.stats
    }

    /// The summary of some length. It takes time in proportion to the length of the summary.
    pub fn summarize(&self, length: Length) -> Summary {
        let sentences = self.choose(length);
        Summary {
            language: self.language,
            stats: self.stats_with(&sentences),
            sentences,
            key_terms: self.key_terms.clone(),
            ignored: self.ignored(),
            summarizability: self.summarizability.clone(),
        }
    }

    /// The chosen sentences alone, in document order.
    pub fn choose(&self, length: Length) -> Vec<SummarySentence> {
        let chosen = self.selection.choose(length, &self.structure, &self.terms);
        chosen.into_iter().map(|i| self.sentence(i)).collect()
    }

    /// One sentence that stands alone, of so many words at most: the best one whose length fits, or can be made to by
    /// leaving out what is safe to leave out (in English brackets, asides, openings, trailing clauses; in other
    /// languages brackets and what stands between dashes). Of a sentence nothing but deletions is changed, and
    /// [`Headline`] says which. A limit of 8 to 15 words makes a headline, one of 20 to 30 a teaser.
    ///
    /// If no such sentence exists it is the title, and `None` if that is too long or there is none; so it is for most
    /// limits below five words.
    ///
    /// ```
    /// use epitome::{Document, Options};
    ///
    /// let text = "The old bridge (built in 1911) was closed in May, which angered many people in the town. \
    ///             Engineers had warned of rust.";
    /// let document = Document::read(text, &Options::default());
    /// let headline = document.headline(8).expect("a sentence fits");
    /// assert_eq!(headline.text, "The old bridge was closed in May.");
    /// assert!(headline.is_shortened);
    /// ```
    pub fn headline(&self, words: usize) -> Option<Headline> {
        let source = headline::Source {
            text: &self.text,
            language: self.language,
            structure: &self.structure,
            dependence: &self.dependence,
            selection: &self.selection,
        };
        headline::find(&source, words)
    }

    /// The title, where the text begins with it.
    pub fn title(&self) -> Option<Span> {
        headline::title(&self.structure).map(|title| title.span)
    }

    /// The counts of the text together with those of a summary of it.
    pub fn stats_with(&self, sentences: &[SummarySentence]) -> Stats {
        let mut stats = self.stats;
        stats.summary_sentences = sentences.len();
        for sentence in sentences {
            let at = self.structure.sentences.partition_point(|s| s.span < sentence.span);
            if let Some(found) = self.structure.sentences.get(at) {
                stats.summary_words += found.tally.length;
                stats.summary_reading_seconds += reading_seconds(&found.tally);
            }
        }
        stats
    }

    /// Every sentence with its score and its parts, and every block.
    pub fn explain(&self) -> Explanation {
        let kept =
            self.structure.sentences.iter().enumerate().map(|(i, sentence)| ScoredSentence {
                span: sentence.span,
                kind: sentence.kind,
                boilerplate: None,
                score: self.scores.totals[i],
                parts: self.scores.parts(i),
            });
        let ignored = self.structure.ignored.iter().map(|sentence| ScoredSentence {
            span: sentence.span,
            kind: sentence.kind,
            boilerplate: Some(sentence.boilerplate),
            score: 0.0,
            parts: Vec::new(),
        });
        let sentences: Vec<ScoredSentence> = kept.chain(ignored).collect();
        let sentences = order::sorted(&sentences, |sentence| sentence.span.start as u64);
        Explanation { sentences, blocks: self.structure.blocks.clone() }
    }

    /// A stretch of the text as a reader should see it: line breaks that layout made become spaces,
    /// hyphens at them go, and so do the marks of quoted lines and the time codes of subtitles. `None`
    /// if it can be shown as it stands.
    pub fn display(&self, span: Span) -> Option<String> {
        display::display(&self.text, span, &self.structure.gaps)
    }

    #[cfg(test)]
    pub(crate) fn terms(&self) -> &Terms {
        &self.terms
    }

    #[cfg(test)]
    pub(crate) fn scores(&self) -> &Scores {
        &self.scores
    }

    /// All candidates for key terms, with their features.
    pub(crate) fn term_candidates(&self, options: &Options) -> Vec<(String, key_terms::Features)> {
        key_terms::candidates(&self.source(options))
    }

    /// All sentences that are read, with their features.
    pub(crate) fn ranked_sentences(&self) -> Vec<crate::training::RankedSentence> {
        let sentences = self.structure.sentences.iter().enumerate();
        sentences
            .map(|(i, sentence)| crate::training::RankedSentence {
                span: sentence.span,
                kind: sentence.kind,
                choosable: sentence.kind.is_choosable(),
                is_fragment: selection::is_too_short(&self.text, sentence),
                block: sentence.block,
                antecedent: self.dependence.antecedent(i).map(|on| on.sentence),
                is_open: self.dependence.is_open(i),
                features: self.scores.features[i].values().to_vec(),
                row: self.terms.row(i).iter().map(|w| (w.term, w.weight)).collect(),
            })
            .collect()
    }

    /// All sentences that are read, with what they need to be understood.
    pub(crate) fn dependences(&self) -> Vec<crate::training::Dependent> {
        let sentences = self.structure.sentences.iter().enumerate();
        sentences
            .map(|(i, sentence)| {
                let antecedent = self.dependence.antecedent(i);
                crate::training::Dependent {
                    span: sentence.span,
                    reason: antecedent.map(|found| found.reason.name()),
                    antecedent: antecedent.and_then(|found| found.sentence),
                    is_open: self.dependence.is_open(i),
                }
            })
            .collect()
    }

    fn source<'a>(&'a self, options: &'a Options) -> key_terms::Source<'a> {
        key_terms::Source {
            text: &self.text,
            title: options.title(),
            language: self.language,
            structure: &self.structure,
            terms: &self.terms,
            count: options.key_terms(),
        }
    }

    fn sentence(&self, i: usize) -> SummarySentence {
        let span = self.structure.sentences[i].span;
        SummarySentence {
            text: self.text[span.range()].to_owned(),
            span,
            score: self.scores.totals[i],
            display: self.display(span),
        }
    }
}

/// A document in the making, stage by stage, for hosts that must breathe in between: reading a book
/// takes a while, and a reader may have changed their mind.
///
/// ```
/// use epitome::{Options, document::Reading};
/// let mut reading = Reading::new("One sentence. Another one.", &Options::default());
/// while reading.step() {}
/// let document = reading.finish();
/// assert_eq!(document.choosable_sentences(), 2);
/// ```
#[derive(Debug)]
pub struct Reading<'t> {
    document: Document<'t>,
    options: Options,
    next: Stage,
}

/// What [`Reading::step`] does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Structure,
    Terms,
    Scores,
    KeyTerms,
    Done,
}

impl<'t> Reading<'t> {
    /// Nothing is read yet.
    pub fn new(text: impl Into<Cow<'t, str>>, options: &Options) -> Self {
        let document = Document {
            text: text.into(),
            language: Language::Unknown,
            structure: Structure::default(),
            terms: Terms::default(),
            dependence: Dependence::default(),
            scores: Scores::default(),
            selection: Selection::default(),
            summarizability: Summarizability::default(),
            key_terms: Vec::new(),
            stats: Stats::default(),
        };
        Self { document, options: options.clone(), next: Stage::Structure }
    }

    /// The name of the next stage; `None` when all are done.
    pub fn next_stage(&self) -> Option<&'static str> {
        match self.next {
            Stage::Structure => Some("structure"),
            Stage::Terms => Some("terms"),
            Stage::Scores => Some("scores"),
            Stage::KeyTerms => Some("keyTerms"),
            Stage::Done => None,
        }
    }

    /// Runs the next stage. Whether there is another one.
    pub fn step(&mut self) -> bool {
        let document = &mut self.document;
        let text: &str = &document.text;
        self.next = match self.next {
            Stage::Structure => {
                let language = self.options.language();
                document.language = language.unwrap_or_else(|| Language::detect(text));
                document.structure = Structure::of(text, document.language, &self.options);
                document.stats = stats(text, &document.structure);
                Stage::Terms
            }
            Stage::Terms => {
                document.terms = Terms::of(text, self.options.title(), &document.structure);
                document.dependence = Dependence::of(text, document.language, &document.structure);
                Stage::Scores
            }
            Stage::Scores => {
                let (structure, terms) = (&document.structure, &document.terms);
                document.scores = Scores::of(Features::of(text, structure, terms));
                document.selection =
                    Selection::of(text, structure, terms, &document.dependence, &document.scores);
                document.summarizability = Summarizability::of(structure, terms);
                Stage::KeyTerms
            }
            Stage::KeyTerms => {
                document.key_terms = key_terms::find(&document.source(&self.options));
                Stage::Done
            }
            Stage::Done => Stage::Done,
        };
        self.next != Stage::Done
    }

    /// The document. Runs the stages that are left.
    pub fn finish(mut self) -> Document<'t> {
        while self.step() {}
        self.document
    }
}

fn stats(text: &str, structure: &Structure) -> Stats {
    let sentences = &structure.sentences;
    Stats {
        characters: text.chars().count(),
        words: sentences.iter().map(|sentence| sentence.tally.length).sum(),
        sentences: sentences.len(),
        blocks: structure.blocks.iter().filter(|block| block.boilerplate.is_none()).count(),
        reading_seconds: sentences.iter().map(|s| reading_seconds(&s.tally)).sum(),
        ..Stats::default()
    }
}

fn reading_seconds(tally: &crate::structure::words::Tally) -> f64 {
    let letters = tally.unspaced as f64;
    let words = tally.length as f64 - letters;
    60.0 * (words / WORDS_PER_MINUTE + letters / LETTERS_PER_MINUTE)
}

impl AsRef<str> for Document<'_> {
    fn as_ref(&self) -> &str {
        self.text()
    }
}

impl std::ops::Index<Span> for Document<'_> {
    type Output = str;

    /// The slice of the text that a span of this document stands for.
    fn index(&self, span: Span) -> &str {
        &self.text[span.range()]
    }
}
