//! `check`: what needs no browser. Formatting, lints, types and documentation, each with warnings denied, and the tests
//! of the scripts in Python.

use anyhow::Result;

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::stages::Stages;
use crate::{growth, node, python, rust};

/// `cargo xtask check`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("check", arguments)?;
    let mut stages = Stages::default();
    check_rust(&mut stages);
    check_javascript(&mut stages);
    check_python(&mut stages);
    stages.finish()
}

fn check_rust(stages: &mut Stages) {
    let tools = stages.run("tools of Rust", || {
        rust::ensure_component("rustfmt", "fmt")?;
        rust::ensure_component("clippy", "clippy")?;
        rust::ensure_wasm_target()
    });
    stages.run_with(tools, "formatting of Rust", |()| {
        Run::cargo().args(["fmt", "--all", "--check"]).run()
    });
    stages.run_with(tools, "clippy, host", |()| {
        Run::cargo()
            .args(["clippy", "--workspace", "--all-targets", "--all-features", "--locked"])
            .args(["--", "-D", "warnings"])
            .run()
    });
    stages.run_with(tools, "clippy, wasm", |()| {
        Run::cargo()
            .args(["clippy", "--package", "epitome-wasm", "--target", rust::WASM, "--locked"])
            .args(["--", "-D", "warnings"])
            .run()
    });
    stages.run_with(tools, "growth", |()| growth::check());
    stages.run("documentation", || {
        Run::cargo()
            .args(["doc", "--workspace", "--no-deps", "--all-features", "--locked"])
            .env("RUSTDOCFLAGS", "-Dwarnings")
            .run()
    });
}

fn check_javascript(stages: &mut Stages) {
    let tools = stages.run("tools of JavaScript", || {
        node::ensure_node()?;
        node::ensure_packages(&crate::root())
    });
    stages.run_with(tools, "formatting of JavaScript", |()| node::script("format:check"));
    stages.run_with(tools, "ESLint", |()| node::script("lint"));
    // The page imports it, and so its types are needed.
    let core = stages.run_with(tools, "wasm", |()| build::make(Optimize::Always, Lock::Keep));
    stages.run_with(core, "types of JavaScript", |_| node::script("types"));
}

fn check_python(stages: &mut Stages) {
    stages.run("formatting of Python", || python::ruff(&["format", "--check"]));
    stages.run("ruff", || python::ruff(&["check"]));
    for folder in python::FOLDERS {
        stages.run(&format!("tests of {folder}/"), || python::test(folder));
    }
}
