//! `format`: lays out all that is written by hand, as `check` wants it.

use anyhow::Result;

use crate::run::Run;
use crate::stages::Stages;
use crate::{node, python, rust};

/// `cargo xtask format`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("format", arguments)?;
    let mut stages = Stages::default();
    stages.run("Rust", || {
        rust::ensure_component("rustfmt", "fmt")?;
        Run::cargo().args(["fmt", "--all"]).run()
    });
    stages.run("JavaScript", || {
        node::ensure_node()?;
        node::ensure_packages(&crate::root())?;
        node::script("format")
    });
    stages.run("Python", || python::ruff(&["format"]));
    stages.finish()
}
