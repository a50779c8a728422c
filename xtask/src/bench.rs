//! `bench`: how fast and how large, native and wasm, on texts that the bench makes itself (`bench/texts.js`).
//!
//! Everything is measured and put together by `bench/speed.js`; here it is built. A contributor's tool: no test depends
//! on it, and figures are worth something only from a quiet machine.

use anyhow::{Result, bail};

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::{dist, node, rust};

/// Options that stand alone, and those that take a value, as `bench/speed.js` describes them.
const FLAGS: [&str; 2] = ["--quick", "--peers"];
const WITH_VALUE: [&str; 2] = ["--only", "--most"];

/// `cargo xtask bench [--quick] [--peers] [--only PART,…] [--most BYTES]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    check(arguments)?;
    node::ensure_node()?;
    node::ensure_packages(&crate::root())?;
    build::make(Optimize::Always, Lock::Keep)?;
    dist::make()?;
    let cargo = |words: &[&str]| Run::cargo().args(["build", "--release", "--locked"]).args(words);
    cargo(&["--example", "stages"]).run()?;
    cargo(&["--features", "cli", "--bin", "epitome"]).run()?;
    let target = rust::target_directory()?;
    let program =
        |path: &str| target.join(format!("release/{path}{}", std::env::consts::EXE_SUFFIX));
    Run::new("node")
        // The garbage collector on demand, so that one measurement does not pay for another.
        .args(["--expose-gc", "--max-old-space-size=8192", "bench/speed.js"])
        .arg("--native")
        .arg(program("examples/stages"))
        .arg("--command")
        .arg(program("epitome"))
        .arg("--work")
        .arg(target.join("bench"))
        .args(arguments)
        .run()
}

/// Before anything is built.
fn check(arguments: &[String]) -> Result<()> {
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let takes_value = WITH_VALUE.contains(&word.as_str());
        if takes_value && words.next().is_none() {
            bail!("'{word}' takes a value: bench/speed.js says which");
        }
        if !takes_value && !FLAGS.contains(&word.as_str()) {
            bail!(
                "'cargo xtask bench' takes {} and {}, no '{word}'",
                FLAGS.join(", "),
                WITH_VALUE.join(", ")
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_options_are_taken() {
        let is_taken = |words: &[&str]| {
            check(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()).is_ok()
        };
        assert!(is_taken(&["--quick", "--only", "start,lines", "--most", "50000"]));
        assert!(!is_taken(&["--quik"]));
        assert!(!is_taken(&["--only"]));
    }
}
