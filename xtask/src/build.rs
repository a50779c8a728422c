//! `build`: from `wasm/` to the files in `www/pkg/` that the page imports.
//!
//! Three steps: cargo compiles, wasm-bindgen writes the glue, `wasm-opt` makes the wasm smaller.
//! wasm-bindgen runs as a library, so that the lock file pins both of its halves to one version
//! and no tool has to be installed. The page's policy forbids a script every request, its own files
//! included, so the wasm is also written as a module that holds it as text.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::rust::Engine;
use crate::{files, rust, sizes, wasm_opt};

/// What the page downloads of the wasm, in one form or the other.
const MEASURED: [&str; 3] =
    ["www/pkg/epitome.js", "www/pkg/epitome_bg.wasm", "www/pkg/epitome-inline.js"];

const INLINE_TYPES: &str = "/** The bytes of epitome_bg.wasm, each as the character of its number and 35 more. */\n\
                            declare const letters: string;\n\
                            export default letters;\n";

/// What stands for the byte 0; `www/engine/core-inline.js` knows it too.
const FIRST_LETTER: u32 = 35;

/// Of a file that only `dist` writes; `engine/inline.js` imports it.
const WORKER_TYPES: &str = "/** The worker as one script. */\n\
                            declare const source: string;\n\
                            export default source;\n";

/// When to run `wasm-opt`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Optimize {
    Never,
    IfInstalled,
    Always,
}

/// Whether cargo may bring the lock file up to date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Lock {
    Keep,
    Update,
}

/// `cargo xtask build [--no-opt]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let optimize = match arguments {
        [] => Optimize::IfInstalled,
        [only] if only == "--no-opt" => Optimize::Never,
        _ => bail!("'cargo xtask build' takes '--no-opt' and nothing else"),
    };
    let optimized = make(optimize, Lock::Update)?;
    weigh(optimized)
}

/// The wasm and where its glue is.
#[derive(Debug)]
pub(crate) struct Core {
    pub(crate) wasm: Vec<u8>,
    glue: PathBuf,
    is_optimized: bool,
}

impl Core {
    fn glue(&self, name: &str) -> Result<Vec<u8>> {
        read(&self.glue, name)
    }
}

fn read(glue: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(glue.join(name)).with_context(|| format!("wasm-bindgen wrote no {name}"))
}

/// Makes of the sources in a folder the wasm with its glue, below `target`.
pub(crate) fn core(sources: &Path, target: &Path, optimize: Optimize, lock: Lock) -> Result<Core> {
    rust::wasm_build(Engine::WebAssembly)
        .arg("--manifest-path")
        .arg(sources.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        .args((lock == Lock::Keep).then_some("--locked"))
        .run()?;

    let stage = target.join("wasm-stage");
    let glue = stage.join("bindgen");
    let compiled = target.join(rust::WASM).join("wasm/epitome_wasm.wasm");
    Bindgen::new()
        .input_path(&compiled)
        .web(true)
        .map(|bindgen| {
            bindgen
                .typescript(true)
                .reset_state_function(true)
                .omit_default_module_path(true)
                .out_name("epitome")
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&glue)
        })
        .and_then(|generated| generated)
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))?;

    let root = crate::root();
    let mut wasm = read(&glue, "epitome_bg.wasm")?;
    let optimizer = match optimize {
        Optimize::Never => None,
        Optimize::IfInstalled | Optimize::Always => wasm_opt::installed(&root),
    };
    match &optimizer {
        Some(program) => wasm = wasm_opt::optimize(&root, program, &wasm, &stage)?,
        None if optimize == Optimize::Always => {
            bail!("there is no node_modules/.bin/wasm-opt: run 'npm ci'")
        }
        None => println!(
            "wasm-opt skipped ({}): the wasm is larger than need be, and not the one that ships",
            why(optimize)
        ),
    }
    Ok(Core { wasm, glue, is_optimized: optimizer.is_some() })
}

/// Builds `www/pkg/`; says whether the wasm is optimized.
pub(crate) fn make(optimize: Optimize, lock: Lock) -> Result<bool> {
    let root = crate::root();
    rust::ensure_wasm_target()?;
    if let Some(difference) = rust::other_compiler()? {
        println!("{difference}");
    }
    let core = core(&root, &rust::target_directory()?, optimize, lock)?;
    let inline = as_module(&core.wasm).into_bytes();
    let types = core.glue("epitome.d.ts")?;
    let script = core.glue("epitome.js")?;

    let package = root.join("www/pkg");
    let mut changed = false;
    for (name, content) in [
        ("epitome-inline.js", inline),
        ("epitome_bg.wasm", core.wasm),
        ("epitome-inline.d.ts", INLINE_TYPES.into()),
        ("epitome-worker.d.ts", WORKER_TYPES.into()),
        ("epitome.d.ts", types),
        ("epitome.js", script),
    ] {
        changed |= files::write(&package.join(name), &content)?;
    }
    println!("www/pkg is {}", if changed { "built" } else { "up to date" });
    Ok(core.is_optimized)
}

/// The wasm as a module of text, one character a byte. Compressed, that is 3 % more than the file itself, where base64 is
/// 23 % more. From the 35th character on, there are no control characters and no quotation marks.
fn as_module(wasm: &[u8]) -> String {
    let mut letters = String::with_capacity(wasm.len() * 3 / 2);
    for byte in wasm {
        match char::from_u32(u32::from(*byte) + FIRST_LETTER) {
            Some('\\') => letters.push_str("\\\\"),
            // In a page, `</script` would end the script.
            Some('<') => letters.push_str("\\x3C"),
            letter => letters.extend(letter),
        }
    }
    format!("export default \"{letters}\";\n")
}

fn why(optimize: Optimize) -> &'static str {
    match optimize {
        Optimize::Never => "--no-opt",
        Optimize::IfInstalled | Optimize::Always => "not installed; 'npm ci' with Node installs it",
    }
}

/// Prints the sizes of what was built. The budgets are for the optimized wasm, so only that is
/// held to them.
pub(crate) fn weigh(optimized: bool) -> Result<()> {
    let report = sizes::report(&crate::root(), "www/", &MEASURED)?;
    print!("\n{}", report.table);
    match report.hold() {
        Err(over) if !optimized => println!("{over} (but it is not optimized)"),
        held => held?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_option_is_taken() {
        for arguments in [vec!["--noopt"], vec!["--no-opt", "--no-opt"]] {
            let arguments: Vec<String> = arguments.into_iter().map(String::from).collect();
            assert!(run(&arguments).is_err());
        }
    }
}
