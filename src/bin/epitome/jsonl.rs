//! JSON lines in, JSON lines out, in the same order, on all cores.
//!
//! One thread reads, one per core summarises, and the answers are written as soon as it is their turn:
//! each line travels with the channel that its answer comes back on, and the channels are kept in order.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use crate::arguments::{Arguments, Asked};
use crate::line::{Answer, failure};
use crate::lines::Line;

/// Lines in the works for each core: enough to keep it busy, few enough to bound memory.
const LINES_PER_CORE: usize = 4;
/// Bytes of lines in the works, on all cores. A longer line is in the works alone.
const BYTES_IN_WORKS: usize = 16_000_000;

/// What is said of a text that the library fails on. No text should make it fail.
pub(crate) const FAILED: &str = "epitome failed on this text: please report it";

/// A line and where its answer goes.
struct Job {
    line: Line,
    answer: SyncSender<Answer>,
}

/// Hands the answer to every line on, in their order.
pub(crate) fn run(
    lines: impl Iterator<Item = io::Result<Line>> + Send,
    mut write: impl FnMut(Answer) -> io::Result<()>,
    arguments: &Arguments,
    asked: &Asked,
) -> io::Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, queue) = mpsc::sync_channel::<Job>(cores * LINES_PER_CORE);
    let (turns, answers) = mpsc::sync_channel::<Receiver<Answer>>(cores * LINES_PER_CORE);
    let queue = Mutex::new(queue);
    let room = Room { left: Mutex::new(BYTES_IN_WORKS), freed: Condvar::new() };
    thread::scope(|scope| {
        let (queue, room) = (&queue, &room);
        for _ in 0..cores {
            scope.spawn(move || {
                while let Some(job) = next(queue) {
                    let bytes = length(&job.line);
                    // Nobody waits any more if writing has failed; the reader then stops us.
                    let _ = job.answer.send(answer(job.line, arguments, asked));
                    room.free(bytes);
                }
            });
        }
        let reader = scope.spawn(move || read(lines, &jobs, &turns, room));
        let mut written = Ok(());
        for turn in answers {
            let Ok(answer) = turn.recv() else { continue };
            written = write(answer);
            if written.is_err() {
                break;
            }
        }
        // When writing failed, `answers` is gone, which ends the reader, which ends the workers.
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader failed")));
        written.and(read)
    })
}

fn next(queue: &Mutex<Receiver<Job>>) -> Option<Job> {
    queue.lock().ok()?.recv().ok()
}

fn read(
    lines: impl Iterator<Item = io::Result<Line>>,
    jobs: &SyncSender<Job>,
    turns: &SyncSender<Receiver<Answer>>,
    room: &Room,
) -> io::Result<()> {
    for line in lines {
        let line = line?;
        room.take(length(&line));
        let (answer, turn) = mpsc::sync_channel(1);
        if turns.send(turn).is_err() || jobs.send(Job { line, answer }).is_err() {
            break;
        }
    }
    Ok(())
}

fn answer(line: Line, arguments: &Arguments, asked: &Asked) -> Answer {
    let number = line.number;
    let answered = || match line.read(arguments, asked) {
        Err(failure) => failure,
        Ok(read) => {
            let summary = read.document.summarize(read.request.clone());
            read.answer(number, summary, arguments)
        }
    };
    // The other lines are answered all the same.
    panic::catch_unwind(AssertUnwindSafe(answered))
        .unwrap_or_else(|_| failure(None, number, FAILED.to_owned()))
}

/// How many bytes may still be in the works.
struct Room {
    left: Mutex<usize>,
    freed: Condvar,
}

impl Room {
    /// Waits until there is room for so many bytes.
    fn take(&self, bytes: usize) {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let left = self.freed.wait_while(left, |left| *left < bytes);
        *left.unwrap_or_else(PoisonError::into_inner) -= bytes;
    }

    fn free(&self, bytes: usize) {
        *self.left.lock().unwrap_or_else(PoisonError::into_inner) += bytes;
        self.freed.notify_one();
    }
}

/// The bytes of a line for which there must be room.
fn length(line: &Line) -> usize {
    line.bytes.as_ref().map_or(0, Vec::len).min(BYTES_IN_WORKS)
}
