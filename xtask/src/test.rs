//! `test`: everything that can fail, from the library's unit tests to the page in a browser.
//!
//! What is missing is fetched first, so that a fresh machine with Rust and Node needs this one
//! command.

use anyhow::Result;

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::stages::Stages;
use crate::{browser, dist, node, rust};

/// `cargo xtask test`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("test", arguments)?;
    let root = crate::root();
    let mut stages = Stages::default();

    let browsers = stages.run("tools", || {
        rust::ensure_wasm_target()?;
        node::ensure_node()?;
        node::ensure_packages(&root)?;
        browser::ensure()
    })?;

    stages.run("library and command line", || {
        Run::cargo()
            .args(["test", "--workspace", "--exclude", "xtask", "--all-features", "--locked"])
            .run()
    })?;
    // Apart, because all features of the others at once would compile its dependencies anew.
    stages.run("xtask", || Run::cargo().args(["test", "--package", "xtask", "--locked"]).run())?;
    stages.run("wasm and its budget", || {
        let optimized = build::make(Optimize::Always, Lock::Keep)?;
        build::weigh(optimized)
    })?;
    stages.run("package and its budgets", dist::make)?;
    stages.run("types", node::check_types)?;
    stages.run("bindings in Node", || node::test(&root, "tests/wasm", &[]))?;
    for (browser, path) in &browsers {
        let environment =
            [("EPITOME_BROWSER", browser.name.as_ref()), (browser.variable, path.as_os_str())];
        for (what, folder) in [("page", "tests/browser"), ("package", "tests/package")] {
            stages.run(&format!("{what} in {}", browser.name), || {
                node::test(&root, folder, &environment)
            })?;
        }
    }
    stages.finish();
    Ok(())
}
