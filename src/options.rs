//! What a caller may choose, checked once, when it is built: the only thing in the library that fails.

use crate::block::{Boilerplate, Markup};
use crate::language::Language;
use crate::order;
use crate::request::{Avoid, Length, OptionsError, Request};
use crate::span::Span;

/// Key terms unless the caller says otherwise.
const DEFAULT_KEY_TERMS: usize = 10;

/// Options of [`summarize`](crate::summarize) and [`Document::read`](crate::Document::read).
///
/// ```
/// use epitome::Options;
/// let options = Options::builder().words(100).key_terms(5).language("de").build()?;
/// assert!(Options::builder().ratio(7.0).build().is_err());
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    request: Request,
    key_terms: usize,
    language: Option<Language>,
    title: Option<String>,
    cleaning: Cleaning,
    markup: Vec<Markup>,
}

/// What is restored of the text that would be ignored.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cleaning {
    off: bool,
    kinds: Vec<Boilerplate>,
    spans: Vec<Span>,
}

impl Cleaning {
    /// Whether nothing is ignored that has a word in it.
    pub(crate) fn is_off(&self) -> bool {
        self.off || Boilerplate::ALL.iter().all(|kind| self.kinds.contains(kind))
    }

    /// Whether a stretch that looks like boilerplate is kept all the same.
    pub(crate) fn restores(&self, span: Span, boilerplate: Boilerplate) -> bool {
        let touches = |other: &Span| other.start < span.end && span.start < other.end;
        self.off || self.kinds.contains(&boilerplate) || self.spans.iter().any(touches)
    }
}

impl Default for Options {
    /// Three sentences, ten key terms, the language detected.
    fn default() -> Self {
        Self {
            request: Request::default(),
            key_terms: DEFAULT_KEY_TERMS,
            language: None,
            title: None,
            cleaning: Cleaning::default(),
            markup: Vec::new(),
        }
    }
}

impl Options {
    /// Starts from the defaults.
    pub fn builder() -> OptionsBuilder {
        OptionsBuilder { options: Options::default(), error: None }
    }

    /// What is asked for: how long the summary should be, and what it should hold.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// How many key terms to find at most.
    pub fn key_terms(&self) -> usize {
        self.key_terms
    }

    /// The language of the text; `None` to detect it.
    pub fn language(&self) -> Option<Language> {
        self.language
    }

    /// What the text is called, where that is known apart from the text.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    pub(crate) fn cleaning(&self) -> &Cleaning {
        &self.cleaning
    }

    /// What is known about stretches of the text.
    pub fn markup(&self) -> &[Markup] {
        &self.markup
    }
}

/// Builds [`Options`]. The first mistake is reported by [`build`](Self::build).
#[derive(Clone, Debug)]
pub struct OptionsBuilder {
    options: Options,
    error: Option<OptionsError>,
}

impl OptionsBuilder {
    /// Sets the length to a number of sentences; see [`Length::sentences`].
    pub fn sentences(self, count: usize) -> Self {
        self.length(Length::sentences(count))
    }

    /// Sets the length to a number of words; see [`Length::words`].
    pub fn words(self, count: usize) -> Self {
        self.length(Length::words(count))
    }

    /// Sets the length to a share of the words; see [`Length::ratio`].
    pub fn ratio(self, share: f64) -> Self {
        self.length(Length::ratio(share))
    }

    /// Adds to what the reader cares about; see [`Request::focus`].
    pub fn focus(mut self, on: impl Into<String>) -> Self {
        self.options.request = self.options.request.focus(on);
        self
    }

    /// Asks for the sentences that a span touches; see [`Request::pin`].
    pub fn pin(mut self, span: Span) -> Self {
        self.options.request = self.options.request.pin(span);
        self
    }

    /// Leaves out the sentences that a span touches; see [`Request::exclude`].
    pub fn exclude(mut self, span: Span) -> Self {
        self.options.request = self.options.request.exclude(span);
        self
    }

    /// Leaves out a kind of sentences; see [`Avoid`].
    pub fn avoid(mut self, kind: Avoid) -> Self {
        self.options.request = self.options.request.avoid(kind);
        self
    }

    /// Sets how many key terms to find at most; 0 for none.
    pub fn key_terms(mut self, count: usize) -> Self {
        self.options.key_terms = count;
        self
    }

    /// Sets the language of the text by its BCP 47 tag (`"de"`, `"pt-BR"`); it is detected otherwise.
    pub fn language(mut self, tag: &str) -> Self {
        match Language::from_tag(tag) {
            Some(language) => self.options.language = Some(language),
            None => self.fail(OptionsError::new(
                ["language must be a BCP 47 tag such as en, de or pt-BR; got \"", tag, "\""]
                    .concat(),
            )),
        }
        self
    }

    /// Says what the text is called. A line of the text that repeats it is a heading, and terms in it
    /// count for more.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.options.title = Some(title.into());
        self
    }

    /// Whether text around the text (menus, cookie notices, captions, signatures …) is ignored, which it
    /// is by default; see [`Boilerplate`].
    pub fn clean(mut self, yes: bool) -> Self {
        self.options.cleaning.off = !yes;
        self
    }

    /// Keeps all boilerplate of a kind. May be called several times.
    pub fn keep(mut self, boilerplate: Boilerplate) -> Self {
        self.options.cleaning.kinds.push(boilerplate);
        self
    }

    /// Keeps the boilerplate that a span (in bytes of the text) touches. May be called several times.
    pub fn restore(mut self, span: Span) -> Self {
        self.options.cleaning.spans.push(span);
        self
    }

    /// Says what stretches of the text are, as far as the caller knows. Spans that lie outside the text,
    /// or overlap, are taken as far as they make sense.
    pub fn markup(mut self, markup: impl IntoIterator<Item = Markup>) -> Self {
        self.options.markup.extend(markup);
        self.options.markup = order::sorted(&self.options.markup, |one| one.span.start as u32);
        self
    }

    /// The options, or what is wrong with the first one that is wrong.
    pub fn build(self) -> Result<Options, OptionsError> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self.options),
        }
    }

    fn length(mut self, length: Result<Length, OptionsError>) -> Self {
        match length {
            Ok(length) => self.options.request = self.options.request.with_length(length),
            Err(error) => self.fail(error),
        }
        self
    }

    fn fail(&mut self, error: OptionsError) {
        self.error.get_or_insert(error);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(builder: OptionsBuilder, advice: &str) {
        let error = builder.build().expect_err("should be refused").to_string();
        assert!(error.contains(advice), "{error:?} should say {advice:?}");
    }

    #[test]
    fn a_mistake_is_answered_with_what_to_write() {
        refused(Options::builder().sentences(0), "such as 3");
        refused(Options::builder().words(0), "such as 100");
        refused(Options::builder().ratio(0.0), "such as 0.2");
        refused(Options::builder().ratio(f64::NAN), "got NaN");
        refused(Options::builder().ratio(-0.25), "got -0.25");
        refused(Options::builder().language("Klingon!"), "such as en, de or pt-BR");
    }

    #[test]
    fn the_first_mistake_is_the_one_reported() {
        refused(Options::builder().ratio(2.0).sentences(0), "got 2");
    }
}
