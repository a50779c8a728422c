//! How far a long run is, on standard error, if that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Between two reports.
const INTERVAL: Duration = Duration::from_secs(1);
/// Clears the rest of the line and returns to its beginning, so that whatever is written next takes its place.
const END: &str = "\x1b[K\r";

pub(crate) struct Progress {
    is_shown: bool,
    /// Lines that were answered by an earlier run.
    before: usize,
    lines: usize,
    errors: usize,
    start: Instant,
    reported: Instant,
}

impl Progress {
    /// `before` is how many lines have been answered by an earlier run.
    pub(crate) fn new(is_wanted: bool, before: usize) -> Self {
        let is_shown = is_wanted && io::stderr().is_terminal();
        let now = Instant::now();
        Self { is_shown, before, lines: 0, errors: 0, start: now, reported: now }
    }

    /// A line was answered.
    pub(crate) fn count(&mut self, is_error: bool) {
        self.lines += 1;
        self.errors += usize::from(is_error);
        if self.is_shown && self.reported.elapsed() >= INTERVAL {
            self.reported = Instant::now();
            self.report(END);
        }
    }

    /// Reports for the last time. Whether no line was an error.
    pub(crate) fn finish(&self) -> bool {
        if self.is_shown {
            self.report("\x1b[K\n");
        }
        self.errors == 0
    }

    fn report(&self, end: &str) {
        let seconds = self.start.elapsed().as_secs_f64().max(f64::EPSILON);
        // Where nobody can be told, nothing is left to do.
        let _ = write!(
            io::stderr(),
            "{} lines, {:.0} lines/s, {} errors{end}",
            self.before + self.lines,
            self.lines as f64 / seconds,
            self.errors
        );
    }
}
