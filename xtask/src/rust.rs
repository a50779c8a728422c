//! The Rust side of the toolchain: the wasm target and the components `check` needs.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::run::{self, Run};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds what the wasm is made of if the compiler lacks it: its target, and the sources of the standard library.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    if is_pinned() && !has_library_sources() && run::find("rustup").is_some() {
        Run::new("rustup").args(["component", "add", "rust-src"]).run()?;
    }
    let libraries = Run::new("rustc").args(["--print", "target-libdir", "--target", WASM]).ask();
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if run::find("rustup").is_none() {
        bail!(
            "this Rust has no target {WASM}, and there is no rustup to add it: \
             install Rust from https://rustup.rs, or the target's package of your system"
        );
    }
    Run::new("rustup").args(["target", "add", WASM]).run()
}

/// Why what is built here can differ from what others build of the same sources: the compiler is not that of
/// `rust-toolchain.toml`, which only rustup reads. `None` if it is.
pub(crate) fn other_compiler() -> Result<Option<String>> {
    let pinned = fs::read_to_string(crate::root().join("rust-toolchain.toml"))
        .context("cannot read rust-toolchain.toml")?;
    let here = Run::new("rustc").arg("--version").ask().context("there is no rustc")?;
    Ok(difference(&pinned, &here))
}

/// Refuses any other compiler: what is released, anybody can build again.
pub(crate) fn ensure_pinned_compiler() -> Result<()> {
    match other_compiler()? {
        None => Ok(()),
        Some(difference) => bail!("{difference}; install Rust from https://rustup.rs"),
    }
}

fn difference(pinned: &str, here: &str) -> Option<String> {
    let channel =
        pinned.lines().find_map(|line| line.strip_prefix("channel = "))?.trim_matches('"');
    let version = here.split(' ').nth(1).unwrap_or(here);
    (version != channel).then(|| {
        format!("the compiler is {version}, and rust-toolchain.toml names {channel}: the bytes can differ")
    })
}

/// Adds a component such as `clippy` if `cargo <command> --version` does not answer.
pub(crate) fn ensure_component(component: &str, command: &str) -> Result<()> {
    if Run::cargo().args([command, "--version"]).ask().is_some() {
        return Ok(());
    }
    if run::find("rustup").is_none() {
        bail!("there is no {component}: install Rust from https://rustup.rs");
    }
    Run::new("rustup").args(["component", "add", component]).run()
}

/// What runs the core that is built.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    /// The WebAssembly of today's browsers. All have vector instructions, the last of them since Safari 16.4 of March 2023.
    WebAssembly,
    /// JavaScript, into which the first version of WebAssembly is translated.
    JavaScript,
}

/// The build of the bindings, to which the caller adds what is special about it.
pub(crate) fn wasm_build(engine: Engine) -> Run {
    let build = Run::cargo()
        .args(["build", "--package", "epitome-wasm", "--target", WASM, "--profile", "wasm"])
        .args(compiler_flags(engine));
    if is_pinned() && has_library_sources() { with_small_library(build) } else { build }
}

/// Compiles the standard library with the rest, for size, and without the texts of panics, which no page shows: a
/// fifteenth of the wasm. Cargo calls this unstable ("build-std" in its reference), which the pinned compiler makes
/// harmless; with any other, the library comes as it was shipped, and the wasm is larger.
fn with_small_library(build: Run) -> Run {
    build
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_PROFILE_WASM_PANIC", "immediate-abort")
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .arg("-Zpanic-immediate-abort")
}

fn is_pinned() -> bool {
    other_compiler().is_ok_and(|difference| difference.is_none())
}

/// Whether rustup has put the sources of the standard library next to the compiler.
fn has_library_sources() -> bool {
    let root = Run::new("rustc").args(["--print", "sysroot"]).ask();
    root.is_some_and(|root| Path::new(&root).join("lib/rustlib/src/rust/library/std").is_dir())
}

/// What keeps the wasm free of the paths of this machine (where cargo keeps the sources of dependencies), and the instructions
/// it may have. What else the compiler is told stands in `.cargo/config.toml`.
fn compiler_flags(engine: Engine) -> [String; 2] {
    let home = env::home_dir().map(|home| home.join(".cargo"));
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or(home).unwrap_or_default();
    let sources = cargo.join("registry").join("src");
    let paths = format!("--remap-path-prefix={}=crates", sources.display());
    let instructions = match engine {
        Engine::WebAssembly => "-Ctarget-feature=+simd128",
        Engine::JavaScript => "-Ctarget-cpu=mvp",
    };
    ["--config".to_owned(), format!("target.{WASM}.rustflags=['{paths}', '{instructions}']")]
}

/// Builds the command line, optimized, and says where it is.
pub(crate) fn build_cli() -> Result<PathBuf> {
    Run::cargo()
        .args(["build", "--release", "--features", "cli", "--bin", "epitome", "--locked"])
        .run()?;
    Ok(target_directory()?.join("release").join(format!("epitome{}", env::consts::EXE_SUFFIX)))
}

/// Builds the example that says what the models are fitted on, and says where it is.
pub(crate) fn build_features() -> Result<PathBuf> {
    Run::cargo()
        .args(["build", "--release", "--features", "serde", "--example", "features", "--locked"])
        .run()?;
    let name = format!("features{}", env::consts::EXE_SUFFIX);
    Ok(target_directory()?.join("release").join("examples").join(name))
}

/// What cargo knows of this workspace.
fn metadata() -> Result<Value> {
    let metadata = Run::cargo()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .ask()
        .context("'cargo metadata' failed: run it by hand to see why")?;
    Ok(serde_json::from_str(&metadata)?)
}

/// What `Cargo.toml` says of the library.
pub(crate) fn manifest() -> Result<Value> {
    let metadata = metadata()?;
    let mut packages = metadata["packages"].as_array().into_iter().flatten();
    let library = packages.find(|package| package["name"] == "epitome");
    Ok(library.context("the workspace has no 'epitome'")?.clone())
}

/// Where cargo puts what it builds.
pub(crate) fn target_directory() -> Result<PathBuf> {
    let metadata = metadata()?;
    let folder = metadata["target_directory"].as_str().context("cargo names no target folder")?;
    Ok(PathBuf::from(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_compiler_than_the_one_that_is_pinned_is_told_of() {
        let pinned = "[toolchain]\nchannel = \"1.95.0\"\n";
        assert_eq!(difference(pinned, "rustc 1.95.0 (59807616e 2026-04-14)"), None);
        for other in ["rustc 1.96.0 (x 2026-06-01)", "rustc 1.95.0-nightly (x 2026-02-01)"] {
            assert!(difference(pinned, other).is_some_and(|why| why.contains("names 1.95.0")));
        }
    }

    #[test]
    fn the_repository_pins_its_compiler() {
        let pinned = fs::read_to_string(crate::root().join("rust-toolchain.toml"));
        assert!(difference(&pinned.expect("the file"), "rustc none").is_some());
    }
}
