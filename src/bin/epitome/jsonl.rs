//! JSON lines in, JSON lines out, in the same order, on all cores.
//!
//! One thread reads, one per core summarises, and the answers are written as soon as it is their turn:
//! each line travels with the channel that its answer comes back on, and the channels are kept in order.

use std::borrow::Cow;
use std::io::{self, BufRead, Write};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use epitome::{Document, Language};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::arguments::{Arguments, Asked};
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
    focus: Option<Vec<String>>,
}

fn answer(number: usize, line: Vec<u8>, arguments: &Arguments, asked: &Asked) -> Answer {
    let line = input::decode(line, &format!("line {number}"));
    let line: Value = match serde_json::from_str(&line) {
        Ok(line @ Value::Object(_)) => line,
        Ok(_) => return failure(Value::Null, number, "an object with a string \"text\" is needed"),
        Err(error) => return failure(Value::Null, number, &format!("not JSON: {error}")),
    };
    let id = line.get("id").cloned().unwrap_or_default();
    match serde_path_to_error::deserialize(line) {
        Ok(line) => match summarize(&id, line, arguments, asked) {
            Ok(json) => Answer { json, is_error: false },
            Err(error) => failure(id, number, &error.to_string()),
        },
        Err(error) => failure(id, number, &error.to_string()),
    }
}

fn failure(id: Value, number: usize, error: &str) -> Answer {
    let json = json!({ "id": id, "line": number, "error": error }).to_string();
    Answer { json, is_error: true }
}

fn summarize(
    id: &Value,
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
    if let Some(focus) = line.focus {
        request.to_mut().focus.extend(focus);
    }
    let document = Document::read(line.text, &options);
    serde_json::to_string(&json::Answer::of(Some(id), &document, &request, arguments))
}
