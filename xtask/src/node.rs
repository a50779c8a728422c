//! Node and the npm packages of the lock file: the type checker, the optimizer, the browser driver.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail, ensure};

use crate::files;
use crate::run::{self, Run};

/// A version of Node: major and minor.
type Version = (u32, u32);

/// The oldest Node that the tools run on.
const OLDEST: Version = (20, 19);

const MOST_AT_A_TIME: usize = 4;

/// A program of npm's as the system starts it.
pub(crate) fn program(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}

/// The installed Node, if it is new enough.
pub(crate) fn ensure_node() -> Result<()> {
    let (major, minor) = OLDEST;
    let install = format!("install Node {major}.{minor} or newer from https://nodejs.org");
    let Some(answer) = Run::new("node").arg("--version").ask() else {
        bail!("the tests of the bindings and the page need Node: {install}");
    };
    let version = parse(&answer).with_context(|| format!("'node --version' says '{answer}'"))?;
    if version < OLDEST {
        bail!("this is Node {answer}, too old for the tests: {install}");
    }
    if run::find("npm").is_none() {
        bail!("there is a Node but no npm, which usually comes with it: {install}");
    }
    Ok(())
}

fn parse(answer: &str) -> Option<Version> {
    let mut numbers = answer.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Installs exactly the packages of `package-lock.json`, unless they are there already.
pub(crate) fn ensure_packages(root: &Path) -> Result<()> {
    // npm writes this file last.
    let stamp = root.join("node_modules/.package-lock.json");
    if files::is_fresh(&stamp, &root.join("package-lock.json")) {
        return Ok(());
    }
    // No package here needs to run a script of its own on installation, so none may.
    Run::new(program("npm")).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run()
}

/// Runs one of the scripts of `package.json`.
pub(crate) fn script(name: &str) -> Result<()> {
    Run::new(program("npm")).args(["run", "--silent", name]).run()
}

/// Runs a file of the project's own.
pub(crate) fn run(file: &str) -> Result<()> {
    Run::new("node").arg(file).run()
}

/// Runs files of tests, with what `environment` says.
pub(crate) fn test(files: &[PathBuf], environment: &[(&str, &OsStr)]) -> Result<()> {
    ensure!(!files.is_empty(), "there is no test");
    // The file names are spelled out because Node 20 does not expand patterns itself.
    let run = Run::new("node")
        .args(["--test", &format!("--test-concurrency={}", at_a_time())])
        .args(run::relative(files));
    environment.iter().fold(run, |run, (name, value)| run.env(name, value)).run()
}

/// How many files are tested at a time, each with a browser of its own. More than a few browsers are in each other's way.
fn at_a_time() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(MOST_AT_A_TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(parse("v20.20.2"), Some((20, 20)));
        assert_eq!(parse("v26.0.0-nightly"), Some((26, 0)));
        assert_eq!(parse("20.1"), None);
        assert_eq!(parse(""), None);
    }

    #[test]
    fn no_test_is_an_error() {
        assert!(test(&[], &[]).is_err());
    }
}
