//! `bench`: how fast and how large, native and wasm, on texts that the bench makes itself (`bench/texts.js`).
//!
//! Everything is measured and put together by `bench/speed.js`; here it is built. A contributor's tool: no test depends
//! on it, and figures are worth something only from a quiet machine.

use anyhow::{Result, bail};

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::{dist, node, rust};

/// `cargo xtask bench [--quick] [--peers]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some(other) =
        arguments.iter().find(|word| !["--quick", "--peers"].contains(&word.as_str()))
    {
        bail!("'cargo xtask bench' takes '--quick' and '--peers', no '{other}'");
    }
    node::ensure_node()?;
    node::ensure_packages(&crate::root())?;
    build::make(Optimize::Always, Lock::Keep)?;
    dist::make()?;
    Run::cargo().args(["build", "--release", "--example", "stages", "--locked"]).run()?;
    let target = rust::target_directory()?;
    let name = format!("stages{}", std::env::consts::EXE_SUFFIX);
    Run::new("node")
        // The garbage collector on demand, so that one measurement does not pay for another.
        .args(["--expose-gc", "--max-old-space-size=8192", "bench/speed.js"])
        .arg("--native")
        .arg(target.join("release/examples").join(name))
        .arg("--work")
        .arg(target.join("bench"))
        .args(arguments)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_options_are_taken() {
        assert!(run(&["--quik".into()]).is_err());
    }
}
