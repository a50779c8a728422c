//! `train`: fits the weights that rank sentences, and writes them as a table of Rust.
//!
//! `training/ranking.py` fits, and leaves a record; the table is written from the record alone, so a
//! test can tell whether the two still agree.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::run::Run;
use crate::{files, python, rust};

/// What was fitted.
const RECORD: &str = "training/ranking.json";
/// What the library reads.
const TABLE: &str = "src/scores/weights.rs";
/// The options whose value is a path.
const PATH_OPTIONS: [&str; 3] = ["--data", "--budgets", "--report"];
/// Columns of a line of documentation.
const COLUMNS: usize = 100;

/// `cargo xtask train --data DIR [--budgets FILE] [--folds] [--domains] [--report DIR --date DATE]`, or
/// `cargo xtask train --only-render`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let root = crate::root();
    if arguments.iter().any(|word| word == "--only-render") {
        ensure!(arguments.len() == 1, "'--only-render' fits nothing and takes nothing else");
    } else {
        python::require_data("train", arguments)?;
        let arguments = python::absolute(arguments, &PATH_OPTIONS, &env::current_dir()?);
        let python = python::environment("training")?;
        Run::new(python)
            .arg(root.join("training/ranking.py"))
            .arg("--binary")
            .arg(rust::build_cli()?)
            .arg("--record")
            .arg(root.join(RECORD))
            .args(arguments)
            .run()?;
    }
    let record = fs::read_to_string(root.join(RECORD))
        .with_context(|| format!("cannot read {RECORD}; '--data DIR' makes it"))?;
    let table = formatted(&render(&record)?, &rust::target_directory()?.join("train"))?;
    files::write(&root.join(TABLE), table.as_bytes())?;
    eprintln!("{TABLE} is that of {RECORD}");
    Ok(())
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

/// The table of a record, not yet formatted.
fn render(record: &str) -> Result<String> {
    let record: Value = serde_json::from_str(record).context("the record is no JSON")?;
    let features = list(&record, "features")?;
    let offsets = thousandths(&record["offsets"])?;
    let kinds = offsets.len();
    let mut text = documentation(&record, kinds)?;
    let scales = features.iter().map(scale).collect::<Result<Vec<_>>>()?;
    let (count, scales) = (features.len(), scales.join(", "));
    let gate = matrix(&record, "gate", kinds, count)?;
    let weights = matrix(&record, "weights", kinds, count)?;
    write!(
        text,
        "
use super::Scale;

/// How many kinds of text are told apart.
pub(super) const KINDS: usize = {kinds};

/// Of each feature: name, mean and deviation over sentences, mean and deviation of its mean over texts.
pub(super) const FEATURES: [Scale; {count}] = [{scales}];

/// Offset of each kind, thousandths.
pub(super) const OFFSETS: [i16; KINDS] = {offsets:?};

/// How each feature's mean speaks for each kind, thousandths.
pub(super) const GATE: [[i16; {count}]; KINDS] = {gate:?};

/// Weight of each feature for each kind, thousandths.
pub(super) const WEIGHTS: [[i16; {count}]; KINDS] = {weights:?};
"
    )?;
    Ok(text)
}

/// The head of the table: where its numbers come from.
fn documentation(record: &Value, kinds: usize) -> Result<String> {
    let sets = list(record, "sets")?;
    let counts = sets.iter().map(|set| set["documents"].as_u64().context("a set has documents"));
    let total: u64 = counts.sum::<Result<u64>>()?;
    let names = sets
        .iter()
        .map(|set| Ok(format!("{} ({})", string(set, "name")?, set["documents"])))
        .collect::<Result<Vec<_>>>()?;
    let settings = &record["settings"];
    let paragraphs = [
        format!(
            "The weights of the ranker. Written by `cargo xtask train` from `{RECORD}`, not by hand."
        ),
        format!(
            "A mixture of {kinds} linear rankers: the means of a text's features say how much of each kind \
             it is. Fitted to soft labels (membership in sampled summaries weighted by their ROUGE against \
             human ones), then to ROUGE itself by policy gradient. Features are cut off at {} deviations, \
             their means over a text at {}; scores meet a redundancy penalty of {}. `training/README.md` \
             says more.",
            settings["clip"], settings["text_clip"], settings["redundancy"]
        ),
        format!("Fitted on {total} documents: {}.", names.join(", ")),
    ];
    Ok(paragraphs.map(|paragraph| wrapped(&paragraph)).join("//!\n"))
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

/// One feature as Rust.
fn scale(feature: &Value) -> Result<String> {
    let number = |key: &str| {
        let number = feature[key].as_f64().with_context(|| format!("a feature has a {key}"))?;
        Ok::<_, anyhow::Error>(format!("{number:?}"))
    };
    Ok(format!(
        "Scale {{ name: {:?}, mean: {}, deviation: {}, text_mean: {}, text_deviation: {} }}",
        string(feature, "name")?,
        number("mean")?,
        number("deviation")?,
        number("text_mean")?,
        number("text_deviation")?,
    ))
}

fn list<'a>(record: &'a Value, key: &str) -> Result<&'a Vec<Value>> {
    record[key].as_array().with_context(|| format!("the record has no list '{key}'"))
}

fn string<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key].as_str().with_context(|| format!("there is no '{key}'"))
}

/// One list of numbers a kind, each with one number a feature.
fn matrix(record: &Value, key: &str, kinds: usize, features: usize) -> Result<Vec<Vec<i16>>> {
    let rows = list(record, key)?.iter().map(thousandths).collect::<Result<Vec<_>>>()?;
    if rows.len() != kinds || rows.iter().any(|row| row.len() != features) {
        bail!("'{key}' is not {kinds} times {features} numbers");
    }
    Ok(rows)
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

    const SMALL: &str = r#"{
        "features": [{"name": "len", "mean": 18.5, "deviation": 1e-5, "text_mean": 0.0,
                      "text_deviation": 2}],
        "gate": [[-3], [1200]], "offsets": [0, 5], "weights": [[20], [-32768]],
        "sets": [{"name": "gum", "documents": 138}, {"name": "xsum", "documents": 300}],
        "settings": {"clip": 4.0, "text_clip": 2.5, "redundancy": 0.3}
    }"#;

    #[test]
    fn a_record_becomes_a_table() {
        let table = render(SMALL).expect("a table");
        assert!(table.contains("//! Fitted on 438 documents: gum (138), xsum (300)."));
        assert!(table.contains("name: \"len\", mean: 18.5, deviation: 1e-5, text_mean: 0.0"));
        assert!(table.contains("OFFSETS: [i16; KINDS] = [0, 5]"));
        assert!(table.contains("GATE: [[i16; 1]; KINDS] = [[-3], [1200]]"));
        assert!(table.lines().filter(|line| line.starts_with("//!")).all(|l| l.len() <= COLUMNS));
    }

    #[test]
    fn a_record_that_does_not_fit_is_refused() {
        assert!(render(&SMALL.replace("-32768", "-32769")).is_err());
        assert!(render(&SMALL.replace("[-3]", "[-3, 1]")).is_err());
        assert!(render(&SMALL.replace("gate", "gates")).is_err());
    }

    #[test]
    fn the_table_is_that_of_the_record() {
        let read = |path| fs::read_to_string(crate::root().join(path)).ok();
        let (record, table) = (read(RECORD), read(TABLE));
        if record.is_none() && table.is_none() {
            return;
        }
        let scratch = Scratch::new("train");
        let rendered = render(&record.expect("a record")).expect("a table");
        let rendered = formatted(&rendered, &scratch.0).expect("rustfmt");
        assert!(table.expect("a table") == rendered, "run 'cargo xtask train --only-render'");
    }

    #[test]
    fn the_data_must_be_named_unless_nothing_is_fitted() {
        assert!(run(&[]).is_err());
        assert!(run(&["--only-render".into(), "--folds".into()]).is_err());
    }
}
