//! A document in the making: the stages one by one.

use std::borrow::Cow;

use super::Document;
use super::counts::stats;
use crate::coverage::Contents;
use crate::dependency::Dependencies;
use crate::features::{FeatureInput, SentenceFeatures};
use crate::key_terms;
use crate::language::Language;
use crate::options::Options;
use crate::reasons::Baseline;
use crate::scores::Scores;
use crate::segments::Segments;
use crate::selection::{self, Selection};
use crate::structure::Structure;
use crate::summarizability::summarizability;
use crate::summary::{KeyTerm, Stats};
use crate::terms::Terms;

/// A document in the making, stage by stage, for hosts that must do other things in between: reading a book takes a while,
/// and the reader may have changed their mind.
///
/// ```
/// use epitome::{Options, document::Reading};
/// let mut reading = Reading::new("One sentence. Another one.", &Options::default());
/// while reading.step() {}
/// let document = reading.finish();
/// assert_eq!(document.stats().selectable_sentences, 2);
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
    KeyTerms,
    Scores,
    Done,
}

impl<'t> Reading<'t> {
    /// Takes a text. Nothing is read yet.
    #[must_use]
    pub fn new(text: impl Into<Cow<'t, str>>, options: &Options) -> Self {
        let document = Document {
            text: text.into(),
            language: Language::Unknown,
            structure: Structure::default(),
            terms: Terms::default(),
            dependencies: Dependencies::default(),
            scores: Scores::default(),
            baseline: Baseline::default(),
            selection: Selection::default(),
            summarizability: Vec::new().into(),
            segments: Segments::default(),
            contents: Contents::default(),
            key_terms: Vec::new(),
            key_terms_of_sentences: Vec::new(),
            stats: Stats::default(),
        };
        Self { document, options: options.normalized(), next: Stage::Structure }
    }

    /// The name of the next stage; `None` when all are done.
    #[must_use]
    pub fn next_stage(&self) -> Option<&'static str> {
        match self.next {
            Stage::Structure => Some("structure"),
            Stage::Terms => Some("terms"),
            Stage::KeyTerms => Some("keyTerms"),
            Stage::Scores => Some("scores"),
            Stage::Done => None,
        }
    }

    /// Runs the next stage, and says whether there is another one after it.
    pub fn step(&mut self) -> bool {
        let document = &mut self.document;
        let text: &str = &document.text;
        self.next = match self.next {
            Stage::Structure => {
                let language = self.options.language;
                document.language = language.unwrap_or_else(|| Language::detect(text));
                document.structure = Structure::read(text, document.language, &self.options);
                document.stats = stats(text, &document.structure);
                Stage::Terms
            }
            Stage::Terms => {
                document.terms =
                    Terms::of(text, self.options.title.as_deref(), &document.structure);
                let (language, structure) = (document.language, &document.structure);
                document.segments = Segments::of(text, language, structure, &document.terms);
                document.dependencies = Dependencies::of(text, language, structure);
                Stage::KeyTerms
            }
            // Early, as this stage temporarily needs the most memory.
            Stage::KeyTerms => {
                // Scores do not depend on how many are asked for.
                let mut input = document.key_term_input(&self.options);
                input.count = input.count.max(key_terms::FOREMOST);
                document.key_terms = key_terms::find(&input);
                Stage::Scores
            }
            Stage::Scores => {
                let (structure, terms) = (&document.structure, &document.terms);
                let (segments, dependencies) = (&document.segments, &document.dependencies);
                let foremost = &document.key_terms;
                let language = document.language;
                let input =
                    FeatureInput { text, language, structure, terms, foremost, dependencies };
                let features = SentenceFeatures::of(&input);
                document.scores = Scores::of(features);
                document.key_terms.truncate(self.options.key_terms);
                document.key_terms_of_sentences =
                    terms_of_sentences(&document.key_terms, structure);
                let input =
                    selection::SelectionInput { text, structure, terms, segments, dependencies };
                document.selection = Selection::of(input, &document.scores);
                document.stats.selectable_sentences = document.selection.len();
                document.summarizability = summarizability(structure, &document.segments);
                document.contents = Contents::of(text, structure, terms, &document.selection);
                let terms = &document.key_terms_of_sentences;
                document.baseline = Baseline::of(structure, &document.scores, terms);
                Stage::Done
            }
            Stage::Done => Stage::Done,
        };
        self.next != Stage::Done
    }

    /// Runs the stages that are left. The document.
    #[must_use]
    pub fn finish(mut self) -> Document<'t> {
        while self.step() {}
        self.document
    }
}

/// The key terms in each sentence, as bits: the first 64.
fn terms_of_sentences(terms: &[KeyTerm], structure: &Structure) -> Vec<u64> {
    let mut units = vec![0; structure.sentences.len()];
    for (number, term) in terms.iter().take(u64::BITS as usize).enumerate() {
        for sentence in structure.sentences_at(term.occurrences.iter().copied()) {
            units[sentence] |= 1 << number;
        }
    }
    units
}
