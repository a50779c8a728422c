//! External commands: printed before they run, and an error that says which one failed.
//!
//! A child gets no standard input, so nothing can stop to ask a question in the middle of a run.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

/// One external command, in the repository's folder.
#[derive(Debug)]
pub(crate) struct Run {
    shown: String,
    command: Command,
}

impl Run {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.current_dir(crate::root()).stdin(Stdio::null());
        Self { shown: shown(program), command }
    }

    /// The cargo that runs this program, shown by its plain name.
    pub(crate) fn cargo() -> Self {
        let mut run = Self::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        run.shown = "cargo".into();
        run
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&shown(arg.as_ref()));
        self.command.arg(arg);
        self
    }

    pub(crate) fn args(self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        args.into_iter().fold(self, Self::arg)
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.shown = format!("{name}={} {}", shown(value.as_ref()), self.shown);
        self.command.env(name, value);
        self
    }

    /// Prints the command, runs it, and fails if it fails.
    pub(crate) fn run(mut self) -> Result<()> {
        eprintln!("$ {}", self.shown);
        let status =
            self.command.status().with_context(|| format!("could not start '{}'", self.shown))?;
        if !status.success() {
            bail!("'{}' failed ({status})", self.shown);
        }
        Ok(())
    }

    /// What the command says on standard output, without a trace; `None` if there is no such
    /// program or it fails. For questions such as "which version are you?".
    pub(crate) fn ask(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// An argument as one would type it.
fn shown(text: &OsStr) -> String {
    let root = crate::root();
    let text = Path::new(text).strip_prefix(&root).map_or(text, Path::as_os_str);
    let text = text.to_string_lossy();
    if text.is_empty() || text.contains([' ', '"', '\'', '$', '*']) {
        format!("'{text}'")
    } else {
        text.into_owned()
    }
}

/// Where `program` is in PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let suffixes: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    env::split_paths(&path)
        .flat_map(|folder| suffixes.iter().map(move |s| folder.join(format!("{program}{s}"))))
        .find(|candidate| is_program(candidate).unwrap_or(false))
}

#[cfg(unix)]
fn is_program(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let metadata = path.metadata()?;
    Ok(metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> io::Result<bool> {
    Ok(path.metadata()?.is_file())
}

/// Several paths as arguments.
pub(crate) fn relative(paths: &[PathBuf]) -> Vec<OsString> {
    let root = crate::root();
    paths.iter().map(|path| path.strip_prefix(&root).unwrap_or(path).into()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let run = Run::new("node").args(["--test", "a b.js"]).env("MODE", "x");
        assert_eq!(run.shown, "MODE=x node --test 'a b.js'");
        let run = Run::new("node").arg(crate::root().join("tests"));
        assert_eq!(run.shown, "node tests");
    }

    #[test]
    fn a_missing_program_is_an_error_that_names_it() {
        let error = Run::new("no-such-program-here").run().expect_err("does not exist");
        assert!(error.to_string().contains("no-such-program-here"));
        assert_eq!(Run::new("no-such-program-here").ask(), None);
        assert_eq!(find("no-such-program-here"), None);
    }
}
