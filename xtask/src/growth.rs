//! `growth`: whether any construction makes the core slow. What is repeated, and how it is measured, is a crate of its own,
//! `fuzz/growth`: the interpreter that counts is needed nowhere else.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::run::Run;
use crate::rust;

/// `check` counts each so many of the pairs of tokens.
const EVERY: &str = "10";
/// So many threes of tokens are tried beside all pairs.
const THREES: &str = "5000";

/// `cargo xtask growth`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("growth", arguments)?;
    count(&["--threes", THREES])
}

/// What of it takes a minute.
pub(crate) fn check() -> Result<()> {
    count(&["--every", EVERY])
}

fn count(units: &[&str]) -> Result<()> {
    rust::ensure_wasm_target()?;
    let target = target();
    build(&target).args(["--lib", "--target", rust::WASM]).run()?;
    build(&target).args(["--bin", "epitome-growth"]).run()?;
    let program = format!("epitome-growth{}", std::env::consts::EXE_SUFFIX);
    Run::new(target.join("release").join(program))
        .arg(target.join(rust::WASM).join("release/epitome_growth.wasm"))
        .args(units)
        .run()
}

fn build(target: &Path) -> Run {
    Run::cargo()
        .args(["build", "--release", "--locked", "--manifest-path"])
        .arg(crate::root().join("fuzz/growth/Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
}

/// Beside the workspace's own, which other features and profiles of the same crates would fill.
fn target() -> PathBuf {
    crate::root().join("target/growth")
}
