//! `train`: fits the weights of a model, and writes them as a table of Rust.
//!
//! A script of `training/` fits, and leaves a record; the table is written from the record alone, so a
//! test can tell whether the two still agree.

mod commonness;
mod key_terms;
mod languages;
mod linear;
mod ranking;

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::Run;
use crate::{files, python, rust};

/// A model that can be fitted.
struct Model {
    name: &'static str,
    /// What fits it.
    script: &'static str,
    /// What was fitted.
    record: &'static str,
    /// What the library reads.
    tables: &'static [Table],
}

/// A file of what was fitted.
struct Table {
    path: &'static str,
    /// Its text by a record, not yet formatted.
    render: fn(&Value) -> Result<String>,
}

const MODELS: [Model; 6] = [
    Model {
        name: "ranking",
        script: "training/ranking.py",
        record: "training/ranking.json",
        tables: &[
            Table { path: "src/scores/weights.rs", render: ranking::render },
            Table { path: "src/features/wording/weights.rs", render: ranking::render_lexicon },
        ],
    },
    Model {
        name: "key-terms",
        script: "training/key_terms.py",
        record: "training/key_terms.json",
        tables: &[Table { path: "src/key_terms/model/weights.rs", render: key_terms::render }],
    },
    Model {
        name: "boilerplate",
        script: "training/boilerplate.py",
        record: "training/boilerplate.json",
        tables: &[Table {
            path: "src/structure/boilerplate/model/weights.rs",
            render: linear::render_blocks,
        }],
    },
    Model {
        name: "title",
        script: "training/title.py",
        record: "training/title.json",
        tables: &[Table {
            path: "src/structure/boilerplate/title/weights.rs",
            render: linear::render_titles,
        }],
    },
    Model {
        name: "languages",
        script: "training/languages.py",
        record: "training/languages.json",
        tables: &[Table { path: "src/language/detection/profiles.rs", render: languages::render }],
    },
    Model {
        name: "commonness",
        script: "training/commonness.py",
        record: "training/commonness.json",
        tables: &[Table { path: "src/lexicon/commonness/weights.rs", render: commonness::render }],
    },
];

/// The options whose value is a path.
const PATH_OPTIONS: [&str; 2] = ["--data", "--budgets"];
/// Columns of a line of documentation.
const COLUMNS: usize = 100;

/// `cargo xtask train [MODEL] --data DIR [OPTION]...`, or `cargo xtask train [MODEL] --only-render`, with the
/// options of the script. The model is the ranker unless it is named.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let known = MODELS.map(|model| model.name).join("' or '");
    let (name, arguments) = match arguments.split_first() {
        Some((name, rest)) if !name.starts_with('-') => (name.as_str(), rest),
        _ => (MODELS[0].name, arguments),
    };
    let Some(model) = MODELS.iter().find(|model| model.name == name) else {
        bail!("there is no model '{name}'; choose '{known}'");
    };
    let root = crate::root();
    if arguments.iter().any(|word| word == "--only-render") {
        ensure!(arguments.len() == 1, "'--only-render' fits nothing and takes nothing else");
    } else {
        python::require_data("train", arguments)?;
        let arguments = python::absolute(arguments, &PATH_OPTIONS, &env::current_dir()?);
        let python = python::environment("training")?;
        Run::new(python)
            .arg(root.join(model.script))
            .arg("--binary")
            .arg(rust::build_features()?)
            .arg("--record")
            .arg(root.join(model.record))
            .args(arguments)
            .run()?;
    }
    for table in model.tables {
        let text = model.text_of(table, &rust::target_directory()?.join("train"))?;
        files::write(&root.join(table.path), text.as_bytes())?;
        eprintln!("{} is that of {}", table.path, model.record);
    }
    Ok(())
}

impl Model {
    /// A table of its record, formatted by way of a file in `folder`.
    fn text_of(&self, table: &Table, folder: &Path) -> Result<String> {
        let record = fs::read_to_string(crate::root().join(self.record))
            .with_context(|| format!("cannot read {}; '--data DIR' makes it", self.record))?;
        let record =
            serde_json::from_str(&record).with_context(|| format!("{} is no JSON", self.record))?;
        formatted(&(table.render)(&record)?, folder)
    }
}

/// The text as rustfmt would have it, by way of a file in `folder`.
fn formatted(text: &str, folder: &Path) -> Result<String> {
    let draft = folder.join("weights.rs");
    files::write(&draft, text.as_bytes())?;
    let config = crate::root().join("rustfmt.toml");
    Run::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(config)
        .arg(&draft)
        .run()
        .context("rustfmt is a component of Rust: 'rustup component add rustfmt'")?;
    fs::read_to_string(&draft).with_context(|| format!("cannot read {}", draft.display()))
}

/// A paragraph of documentation in lines.
fn wrapped(paragraph: &str) -> String {
    let mut text = String::new();
    let mut line = String::from("//!");
    for word in paragraph.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > COLUMNS {
            text.push_str(&line);
            text.push('\n');
            line = String::from("//!");
        }
        line.push(' ');
        line.push_str(word);
    }
    text + &line + "\n"
}

fn list<'a>(record: &'a Value, key: &str) -> Result<&'a Vec<Value>> {
    record[key].as_array().with_context(|| format!("the record has no list '{key}'"))
}

fn string<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key].as_str().with_context(|| format!("there is no '{key}'"))
}

fn thousandths(list: &Value) -> Result<Vec<i16>> {
    let numbers = list.as_array().context("weights are a list")?.iter();
    numbers
        .map(|number| {
            let number = number.as_i64().and_then(|number| i16::try_from(number).ok());
            number.context("a weight is a whole number of thousandths below 32.768")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::tests::Scratch;

    #[test]
    fn the_tables_are_those_of_the_records() {
        for model in MODELS {
            let scratch = Scratch::new(model.name);
            for table in model.tables {
                let rendered = model.text_of(table, &scratch.0).expect("a table");
                let text = fs::read_to_string(crate::root().join(table.path)).expect("a table");
                assert!(text == rendered, "run 'cargo xtask train {} --only-render'", model.name);
            }
        }
    }

    #[test]
    fn the_model_must_be_known_and_the_data_named_unless_nothing_is_fitted() {
        let refused = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            run(&words).expect_err("should be refused").to_string()
        };
        assert!(refused(&["trees"]).contains("choose 'ranking' or 'key-terms'"));
        assert!(refused(&[]).contains("--data DIR"));
        assert!(refused(&["ranking"]).contains("--data DIR"));
        assert!(refused(&["key-terms", "--only-render", "--folds"]).contains("takes nothing else"));
    }
}
