//! A run of stages: one after the other, summed up at the end.
//!
//! A stage that fails hides none that can run without it. Those that need it are not run, and the end says so.

use std::fmt::{self, Display, Formatter};
use std::time::{Duration, Instant};

use anyhow::Result;

/// The stages so far.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    stages: Vec<Stage>,
}

#[derive(Debug)]
struct Stage {
    name: String,
    time: Duration,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Passed,
    Failed(anyhow::Error),
    /// Why not.
    NotRun(String),
}

/// The error of a run in which stages failed. `Stages::finish` has said all there is to say about them.
#[derive(Debug)]
pub(crate) struct Reported;

impl Display for Reported {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("some stages failed")
    }
}

impl std::error::Error for Reported {}

impl Stages {
    /// Runs one stage under a heading: what it made, unless it failed.
    pub(crate) fn run<T>(&mut self, name: &str, stage: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = stage();
        let (made, outcome) = match result {
            Ok(made) => (Some(made), Outcome::Passed),
            Err(error) => {
                eprintln!("error: {error:#}");
                (None, Outcome::Failed(error))
            }
        };
        self.stages.push(Stage { name: name.to_owned(), time: start.elapsed(), outcome });
        made
    }

    /// Runs a stage that needs what an earlier one made. If that failed, this one is not run.
    pub(crate) fn run_with<N, T>(
        &mut self,
        needed: Option<N>,
        name: &str,
        stage: impl FnOnce(N) -> Result<T>,
    ) -> Option<T> {
        if let Some(needed) = needed {
            return self.run(name, || stage(needed));
        }
        self.leave_out(name, "it needs a stage that failed");
        None
    }

    /// Notes a stage that cannot be run here.
    pub(crate) fn leave_out(&mut self, name: &str, why: &str) {
        let outcome = Outcome::NotRun(why.to_owned());
        self.stages.push(Stage { name: name.to_owned(), time: Duration::ZERO, outcome });
    }

    /// Prints a line per stage, what failed and why, and the closing line.
    pub(crate) fn finish(self) -> Result<()> {
        print!("\n{}", self.report());
        let has_failed =
            self.stages.iter().any(|stage| matches!(stage.outcome, Outcome::Failed(_)));
        if has_failed { Err(Reported.into()) } else { Ok(()) }
    }

    fn report(&self) -> String {
        let mut table = String::new();
        let mut failures = String::new();
        let (mut passed, mut failed) = (0, 0);
        for Stage { name, time, outcome } in &self.stages {
            let seconds = time.as_secs_f64();
            let word = match outcome {
                Outcome::Passed => {
                    passed += 1;
                    String::new()
                }
                Outcome::Failed(error) => {
                    failed += 1;
                    failures.push_str(&format!("{name} failed: {error:#}\n"));
                    "  FAILED".to_owned()
                }
                Outcome::NotRun(why) => format!("  not run: {why}"),
            };
            table.push_str(&format!("  {name:<32}{seconds:>8.1} s{word}\n"));
        }
        format!("{table}{failures}{passed} passed, {failed} failed\n")
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn a_failure_hides_only_what_needs_it() {
        let mut stages = Stages::default();
        let one = stages.run("one", || Ok(1));
        let two = stages.run_with(one, "two", |one| -> Result<()> { bail!("no {one}") });
        let three = stages.run_with(two, "three", |()| Ok(3));
        let four = stages.run("four", || Ok(4));
        assert_eq!((three, four), (None, Some(4)));

        let report = stages.report();
        let lines: Vec<_> = report.lines().map(str::trim).collect();
        assert!(lines[1].starts_with("two") && lines[1].ends_with("FAILED"), "{report}");
        assert!(lines[2].starts_with("three") && lines[2].contains("not run"), "{report}");
        assert_eq!(lines[4..], ["two failed: no 1", "2 passed, 1 failed"]);
        assert!(stages.finish().is_err_and(|error| error.is::<Reported>()));
    }

    #[test]
    fn a_run_that_passes_ends_with_the_count() {
        let mut stages = Stages::default();
        stages.run("one", || Ok(()));
        assert!(stages.report().ends_with("1 passed, 0 failed\n"));
        assert!(stages.finish().is_ok());
    }
}
