//! The scripts in Python: `quality/` measures and `training/` fits. They need well-kept libraries of
//! Python, and each folder runs in a virtual environment of its own. Only their own tests need them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::run::{self, Run};
use crate::{files, rust};

/// Where there are scripts with tests of their own.
pub(crate) const FOLDERS: [&str; 2] = ["quality", "training"];

/// Where else there is Python: the package, and what uses it (`archives.rs` runs both).
const OTHERS: [&str; 2] = ["python", "examples/archives"];

/// Refuses arguments that do not name the folder with the data.
pub(crate) fn require_data(command: &str, arguments: &[String]) -> Result<()> {
    if arguments.iter().any(|word| word == "--data" || word.starts_with("--data=")) {
        return Ok(());
    }
    bail!("'cargo xtask {command}' needs '--data DIR', the folder with the data")
}

/// The arguments with the values of `options` made absolute paths: every command here runs in the
/// repository's folder, and the caller may be in another.
pub(crate) fn absolute(arguments: &[String], options: &[&str], folder: &Path) -> Vec<String> {
    let join = |path: &str| folder.join(path).to_string_lossy().into_owned();
    let mut is_path = false;
    let mut words = Vec::new();
    for word in arguments {
        let joined = options.iter().find_map(|option| {
            let path = word.strip_prefix(option)?.strip_prefix('=')?;
            Some(format!("{option}={}", join(path)))
        });
        words.push(joined.unwrap_or_else(|| if is_path { join(word) } else { word.clone() }));
        is_path = options.contains(&word.as_str());
    }
    words
}

/// The Python of a folder's virtual environment.
pub(crate) fn environment(folder: &str) -> Result<PathBuf> {
    filled(folder, &crate::root().join(folder).join("requirements.txt"))
}

/// Runs the tests of a folder.
pub(crate) fn test(folder: &str) -> Result<()> {
    Run::new(environment(folder)?).args(["-m", "unittest", "discover", folder]).run()
}

/// Runs one of ruff's commands over all Python.
pub(crate) fn ruff(words: &[&str]) -> Result<()> {
    let python = filled("ruff", &crate::root().join("xtask/ruff.txt"))?;
    Run::new(python).args(["-m", "ruff"]).args(words).args(FOLDERS).args(OTHERS).run()
}

/// The Python of a virtual environment that has what `requirements` lists; made if it is missing or out of date.
pub(crate) fn filled(name: &str, requirements: &Path) -> Result<PathBuf> {
    let venv = rust::target_directory()?.join(format!("{name}-venv"));
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let stamp = venv.join(".filled");
    if python.exists() && files::is_fresh(&stamp, requirements) {
        return Ok(python);
    }
    let system = ["python3", "python"].into_iter().find(|name| run::find(name).is_some());
    let Some(system) = system else {
        bail!("this needs Python 3: install it from https://www.python.org or your system");
    };
    Run::new(system).args(["-m", "venv", "--clear"]).arg(venv).run().context(
        "no virtual environment could be made (on Debian and Ubuntu: install python3-venv)",
    )?;
    let install = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", "-r"];
    Run::new(&python).args(install).arg(requirements).run()?;
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
        let actual = absolute(&words, &["--data", "--json"], Path::new("/here"));
        assert_eq!(actual[..4], expected);
        assert_eq!(actual[4..], ["--json", "/b.json"]);
    }

    #[test]
    fn the_data_must_be_named() {
        assert!(require_data("quality", &[]).is_err());
        assert!(require_data("quality", &["--data=d".into()]).is_ok());
    }
}
