//! JSON lines in, JSON lines out, in the same order, on all cores.
//!
//! One thread reads, one per core summarises, and the answers are written as soon as it is their turn:
//! each line travels with the channel that its answer comes back on, and the channels are kept in order.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, BufRead, Write};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use epitome::{Document, Language};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::arguments::{Arguments, Asked};
use crate::{input, json};

/// Lines in the works for each core: enough to keep it busy, few enough to bound memory.
const LINES_PER_CORE: usize = 4;
/// What some programs begin a file with.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

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
    asked: &Asked,
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
                    let _ = job.answer.send(answer(job.number, job.line, arguments, asked));
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
        if number == 1 && line.starts_with(BYTE_ORDER_MARK) {
            line.drain(..BYTE_ORDER_MARK.len());
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

/// What a line holds; other fields are the writer's own.
#[derive(Deserialize)]
struct Line {
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

fn answer(number: usize, line: Vec<u8>, arguments: &Arguments, asked: &Asked) -> Answer {
    let line = input::decode(line, &format!("line {number}"));
    // As they are written: a number may have more digits than any type here.
    let fields: HashMap<Cow<str>, &RawValue> = match serde_json::from_str(&line) {
        Ok(fields) => fields,
        Err(error) if error.is_data() => {
            return failure(None, number, "an object with a string \"text\" is needed".to_owned());
        }
        Err(error) => return failure(None, number, format!("not JSON: {error}")),
    };
    let id = fields.get("id").copied();
    let answered = values(&fields)
        .map_err(|error| format!("not JSON: {error}"))
        .and_then(|line| serde_path_to_error::deserialize(line).map_err(|error| error.to_string()))
        .and_then(|line| summarize(id, line, arguments, asked).map_err(|error| error.to_string()));
    match answered {
        Ok(json) => Answer { json, is_error: false },
        Err(error) => failure(id, number, error),
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

fn failure(id: Option<&RawValue>, line: usize, error: String) -> Answer {
    // Text and a number are always JSON.
    let json = serde_json::to_string(&Failure { id, line, error }).unwrap_or_default();
    Answer { json, is_error: true }
}

fn summarize(
    id: Option<&RawValue>,
    line: Line,
    arguments: &Arguments,
    asked: &Asked,
) -> serde_json::Result<String> {
    let mut options = Cow::Borrowed(&asked.options);
    if line.lang.is_some() || line.title.is_some() {
        let own = options.to_mut();
        own.language = line.lang.or(own.language);
        own.title = line.title.or(own.title.take());
    }
    let mut request = Cow::Borrowed(&asked.request);
    for asked in [line.ask, line.focus].into_iter().flatten() {
        request.to_mut().ask.extend(asked);
    }
    let document = Document::read(line.text, &options);
    serde_json::to_string(&json::Answer::of(Some(id), &document, &request, arguments))
}
