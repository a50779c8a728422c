//! `reproduce`: the wasm is built twice, from nothing, from two folders, and must come out the same to the last byte.
//!
//! The second build is of a copy of the sources, so that no path of this machine can be in the first.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::{self, Lock, Optimize};
use crate::run::Run;
use crate::{node, rust};

/// `cargo xtask reproduce`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    crate::no_arguments("reproduce", arguments)?;
    rust::ensure_wasm_target()?;
    rust::ensure_pinned_compiler()?;
    node::ensure_node()?;
    let root = crate::root();
    node::ensure_packages(&root)?;
    let folder = rust::target_directory()?.join("reproduce");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let copy = folder.join("sources");
    copy_sources(&root, &copy)?;

    let first = build::core(&root, &folder.join("first"), Optimize::Always, Lock::Keep)?;
    let second = build::core(&copy, &folder.join("second"), Optimize::Always, Lock::Keep)?;
    for (name, core) in [("first.wasm", &first), ("second.wasm", &second)] {
        fs::write(folder.join(name), &core.wasm)?;
    }
    ensure!(
        first.wasm == second.wasm,
        "the two differ: compare first.wasm and second.wasm in {}",
        folder.display()
    );
    println!("the same twice: {} bytes, {}", first.wasm.len(), folder.join("first.wasm").display());
    let shipped = fs::read(root.join("www/pkg/epitome_bg.wasm")).unwrap_or_default();
    match shipped == first.wasm {
        true => println!("and www/pkg/epitome_bg.wasm is the same"),
        false => {
            println!("www/pkg/epitome_bg.wasm is another: 'cargo xtask build' brings it up to date")
        }
    }
    Ok(())
}

/// The files that git knows, elsewhere.
fn copy_sources(root: &Path, to: &Path) -> Result<()> {
    let files = Run::new("git").args(["ls-files", "-z"]).ask().context("'git ls-files' failed")?;
    for file in files.split('\0').filter(|file| !file.is_empty()) {
        let (from, to) = (root.join(file), to.join(file));
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    Ok(())
}
