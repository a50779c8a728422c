//! One line of JSON → a text that is read, and its answer → a line of JSON.

use std::borrow::Cow;
use std::collections::HashMap;

use epitome::{Document, Language, Request, Summary};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::arguments::{Arguments, Asked};
use crate::lines::Line;
use crate::{input, json};

/// A text that was read from a line, with what is asked of it.
pub(crate) struct ReadLine {
    id: Option<Box<RawValue>>,
    pub(crate) document: Document<'static>,
    pub(crate) request: Request,
}

pub(crate) struct Answer {
    pub(crate) json: String,
    pub(crate) is_error: bool,
}

/// What a line holds; other fields are the writer's own.
#[derive(Deserialize)]
struct Fields {
    text: String,
    title: Option<String>,
    lang: Option<Language>,
    ask: Option<Vec<String>>,
    focus: Option<Vec<String>>,
}

/// The names of its fields.
const FIELDS: [&str; 5] = ["text", "title", "lang", "ask", "focus"];

/// A line that could not be answered.
#[derive(Serialize)]
struct Failure<'a> {
    id: Option<&'a RawValue>,
    line: usize,
    error: String,
}

impl Line {
    /// Reads the text of the line; says what is wrong with it otherwise.
    pub(crate) fn read(self, arguments: &Arguments, asked: &Asked) -> Result<ReadLine, Answer> {
        let number = self.number;
        let Some(bytes) = self.bytes else {
            return Err(failure(None, number, "longer than --max-line allows".to_owned()));
        };
        let line = input::decode(bytes, &format!("line {number}"));
        // As they are written: a number may have more digits than any type here.
        let fields: HashMap<Cow<str>, &RawValue> =
            serde_json::from_str(&line).map_err(|error| {
                let advice = || "an object with a string \"text\" is needed".to_owned();
                let error = if error.is_data() { advice() } else { format!("not JSON: {error}") };
                failure(None, number, error)
            })?;
        let id = fields.get("id").copied();
        let fields: Fields = values(&fields)
            .map_err(|error| format!("not JSON: {error}"))
            .and_then(|values| {
                serde_path_to_error::deserialize(values).map_err(|error| error.to_string())
            })
            .map_err(|error| failure(id, number, error))?;
        let mut options = Cow::Borrowed(&asked.options);
        if fields.lang.is_some() || fields.title.is_some() {
            let own = options.to_mut();
            own.language = fields.lang.or(own.language);
            own.title = fields.title.or(own.title.take());
        }
        let mut request = asked.request.clone();
        for asked in [fields.ask, fields.focus].into_iter().flatten() {
            request.ask.extend(asked);
        }
        let document = input::document(fields.text, &options, arguments);
        Ok(ReadLine { id: id.map(ToOwned::to_owned), document, request })
    }
}

impl ReadLine {
    pub(crate) fn answer(&self, number: usize, summary: Summary, arguments: &Arguments) -> Answer {
        let id = self.id.as_deref();
        let answer = json::Answer::of(Some(id), &self.document, summary, arguments);
        match serde_json::to_string(&answer) {
            Ok(json) => Answer { json, is_error: false },
            Err(error) => failure(id, number, error.to_string()),
        }
    }

    pub(crate) fn failure(&self, number: usize, error: &str) -> Answer {
        failure(self.id.as_deref(), number, error.to_owned())
    }
}

/// The fields of a line that are read.
fn values(fields: &HashMap<Cow<str>, &RawValue>) -> serde_json::Result<Value> {
    let mut read = Map::new();
    for name in FIELDS {
        if let Some(raw) = fields.get(name) {
            read.insert(name.to_owned(), serde_json::from_str(raw.get())?);
        }
    }
    Ok(Value::Object(read))
}

/// The answer to a line that could not be answered.
pub(crate) fn failure(id: Option<&RawValue>, line: usize, error: String) -> Answer {
    // Text and a number are always JSON.
    let json = serde_json::to_string(&Failure { id, line, error }).unwrap_or_default();
    Answer { json, is_error: true }
}
