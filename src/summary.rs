//! What the library answers: plain data with spans into the caller's text.
//!
//! The types are generic in what stands for a span: the library answers in bytes of UTF-8 ([`Span`]), and a binding converts
//! with `map_spans` to the unit in which its language counts. With the feature `serde` they are written as the JSON that
//! the command line, JavaScript and every other binding share.

use crate::block::{Block, BlockKind, Boilerplate};
use crate::language::Language;
use crate::span::Span;

mod spans;

/// The best sentences of a text, its key terms, and what is known of both.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Summary<S = Span> {
    /// The language, as given or detected.
    #[cfg_attr(feature = "serde", serde(rename = "lang"))]
    pub language: Language,
    /// Where the title stands, if the text begins with one.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<S>,
    /// Whether the text speaks of what was asked; `None` if nothing was.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub ask: Option<Asked>,
    /// The chosen sentences, in the order of the text.
    #[cfg_attr(feature = "serde", serde(rename = "summary"))]
    pub sentences: Vec<SummarySentence<S>>,
    /// The key terms, best first.
    pub key_terms: Vec<KeyTerm<S>>,
    /// What the summary covers of the text, and what it misses.
    pub coverage: Coverage<S>,
    /// The boilerplate, in the order of the text. It was left out before anything was scored.
    pub boilerplate: Vec<BoilerplateSpan<S>>,
    /// Whether the text lends itself to a summary.
    pub summarizability: Summarizability,
    /// Counts of the text and the summary.
    pub stats: Stats,
}

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Asked {
    /// Whether the text speaks of it. If not, no sentence is chosen but those that were pinned.
    #[cfg_attr(feature = "serde", serde(rename = "found"))]
    pub is_found: bool,
}

/// A sentence of a summary: always an exact slice of the text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SummarySentence<S = Span> {
    /// The slice of the text.
    pub text: String,
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: S,
    /// The sum of its [`Contribution`]s: higher is better. Scores of one text can be compared; their standard deviation
    /// is about 3 in most texts.
    pub score: f64,
    /// How to show it, where `text` holds line breaks or hyphens of the layout.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub display: Option<String>,
    /// Why it was chosen: one to three reasons, the most important first.
    pub reasons: Vec<SentenceReason>,
    /// How well it matches what was asked: 0 to 1, that of the best sentence of the text; `None` if nothing was.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub relevance: Option<f64>,
    /// Which of its words did, in order.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub matches: Vec<S>,
}

/// Why a sentence was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "kind", rename_all = "camelCase")
)]
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
        count: usize,
    },
    /// It has words of the title.
    Title,
    /// It has figures.
    Numbers {
        /// How many words with digits.
        count: usize,
    },
}

/// One sentence of a text, shortened to a number of words by deletion only, or the title of the text.
///
/// `text` is made of the slices that `spans` stand for, in order: each as [`Document::display`](crate::Document::display)
/// shows it, separated by one space, or by none before a closing mark and in scripts without spaces. Where the beginning is
/// left out, which happens in English alone, the first letter is a capital. Nothing else differs from the text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Headline<S = Span> {
    /// How to show it.
    pub text: String,
    /// What is kept of the sentence, in order.
    pub spans: Vec<S>,
    /// Where the whole sentence stands.
    pub sentence: S,
    /// Length in words, counted as in [`Stats`].
    pub words: usize,
    /// The score of the sentence, less what deletions and doubts about its form cost; 0 for the title.
    pub score: f64,
    /// Whether something is left out.
    #[cfg_attr(feature = "serde", serde(rename = "shortened"))]
    pub is_shortened: bool,
    /// Whether it is the title: there is no sentence that stands alone and can be brought to the limit.
    #[cfg_attr(feature = "serde", serde(rename = "title"))]
    pub is_title: bool,
}

/// A word or phrase that tells what the text is about.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct KeyTerm<S = Span> {
    /// The term in full, as the text writes it most often inside sentences.
    pub text: String,
    /// The probability that a reader would name it: at least 0.03, for what has less is no key term, and below 1.
    pub score: f64,
    /// What it names, where a word beside or inside the name tells; `None` otherwise.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub kind: Option<TermKind>,
    /// The acronym that the text gives for it: "WHO" for "World Health Organization".
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub acronym: Option<String>,
    /// Everywhere it occurs, in the order of the text, with the acronym, the short form of a name ("Amadi" of "Ruth Amadi"), and
    /// inflected and differently cased forms: their number is how often it occurs, the first is where it is introduced. Never empty.
    pub occurrences: Vec<S>,
}

named_enum! {
    /// What a key term names.
    TermKind {
        /// Somebody.
        Person "person",
        /// Somewhere.
        Place "place",
        /// A company, an authority, a party and the like.
        Organization "organization",
    }
}

/// What a summary covers of its text, and which sentences would add what it misses.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Coverage<S = Span> {
    /// Share of the text's weight in terms that the summary has: 0 for an empty one, 1 if it has all terms that a summary
    /// can have. Each sentence that may be chosen weighs 1, divided among its terms in proportion to the squares of their
    /// tf–idf weights, so that small words hardly count; a term weighs what it does in all of them. A longer
    /// summary never has less than a shorter one that it contains.
    pub share: f64,
    /// Of each key term, in their order.
    pub terms: Vec<TermCoverage<S>>,
    /// Of each heading with text right below it, in document order; none if that is the title alone.
    pub sections: Vec<SectionCoverage<S>>,
}

/// Whether a summary has a key term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct TermCoverage<S = Span> {
    /// Whether a chosen sentence has it.
    #[cfg_attr(feature = "serde", serde(rename = "covered"))]
    pub is_covered: bool,
    /// The sentence that would add it, if none has it: the first of those with it in the order of preference. `None` if
    /// no sentence with it may be chosen.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub best: Option<S>,
}

/// Whether a summary has a sentence of a section: the sentences from a heading to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SectionCoverage<S = Span> {
    /// Where the heading stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: S,
    /// The heading as a reader should see it.
    pub title: String,
    /// Whether a sentence of the section is chosen.
    #[cfg_attr(feature = "serde", serde(rename = "covered"))]
    pub is_covered: bool,
    /// The sentence that would add it, if none is: the first in the order of preference. `None` if none may be chosen.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub best: Option<S>,
}

/// A stretch of text that influences neither scores nor terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct BoilerplateSpan<S = Span> {
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: S,
    /// What kind of boilerplate it is.
    pub kind: Boilerplate,
}

/// Counts of the text and of a summary. Words are counted as word processors do: separated by white space, and in scripts
/// without spaces every letter is one. Boilerplate does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
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
    /// Sentences that may be chosen: the length of the longest summary.
    pub selectable_sentences: usize,
    /// Time to read the text silently, in seconds.
    pub reading_seconds: f64,
    /// Sentences of the summary.
    pub summary_sentences: usize,
    /// Words of the summary.
    pub summary_words: usize,
    /// Time to read the summary silently, in seconds.
    pub summary_reading_seconds: f64,
    /// Share of the words that the summary keeps: 0 to 1.
    pub share: f64,
}

/// A sentence of the text with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ScoredSentence<S = Span> {
    /// Where it stands.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: S,
    /// What the block that it stands in is.
    pub kind: BlockKind,
    /// What kind of boilerplate it is, if it is any.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub boilerplate: Option<Boilerplate>,
    /// The sum of its contributions; 0 if it is boilerplate.
    pub score: f64,
    /// What each feature adds to the score; none if it is boilerplate.
    #[cfg_attr(feature = "serde", serde(serialize_with = "by_name"))]
    pub contributions: Vec<Contribution>,
}

/// How a text was read and scored, from beginning to end.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Explanation<S = Span> {
    /// All sentences in order, boilerplate and headings included.
    pub sentences: Vec<ScoredSentence<S>>,
    /// All blocks in order.
    pub blocks: Vec<Block<S>>,
}

/// What one feature adds to, or takes from, the score of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The feature's name.
    pub name: &'static str,
    /// What it adds to the score; negative if it lowers it.
    pub value: f64,
}

/// Contributions as one object, in the order of the model.
#[cfg(feature = "serde")]
fn by_name<S: serde::Serializer>(
    contributions: &[Contribution],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(contributions.iter().map(|one| (one.name, one.value)))
}

/// A stretch of a text that is a story of its own, or in a language of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment {
    /// From its title or first sentence to its last.
    pub span: Span,
    /// Its language, if the text has several; that of the text otherwise.
    pub language: Language,
    /// The heading that it begins with.
    pub title: Option<Span>,
}

named_enum! {
    /// Why a summary of a text may disappoint.
    Caution {
        /// Fewer than four sentences that may be chosen: nothing is gained by leaving some out.
        TooShort "tooShort",
        /// Most words stand in lists, tables, code, links or labels, which make no summary.
        MostlyLists "mostlyLists",
        /// The sections have hardly a word in common: a digest, a news ticker. A summary has sentences of each.
        SeveralStories "severalStories",
        /// Good shares of the text are in different languages: a notice with its translation. A summary has both.
        SeveralLanguages "severalLanguages",
        /// Hardly a mark ends a sentence, as in automatic captions: a summary has stretches between pauses.
        NoSentences "noSentences",
    }
}

/// Whether a text is suited to being summarized.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Summarizability {
    /// Whether there are no cautions.
    pub good: bool,
    /// Why a summary may disappoint; empty if it is `good`.
    pub cautions: Vec<Caution>,
}

impl From<Vec<Caution>> for Summarizability {
    fn from(cautions: Vec<Caution>) -> Self {
        Self { good: cautions.is_empty(), cautions }
    }
}
