//! The JSON that the command line writes: the library's own answers, together.

use epitome::{Document, Explanation, Headline, Summary};
use serde::Serialize;

use crate::arguments::Arguments;

/// The answer for one text.
#[derive(Serialize)]
pub(crate) struct Answer<Id> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    /// What was read from HTML, which spans are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// `null` where one was wanted and there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Option<Headline>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Option<Headline>>,
    #[serde(flatten)]
    summary: Summary,
    #[serde(flatten)]
    explanation: Option<Explanation>,
}

impl<Id: Serialize> Answer<Id> {
    pub(crate) fn of(
        id: Option<Id>,
        document: &Document,
        summary: Summary,
        arguments: &Arguments,
    ) -> Self {
        Self {
            id,
            text: arguments.html.then(|| document.text().to_owned()),
            headline: arguments.headline().map(|words| document.headline(words)),
            description: arguments.describe().map(|letters| document.describe(letters)),
            summary,
            explanation: arguments.explain.then(|| document.explain()),
        }
    }
}
