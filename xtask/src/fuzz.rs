//! `fuzz`: each target of `fuzz/` for a while, from its seeds and from what earlier runs have found.
//!
//! A contributor's tool: it needs cargo-fuzz and the nightly toolchain. `tests/smoke.rs` asks the same questions without.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::run::Run;

/// The targets, in the order in which they run.
const TARGETS: [&str; 4] = ["read", "summarize", "options", THREADED];
/// The one whose work is done by threads.
const THREADED: &str = "jsonl";

/// How long each runs, in seconds, unless it is said.
const SECONDS: u32 = 60;

/// The longest input, in bytes: what goes wrong does so in short ones, and they are tried faster.
const MAX_BYTES: u32 = 4096;

/// `cargo xtask fuzz [--seconds N] [TARGET]...`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (seconds, targets) = parse(arguments)?;
    ensure!(
        Run::cargo().args(["fuzz", "--version"]).ask().is_some(),
        "there is no cargo-fuzz: install it by 'cargo install cargo-fuzz --locked'"
    );
    // Asked of rustup's own cargo: the one that runs this has a toolchain already.
    let has_nightly = Run::new("cargo").args(["+nightly", "--version"]).ask().is_some();
    ensure!(
        has_nightly,
        "there is no nightly toolchain, whose compiler the fuzzer needs: \
         'rustup toolchain install nightly --profile minimal'"
    );
    for target in targets {
        let corpus = crate::root().join("fuzz/corpus").join(target);
        fs::create_dir_all(&corpus).with_context(|| format!("cannot make {}", corpus.display()))?;
        Run::new("cargo")
            .args(["+nightly", "fuzz", "run", target])
            .arg(corpus)
            .arg(crate::root().join("fuzz/seeds").join(target))
            .arg("--")
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-max_len={MAX_BYTES}"))
            .args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"])
            // Of threads: one may still be ending when its work is done, and what it holds until then looks lost.
            .args((target == THREADED).then_some("-detect_leaks=0"))
            .run()?;
    }
    Ok(())
}

fn parse(arguments: &[String]) -> Result<(u32, Vec<&'static str>)> {
    let (mut seconds, mut targets) = (SECONDS, Vec::new());
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            let number = words.next().context("--seconds takes a number")?;
            let wrong = || format!("--seconds takes a number, not '{number}'");
            seconds = number.parse().with_context(wrong)?;
        } else if let Some(target) = TARGETS.iter().find(|target| *target == word) {
            targets.push(*target);
        } else {
            bail!("there is no target '{word}': it may be {}", TARGETS.join(", "));
        }
    }
    ensure!(seconds > 0, "--seconds takes 1 or more");
    Ok((seconds, if targets.is_empty() { TARGETS.into() } else { targets }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_a_file_and_seeds() {
        for target in TARGETS {
            let folder = crate::root().join("fuzz");
            assert!(folder.join(format!("fuzz_targets/{target}.rs")).is_file(), "{target}");
            assert!(folder.join("seeds").join(target).is_dir(), "{target}");
        }
    }

    #[test]
    fn time_and_targets_are_chosen_on_the_command_line() {
        let words = |words: &[&str]| words.iter().map(|&word| word.into()).collect::<Vec<String>>();
        assert_eq!(parse(&[]).expect("nothing"), (SECONDS, TARGETS.to_vec()));
        let chosen = words(&["--seconds", "5", "jsonl"]);
        assert_eq!(parse(&chosen).expect("both"), (5, vec!["jsonl"]));
        for wrong in [&["--seconds"][..], &["--seconds", "0"], &["--seconds", "x"], &["reed"]] {
            assert!(parse(&words(wrong)).is_err(), "{wrong:?}");
        }
    }
}
