//! All lines of JSON → one summary of all: each line's part of it, in the order of the lines.

use std::io::{self, Write};
use std::sync::Mutex;
use std::thread;

use epitome::{Document, summarize_together};

use crate::arguments::{Arguments, Asked};
use crate::line::{Answer, ReadLine};
use crate::lines::Line;

/// Answers every line. Whether all were well formed.
pub(crate) fn run(
    lines: impl Iterator<Item = io::Result<Line>>,
    out: &mut impl Write,
    arguments: &Arguments,
    asked: &Asked,
) -> io::Result<bool> {
    let lines = lines.collect::<io::Result<Vec<Line>>>()?;
    let read = on_all_cores(lines, |line| {
        let number = line.number;
        (
            number,
            line.read(arguments, asked).and_then(|read| with_one_question(read, number, asked)),
        )
    });
    let texts = read.iter().filter_map(|(_, read)| read.as_ref().ok());
    let documents: Vec<&Document> = texts.map(|read| &read.document).collect();
    let mut summaries = summarize_together(&documents, asked.request.clone()).into_iter();
    let mut all_well = true;
    for (number, read) in read {
        let answered = read.map(|read| {
            let summary = summaries.next();
            summary.map(|summary| read.answer(number, summary, arguments))
        });
        let Some(answer) = answered.unwrap_or_else(Some) else { continue };
        all_well &= !answer.is_error;
        writeln!(out, "{}", answer.json)?;
    }
    Ok(all_well)
}

/// What is asked of all texts is not asked by one of them.
fn with_one_question(read: ReadLine, number: usize, asked: &Asked) -> Result<ReadLine, Answer> {
    if read.request.ask.len() == asked.request.ask.len() {
        return Ok(read);
    }
    Err(read
        .failure(number, "with --together the question is that of all lines: give it with --ask"))
}

/// What is made of each item, in their order.
fn on_all_cores<T: Send, R: Send>(items: Vec<T>, make: impl Fn(T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let queue = Mutex::new(items.into_iter().enumerate());
    let next = || queue.lock().ok()?.next();
    let made = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((at, item)) = next() {
                    let one = make(item);
                    if let Ok(mut made) = made.lock() {
                        made.push((at, one));
                    }
                }
            });
        }
    });
    let mut made = made.into_inner().unwrap_or_default();
    made.sort_by_key(|&(at, _)| at);
    made.into_iter().map(|(_, one)| one).collect()
}
