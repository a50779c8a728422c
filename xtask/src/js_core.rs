//! The core in JavaScript, for pages and browsers that have no WebAssembly: `www/pkg/epitome-js.js`.
//!
//! The crate is compiled for the first version of WebAssembly, so that wasm-bindgen passes no references; `wasm-opt`
//! takes out what the standard library, which comes compiled, uses beyond it; `wasm2js` translates; esbuild joins that
//! with its glue and makes it small. The results are the same, bit for bit.

use std::fs;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::run::Run;
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

/// What the standard library says it may use; wasm-bindgen takes it for what the crate was compiled for.
const DENIED: [&str; 2] = ["reference-types", "multivalue"];

/// What `wasm2js` makes of `memory.grow` reports no failure and leaves the old buffer alive; ours does not.
const GROW: &str = include_str!("js_core/grow.js");

/// Builds `www/pkg/epitome-js.js`; needs the packages of the lock file.
pub(crate) fn make() -> Result<()> {
    let root = crate::root();
    let target = rust::target_directory()?.join("js");
    let stage = target.join("stage");
    rust::wasm_build()
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C target-cpu=mvp")
        .args(["--locked", "--target-dir"])
        .arg(&target)
        .run()?;

    let mut wasm = fs::read(target.join(rust::WASM).join("wasm/epitome_wasm.wasm"))?;
    for feature in DENIED {
        deny(&mut wasm, feature)?;
    }
    Bindgen::new()
        .input_bytes("epitome", wasm)
        .bundler(true)
        .and_then(|bindgen| {
            bindgen.typescript(false).out_name("epitome").remove_name_section(true).generate(&stage)
        })
        .context("wasm-bindgen failed")?;

    let tool = |name: &str| root.join("node_modules/.bin").join(node::program(name));
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
    files::write(&entry, include_bytes!("js_core/entry.js"))?;
    let bundled = stage.join("epitome-js.js");
    Run::new(tool("esbuild"))
        .arg(&entry)
        .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
        .arg(format!("--outfile={}", bundled.display()))
        .run()?;
    files::write(&root.join("www/pkg/epitome-js.js"), &fs::read(&bundled)?)?;
    Ok(())
}

/// Turns "uses this feature" into "may not use it", in the module's list of features.
fn deny(wasm: &mut [u8], feature: &str) -> Result<()> {
    let mut entry = vec![b'+', u8::try_from(feature.len())?];
    entry.extend(feature.bytes());
    let mut found = wasm.windows(entry.len()).enumerate().filter(|(_, window)| *window == entry);
    let (at, _) = found.next().with_context(|| format!("the wasm does not list {feature}"))?;
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
    fn a_feature_is_denied_once_and_an_absent_one_is_an_error() {
        let mut wasm = b"\x02+\x0amultivalue+\x08sign-ext".to_vec();
        deny(&mut wasm, "multivalue").expect("is listed");
        assert_eq!(wasm, b"\x02-\x0amultivalue+\x08sign-ext");
        assert!(deny(&mut wasm, "multivalue").is_err());
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
