//! `audit`: what comes from outside is what we allow (`deny.toml`), and what ships brings nothing along.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::Run;

/// What the library, without its command line, is built on.
const OF_THE_LIBRARY: [&str; 5] =
    ["libm", "rustc-hash", "string-interner", "hashbrown", "foldhash"];

/// The fields by which a package of npm brings others along.
const FIELDS: [&str; 5] = [
    "dependencies",
    "peerDependencies",
    "optionalDependencies",
    "bundleDependencies",
    "bundledDependencies",
];

/// `cargo xtask audit [--install] [--advisories]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (mut install, mut advisories) = (false, false);
    for argument in arguments {
        match argument.as_str() {
            "--install" => install = true,
            "--advisories" => advisories = true,
            other => {
                bail!("'cargo xtask audit' takes '--install' and '--advisories', no '{other}'")
            }
        }
    }
    package()?;
    library()?;
    deny(install, advisories)
}

/// The npm package needs no other.
fn package() -> Result<()> {
    let path = crate::root().join("npm/package.json");
    let manifest = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let manifest: Value = serde_json::from_slice(&manifest)?;
    let found = FIELDS.iter().find(|field| !manifest[**field].is_null());
    ensure!(found.is_none(), "the npm package has {found:?}: it must need no other package");
    println!("the npm package needs no other");
    Ok(())
}

/// The library needs what is listed here alone.
fn library() -> Result<()> {
    let tree = Run::cargo()
        .args(["tree", "--package", "epitome", "--edges", "normal", "--prefix", "none"])
        .args(["--format", "{p}", "--locked"])
        .ask()
        .context("'cargo tree' failed: run it by hand to see why")?;
    let names = tree.lines().skip(1).filter_map(|line| line.split(' ').next());
    let names: Vec<&str> = names.collect();
    ensure!(names == OF_THE_LIBRARY, "the library needs {names:?}, not {OF_THE_LIBRARY:?}");
    println!("the library needs {}, and no other crate", names.join(", "));
    Ok(())
}

fn deny(install: bool, advisories: bool) -> Result<()> {
    if Run::cargo().args(["deny", "--version"]).ask().is_none() {
        ensure!(
            install,
            "there is no cargo-deny: 'cargo xtask audit --install' installs it, \
             or 'cargo install cargo-deny --locked'"
        );
        Run::cargo().args(["install", "cargo-deny", "--locked"]).run()?;
    }
    Run::cargo()
        .args(["deny", "--workspace", "--locked", "check", "bans", "licenses", "sources"])
        .run()?;
    if !advisories {
        println!("advisories are not asked for: '--advisories' does, over the network");
        return Ok(());
    }
    Run::cargo().args(["deny", "--workspace", "--locked", "check", "advisories"]).run().context(
        "advisories could not be checked, or there are some; \
         their database comes from https://github.com/RustSec/advisory-db",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_brings_nothing_along() {
        package().expect("no dependencies");
        library().expect("what is listed alone");
    }

    #[test]
    fn only_its_own_options_are_taken() {
        assert!(run(&["--instal".into()]).is_err());
    }
}
