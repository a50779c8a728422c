//! `compat`: what users rely on. The library builds with the oldest Rust that `Cargo.toml` names, and its public
//! interface has not changed more than its version says since the last tag.
//!
//! What a check needs and does not find is said, and never installed.

use anyhow::{Context, Result};

use crate::run::Run;
use crate::rust;
use crate::stages::Stages;

/// `cargo xtask compat`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("compat", arguments)?;
    let mut stages = Stages::default();
    check(&mut stages);
    stages.finish()
}

pub(crate) fn check(stages: &mut Stages) {
    let Some(oldest) = stages.run("the oldest Rust", oldest_rust) else { return };
    let name = format!("library with Rust {oldest}");
    if Run::new("rustup").args(["run", &oldest, "rustc", "--version"]).ask().is_some() {
        stages.run(&name, || build_with(&oldest));
    } else {
        stages.leave_out(&name, &format!("'rustup toolchain install {oldest}' installs that"));
    }
    let name = "semantic version";
    match last_tag() {
        _ if Run::cargo().args(["semver-checks", "--version"]).ask().is_none() => {
            stages
                .leave_out(name, "'cargo install cargo-semver-checks --locked' installs its tool");
        }
        None => stages.leave_out(name, "no version has been tagged that it could be compared with"),
        Some(tag) => {
            stages.run(name, || {
                let words = ["semver-checks", "--package", "epitome", "--baseline-rev", &tag];
                Run::cargo().args(words).run()
            });
        }
    }
}

/// The `rust-version` of the library.
fn oldest_rust() -> Result<String> {
    let version = rust::manifest()?["rust_version"].as_str().map(str::to_owned);
    version.context("Cargo.toml names no 'rust-version'")
}

fn build_with(version: &str) -> Result<()> {
    // Apart, because another compiler would build all else anew.
    let target = rust::target_directory()?.join("compat");
    for features in ["--all-features", "--no-default-features"] {
        Run::new("rustup")
            .args(["run", version, "cargo", "check", "--package", "epitome", features, "--locked"])
            .arg("--target-dir")
            .arg(&target)
            .run()?;
    }
    Ok(())
}

/// The tag of the last version, such as `v0.1.0`.
fn last_tag() -> Option<String> {
    let tags = Run::new("git").args(["tag", "--list", "v*", "--sort=-version:refname"]).ask()?;
    tags.lines().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_toml_names_the_oldest_rust() {
        let version = oldest_rust().expect("a version");
        assert!(version.starts_with("1."), "{version}");
    }
}
