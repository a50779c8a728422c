//! Answers of an engine against those of the command line: equal after parsing, offsets in the engine's unit.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use crate::files;

/// What JavaScript always says and the command line only with `--explain`, or not at all.
const OF_JAVASCRIPT: [&str; 3] = ["blocks", "selectableSpans", "selectableScores"];

/// What offsets count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    CodePoint,
    Utf16,
}

/// A document with the answer of the command line.
#[derive(Debug)]
pub(super) struct Expected {
    id: Value,
    text: String,
    answer: Value,
}

/// The documents with the answers of the command line, both as JSON lines.
pub(super) fn expected(documents: &Path, answers: &Path) -> Result<Vec<Expected>> {
    let (documents, answers) = (lines(documents)?, lines(answers)?);
    ensure!(documents.len() == answers.len(), "the command line left lines out");
    let pairs = documents.into_iter().zip(answers);
    let expected = pairs.map(|(document, answer)| {
        let text = document["text"].as_str().unwrap_or_default().to_owned();
        Expected { id: document["id"].clone(), text, answer }
    });
    Ok(expected.collect())
}

/// Compares what an engine wrote to a file, or to files of a folder in any order. `Err` says which document differs, and where.
pub(super) fn compare(expected: &[Expected], written: &Path, unit: Unit) -> Result<()> {
    let mut found = Vec::new();
    if written.is_dir() {
        for part in files::list(written, ".txt") {
            found.extend(lines(&part)?);
        }
        found.sort_by(|a, b| a["id"].as_str().cmp(&b["id"].as_str()));
    } else {
        found = lines(written)?;
    }
    ensure!(
        found.len() == expected.len(),
        "{} answers for {} documents",
        found.len(),
        expected.len()
    );
    for (expected, found) in expected.iter().zip(found) {
        let Expected { id, text, answer } = expected;
        let answer = if answer["error"].is_null() {
            in_unit(answer, &offsets(text, unit))
        } else {
            error(answer)
        };
        let found = if found["error"].is_null() { found } else { error(&found) };
        difference(&answer, &without_surplus(found, unit))
            .map_or(Ok(()), |place| bail!("document {id} differs at {place}"))?;
    }
    Ok(())
}

fn lines(path: &Path) -> Result<Vec<Value>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let parse = |line| serde_json::from_str(line).with_context(|| format!("no JSON: {line}"));
    text.split('\n').filter(|line| !line.is_empty()).map(parse).collect()
}

/// That a document has no answer; each engine says why in its own words.
fn error(answer: &Value) -> Value {
    serde_json::json!({ "id": answer["id"], "error": true })
}

fn without_surplus(mut answer: Value, unit: Unit) -> Value {
    if let (Unit::Utf16, Some(fields)) = (unit, answer.as_object_mut()) {
        fields.retain(|name, _| !OF_JAVASCRIPT.contains(&name.as_str()));
    }
    answer
}

/// How many units stand before each byte of a text.
fn offsets(text: &str, unit: Unit) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(text.len() + 1);
    let mut before = 0;
    for c in text.chars() {
        offsets.extend(std::iter::repeat_n(before, c.len_utf8()));
        before += match unit {
            Unit::CodePoint => 1,
            Unit::Utf16 => c.len_utf16(),
        };
    }
    offsets.push(before);
    offsets
}

/// The same with every `start` and `end`, wherever it stands, in another unit.
fn in_unit(answer: &Value, offsets: &[usize]) -> Value {
    match answer {
        Value::Array(all) => all.iter().map(|one| in_unit(one, offsets)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| {
                let offset = value.as_u64().filter(|_| name == "start" || name == "end");
                let value = match offset {
                    Some(byte) => offsets[byte as usize].into(),
                    None => in_unit(value, offsets),
                };
                (name.clone(), value)
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// Where two values differ first, as a JSON pointer; `None` if they do not. `1` and `1.0` are one number.
fn difference(a: &Value, b: &Value) -> Option<String> {
    match (a, b) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(at, (a, b))| Some(format!("/{at}{}", difference(a, b)?)))
        }
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().find_map(|(name, a)| {
                let place = b.get(name).map_or_else(|| Some(String::new()), |b| difference(a, b));
                Some(format!("/{name}{}", place?))
            })
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => None,
        _ if a == b => None,
        _ => Some(format!(": {a} and {b}")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn offsets_are_those_of_each_language() {
        let answer = json!({ "summary": [{ "start": 0, "end": 6, "text": "é😀字" }], "words": 2 });
        let text = "é😀字";
        let spans = |unit| in_unit(&answer, &offsets(text, unit))["summary"][0]["end"].clone();
        assert_eq!(spans(Unit::CodePoint), 2);
        assert_eq!(spans(Unit::Utf16), 3);
        assert_eq!(offsets(text, Unit::CodePoint).last(), Some(&3));
        assert_eq!(offsets(text, Unit::Utf16).last(), Some(&4));
    }

    #[test]
    fn a_difference_is_named_wherever_it_stands() {
        let a = json!({ "a": [1, { "b": 0.5 }], "c": null });
        assert_eq!(difference(&a, &json!({ "a": [1.0, { "b": 0.5 }], "c": null })), None);
        for (b, place) in [
            (json!({ "a": [1, { "b": 0.25 }], "c": null }), "/a/1/b: 0.5 and 0.25"),
            (json!({ "a": [1], "c": null }), "/a: "),
            (json!({ "a": [1, { "b": 0.5 }], "d": null }), "/c"),
            (json!({ "a": [1, { "b": 0.5 }] }), ": "),
        ] {
            let found = difference(&a, &b).expect("differs");
            assert!(found.starts_with(place), "{found}");
        }
    }
}
