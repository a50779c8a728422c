//! `quality`: how good the summaries are, on a folder of test data.
//!
//! The measures need well-kept libraries of Python, so they live in `quality/` and run in a virtual
//! environment of their own. This is a contributor's tool: no test depends on it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::run::{self, Run};
use crate::{files, rust};

/// `cargo xtask quality --data DIR [--json FILE] [SUITE]...`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if !arguments.iter().any(|word| word == "--data" || word.starts_with("--data=")) {
        bail!("'cargo xtask quality' needs '--data DIR', the folder with the test data");
    }
    let arguments = absolute(arguments, &env::current_dir()?);
    let root = crate::root();
    let target = rust::target_directory()?;
    let python = environment(&root, &target.join("quality-venv"))?;
    Run::cargo()
        .args(["build", "--release", "--features", "cli", "--bin", "epitome", "--locked"])
        .run()?;
    let binary = target.join("release").join(format!("epitome{}", env::consts::EXE_SUFFIX));
    Run::new(python)
        .arg(root.join("quality/measure.py"))
        .arg("--binary")
        .arg(binary)
        .args(arguments)
        .run()
}

/// The options whose value is a path.
const PATH_OPTIONS: [&str; 3] = ["--data", "--json", "--budgets"];

/// The arguments with their paths made absolute: every command here runs in the repository's
/// folder, and the caller may be in another.
fn absolute(arguments: &[String], folder: &Path) -> Vec<String> {
    let join = |path: &str| folder.join(path).to_string_lossy().into_owned();
    let mut is_path = false;
    let mut words = Vec::new();
    for word in arguments {
        let joined = PATH_OPTIONS.iter().find_map(|option| {
            let path = word.strip_prefix(option)?.strip_prefix('=')?;
            Some(format!("{option}={}", join(path)))
        });
        words.push(joined.unwrap_or_else(|| if is_path { join(word) } else { word.clone() }));
        is_path = PATH_OPTIONS.contains(&word.as_str());
    }
    words
}

/// The Python of the virtual environment, made and filled if it is missing or out of date.
fn environment(root: &Path, venv: &Path) -> Result<PathBuf> {
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let (stamp, requirements) = (venv.join(".filled"), root.join("quality/requirements.txt"));
    if python.exists() && files::is_fresh(&stamp, &requirements) {
        return Ok(python);
    }
    let system = ["python3", "python"].into_iter().find(|name| run::find(name).is_some());
    let Some(system) = system else {
        bail!("the measures need Python 3: install it from https://www.python.org or your system");
    };
    Run::new(system).args(["-m", "venv", "--clear"]).arg(venv).run().context(
        "no virtual environment could be made (on Debian and Ubuntu: install python3-venv)",
    )?;
    let install = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", "-r"];
    Run::new(&python).args(install).arg(&requirements).run()?;
    fs::write(&stamp, "").with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(python)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn paths_are_those_of_the_caller() {
        let words = ["--data", "d", "--json=out/a.json", "summaries", "--json", "/b.json"];
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let expected = ["--data", "/here/d", "--json=/here/out/a.json", "summaries"];
        let actual = absolute(&words, Path::new("/here"));
        assert_eq!(actual[..4], expected);
        assert_eq!(actual[4..], ["--json", "/b.json"]);
    }

    #[test]
    fn the_data_must_be_named() {
        assert!(run(&[]).is_err());
    }
}
