//! What a caller may choose, checked once, when it is built: the only thing in the library that fails.

use std::fmt;

use crate::block::{Boilerplate, Markup};
use crate::language::Language;
use crate::order;
use crate::span::Span;

/// Sentences of a summary unless the caller says otherwise.
const DEFAULT_SENTENCES: usize = 3;
/// Key terms unless the caller says otherwise.
const DEFAULT_KEY_TERMS: usize = 10;

/// How long a summary should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length(pub(crate) Measure);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Measure {
    Sentences(usize),
    Words(usize),
    Ratio(f64),
}

impl Length {
    /// That many sentences, or all if there are fewer. At least 1.
    pub fn sentences(count: usize) -> Result<Self, OptionsError> {
        match count {
            0 => Err(OptionsError::new("sentences must be 1 or more, such as 3")),
            _ => Ok(Self(Measure::Sentences(count))),
        }
    }

    /// About that many words: sentences are taken, best first, while each brings the total closer to
    /// it; the first always. In scripts without spaces every letter counts as a word. At least 1.
    pub fn words(count: usize) -> Result<Self, OptionsError> {
        match count {
            0 => Err(OptionsError::new("words must be 1 or more, such as 100")),
            _ => Ok(Self(Measure::Words(count))),
        }
    }

    /// About that share of the words of the text: above 0, at most 1.
    pub fn ratio(share: f64) -> Result<Self, OptionsError> {
        if share > 0.0 && share <= 1.0 {
            Ok(Self(Measure::Ratio(share)))
        } else {
            Err(OptionsError::new(format!(
                "ratio must be above 0 and at most 1, such as 0.2 for a fifth of the words; got {}",
                rounded(share)
            )))
        }
    }
}

/// A number to three decimals. The standard library's own formatting of floats, used nowhere else, would
/// be a twentieth of the wasm.
fn rounded(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    // The cast saturates, which is good enough for a number that is out of range anyway.
    let thousandths = (value.abs() * 1000.0 + 0.5) as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    let decimals = format!("{:03}", thousandths % 1000);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{decimals}", thousandths / 1000)
}

impl Default for Length {
    /// Three sentences.
    fn default() -> Self {
        Self(Measure::Sentences(DEFAULT_SENTENCES))
    }
}

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
    length: Length,
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
            length: Length::default(),
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

    /// How long the summary should be.
    pub fn length(&self) -> Length {
        self.length
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

    /// Sets how many key terms to find at most; 0 for none.
    pub fn key_terms(mut self, count: usize) -> Self {
        self.options.key_terms = count;
        self
    }

    /// Sets the language of the text by its BCP 47 tag (`"de"`, `"pt-BR"`); it is detected otherwise.
    pub fn language(mut self, tag: &str) -> Self {
        match Language::from_tag(tag) {
            Some(language) => self.options.language = Some(language),
            None => self.fail(OptionsError::new(format!(
                "language must be a BCP 47 tag such as en, de or pt-BR; got {tag:?}"
            ))),
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
            Ok(length) => self.options.length = length,
            Err(error) => self.fail(error),
        }
        self
    }

    fn fail(&mut self, error: OptionsError) {
        self.error.get_or_insert(error);
    }
}

/// An option that is out of range. Its text says what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError {
    message: String,
}

impl OptionsError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for OptionsError {}

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
