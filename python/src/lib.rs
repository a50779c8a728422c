//! Epitome for Python.
//!
//! No decision is taken in this crate: it reads arguments (`arguments.rs`), runs the library, and gives its answers
//! (`answers.rs`). Offsets become code points (`code_points.rs`), and the text of a sentence is what the caller's own string
//! holds, so that `text[start:end] == sentence["text"]` even where that has lone surrogates, which no Rust string can.

mod answers;
mod arguments;
mod code_points;

#[pyo3::pymodule]
mod _core {
    use pyo3::exceptions::PyTypeError;
    use pyo3::prelude::*;
    use pyo3::types::{PyBytes, PyList, PyString};

    use super::answers::{Answer, answers};
    use super::arguments::{self, Asked, Each, Text};

    /// Texts that are answered before Python is asked whether the user wants to stop, for each thread.
    const TEXTS_AT_A_TIME: usize = 64;

    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    /// Pick the best sentences of texts, word for word, and their key terms.
    ///
    /// A text never makes this fail; an argument that means nothing does. The same text and arguments give the
    /// same answer everywhere, that of the command line `epitome --jsonl`, with offsets in code points.
    ///
    /// Args:
    ///     texts: A text, or an iterable of texts. Lone surrogates are read as U+FFFD.
    ///     sentences: Length of the summary in sentences, 1 or more; 3 if no other length is given.
    ///     words: Length in words, as near as whole sentences come, 1 or more.
    ///     ratio: Length as a share of the words, above 0 and at most 1.
    ///     key_terms: Number of key terms at most, 0 for none.
    ///     ask: A question or a term, or several: the sentences that answer come first, and if the text does not
    ///         speak of it, none is chosen and `answer["ask"]["found"]` is false.
    ///     title: What the texts are called, if that is known apart from them; or an iterable with a title or
    ///         `None` for each.
    ///     lang: The language as a BCP 47 tag, such as `de`; or an iterable with one for each. `None`: detected.
    ///     headline: Also one sentence of at most so many words, shortened by deletion only.
    ///     describe: Also a description of at most so many letters, for search engines, feeds and cards.
    ///     explain: Also every sentence with its score and the contributions to it, and every block.
    ///     html: Whether the texts are HTML. The answer then has the `text` that was read from it, which offsets
    ///         count in.
    ///     clean: Whether to leave out what stands around the text: menus, captions, signatures and so on.
    ///     keep: Kinds of it that are kept, such as `byline`.
    ///     avoid: Sentences to leave out: `quotes`, `questions`.
    ///     threads: On how many threads to work. The others of Python run meanwhile. Leave it at 1 where an
    ///         engine has a process for each core.
    ///
    /// Returns:
    ///     The answer for a text, or a list with one for each; `None` for a text that is `None`, as a function of
    ///     SQL does. `epitome.answers` says what is in it.
    ///
    /// Raises:
    ///     TypeError: A text or another argument has the wrong type; the message says which.
    ///     ValueError: An argument is out of range or names nothing; the message says what to write instead.
    #[pyfunction]
    #[pyo3(signature = (texts, *, sentences=None, words=None, ratio=None, key_terms=10, ask=None, title=None, lang=None,
        headline=None, describe=None, explain=false, html=false, clean=true, keep=None, avoid=None, threads=1))]
    #[expect(clippy::too_many_arguments, reason = "they are Python's, by name")]
    fn summarize<'py>(
        py: Python<'py>,
        texts: &Bound<'py, PyAny>,
        sentences: Option<i64>,
        words: Option<i64>,
        ratio: Option<f64>,
        key_terms: i64,
        ask: Option<&Bound<'py, PyAny>>,
        title: Option<&Bound<'py, PyAny>>,
        lang: Option<&Bound<'py, PyAny>>,
        headline: Option<i64>,
        describe: Option<i64>,
        explain: bool,
        html: bool,
        clean: bool,
        keep: Option<&Bound<'py, PyAny>>,
        avoid: Option<&Bound<'py, PyAny>>,
        threads: i64,
    ) -> PyResult<Bound<'py, PyAny>> {
        let mut request = arguments::request(sentences, words, ratio)?;
        request.ask = arguments::strings("ask", ask)?;
        request.avoid = arguments::names("avoid", avoid)?;
        let asked = Asked {
            request,
            key_terms: arguments::count("key_terms", key_terms, 0, "such as 10")?,
            clean,
            keep: arguments::names("keep", keep)?,
            headline: arguments::limit("headline", headline, "such as 12 words")?,
            describe: arguments::limit("describe", describe, "such as 160 letters")?,
            explain,
            html,
        };
        let threads = arguments::count("threads", threads, 1, "such as 4")?;

        let is_one = texts.is_instance_of::<PyString>();
        let texts = if is_one { vec![texts.clone()] } else { all(texts)? };
        let titles = Each::of("title", title, texts.len())?;
        let languages = Each::of("lang", lang, texts.len())?.parsed()?;

        let answered = PyList::empty(py);
        for (chunk, at) in texts.chunks(threads * TEXTS_AT_A_TIME).zip(0..) {
            py.check_signals()?;
            let first = at * threads * TEXTS_AT_A_TIME;
            let strings = chunk.iter().zip(first..).map(|(text, index)| string(text, index));
            let strings = strings.collect::<PyResult<Vec<_>>>()?;
            let read = strings.iter().zip(first..).map(|(string, index)| {
                let (text, is_exact) = arguments::decoded(string.as_ref()?);
                let (title, language) = (titles.get(index), languages.get(index));
                Some(Text { text, is_exact, title, language })
            });
            let read: Vec<Option<Text>> = read.collect();
            let found: Vec<Option<Answer>> = py.detach(|| answers(&read, &asked, threads));
            for ((string, text), answer) in strings.iter().zip(&read).zip(&found) {
                match (string, text, answer) {
                    (Some(string), Some(text), Some(answer)) => {
                        answered.append(answer.value(string, text.is_exact)?)?;
                    }
                    _ => answered.append(py.None())?,
                }
            }
        }
        if is_one { answered.get_item(0) } else { Ok(answered.into_any()) }
    }

    /// What there is to summarize, in order.
    fn all<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        if texts.is_instance_of::<PyBytes>() {
            return Err(PyTypeError::new_err("texts must be str, not bytes: decode them first"));
        }
        let advice = |_| {
            let name = arguments::type_name(texts);
            PyTypeError::new_err(format!("texts must be a str or an iterable of str, not {name}"))
        };
        texts.try_iter().map_err(advice)?.collect()
    }

    /// A text as Python has it; `None` stays that.
    fn string<'a, 'py>(
        text: &'a Bound<'py, PyAny>,
        index: usize,
    ) -> PyResult<Option<&'a Bound<'py, PyString>>> {
        if text.is_none() {
            return Ok(None);
        }
        text.cast::<PyString>().map(Some).map_err(|_| {
            let name = arguments::type_name(text);
            PyTypeError::new_err(format!("texts[{index}] must be a str or None, not {name}"))
        })
    }
}
