//! `archives`: the Python package, and the same answers from every engine of `examples/archives/`.
//!
//! Each runs its example on the same documents, and what it writes is compared with what the command line says.

mod answers;
mod documents;

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::build::{self, Lock, Optimize};
use crate::run::{self, Run};
use crate::stages::Stages;
use crate::{dist, files, node, python, rust};
use answers::{Expected, Unit};

const DOCUMENTS: usize = 10_000;

/// Largest wheel, in bytes.
const LARGEST_WHEEL: u64 = 3_000_000;

/// Two worker processes of one core and 1,024 MB each, so that what is sent between machines is sent here, too.
const SPARK_MASTER: &str = "local-cluster[2,1,1024]";

/// Those that run in Python, on one machine.
const IN_PYTHON: [(&str, &str); 3] =
    [("Python", "with_python.py"), ("DuckDB", "with_duckdb.py"), ("Polars", "with_polars.py")];

/// Those of Spark: from 4.1 on, and before.
const OF_SPARK: [(&str, &str); 2] =
    [("Spark, arrow_udf", "with_spark.py"), ("Spark, mapInArrow", "with_spark_3.py")];

/// `cargo xtask archives [--spark]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let has_spark = match arguments {
        [] => false,
        [one] if one == "--spark" => true,
        _ => bail!("'cargo xtask archives' takes '--spark', no '{}'", arguments.join(" ")),
    };
    let mut stages = Stages::default();
    let command_line = stages.run("command line", rust::build_cli);
    let package = stages.run("package for Node", || {
        node::ensure_node()?;
        node::ensure_packages(&crate::root())?;
        build::make(Optimize::Always, Lock::Keep)?;
        dist::make()
    });
    check(&mut stages, command_line, package, has_spark);
    stages.finish()
}

/// Builds and tests the Python package, and compares the engines with the command line.
pub(crate) fn check(
    stages: &mut Stages,
    command_line: Option<PathBuf>,
    package: Option<()>,
    has_spark: bool,
) {
    let python = stages.run("Python package", || install(has_spark));
    let python = python.as_deref();
    stages.run_with(python, "tests of python/", |python| {
        Run::new(python)
            .args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "python/tests"])
            .run()
    });
    let expected = stages.run_with(command_line, "documents", |program| answered(&program));
    let expected = expected.as_deref();
    for (name, example) in IN_PYTHON {
        stages.run_with(
            python.zip(expected),
            &format!("archives, {name}"),
            |(python, expected)| {
                let run = Run::new(python).arg(examples().join(example));
                compare(run, &fresh(name)?, expected, Unit::CodePoint)
            },
        );
    }
    stages.run_with(package.and(expected), "archives, Node", |expected| {
        let run = Run::new("node").arg(node_project()?);
        compare(run, &fresh("Node")?, expected, Unit::Utf16)
    });
    for (name, example) in OF_SPARK {
        let stage = format!("archives, {name}");
        if !has_spark {
            stages.leave_out(&stage, "a download of 450 MB; 'cargo xtask archives --spark' does");
        } else if env::var_os("JAVA_HOME").is_none() && run::find("java").is_none() {
            stages.leave_out(&stage, "there is no Java: install 17 or later");
        } else {
            stages.run_with(python.zip(expected), &stage, |(python, expected)| {
                let run = Run::new(python.with_file_name("spark-submit"))
                    .env("PYSPARK_PYTHON", python)
                    .args(["--master", SPARK_MASTER, "--conf", "spark.log.level=WARN"])
                    .arg(examples().join(example));
                compare(run, &fresh(name)?, expected, Unit::CodePoint)
            });
        }
    }
}

/// The Python of an environment that has the engines and the package, built as its users build it.
fn install(has_spark: bool) -> Result<PathBuf> {
    let (name, requirements) = if has_spark {
        ("archives-spark", "requirements-spark.txt")
    } else {
        ("archives", "requirements.txt")
    };
    let python = python::filled(name, &examples().join(requirements))?;
    let wheels = fresh("wheel")?;
    let pip = |words: &[&str]| {
        Run::new(&python).args(["-m", "pip", "--disable-pip-version-check", "--quiet"]).args(words)
    };
    pip(&["wheel", "--no-deps", "--wheel-dir"]).arg(&wheels).arg("./python").run()?;
    let built = files::list(&wheels, ".whl");
    let wheel = built.first().context("pip built no wheel")?;
    let size = wheel.metadata()?.len();
    println!("{}: {size} bytes", wheel.file_name().unwrap_or_default().to_string_lossy());
    ensure!(size <= LARGEST_WHEEL, "the wheel has {size} bytes, and may have {LARGEST_WHEEL}");
    pip(&["install", "--no-deps", "--force-reinstall"]).arg(wheel).run()?;
    Ok(python)
}

/// Writes the documents; what the command line answers.
fn answered(command_line: &Path) -> Result<Vec<Expected>> {
    let (documents, written) =
        (folder()?.join("documents.jsonl"), folder()?.join("expected.jsonl"));
    documents::write(&documents, DOCUMENTS)?;
    // Some documents have no text, which it says by its status.
    let status = std::process::Command::new(command_line)
        .args(["--jsonl", "--sentences", "3"])
        .arg(&documents)
        .stdout(File::create(&written)?)
        .status()
        .with_context(|| format!("could not start {}", command_line.display()))?;
    ensure!(status.code().is_some(), "the command line was stopped ({status})");
    answers::expected(&documents, &written)
}

/// Runs an example, and compares what it writes.
fn compare(run: Run, folder: &Path, expected: &[Expected], unit: Unit) -> Result<()> {
    let written = folder.join("answers");
    run.arg("--in")
        .arg(self::folder()?.join("documents.jsonl"))
        .arg("--out")
        .arg(&written)
        .run()?;
    answers::compare(expected, &written, unit)?;
    println!("{} answers are those of the command line", expected.len());
    Ok(())
}

/// A project that has the npm package installed, and the example for Node in it.
fn node_project() -> Result<PathBuf> {
    let project = fresh("project")?;
    fs::write(project.join("package.json"), "{ \"type\": \"module\", \"private\": true }")?;
    let example = project.join("with_node.js");
    fs::copy(examples().join("with_node.js"), &example)?;
    Run::new(node::program("npm"))
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(&project)
        .arg("./dist")
        .run()?;
    Ok(example)
}

fn examples() -> PathBuf {
    crate::root().join("examples/archives")
}

/// Where all of this is made.
fn folder() -> Result<PathBuf> {
    Ok(rust::target_directory()?.join("archives"))
}

/// An empty folder in there.
fn fresh(name: &str) -> Result<PathBuf> {
    let folder = folder()?.join(name.to_lowercase().replace(", ", "-"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines: short enough to be read at a glance.
    const LONGEST_EXAMPLE: usize = 40;

    #[test]
    fn examples_are_short() {
        let all = IN_PYTHON.iter().chain(&OF_SPARK).map(|(_, file)| *file);
        for file in all.chain(["with_node.js"]) {
            let source = fs::read_to_string(examples().join(file)).expect("an example");
            assert!(source.lines().count() <= LONGEST_EXAMPLE, "{file}");
        }
    }

    #[test]
    fn only_its_own_options_are_taken() {
        assert!(run(&["--sparks".into()]).is_err());
    }
}
