//! `dist`: the npm package, and the page as one file.
//!
//! Cargo and the tools of the lock file make the core, in WebAssembly and in JavaScript; the scripts in `npm/` make the
//! rest, with esbuild and the TypeScript compiler.

use anyhow::Result;

use crate::build::{self, Lock, Optimize};
use crate::{js_core, node, policy, sizes};

/// What is measured beside what has a budget.
const MEASURED: [&str; 3] =
    ["dist/epitome.html", "dist/pkg/epitome_bg.wasm", "dist/pkg/epitome-js.js"];

/// `cargo xtask dist`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("dist", arguments)?;
    node::ensure_node()?;
    node::ensure_packages(&crate::root())?;
    build::make(Optimize::Always, Lock::Keep)?;
    make()?;
    weigh()
}

/// Builds `dist/` on top of `www/pkg/`.
pub(crate) fn make() -> Result<()> {
    js_core::make()?;
    node::run("npm/build.js")?;
    // Beside what the service worker keeps: hosts read it, and do not serve it.
    policy::write_headers(&crate::root().join("dist/site"))
}

/// Prints the sizes of what was built, and holds them against their budgets.
pub(crate) fn weigh() -> Result<()> {
    let report = sizes::report(&crate::root(), "dist/", &MEASURED)?;
    print!("\n{}", report.table);
    report.hold()
}
