//! `test`: everything that can fail, from the library's unit tests to the page in a browser.
//!
//! What is missing is fetched first, so that a fresh machine with Rust and Node needs this one
//! command. System packages are installed only where a person, `--yes` or `CI` allows it.

use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::browser::{self, Found};
use crate::build::{self, Lock, Optimize};
use crate::consent::Consent;
use crate::run::Run;
use crate::stages::Stages;
use crate::suites::{self, Place};
use crate::{archives, dist, node, rust};

/// `cargo xtask test [--quick] [--yes|--no]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (mut is_quick, mut consent) = (false, Consent::Ask);
    for argument in arguments {
        match argument.as_str() {
            "--quick" => is_quick = true,
            "--yes" => consent = Consent::Yes,
            "--no" => consent = Consent::No,
            other => bail!("'cargo xtask test' takes '--quick', '--yes' and '--no', no '{other}'"),
        }
    }
    let mut stages = Stages::default();
    if is_quick {
        quick(&mut stages);
    } else {
        all(&mut stages, consent.or_environment());
    }
    stages.finish()
}

fn all(stages: &mut Stages, consent: Consent) {
    let tools = stages.run("tools", ensure_tools);
    let browsers = stages.run("browsers", || browser::ensure(consent));

    let library = stages.run("library and command line", test_library);
    // Apart, and in the profile in which it runs: its dependencies need not be compiled anew.
    stages.run("xtask", || {
        Run::cargo().args(["test", "--package", "xtask", "--profile", "dev", "--locked"]).run()
    });

    let wasm = stages.run_with(tools, "wasm", |()| build::make(Optimize::Always, Lock::Keep));
    stages.run_with(wasm, "budget of the wasm", build::weigh);
    let package = stages.run_with(wasm, "package", |_| dist::make());
    stages.run_with(package, "budgets of the package", |()| dist::weigh());

    stages.run_with(package.and(library), "bindings in Node", |()| test_bindings(&[]));
    stages.run_with(package, "package in Node", |()| node::test(&suites::tests(Place::Node)?, &[]));
    let command_line = library.and_then(|()| tested_command_line().ok());
    archives::check(stages, command_line, package, false);
    let first = browsers.as_ref().and_then(|found| found.first());
    stages.run_with(package.and(first), "what is the same in every engine", |browser| {
        test_in(browser, Place::OneEngine)
    });
    for browser in browser::ALL {
        let name = format!("page in {}", browser.name);
        let found = browsers
            .as_ref()
            .and_then(|all| all.iter().find(|(known, _)| known.name == browser.name));
        if browsers.is_some() && found.is_none() {
            stages.leave_out(&name, &browser.advice());
            continue;
        }
        stages.run_with(package.and(found), &name, |browser| test_in(browser, Place::EveryEngine));
    }
}

/// The core, natively and in Node, and the page in the first browser that is there.
fn quick(stages: &mut Stages) {
    let tools = stages.run("tools", ensure_tools);
    let library = stages.run("library and command line", test_library);
    let wasm = stages.run_with(tools, "wasm", |()| build::make(Optimize::Always, Lock::Keep));
    stages.run_with(wasm.and(library), "bindings in Node", |()| {
        test_bindings(&[("EPITOME_CORES", OsStr::new("wasm"))])
    });
    stages.run_with(wasm, "page in a browser", |_| {
        let found = browser::ensure(Consent::No)?;
        let browser = found.first().context("there is no browser")?;
        node::test(&suites::smoke(), &environment(browser))
    });
}

fn ensure_tools() -> Result<()> {
    rust::ensure_wasm_target()?;
    node::ensure_node()?;
    node::ensure_packages(&crate::root())
}

fn test_library() -> Result<()> {
    Run::cargo()
        .args([
            "test",
            "--workspace",
            "--exclude",
            "xtask",
            "--all-features",
            "--locked",
            "--no-fail-fast",
        ])
        .run()
}

/// The bindings, compared with the command line.
fn test_bindings(environment: &[(&str, &OsStr)]) -> Result<()> {
    let command_line = tested_command_line()?;
    let environment = [&[("EPITOME_CLI", command_line.as_os_str())], environment].concat();
    node::test(&suites::bindings(), &environment)
}

/// The command line that the tests of the library have built.
fn tested_command_line() -> Result<PathBuf> {
    let name = format!("epitome{}", std::env::consts::EXE_SUFFIX);
    Ok(rust::target_directory()?.join("debug").join(name))
}

fn test_in(browser: &Found, place: Place) -> Result<()> {
    node::test(&suites::tests(place)?, &environment(browser))
}

fn environment((browser, path): &Found) -> [(&'static str, &OsStr); 2] {
    [("EPITOME_BROWSER", OsStr::new(browser.name)), (browser.variable, path.as_os_str())]
}
