//! `growth`: whether any construction makes the core slow. What is repeated, and how it is measured, is a crate of its own,
//! `fuzz/growth`: the interpreter that counts is needed nowhere else.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::Run;
use crate::rust;

/// `check` counts each so many of the pairs of tokens.
const EVERY: &str = "10";
/// So many threes of tokens are tried beside all pairs.
const THREES: &str = "5000";

/// `cargo xtask growth [--time]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let measure = match arguments {
        [] => count()?,
        [only] if only == "--time" => Vec::new(),
        _ => bail!("'cargo xtask growth' takes '--time' and nothing else"),
    };
    measurer(&target())?.args(measure).args(["--threes", THREES]).run()
}

/// What of it takes seconds: counts alone, of some units.
pub(crate) fn check() -> Result<()> {
    let measure = count()?;
    measurer(&target())?.args(measure).args(["--every", EVERY]).run()
}

/// The core as WebAssembly, to be counted.
fn count() -> Result<Vec<String>> {
    rust::ensure_wasm_target()?;
    let target = target();
    build(&target).args(["--lib", "--target", rust::WASM]).run()?;
    let wasm = target.join(rust::WASM).join("release/epitome_growth.wasm");
    Ok(vec!["--count".into(), wasm.to_str().context("the path is not UTF-8")?.into()])
}

fn measurer(target: &Path) -> Result<Run> {
    build(target).args(["--bin", "epitome-growth"]).run()?;
    let name = format!("epitome-growth{}", std::env::consts::EXE_SUFFIX);
    Ok(Run::new(target.join("release").join(name)))
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
