//! What leaves: the library's answers as Python objects.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::{iter, panic, thread};

use epitome::{Document, Explanation, Headline, Options, Summary, html};
use pyo3::prelude::*;
use pyo3::types::{PyList, PySlice, PyString};
use pythonize::pythonize;
use serde::Serialize;

use crate::arguments::{Asked, Text};
use crate::code_points::{CodePointSpan, CodePoints};

/// The answer for one text, in the shape of the command line's JSON.
#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    /// What was read from HTML, which spans are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// `None` where one was wanted and there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<Option<Headline<CodePointSpan>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Option<Headline<CodePointSpan>>>,
    #[serde(flatten)]
    summary: Summary<CodePointSpan>,
    #[serde(flatten)]
    explanation: Option<Explanation<CodePointSpan>>,
}

impl Answer {
    fn of(text: &Text, asked: &Asked) -> Self {
        let options = asked.options(text);
        let document = if asked.html {
            let html::MarkedText { text, markup, .. } = html::read(&text.text);
            Document::read(text, &Options { markup, ..options })
        } else {
            Document::read(&*text.text, &options)
        };
        let code_points = CodePoints::of(document.text());
        let unit = |span| code_points.span(span);
        let limited = |found: Option<Headline>| found.map(|found| found.map_spans(&unit));
        Self {
            text: asked.html.then(|| document.text().to_owned()),
            headline: asked.headline.map(|words| limited(document.headline(words))),
            description: asked.describe.map(|letters| limited(document.describe(letters))),
            summary: document.summarize(asked.request.clone()).map_spans(&unit),
            explanation: asked.explain.then(|| document.explain().map_spans(&unit)),
        }
    }

    /// As a dictionary. Where the text is not exactly the caller's `string`, its sentences are sliced from that.
    pub(crate) fn value<'py>(
        &self,
        string: &Bound<'py, PyString>,
        is_exact: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = string.py();
        let value = pythonize(py, self)?;
        if is_exact || self.text.is_some() {
            return Ok(value);
        }
        let sentences = value.get_item("summary")?;
        for (chosen, sentence) in sentences.cast::<PyList>()?.iter().zip(&self.summary.sentences) {
            let CodePointSpan { start, end } = sentence.span;
            let slice = PySlice::new(py, start as isize, end as isize, 1);
            chosen.set_item("text", string.get_item(slice)?)?;
        }
        Ok(value)
    }
}

/// The answers for texts, in their order, on so many threads. None of them outlives the call, so that a process may be forked
/// afterwards.
pub(crate) fn answers(
    texts: &[Option<Text>],
    asked: &Asked,
    threads: usize,
) -> Vec<Option<Answer>> {
    let answer = |text: &Option<Text>| text.as_ref().map(|text| Answer::of(text, asked));
    let threads = threads.min(texts.len());
    if threads < 2 {
        return texts.iter().map(answer).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || {
            let index = next.fetch_add(1, Ordering::Relaxed);
            texts.get(index).map(|text| (index, answer(text)))
        };
        iter::from_fn(take).collect::<Vec<_>>()
    };
    let mut answers: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let join = |worker: thread::ScopedJoinHandle<'_, Vec<_>>| {
            worker.join().unwrap_or_else(|reason| panic::resume_unwind(reason))
        };
        workers.into_iter().flat_map(join).collect()
    });
    answers.sort_unstable_by_key(|&(index, _)| index);
    answers.into_iter().map(|(_, answer)| answer).collect()
}
