//! JSON lines in, JSON lines out, in the same order, on all cores.
//!
//! One thread reads, one per core summarises, and the answers are written as soon as it is their turn:
//! each line travels with the channel that its answer comes back on, and the channels are kept in order.

use std::io::{self, BufRead, Write};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use epitome::{Document, Options};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Own};
use crate::{input, json};

/// Lines in the works for each core: enough to keep it busy, few enough to bound memory.
const LINES_PER_CORE: usize = 4;

/// A line and where its answer goes.
struct Job {
    number: usize,
    line: Vec<u8>,
    answer: SyncSender<Answer>,
}

struct Answer {
    json: String,
    is_error: bool,
}

/// Answers every line of an input. Whether all were well formed.
pub(crate) fn run(
    input: impl BufRead + Send,
    out: &mut impl Write,
    arguments: &Arguments,
    options: &Options,
) -> io::Result<bool> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, queue) = mpsc::sync_channel::<Job>(cores * LINES_PER_CORE);
    let (turns, answers) = mpsc::sync_channel::<Receiver<Answer>>(cores * LINES_PER_CORE);
    let queue = Mutex::new(queue);
    thread::scope(|scope| {
        let queue = &queue;
        for _ in 0..cores {
            scope.spawn(move || {
                while let Some(job) = next(queue) {
                    // Nobody waits any more if writing has failed; the reader then stops us.
                    let _ = job.answer.send(answer(job.number, job.line, arguments, options));
                }
            });
        }
        let reader = scope.spawn(move || read(input, &jobs, &turns));
        let mut all_well = true;
        let mut written = Ok(());
        for turn in answers {
            let Ok(answer) = turn.recv() else { continue };
            all_well &= !answer.is_error;
            written = writeln!(out, "{}", answer.json).and_then(|()| out.flush());
            if written.is_err() {
                break;
            }
        }
        // When writing failed, `answers` is gone, which ends the reader, which ends the workers.
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader failed")));
        written.and(read).map(|()| all_well)
    })
}

fn next(queue: &Mutex<Receiver<Job>>) -> Option<Job> {
    queue.lock().ok()?.recv().ok()
}

fn read(
    mut input: impl BufRead,
    jobs: &SyncSender<Job>,
    turns: &SyncSender<Receiver<Answer>>,
) -> io::Result<()> {
    for number in 1.. {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let (answer, turn) = mpsc::sync_channel(1);
        if turns.send(turn).is_err() || jobs.send(Job { number, line, answer }).is_err() {
            break;
        }
    }
    Ok(())
}

fn answer(number: usize, line: Vec<u8>, arguments: &Arguments, options: &Options) -> Answer {
    let line = input::decode(line, &format!("line {number}"));
    let mut id = Value::Null;
    match summarize(&line, &mut id, arguments, options) {
        Ok(json) => Answer { json, is_error: false },
        Err(error) => Answer {
            json: json!({ "id": id, "line": number, "error": error }).to_string(),
            is_error: true,
        },
    }
}

fn summarize(
    line: &str,
    id: &mut Value,
    arguments: &Arguments,
    options: &Options,
) -> Result<String, String> {
    let mut object: Value = serde_json::from_str(line).map_err(|e| format!("not JSON: {e}"))?;
    // Indexing what is no object would panic.
    *id = object.get_mut("id").map(Value::take).unwrap_or_default();
    let text = match object.get_mut("text").map(Value::take) {
        Some(Value::String(text)) => text,
        _ => return Err("an object with a string \"text\" is needed".to_owned()),
    };
    let string = |key: &str| match &object[key] {
        Value::Null => Ok(None),
        Value::String(value) => Ok(Some(value.as_str())),
        other => Err(format!("\"{key}\" must be a string, not {other}")),
    };
    let focus: Option<Vec<&str>> = match &object["focus"] {
        Value::Null => Some(Vec::new()),
        Value::Array(items) => items.iter().map(Value::as_str).collect(),
        _ => None,
    };
    let own = Own {
        language: string("lang")?,
        title: string("title")?,
        focus: focus.ok_or("\"focus\" must be an array of strings")?,
    };
    let options = match own {
        Own { language: None, title: None, ref focus } if focus.is_empty() => options,
        own => &arguments.options_for(&own).map_err(|error| error.to_string())?,
    };
    let document = Document::read(text, options);
    if arguments.candidates {
        let models: Vec<Value> = epitome::training::term_candidates(&document, options)
            .iter()
            .map(|found| {
                json!({
                    "model": found.model, "features": found.features,
                    "candidates": found.candidates,
                })
            })
            .collect();
        return Ok(json!({ "id": id, "models": models }).to_string());
    }
    if arguments.dependence {
        let sentences: Vec<Value> = epitome::training::dependencies(&document)
            .iter()
            .map(|sentence| {
                json!({
                    "start": sentence.span.start, "end": sentence.span.end,
                    "reason": sentence.reason, "antecedent": sentence.antecedent,
                    "open": sentence.is_open,
                })
            })
            .collect();
        let lang = document.language().tag();
        return Ok(json!({ "id": id, "lang": lang, "sentences": sentences }).to_string());
    }
    if arguments.signs {
        let names = epitome::training::block_feature_names();
        let blocks: Vec<&str> =
            document.blocks().iter().map(|block| &document[block.span]).collect();
        let signs = epitome::training::block_features(&document, options);
        return Ok(
            json!({ "id": id, "names": names, "blocks": blocks, "signs": signs }).to_string()
        );
    }
    if arguments.features {
        let names = epitome::training::feature_names();
        let sentences: Vec<Value> = epitome::training::ranked_sentences(&document)
            .into_iter()
            .map(|s| {
                let (terms, weights): (Vec<u32>, Vec<f32>) = s.row.into_iter().unzip();
                json!({ "start": s.span.start, "end": s.span.end, "kind": s.kind.name(),
                    "choosable": s.selectable, "block": s.block, "features": s.features, "open": s.is_open, "fragment": s.is_fragment,
                    "antecedent": s.antecedent.map(|sentence| json!({ "sentence": sentence })),
                    "terms": terms, "weights": weights })
            })
            .collect();
        let language = document.language().tag();
        return Ok(
            json!({ "id": id, "language": language, "names": names, "sentences": sentences })
                .to_string(),
        );
    }
    let answer = json::answer(Some(id), &document, options, arguments);
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}
