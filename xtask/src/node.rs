//! Node and the npm packages of the lock file: the type checker, the optimizer, the browser driver.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::files;
use crate::run::{self, Run};

/// A version of Node: major and minor.
type Version = (u32, u32);

/// The oldest Node that the tools run on.
const OLDEST: Version = (20, 19);

/// A script of npm's as the system starts it.
pub(crate) fn script(name: &str) -> String {
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
    Run::new(script("npm")).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run()
}

/// Checks the types that the JavaScript declares in its comments.
pub(crate) fn check_types() -> Result<()> {
    Run::new(script("npm")).args(["run", "--silent", "types"]).run()
}

/// Runs one of the project's own scripts.
pub(crate) fn run(script: &str) -> Result<()> {
    Run::new("node").arg(script).run()
}

/// Runs every `*.test.js` of `folder`, with what `environment` says.
pub(crate) fn test(root: &Path, folder: &str, environment: &[(&str, &OsStr)]) -> Result<()> {
    // The file names are spelled out because Node 20 does not expand patterns itself.
    let tests = files::list(&root.join(folder), ".test.js");
    if tests.is_empty() {
        bail!("there is no test in {folder}");
    }
    // One file at a time: a browser has enough to do.
    let run = Run::new("node").args(["--test", "--test-concurrency=1"]).args(run::relative(&tests));
    environment.iter().fold(run, |run, (name, value)| run.env(name, value)).run()
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
    fn a_folder_without_tests_is_an_error() {
        assert!(test(&crate::root(), "xtask/src", &[]).is_err());
    }
}
