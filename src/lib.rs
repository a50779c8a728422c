#![doc = include_str!("README.md")]
//!
//! # Where to start
//!
//! | You want | Use |
//! |---|---|
//! | one summary of a text | [`summarize`] |
//! | several of one text, a headline, or what was found in it | [`Document`] |
//! | one of several texts, ranked together | [`summarize_together`] |
//! | to say how a text is read | [`Options`], with [`Markup`] and [`Boilerplate`] |
//! | to say how long a summary is, and what it should hold | [`Length`], [`Request`] |
//! | to know what a result holds | [`Summary`] |
//! | to read a long text in steps | [`document::Reading`] |
//! | to know the language of a text | [`Language::detect`] |
//! | to read HTML | `html::read`, with the feature `html` |
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod named_enum;
#[macro_use]
mod named_features;

mod block;
mod chars;
mod coverage;
mod dependency;
pub mod document;
mod error;
mod features;
#[cfg(feature = "serde")]
mod given;
mod headline;
#[cfg(feature = "html")]
pub mod html;
mod key_terms;
mod language;
mod lexicon;
mod logarithms;
mod options;
mod order;
mod query;
mod reasons;
mod request;
mod scores;
mod segments;
mod selection;
mod small_float;
mod span;
mod structure;
mod summarizability;
mod summary;
mod terms;
mod word_lists;

pub use block::{Block, BlockKind, Boilerplate, Markup, MarkupRole};
pub use document::{Document, summarize_together};
pub use error::OptionsError;
pub use language::Language;
pub use options::Options;
pub use request::{Avoid, Length, Request};
pub use span::Span;
pub use summary::{
    Asked, BoilerplateSpan, Caution, Contribution, Coverage, Explanation, Headline, KeyTerm,
    ScoredSentence, SectionCoverage, Segment, SentenceReason, Stats, Summarizability, Summary,
    SummarySentence, TermCoverage, TermKind,
};

#[doc(hidden)]
pub use document::training;

/// Summarizes a text in one call. It cannot fail: odd text gives a sensible, perhaps empty, summary.
///
/// To ask for several lengths, read a [`Document`] once and summarize it again and again.
///
/// ```
/// use epitome::{summarize, Length, Options};
///
/// let text = "The old bridge closed in May. It had carried trams since 1911. A new bridge will \
///             carry trams and bicycles. The council voted for the new bridge on Monday.";
/// let summary = summarize(text, &Options::default(), Length::sentences(2)?);
/// assert_eq!(summary.sentences.len(), 2);
/// assert_eq!(&text[summary.sentences[0].span.range()], summary.sentences[0].text);
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[must_use]
pub fn summarize(text: &str, options: &Options, request: impl Into<Request>) -> Summary {
    Document::read(text, options).summarize(request)
}
