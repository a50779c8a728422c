//! What comes in: Python's arguments → the library's options, with errors that name the argument that is wrong.

use std::borrow::Cow;
use std::str::FromStr;

use epitome::{Boilerplate, Language, Length, Options, OptionsError, Request};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// What is asked of every text.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) request: Request,
    pub(crate) key_terms: usize,
    pub(crate) clean: bool,
    pub(crate) keep: Vec<Boilerplate>,
    pub(crate) headline: Option<usize>,
    pub(crate) describe: Option<usize>,
    pub(crate) explain: bool,
    pub(crate) html: bool,
}

/// A text with what is known of it.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Whether that is the caller's own, letter by letter.
    pub(crate) is_exact: bool,
    pub(crate) title: Option<&'a String>,
    pub(crate) language: Option<&'a Language>,
}

impl Asked {
    /// How a text is read.
    pub(crate) fn options(&self, text: &Text) -> Options {
        Options {
            language: text.language.copied(),
            title: text.title.cloned(),
            key_terms: self.key_terms,
            clean: self.clean,
            keep: self.keep.clone(),
            ..Options::default()
        }
    }
}

/// A request for a length: three sentences unless one is given.
pub(crate) fn request(
    sentences: Option<i64>,
    words: Option<i64>,
    ratio: Option<f64>,
) -> PyResult<Request> {
    // The library says what is wrong with 0, and of a negative number that is true as well.
    let at_least = |count: i64| usize::try_from(count).unwrap_or(0);
    let length = match (sentences, words, ratio) {
        (None, None, None) => Ok(Length::default()),
        (Some(count), None, None) => Length::sentences(at_least(count)),
        (None, Some(count), None) => Length::words(at_least(count)),
        (None, None, Some(share)) => Length::ratio(share),
        _ => {
            return Err(PyValueError::new_err(
                "a summary has one length: give sentences=3, words=100 or ratio=0.2, and no other",
            ));
        }
    };
    length.map(Request::new).map_err(wrong)
}

/// A number that must not be below `least`.
pub(crate) fn count(name: &str, value: i64, least: usize, advice: &str) -> PyResult<usize> {
    let count = usize::try_from(value).ok().filter(|&count| count >= least);
    count.ok_or_else(|| {
        PyValueError::new_err(format!("{name} must be {least} or more, {advice}; got {value}"))
    })
}

/// The same of one that need not be given.
pub(crate) fn limit(name: &str, value: Option<i64>, advice: &str) -> PyResult<Option<usize>> {
    value.map(|value| count(name, value, 1, advice)).transpose()
}

/// Names that the library knows; one alone may be given as it is.
pub(crate) fn names<T: FromStr<Err = OptionsError>>(
    name: &str,
    given: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<T>> {
    let parse = |one: String| {
        one.parse().map_err(|error| PyValueError::new_err(format!("{name}: {error}")))
    };
    strings(name, given)?.into_iter().map(parse).collect()
}

/// Strings; one alone may be given as it is, and `None` for none.
pub(crate) fn strings(name: &str, given: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<String>> {
    let Some(given) = given else { return Ok(Vec::new()) };
    let advice = |found: String| {
        PyTypeError::new_err(format!("{name} must be a str or an iterable of str, not {found}"))
    };
    if let Ok(one) = given.cast::<PyString>() {
        return Ok(vec![decoded(one).0.into_owned()]);
    }
    let all = entries(given, &advice)?.into_iter();
    all.map(|entry| entry.ok_or_else(|| advice("None".to_owned()))).collect()
}

/// The strings of an iterable, and `None` where it has that. `advice` makes an error of the type that stands there instead.
fn entries(
    given: &Bound<'_, PyAny>,
    advice: &impl Fn(String) -> PyErr,
) -> PyResult<Vec<Option<String>>> {
    let read = |entry: PyResult<Bound<PyAny>>| {
        let entry = entry?;
        if entry.is_none() {
            return Ok(None);
        }
        let string = entry.cast::<PyString>().map_err(|_| advice(type_name(&entry)))?;
        Ok(Some(decoded(string).0.into_owned()))
    };
    given.try_iter().map_err(|_| advice(type_name(given)))?.map(read).collect()
}

/// What is known of each text: the same of all, or an entry for each.
#[derive(Debug)]
pub(crate) enum Each<T> {
    Same(Option<T>),
    Own(Vec<Option<T>>),
}

impl<T> Each<T> {
    pub(crate) fn get(&self, index: usize) -> Option<&T> {
        match self {
            Self::Same(one) => one.as_ref(),
            Self::Own(all) => all.get(index)?.as_ref(),
        }
    }
}

impl Each<String> {
    /// From a string, or from one (or `None`) for each of so many texts.
    pub(crate) fn of(name: &str, given: Option<&Bound<'_, PyAny>>, texts: usize) -> PyResult<Self> {
        let Some(given) = given else { return Ok(Self::Same(None)) };
        if let Ok(one) = given.cast::<PyString>() {
            return Ok(Self::Same(Some(decoded(one).0.into_owned())));
        }
        let all = entries(given, &|found| {
            PyTypeError::new_err(format!(
                "{name} must be a str, or an iterable with a str or None for each text, not {found}"
            ))
        })?;
        if all.len() != texts {
            return Err(PyValueError::new_err(format!(
                "{name} must have an entry for each text: it has {}, and there are {texts} texts",
                all.len()
            )));
        }
        Ok(Self::Own(all))
    }

    /// The languages that the strings name.
    pub(crate) fn parsed(self) -> PyResult<Each<Language>> {
        let parse = |tag: Option<String>| tag.map(|tag| tag.parse()).transpose().map_err(wrong);
        Ok(match self {
            Self::Same(one) => Each::Same(parse(one)?),
            Self::Own(all) => Each::Own(all.into_iter().map(parse).collect::<PyResult<_>>()?),
        })
    }
}

/// A Python string as Rust has it, and whether it is the same. A lone surrogate, which is no text, becomes U+FFFD: one code
/// point for one, so that offsets hold.
pub(crate) fn decoded<'a>(string: &'a Bound<'_, PyString>) -> (Cow<'a, str>, bool) {
    if let Ok(text) = string.to_cow() {
        return (text, true);
    }
    let units = string.call_method1("encode", ("utf-32-le", "surrogatepass"));
    let units = units.as_ref().ok().and_then(|units| units.cast::<PyBytes>().ok());
    let units = units.map_or(&[][..], |units| units.as_bytes()).chunks_exact(4);
    let text = units.map(|unit| {
        let unit = u32::from_le_bytes([unit[0], unit[1], unit[2], unit[3]]);
        char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
    });
    (Cow::Owned(text.collect()), false)
}

/// What Python calls the type of an object.
pub(crate) fn type_name(object: &Bound<'_, PyAny>) -> String {
    object.get_type().name().map_or_else(|_| "that".to_owned(), |name| name.to_string())
}

fn wrong(error: OptionsError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
