//! `check`: what needs no test run. Formatting, lints for both targets, and the documentation,
//! each with warnings denied.

use anyhow::Result;

use crate::run::Run;
use crate::rust;
use crate::stages::Stages;

/// `cargo xtask check`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("check", arguments)?;
    let mut stages = Stages::default();
    stages.run("tools", || {
        rust::ensure_component("rustfmt", "fmt")?;
        rust::ensure_component("clippy", "clippy")?;
        rust::ensure_wasm_target()
    })?;
    stages.run("formatting", || Run::cargo().args(["fmt", "--all", "--check"]).run())?;
    stages.run("clippy, host", || {
        Run::cargo()
            .args(["clippy", "--workspace", "--all-targets", "--all-features", "--locked"])
            .args(["--", "-D", "warnings"])
            .run()
    })?;
    stages.run("clippy, wasm", || {
        Run::cargo()
            .args(["clippy", "--package", "epitome-wasm", "--target", rust::WASM, "--locked"])
            .args(["--", "-D", "warnings"])
            .run()
    })?;
    stages.run("documentation", || {
        Run::cargo()
            .args(["doc", "--workspace", "--no-deps", "--all-features", "--locked"])
            .env("RUSTDOCFLAGS", "-Dwarnings")
            .run()
    })?;
    stages.finish();
    Ok(())
}
