//! How a text is read: what a caller knows of it, and what counts as part of it.

use crate::block::{Boilerplate, Markup};
use crate::language::Language;
use crate::lexicon::composed;
use crate::order;
use crate::span::Span;

/// Key terms unless the caller says otherwise.
const DEFAULT_KEY_TERMS: usize = 10;

/// Options of [`Document::read`](crate::Document::read) and [`summarize`](crate::summarize()). Every combination is valid.
///
/// `S` is what stands for a span: [`Span`], unless a binding counts in another unit.
///
/// ```
/// use epitome::{Document, Options};
///
/// let options = Options { language: Some("de".parse()?), key_terms: 5, ..Options::default() };
/// let document = Document::read("Die alte Brücke ist seit Mai gesperrt.", &options);
/// assert_eq!(document.language().tag(), "de");
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Deserialize),
    serde(
        default,
        rename_all = "camelCase",
        deny_unknown_fields,
        bound = "S: serde::Deserialize<'de> + From<std::ops::Range<usize>>"
    )
)]
pub struct Options<S = Span> {
    /// The language of the text; `None` to detect it.
    #[cfg_attr(feature = "serde", serde(rename = "lang"))]
    pub language: Option<Language>,
    /// What the text is called, if that is known apart from the text. A line that repeats it is a heading, and terms in it
    /// count for more.
    pub title: Option<String>,
    /// How many key terms to find at most; 10 by default, 0 for none.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "given_or_default::key_terms"))]
    pub key_terms: usize,
    /// Whether text around the article (menus, cookie notices, captions, signatures …) is left out; `true` by default.
    /// [`Boilerplate`] lists the kinds.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "given_or_default::clean"))]
    pub clean: bool,
    /// Kinds of boilerplate that are kept; none by default.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::given::list"))]
    pub keep: Vec<Boilerplate>,
    /// Boilerplate that one of these spans touches is kept.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::given::list"))]
    pub restore: Vec<S>,
    /// What the caller knows about stretches of the text. Spans may overlap or reach beyond the text; they are
    /// used as far as they make sense.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::given::list"))]
    pub markup: Vec<Markup<S>>,
}

impl<S> Default for Options<S> {
    /// Ten key terms, the language detected, boilerplate left out.
    fn default() -> Self {
        Self {
            language: None,
            title: None,
            key_terms: DEFAULT_KEY_TERMS,
            clean: true,
            keep: Vec::new(),
            restore: Vec::new(),
            markup: Vec::new(),
        }
    }
}

impl<S> Options<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Options<T> {
        let Self { language, title, key_terms, clean, keep, restore, markup } = self;
        let restore = restore.into_iter().map(unit).collect();
        let markup = markup.into_iter().map(|one| Markup { span: unit(one.span), role: one.role });
        Options { language, title, key_terms, clean, keep, restore, markup: markup.collect() }
    }
}

impl Options {
    /// The same in a form that is easy to compare: the markup in the order of the text, the title in NFC.
    pub(crate) fn normalized(&self) -> Self {
        let markup = order::sorted(&self.markup, |one| one.span.start as u32);
        let title = self.title.as_ref().map(|title| composed(title).into_owned());
        Self { markup, title, ..self.clone() }
    }

    /// Whether no boilerplate that has a word in it is left out.
    pub(crate) fn keeps_all(&self) -> bool {
        !self.clean || Boilerplate::ALL.iter().all(|kind| self.keep.contains(kind))
    }

    /// Whether what looks like boilerplate of a kind is kept all the same, wherever it stands.
    pub(crate) fn keeps(&self, boilerplate: Boilerplate) -> bool {
        !self.clean || self.keep.contains(&boilerplate)
    }
}

/// How options that are `null`, as JSON has it, are read: as what is left out.
#[cfg(feature = "serde")]
mod given_or_default {
    use serde::{Deserialize, Deserializer};

    pub(super) fn key_terms<'de, D: Deserializer<'de>>(input: D) -> Result<usize, D::Error> {
        Ok(Option::deserialize(input)?.unwrap_or(super::DEFAULT_KEY_TERMS))
    }

    pub(super) fn clean<'de, D: Deserializer<'de>>(input: D) -> Result<bool, D::Error> {
        Ok(Option::deserialize(input)?.unwrap_or(true))
    }
}
