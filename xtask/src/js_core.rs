//! The core in JavaScript, for pages and browsers that have no WebAssembly: `www/pkg/epitome-js.js`.
//!
//! The crate is compiled for the first version of WebAssembly, so that wasm-bindgen passes no references; `wasm-opt`
//! takes out what a standard library that comes compiled uses beyond it; `wasm2js` translates; esbuild joins that
//! with its glue and makes it small. The results are the same, bit for bit.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::run::Run;
use crate::rust::Engine;
use crate::{files, node, rust};

/// Lowered by `wasm-opt`, then gone.
const LOWERING: [&str; 7] = [
    "-O3",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
];

/// What a standard library that comes compiled says it may use; wasm-bindgen takes it for what the crate was compiled for.
const DENIED: [&str; 2] = ["reference-types", "multivalue"];

/// What `wasm2js` makes of `memory.grow` reports no failure and leaves the old buffer alive; ours does not.
const GROW: &str = include_str!("js_core/grow.js");

/// Joins the translated core with its glue.
const ENTRY: &str = include_str!("js_core/entry.js");

/// Builds `www/pkg/epitome-js.js`; needs the packages of the lock file.
pub(crate) fn make() -> Result<()> {
    let root = crate::root();
    let target = rust::target_directory()?.join("js");
    let stage = target.join("stage");
    rust::wasm_build(Engine::JavaScript).args(["--locked", "--target-dir"]).arg(&target).run()?;

    let compiled = fs::read(target.join(rust::WASM).join("wasm/epitome_wasm.wasm"))?;
    let recipe = recipe()?;
    let (input, made_from) = (stage.join("input.wasm"), stage.join("recipe.txt"));
    let bundled = stage.join("epitome-js.js");
    let same = |path: &Path, content: &[u8]| fs::read(path).is_ok_and(|old| old == content);
    let is_made = same(&input, &compiled) && same(&made_from, recipe.as_bytes());
    if !(is_made && bundled.is_file()) {
        // Without its recipe a result is not trusted, so a run that is cut short leaves none.
        let _ = fs::remove_file(&made_from);
        translate(compiled.clone(), &stage, &bundled)?;
        files::write(&input, &compiled)?;
        files::write(&made_from, recipe.as_bytes())?;
    }
    files::write(&root.join("www/pkg/epitome-js.js"), &fs::read(&bundled)?)?;
    Ok(())
}

/// What the result depends on besides the compiled wasm.
fn recipe() -> Result<String> {
    let mut recipe = format!("{LOWERING:?}\n{DENIED:?}\n{GROW}{ENTRY}");
    for package in ["binaryen", "esbuild"] {
        let path = crate::root().join("node_modules").join(package).join("package.json");
        let manifest = fs::read_to_string(&path);
        recipe +=
            &manifest.with_context(|| format!("cannot read {}: run 'npm ci'", path.display()))?;
    }
    Ok(recipe)
}

/// From compiled wasm to a module of JavaScript.
fn translate(mut wasm: Vec<u8>, stage: &Path, bundled: &Path) -> Result<()> {
    for feature in DENIED {
        deny(&mut wasm, feature)?;
    }
    Bindgen::new()
        .input_bytes("epitome", wasm)
        .bundler(true)
        .and_then(|bindgen| {
            bindgen.typescript(false).out_name("epitome").remove_name_section(true).generate(stage)
        })
        .context("wasm-bindgen failed")?;

    let tools = crate::root().join("node_modules/.bin");
    let tool = |name: &str| tools.join(node::program(name));
    let (lowered, core) = (stage.join("lowered.wasm"), stage.join("core.js"));
    Run::new(tool("wasm-opt"))
        .args(LOWERING)
        .arg(stage.join("epitome_bg.wasm"))
        .arg("-o")
        .arg(&lowered)
        .run()?;
    Run::new(tool("wasm2js"))
        .args(["-O2", "--emscripten", "--enable-bulk-memory"])
        .arg(&lowered)
        .arg("-o")
        .arg(&core)
        .run()?;

    let script = with_own_grow(&fs::read_to_string(&core)?)?;
    files::write(&core, format!("export {script}").as_bytes())?;
    let entry = stage.join("entry.js");
    files::write(&entry, ENTRY.as_bytes())?;
    Run::new(tool("esbuild"))
        .arg(&entry)
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", bundled.display()))
        .run()
}

/// Turns "uses this feature" into "may not use it", in the module's list of features, if it is there.
fn deny(wasm: &mut [u8], feature: &str) -> Result<()> {
    let mut entry = vec![b'+', u8::try_from(feature.len())?];
    entry.extend(feature.bytes());
    let mut found = wasm.windows(entry.len()).enumerate().filter(|(_, window)| *window == entry);
    let Some((at, _)) = found.next() else { return Ok(()) };
    ensure!(found.next().is_none(), "the wasm lists {feature} twice");
    wasm[at] = b'-';
    Ok(())
}

fn with_own_grow(script: &str) -> Result<String> {
    let start =
        script.find(" function __wasm_memory_grow(").context("wasm2js wrote no memory.grow")?;
    let (before, rest) = script.split_at(start);
    let (_, after) = rest.split_once("\n }\n").context("memory.grow of wasm2js has no end")?;
    Ok(format!("{before}{GROW}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_is_denied_once_if_it_is_listed() {
        let mut wasm = b"\x02+\x0amultivalue+\x08sign-ext".to_vec();
        deny(&mut wasm, "multivalue").expect("is listed");
        assert_eq!(wasm, b"\x02-\x0amultivalue+\x08sign-ext");
        let denied = wasm.clone();
        deny(&mut wasm, "multivalue").expect("need not be listed");
        assert_eq!(wasm, denied);
    }

    #[test]
    fn only_memory_grow_is_replaced() {
        let script = "a;\n function __wasm_memory_grow(n) {\n  return n;\n }\n \n return {};\n";
        let replaced = with_own_grow(script).expect("is found");
        assert!(replaced.starts_with("a;\n function __wasm_memory_grow(pagesToAdd) {\n"));
        assert!(replaced.ends_with("\n }\n \n return {};\n") && !replaced.contains("return n;"));
        assert!(with_own_grow("a;").is_err());
    }
}
