//! The project's own commands, run as `cargo xtask <command>`.
//!
//! They are a Rust program rather than scripts so that they work wherever the library builds, need
//! nothing installed beside Rust, and are pinned by the lock file like everything else. Each
//! command is one module; each external command is printed before it runs, so that anybody can run
//! it by hand.

mod archives;
mod audit;
mod bench;
mod browser;
mod build;
mod check;
mod compat;
mod consent;
mod dist;
mod files;
mod format;
mod fuzz;
mod growth;
mod http;
mod js_core;
mod node;
mod parts;
mod policy;
mod python;
mod quality;
mod release;
mod reproduce;
mod run;
mod rust;
mod serve;
mod shots;
mod sizes;
mod stages;
mod suites;
mod test;
mod train;
mod wasm_opt;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

/// A command: its name, what follows it, what it does, and the function that does it.
struct Task {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const TASKS: [Task; 18] = [
    Task {
        name: "serve",
        arguments: "[--site] [--port N]",
        about: "build the page, or the site of it, and serve it on http://127.0.0.1:8080",
        run: serve::run,
    },
    Task {
        name: "build",
        arguments: "[--no-opt]",
        about: "build www/pkg from wasm/, and hold its sizes against budgets.json",
        run: build::run,
    },
    Task {
        name: "dist",
        arguments: "",
        about: "build dist/: the npm package, the page as a site and as one file",
        run: dist::run,
    },
    Task {
        name: "test",
        arguments: "[--quick] [--yes|--no]",
        about: "run every test: library, bindings, and the page in real browsers",
        run: test::run,
    },
    Task {
        name: "archives",
        arguments: "[--spark]",
        about: "build the Python package, and compare every engine's answers with the command line's",
        run: archives::run,
    },
    Task {
        name: "shots",
        arguments: "[DIR]",
        about: "take pictures of the states of the site, into a folder",
        run: shots::run,
    },
    Task {
        name: "check",
        arguments: "",
        about: "formatting, lints, types, the documentation, and the tests of the scripts",
        run: check::run,
    },
    Task {
        name: "format",
        arguments: "",
        about: "lay out Rust, JavaScript and Python as check wants them",
        run: format::run,
    },
    Task {
        name: "bench",
        arguments: "[--quick] [--peers]",
        about: "measure speed and memory, native and wasm, and record them in bench/",
        run: bench::run,
    },
    Task {
        name: "parts",
        arguments: "",
        about: "say what the wasm is made of, module by module",
        run: parts::run,
    },
    Task {
        name: "fuzz",
        arguments: "[--seconds N] [TARGET]...",
        about: "look for inputs that break something, each target for a while",
        run: fuzz::run,
    },
    Task {
        name: "growth",
        arguments: "",
        about: "repeat every short construction, and see that none takes more than its share of work",
        run: growth::run,
    },
    Task {
        name: "audit",
        arguments: "[--install] [--advisories]",
        about: "hold what comes from outside against deny.toml",
        run: audit::run,
    },
    Task {
        name: "reproduce",
        arguments: "",
        about: "build the wasm twice and compare the bytes",
        run: reproduce::run,
    },
    Task {
        name: "compat",
        arguments: "",
        about: "build with the oldest Rust, and compare the public interface with the last version's",
        run: compat::run,
    },
    Task {
        name: "release",
        arguments: "--dry-run",
        about: "pack the crate and the npm package, check both, and say what comes next",
        run: release::run,
    },
    Task {
        name: "quality",
        arguments: "--data DIR [--json FILE] [SUITE]...",
        about: "measure summaries, focus, key terms, sentences and pages on a folder of test data",
        run: quality::run,
    },
    Task {
        name: "train",
        arguments: "[ranking|key-terms] --data DIR [--folds]",
        about: "fit the weights that rank sentences, or those of key terms, and write their table",
        run: train::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<stages::Reported>() => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", usage());
        return Ok(());
    };
    if ["help", "--help", "-h"].contains(&name.as_str()) {
        print!("{}", usage());
        return Ok(());
    }
    match TASKS.iter().find(|task| task.name == name) {
        Some(task) => (task.run)(rest),
        None => bail!("there is no command '{name}'\n\n{}", usage()),
    }
}

fn usage() -> String {
    let mut text = String::from("cargo xtask <command>\n\n");
    for task in &TASKS {
        let call = format!("{} {}", task.name, task.arguments);
        text.push_str(&format!("  {call:<44}{}\n", task.about));
    }
    text
}

/// Refuses whatever follows a command that takes no arguments.
fn no_arguments(command: &str, arguments: &[String]) -> Result<()> {
    match arguments.first() {
        None => Ok(()),
        Some(extra) => bail!("'cargo xtask {command}' takes no '{extra}'"),
    }
}

/// The folder of the repository. Cargo says at run time where this crate is; the path of compile
/// time is only for a binary that was started by hand.
fn root() -> PathBuf {
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").into());
    let mut path = PathBuf::from(here);
    path.pop();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_has_one_line_for_each_command() {
        assert_eq!(usage().lines().count(), TASKS.len() + 2);
    }

    #[test]
    fn an_unknown_command_is_refused_with_the_list() {
        let error = dispatch(&["bild".into()]).expect_err("no such command");
        assert!(error.to_string().contains("serve [--site] [--port N]"));
    }

    #[test]
    fn surplus_arguments_are_refused() {
        for command in ["check", "dist", "reproduce", "test"] {
            assert!(dispatch(&[command.into(), "--fast".into()]).is_err());
        }
    }

    #[test]
    fn the_root_is_the_folder_with_the_workspace() {
        assert!(root().join("Cargo.toml").is_file());
        assert!(root().join("xtask").is_dir());
    }
}
