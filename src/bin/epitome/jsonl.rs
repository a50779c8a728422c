//! JSON lines in, JSON lines out, in the same order, on all cores.
//!
//! One thread reads, one per core summarises, and the answers are written as soon as it is their turn:
//! each line travels with the channel that its answer comes back on, and the channels are kept in order.

use std::io::{self, BufRead, Write};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use crate::arguments::{Arguments, Asked};
use crate::line::{Answer, Line, lines};

/// Lines in the works for each core: enough to keep it busy, few enough to bound memory.
const LINES_PER_CORE: usize = 4;

/// A line and where its answer goes.
struct Job {
    line: Line,
    answer: SyncSender<Answer>,
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
                    let _ = job.answer.send(answer(job.line, arguments, asked));
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
    input: impl BufRead,
    jobs: &SyncSender<Job>,
    turns: &SyncSender<Receiver<Answer>>,
) -> io::Result<()> {
    for line in lines(input) {
        let line = line?;
        let (answer, turn) = mpsc::sync_channel(1);
        if turns.send(turn).is_err() || jobs.send(Job { line, answer }).is_err() {
            break;
        }
    }
    Ok(())
}

fn answer(line: Line, arguments: &Arguments, asked: &Asked) -> Answer {
    let number = line.number;
    line.read(asked).map_or_else(
        |failure| failure,
        |read| {
            let summary = read.document.summarize(read.request.clone());
            read.answer(number, summary, arguments)
        },
    )
}
