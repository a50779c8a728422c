//! The optimizer of WebAssembly, from the npm package `binaryen`.
//!
//! It takes some 6 % off the file (2 % once compressed) and needs Node, which serving the page must
//! not: so it is used where it is installed, and skipped, with a word about it, where it is not.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::run::{self, Run};
use crate::{files, node};

/// The level, and the features that rustc's output for `wasm32-unknown-unknown` uses. The levels
/// differ by less than 1 % in size and by nothing measurable in speed; of the plain ones, -O3 gives
/// the fewest bytes after compression, and a second round of it still fewer.
const ARGUMENTS: [&str; 17] = [
    "-O3",
    // What can be in variables and memory, seen over the whole module; what comes of it is optimized again.
    "--gufa-optimizing",
    "-O3",
    // What should be inlined, the compiler has inlined.
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=0",
    "--flexible-inline-max-function-size=0",
    "--gufa-optimizing",
    // Nothing lies below the stack.
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-simd",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
];

/// The installed optimizer, if both it and the Node it runs on are there.
pub(crate) fn installed(root: &Path) -> Option<PathBuf> {
    let program = root.join("node_modules/.bin").join(node::program("wasm-opt"));
    (program.exists() && run::find("node").is_some()).then_some(program)
}

/// Optimizes `wasm`. The last result stays in `stage` with what it was made from, so that an
/// unchanged file takes no time.
pub(crate) fn optimize(root: &Path, program: &Path, wasm: &[u8], stage: &Path) -> Result<Vec<u8>> {
    let (input, output, recipe) =
        (stage.join("input.wasm"), stage.join("output.wasm"), stage.join("recipe.txt"));
    let version = locked_version(root)?;
    let wanted = format!("{}\n{version}", ARGUMENTS.join(" "));
    let same = |path: &Path, content: &[u8]| fs::read(path).is_ok_and(|old| old == content);
    if !(same(&input, wasm) && same(&recipe, wanted.as_bytes()) && output.is_file()) {
        // Without its recipe a result is not trusted, so a run that is cut short leaves none.
        let _ = fs::remove_file(&recipe);
        files::write(&input, wasm)?;
        Run::new(program).args(ARGUMENTS).arg(&input).arg("-o").arg(&output).run()?;
        files::write(&recipe, wanted.as_bytes())?;
    }
    fs::read(&output).with_context(|| format!("cannot read {}", output.display()))
}

/// The version that is installed, if it is that of the lock file: any other writes other bytes.
fn locked_version(root: &Path) -> Result<String> {
    let read = |path: &str| -> Result<Value> {
        let content = fs::read(root.join(path))
            .with_context(|| format!("cannot read {path}: run 'npm ci'"))?;
        serde_json::from_slice(&content).with_context(|| format!("{path} is no JSON"))
    };
    let installed = read("node_modules/binaryen/package.json")?["version"].clone();
    let locked = read("package-lock.json")?["packages"]["node_modules/binaryen"]["version"].clone();
    ensure!(
        installed == locked && installed.is_string(),
        "wasm-opt is of binaryen {installed}, and the lock file has {locked}: run 'npm ci'"
    );
    Ok(installed.as_str().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::tests::Scratch;

    #[test]
    fn an_optimizer_of_another_version_is_refused() {
        let scratch = Scratch::new("wasm-opt");
        let folder = scratch.0.join("node_modules/binaryen");
        fs::create_dir_all(&folder).expect("a folder");
        let lock = r#"{"packages": {"node_modules/binaryen": {"version": "132.0.0"}}}"#;
        fs::write(scratch.0.join("package-lock.json"), lock).expect("a file");
        assert!(locked_version(&scratch.0).is_err(), "none is there");
        for (version, is_same) in [("132.0.0", true), ("131.0.0", false)] {
            let content = format!(r#"{{"version": "{version}"}}"#);
            fs::write(folder.join("package.json"), content).expect("a file");
            assert_eq!(locked_version(&scratch.0).is_ok(), is_same, "{version}");
        }
    }
}
