//! `quality`: how good the summaries are, on a folder of test data.
//!
//! The measures need well-kept libraries of Python, so they live in `quality/` and run in a virtual
//! environment of their own. This is a contributor's tool: no test depends on it.

use std::env;

use anyhow::Result;

use crate::run::Run;
use crate::{python, rust};

/// The options whose value is a path.
const PATH_OPTIONS: [&str; 3] = ["--data", "--json", "--budgets"];

/// `cargo xtask quality --data DIR [--json FILE] [SUITE]...`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    python::require_data("quality", arguments)?;
    let arguments = python::absolute(arguments, &PATH_OPTIONS, &env::current_dir()?);
    let root = crate::root();
    let python = python::environment("quality")?;
    let binary = rust::build_cli()?;
    Run::new(python)
        .arg(root.join("quality/measure.py"))
        .arg("--binary")
        .arg(binary)
        .args(arguments)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_must_be_named() {
        assert!(run(&[]).is_err());
    }
}
