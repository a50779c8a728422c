//! A run of stages: one after the other, stopped by the first that fails, summed up at the end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The stages done so far.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    done: Vec<(String, Duration)>,
}

impl Stages {
    /// Runs one stage under a heading.
    pub(crate) fn run<T>(&mut self, name: &str, stage: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = stage();
        let time = start.elapsed();
        match result {
            Ok(value) => {
                self.done.push((name.to_owned(), time));
                Ok(value)
            }
            Err(error) => {
                let passed = self.done.len();
                print!("\n{}", self.table());
                println!("  {name:<28}{:>8.1} s  FAILED", time.as_secs_f64());
                println!("{passed} passed, 1 failed");
                Err(error).context(format!("the stage '{name}' failed"))
            }
        }
    }

    /// Prints a line per stage and the closing line.
    pub(crate) fn finish(self) {
        print!("\n{}", self.table());
        println!("{} passed, 0 failed", self.done.len());
    }

    fn table(&self) -> String {
        let line = |(name, time): &(String, Duration)| {
            format!("  {name:<28}{:>8.1} s\n", time.as_secs_f64())
        };
        self.done.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn a_failed_stage_names_itself_and_is_not_counted() {
        let mut stages = Stages::default();
        assert_eq!(stages.run("one", || Ok(1)).expect("passes"), 1);
        let error = stages.run("two", || -> Result<()> { bail!("no") }).expect_err("fails");
        assert_eq!(format!("{error:#}"), "the stage 'two' failed: no");
        assert_eq!(stages.done.len(), 1);
        assert_eq!(stages.table().lines().count(), 1);
    }
}
