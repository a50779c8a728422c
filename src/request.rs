//! What is asked of a text that has been read: how long a summary, and what it should and should not hold.
use std::fmt;

use crate::span::Span;

/// Sentences of a summary unless the caller says otherwise.
const DEFAULT_SENTENCES: usize = 3;

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
            let wanted =
                "ratio must be above 0 and at most 1, such as 0.2 for a fifth of the words";
            Err(OptionsError::new([wanted, "; got ", &rounded(share)].concat()))
        }
    }
}

/// A number to three decimals. The standard library's own formatting of floats, used nowhere else, would
/// be a twentieth of the wasm, and that of anything else a fiftieth: so messages are put together without it.
fn rounded(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    // The cast saturates, which is good enough for a number that is out of range anyway.
    let thousandths = (value.abs() * 1000.0 + 0.5) as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    let decimals = (1000 + thousandths % 1000).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    [sign, &(thousandths / 1000).to_string(), point, decimals].concat()
}

impl Default for Length {
    /// Three sentences.
    fn default() -> Self {
        Self(Measure::Sentences(DEFAULT_SENTENCES))
    }
}

/// Sentences that a reader may not want, whatever they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Avoid {
    /// Sentences that begin with a quotation mark, or lie inside a quotation.
    Quotes,
    /// Sentences with a question mark.
    Questions,
}

impl Avoid {
    /// All of them.
    pub const ALL: &'static [Avoid] = &[Avoid::Quotes, Avoid::Questions];

    /// The name used in JSON and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Avoid::Quotes => "quotes",
            Avoid::Questions => "questions",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// What is asked of a [`Document`](crate::Document): a length, and what the reader wants in the summary.
///
/// For the same constraints and query, a longer summary always contains the shorter one.
///
/// ```
/// use epitome::{Document, Length, Options, Request};
///
/// let text = "The old bridge closed in May. A new bridge will carry trams and bicycles. The council \
///             voted for it on Monday. The ferry runs every ten minutes until the bridge opens.";
/// let document = Document::read(text, &Options::default());
/// let request = Request::new(Length::sentences(1)?).focus("ferries");
/// let summary = document.summarize(request);
/// assert!(summary.sentences[0].text.starts_with("The ferry"));
/// # Ok::<(), epitome::OptionsError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    length: Length,
    pub(crate) focus: Vec<String>,
    pins: Vec<Span>,
    exclusions: Vec<Span>,
    pub(crate) avoided: Vec<Avoid>,
}

impl From<Length> for Request {
    fn from(length: Length) -> Self {
        Self::new(length)
    }
}

impl Request {
    /// A summary of that length, without constraints or a query.
    pub fn new(length: Length) -> Self {
        Self { length, ..Self::default() }
    }

    /// How long the summary should be.
    pub fn length(&self) -> Length {
        self.length
    }

    /// The same constraints and query at another length.
    pub fn with_length(&self, length: Length) -> Self {
        Self { length, ..self.clone() }
    }

    /// Adds to what the reader cares about: a term, several words, or a question. Sentences that speak of it come
    /// first; each part of it is looked for once more as long as no chosen sentence has it. A key term is found in all
    /// its forms, other words by their first letters ("ferry": "ferries"). What the text does not mention changes
    /// nothing, and neither does what is said twice.
    pub fn focus(mut self, on: impl Into<String>) -> Self {
        let on = on.into();
        if !self.focus.contains(&on) {
            self.focus.push(on);
        }
        self
    }

    /// Asks for the sentences that a span (in bytes of the text) touches. They are chosen before all others, even if
    /// they are more than the length asks for, headings and boilerplate excepted.
    pub fn pin(mut self, span: Span) -> Self {
        self.pins.push(span);
        self
    }

    /// Leaves out the sentences that a span (in bytes of the text) touches, and those that cannot be understood without
    /// them. A pinned sentence stays.
    pub fn exclude(mut self, span: Span) -> Self {
        self.exclusions.push(span);
        self
    }

    /// Leaves out a kind of sentences. A pinned one stays.
    pub fn avoid(mut self, kind: Avoid) -> Self {
        self.avoided.push(kind);
        self
    }

    /// Whether a sentence is asked for.
    pub(crate) fn pins(&self, sentence: Span) -> bool {
        touches(&self.pins, sentence)
    }

    /// Whether a sentence is not wanted.
    pub(crate) fn excludes(&self, sentence: Span) -> bool {
        touches(&self.exclusions, sentence)
    }

    /// Whether nothing is asked for but a length.
    pub(crate) fn is_plain(&self) -> bool {
        let Self { length: _, focus, pins, exclusions, avoided } = self;
        focus.is_empty() && pins.is_empty() && exclusions.is_empty() && avoided.is_empty()
    }
}

fn touches(spans: &[Span], sentence: Span) -> bool {
    spans.iter().any(|span| span.start < sentence.end && sentence.start < span.end)
}

/// An option that is out of range. Its text says what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError {
    message: String,
}

impl OptionsError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    /// The text.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for OptionsError {}
