//! What is asked of a text that has been read: how long a summary, and what it should and should not hold.

use crate::error::OptionsError;
use crate::span::Span;

/// Sentences of a summary unless the caller says otherwise.
const DEFAULT_SENTENCES: usize = 3;

/// How long a summary should be: in sentences, words or a share of the words. Three sentences by default.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length(pub(crate) Measure);

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Measure {
    Sentences(usize),
    Words(usize),
    Ratio(f64),
}

impl Length {
    /// That many sentences, or all if there are fewer.
    ///
    /// # Errors
    ///
    /// The number is 0.
    pub fn sentences(count: usize) -> Result<Self, OptionsError> {
        match count {
            0 => Err(OptionsError::new("sentences must be 1 or more, such as 3")),
            _ => Ok(Self(Measure::Sentences(count))),
        }
    }

    /// About that many words: sentences are taken, best first, while each brings the total closer to
    /// it; the first always. In scripts without spaces every letter counts as a word.
    ///
    /// # Errors
    ///
    /// The number is 0.
    pub fn words(count: usize) -> Result<Self, OptionsError> {
        match count {
            0 => Err(OptionsError::new("words must be 1 or more, such as 100")),
            _ => Ok(Self(Measure::Words(count))),
        }
    }

    /// About that share of the words of the text: above 0, at most 1.
    ///
    /// # Errors
    ///
    /// The share is not in that range.
    pub fn ratio(share: f64) -> Result<Self, OptionsError> {
        if share > 0.0 && share <= 1.0 {
            Ok(Self(Measure::Ratio(share)))
        } else {
            Err(OptionsError::new(format!(
                "ratio must be above 0 and at most 1, such as 0.2 for a fifth of the words; got {share}"
            )))
        }
    }

    /// The number of sentences, if that is what it is measured in.
    #[must_use]
    pub fn as_sentences(self) -> Option<usize> {
        if let Measure::Sentences(count) = self.0 { Some(count) } else { None }
    }

    /// The number of words, if that is what it is measured in.
    #[must_use]
    pub fn as_words(self) -> Option<usize> {
        if let Measure::Words(count) = self.0 { Some(count) } else { None }
    }

    /// The share of the words, if that is what it is measured in.
    #[must_use]
    pub fn as_ratio(self) -> Option<f64> {
        if let Measure::Ratio(share) = self.0 { Some(share) } else { None }
    }
}

impl Default for Length {
    /// Three sentences.
    fn default() -> Self {
        Self(Measure::Sentences(DEFAULT_SENTENCES))
    }
}

named_enum! {
    /// Sentences that a reader may not want, whatever they say.
    Avoid {
        /// Sentences that begin with a quotation mark, or lie inside a quotation.
        Quotes "quotes",
        /// Sentences with a question mark.
        Questions "questions",
    }
}

/// What is asked of a [`Document`](crate::Document): a length, constraints and a query.
///
/// For the same constraints and query, a longer summary always contains the shorter one.
///
/// ```
/// use epitome::{Document, Length, Options, Request};
///
/// let text = "The old bridge closed in May. A new bridge will carry trams and bicycles. The council \
///             voted for it on Monday. The ferry runs every ten minutes until the bridge opens.";
/// let document = Document::read(text, &Options::default());
/// let request = Request::new(Length::sentences(1)?).ask("ferries");
/// let summary = document.summarize(request);
/// assert!(summary.sentences[0].text.starts_with("The ferry"));
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Deserialize),
    serde(try_from = "fields::RequestFields<S>", bound = "S: serde::Deserialize<'de>")
)]
#[non_exhaustive]
pub struct Request<S = Span> {
    /// How long the summary should be.
    pub length: Length,
    /// What the reader asks; see [`ask`](Self::ask).
    pub ask: Vec<String>,
    /// What must be in the summary; see [`pin`](Self::pin).
    pub pin: Vec<S>,
    /// What must not be in it; see [`exclude`](Self::exclude).
    pub exclude: Vec<S>,
    /// The kinds of sentences that must not be in it; see [`avoid`](Self::avoid).
    pub avoid: Vec<Avoid>,
}

impl<S> Default for Request<S> {
    /// Three sentences.
    fn default() -> Self {
        Self::new(Length::default())
    }
}

impl<S> From<Length> for Request<S> {
    fn from(length: Length) -> Self {
        Self::new(length)
    }
}

impl<S> Request<S> {
    /// A summary of that length, without constraints or a query.
    #[must_use]
    pub fn new(length: Length) -> Self {
        let (ask, pin, exclude, avoid) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { length, ask, pin, exclude, avoid }
    }

    /// The same constraints and query at another length.
    #[must_use]
    pub fn with_length(&self, length: Length) -> Self
    where
        S: Clone,
    {
        Self { length, ..self.clone() }
    }

    /// Asks a question, or for a term or several words. The sentences that speak of it come first, the most relevant ones
    /// before the others; of several questions each is answered before one is answered twice. A key term is found in all its
    /// forms, other words by their first letters ("ferry": "ferries"). If nothing in the text speaks of it, the summary
    /// is empty and says so ([`Asked`](crate::Asked)).
    #[must_use]
    pub fn ask(mut self, question: impl Into<String>) -> Self {
        self.ask.push(question.into());
        self
    }

    /// The same as [`ask`](Self::ask).
    #[must_use]
    pub fn focus(self, on: impl Into<String>) -> Self {
        self.ask(on)
    }

    /// Asks for the sentences that a span of the text touches. They are chosen before all others, even if they are more
    /// than the length asks for, headings and boilerplate excepted.
    #[must_use]
    pub fn pin(mut self, span: S) -> Self {
        self.pin.push(span);
        self
    }

    /// Leaves out the sentences that a span of the text touches, and those that cannot be understood without them. A
    /// pinned sentence stays.
    #[must_use]
    pub fn exclude(mut self, span: S) -> Self {
        self.exclude.push(span);
        self
    }

    /// Leaves out a kind of sentences. A pinned one stays.
    #[must_use]
    pub fn avoid(mut self, kind: Avoid) -> Self {
        self.avoid.push(kind);
        self
    }

    /// The same without what it pins and excludes: spans of one text mean nothing in another.
    #[must_use]
    pub fn without_spans<T>(self) -> Request<T> {
        let Self { length, ask, avoid, .. } = self;
        Request { length, ask, pin: Vec::new(), exclude: Vec::new(), avoid }
    }

    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Request<T> {
        let Self { length, ask, pin, exclude, avoid } = self;
        let map = |spans: Vec<S>| spans.into_iter().map(unit).collect();
        Request { length, ask, pin: map(pin), exclude: map(exclude), avoid }
    }
}

impl Request {
    /// Whether nothing is asked for but a length.
    pub(crate) fn is_plain(&self) -> bool {
        let Self { length: _, ask, pin, exclude, avoid } = self;
        ask.is_empty() && pin.is_empty() && exclude.is_empty() && avoid.is_empty()
    }
}

/// A request as JSON has it: exactly one field says the length.
#[cfg(feature = "serde")]
mod fields {
    use super::{Avoid, Length, OptionsError, Request};

    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields, bound = "S: serde::Deserialize<'de>")]
    pub(super) struct RequestFields<S> {
        // A slider may give a fraction of a sentence, which is dropped.
        sentences: Option<f64>,
        words: Option<f64>,
        ratio: Option<f64>,
        #[serde(default, deserialize_with = "crate::given::list")]
        ask: Vec<String>,
        #[serde(default, deserialize_with = "crate::given::list")]
        focus: Vec<String>,
        #[serde(default, deserialize_with = "crate::given::list")]
        pin: Vec<S>,
        #[serde(default, deserialize_with = "crate::given::list")]
        exclude: Vec<S>,
        #[serde(default, deserialize_with = "crate::given::list")]
        avoid: Vec<Avoid>,
    }

    impl<S> TryFrom<RequestFields<S>> for Request<S> {
        type Error = OptionsError;

        fn try_from(fields: RequestFields<S>) -> Result<Self, OptionsError> {
            let RequestFields { sentences, words, ratio, mut ask, focus, pin, exclude, avoid } =
                fields;
            ask.extend(focus);
            let length = match (sentences, words, ratio) {
                (Some(count), None, None) => Length::sentences(count as usize),
                (None, Some(count), None) => Length::words(count as usize),
                (None, None, Some(share)) => Length::ratio(share),
                _ => Err(OptionsError::new(
                    "a length is needed, one of { sentences: 3 }, { words: 100 } or { ratio: 0.2 }",
                )),
            }?;
            Ok(Self { length, ask, pin, exclude, avoid })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(length: Result<Length, OptionsError>, advice: &str) {
        let message = length.expect_err("should be refused").to_string();
        assert!(message.contains(advice), "{message}");
    }

    #[test]
    fn lengths_out_of_range_say_what_to_write() {
        refused(Length::sentences(0), "such as 3");
        refused(Length::words(0), "such as 100");
        refused(Length::ratio(0.0), "such as 0.2");
        refused(Length::ratio(f64::NAN), "got NaN");
        refused(Length::ratio(-0.25), "got -0.25");
    }

    #[test]
    fn a_length_can_be_inspected() {
        let length = Length::words(100).expect("valid");
        assert_eq!((length.as_sentences(), length.as_words()), (None, Some(100)));
        assert_eq!(Length::ratio(0.5).expect("valid").as_ratio(), Some(0.5));
        assert_eq!(Length::default().as_sentences(), Some(3));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn requests_are_read_from_json() {
        let read = |json| serde_json::from_str::<Request>(json);
        let request =
            read(r#"{"sentences": 2.5, "focus": ["trams"], "pin": null}"#).expect("valid");
        assert_eq!(request, Request::new(Length::sentences(2).expect("valid")).focus("trams"));
        for (json, advice) in [
            ("{}", "{ ratio: 0.2 }"),
            (r#"{"words": 5, "ratio": 0.5}"#, "{ ratio: 0.2 }"),
            (r#"{"sentence": 3}"#, "unknown field `sentence`"),
            (r#"{"sentences": 0}"#, "such as 3"),
            (r#"{"sentences": 3, "avoid": ["lists"]}"#, "is not one of quotes, questions"),
        ] {
            let message = read(json).expect_err("should be refused").to_string();
            assert!(message.contains(advice), "{message}");
        }
    }
}
