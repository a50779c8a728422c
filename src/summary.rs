//! What the library answers: plain data with spans into the caller's text.

use crate::block::{Block, BlockKind, Boilerplate};
use crate::language::Language;
use crate::scores::Contribution;
use crate::span::Span;
use crate::summarizability::Summarizability;

/// The best sentences of a text, its key terms, and counts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Summary {
    /// The language, as given or detected.
    pub language: Language,
    /// The chosen sentences, in the order of the text.
    pub sentences: Vec<SummarySentence>,
    /// The key terms, best first.
    pub key_terms: Vec<KeyTerm>,
    /// What the summary covers of the text, and what it misses.
    pub coverage: Coverage,
    /// The boilerplate, left out before anything was scored, in the order of the text.
    pub boilerplate: Vec<BoilerplateSpan>,
    /// Whether the text lends itself to a summary.
    pub summarizability: Summarizability,
    /// Counts of the text and the summary.
    pub stats: Stats,
}

/// A sentence of a summary: always an exact slice of the text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SummarySentence {
    /// The slice of the text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The sum of its [`Contribution`]s: higher is better, 0 is the average over all texts.
    pub score: f64,
    /// How to show it, where `text` holds line breaks or hyphens of the layout.
    pub display: Option<String>,
    /// Why it was chosen: one to three reasons, the most important first.
    pub reasons: Vec<SentenceReason>,
}

/// Why a sentence was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SentenceReason {
    /// The reader asked for it.
    Pinned,
    /// It speaks of what the reader asked for.
    Focus,
    /// Another chosen sentence refers to it.
    Supports,
    /// It is the first of the text, headings aside.
    Opens,
    /// It is the first below a heading.
    OpensSection,
    /// It stands in the first tenth of the text.
    Early,
    /// It names key terms.
    KeyTerms {
        /// How many different ones.
        count: usize,
    },
    /// It shares key terms with other sentences.
    Ties {
        /// With how many.
        sentences: usize,
    },
    /// It has words of the title.
    Title,
    /// It has figures.
    Numbers {
        /// How many words with digits.
        count: usize,
    },
}

impl SentenceReason {
    /// The name used in JSON, and the number that belongs to it.
    pub const fn name_and_count(self) -> (&'static str, Option<usize>) {
        match self {
            SentenceReason::Pinned => ("pinned", None),
            SentenceReason::Focus => ("focus", None),
            SentenceReason::Supports => ("supports", None),
            SentenceReason::Opens => ("opens", None),
            SentenceReason::OpensSection => ("opensSection", None),
            SentenceReason::Early => ("early", None),
            SentenceReason::KeyTerms { count } => ("keyTerms", Some(count)),
            SentenceReason::Ties { sentences } => ("ties", Some(sentences)),
            SentenceReason::Title => ("title", None),
            SentenceReason::Numbers { count } => ("numbers", Some(count)),
        }
    }
}

/// One sentence of a text, shortened to a number of words by deletion only, or the title of the text.
///
/// `text` is made of the slices that `spans` stand for, in order: each as [`Document::display`](crate::Document::display)
/// shows it, separated by one space, or by none before a closing mark and in scripts without spaces. Where the beginning is
/// left out, which happens in English alone, the first letter is a capital. Nothing else differs from the text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Headline {
    /// How to show it.
    pub text: String,
    /// What is kept of the sentence, in order.
    pub spans: Vec<Span>,
    /// Where the whole sentence stands.
    pub sentence: Span,
    /// Length in words, counted as in [`Stats`].
    pub words: usize,
    /// The score of the sentence, less what deletions and doubts about its form cost; 0 for the title.
    pub score: f64,
    /// Whether something is left out.
    pub is_shortened: bool,
    /// Whether it is the title: there is no sentence that stands alone and can be brought to the limit.
    pub is_title: bool,
}

/// A word or phrase that tells what the text is about.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyTerm {
    /// The term as the text writes it most often inside sentences.
    pub text: String,
    /// How sure the model is that a reader would name it: above 0, below 1.
    pub score: f64,
    /// What it names, where a word beside or inside the name tells; `None` otherwise.
    pub kind: Option<TermKind>,
    /// The acronym that the text gives for it: "WHO" for "World Health Organization".
    pub acronym: Option<String>,
    /// Everywhere it occurs, the acronym and inflected and differently cased forms included, in the order of
    /// the text: their number is how often it occurs, the first is where it is introduced. Never empty.
    pub occurrences: Vec<Span>,
}

/// What a key term names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TermKind {
    /// Somebody.
    Person,
    /// Somewhere.
    Place,
    /// A company, an authority, a party and the like.
    Organization,
}

impl TermKind {
    /// Its name: `person`, `place`, `organization`.
    pub const fn name(self) -> &'static str {
        match self {
            TermKind::Person => "person",
            TermKind::Place => "place",
            TermKind::Organization => "organization",
        }
    }
}

/// What a summary covers of its text, and which sentences would add what it misses.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Coverage {
    /// Share of the text's weight in terms that the summary has: 0 for an empty one, 1 if it has all terms that a summary
    /// can have. Each sentence that may be chosen weighs 1, divided among its terms in proportion to the squares of their
    /// tf–idf weights, so that small words hardly count; a term weighs what it does in all of them. A longer
    /// summary never has less than a shorter one that it contains.
    pub share: f64,
    /// Of each key term, in their order.
    pub terms: Vec<TermCoverage>,
    /// Of each heading with text right below it, in document order; none if that is the title alone.
    pub sections: Vec<SectionCoverage>,
}

/// Whether a summary has a key term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TermCoverage {
    /// Whether a chosen sentence has it.
    pub is_covered: bool,
    /// The sentence that would add it, if none has it: the first of those with it in the order of preference. `None` if
    /// no sentence with it may be chosen.
    pub best: Option<Span>,
}

/// Whether a summary has a sentence of a section: the sentences from a heading to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SectionCoverage {
    /// Where the heading stands.
    pub span: Span,
    /// The heading as a reader should see it.
    pub title: String,
    /// Whether a sentence of the section is chosen.
    pub is_covered: bool,
    /// The sentence that would add it, if none is: the first in the order of preference. `None` if none may be chosen.
    pub best: Option<Span>,
}

/// A stretch of text that influences neither scores nor terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BoilerplateSpan {
    /// Where it stands.
    pub span: Span,
    /// What kind of boilerplate it is.
    pub kind: Boilerplate,
}

/// Counts. Words are counted as word processors do: blank-separated, and every letter of a script that
/// writes no spaces. Boilerplate does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stats {
    /// Characters of the text (Unicode scalar values, white space included).
    pub characters: usize,
    /// Words of the text.
    pub words: usize,
    /// Sentences of the text, headings included.
    pub sentences: usize,
    /// Blocks of the text: paragraphs, headings, list items.
    pub blocks: usize,
    /// Time to read the text silently, in seconds.
    pub reading_seconds: f64,
    /// Sentences of the summary.
    pub summary_sentences: usize,
    /// Words of the summary.
    pub summary_words: usize,
    /// Time to read the summary silently, in seconds.
    pub summary_reading_seconds: f64,
}

impl Stats {
    /// Share of the words that the summary keeps: 0 to 1.
    pub fn share(&self) -> f64 {
        self.summary_words as f64 / self.words.max(1) as f64
    }
}

/// A sentence of the text with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ScoredSentence {
    /// Where it stands.
    pub span: Span,
    /// What the block that it stands in is.
    pub kind: BlockKind,
    /// Why it is boilerplate, if it is.
    pub boilerplate: Option<Boilerplate>,
    /// The sum of its contributions; 0 if it is boilerplate.
    pub score: f64,
    /// What each feature adds to the score; none if it is boilerplate.
    pub contributions: Vec<Contribution>,
}

/// How a text was read and scored, from beginning to end.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// All sentences in order, boilerplate and headings included.
    pub sentences: Vec<ScoredSentence>,
    /// All blocks in order.
    pub blocks: Vec<Block>,
}
