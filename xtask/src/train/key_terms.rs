//! The models that judge candidates for key terms, as tables of Rust.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::ranking::numbers;
use super::{list, string, thousandths, wrapped};

/// The tables of a record, not yet formatted.
pub(super) fn render(record: &Value) -> Result<String> {
    let models = list(record, "models")?;
    let mut text = documentation(record, models)?;
    // A fitted number may look like a known one.
    text.push_str("\n#![allow(clippy::approx_constant)]\n\nuse super::BoostedTrees;\n");
    for model in models {
        let name = string(model, "name")?;
        let upper = name.to_uppercase();
        let features = list(model, "features")?;
        let names = features.iter().map(|name| name.as_str().context("a name"));
        let names = names.collect::<Result<Vec<_>>>()?;
        let weights = thousandths(&model["weights"])?;
        ensure!(weights.len() == features.len(), "'{name}' has not one weight a feature");
        let bias = model["bias"].as_i64().context("a model has a whole bias")?;
        let mut trees = Trees::default();
        for tree in list(record, "trees")?.iter().filter(|tree| tree["model"] == *name) {
            trees.push(tree, features.len())?;
        }
        let Trees { features, thresholds, leaves } = trees;
        write!(
            text,
            "
/// The model of {name}.
pub(in crate::key_terms) static {upper}: BoostedTrees = BoostedTrees {{
    bias: {bias}, weights: &{weights:?}, features: &{features:?}, thresholds: &{thresholds:?}, leaves: &{leaves:?},
}};

#[cfg(test)]
pub(super) static {upper}_FEATURES: &str = \"{}\";
",
            names.join(" "),
        )?;
    }
    Ok(text)
}

/// The head of the tables: where their numbers come from.
fn documentation(record: &Value, models: &[Value]) -> Result<String> {
    let mut paragraphs = vec![
        "The models of key terms. Written by `cargo xtask train key-terms` from `training/key_terms.json`, not by \
         hand."
            .to_owned(),
        "Logistic regression, and oblivious trees boosted from there; `training/README.md` says more.".to_owned(),
    ];
    for model in models {
        let name = string(model, "name")?;
        let sets = list(record, "sets")?.iter().filter(|set| set["model"] == *name);
        let sets = sets
            .map(|set| Ok(format!("{} ({})", string(set, "name")?, set["documents"])))
            .collect::<Result<Vec<_>>>()?;
        paragraphs.push(format!("The model of {name} is fitted on {}.", sets.join(", ")));
    }
    let paragraphs: Vec<String> = paragraphs.iter().map(|paragraph| wrapped(paragraph)).collect();
    Ok(paragraphs.join("//!\n"))
}

/// What trees ask and add, one after the other.
#[derive(Default)]
struct Trees {
    features: Vec<u8>,
    thresholds: Vec<u8>,
    leaves: Vec<i8>,
}

impl Trees {
    fn push(&mut self, tree: &Value, features: usize) -> Result<()> {
        let asked: Vec<u8> = numbers(&tree["features"])?;
        let is_known = |&feature: &u8| usize::from(feature) < features;
        ensure!(asked.iter().all(is_known), "a tree asks about a feature that there is not");
        let thresholds: Vec<u8> = numbers(&tree["thresholds"])?;
        let leaves: Vec<i8> = numbers(&tree["leaves"])?;
        ensure!(
            thresholds.len() == asked.len() && leaves.len() == 1 << asked.len(),
            "a tree has one threshold a question, and one leaf for each combination of answers"
        );
        self.features.extend(asked);
        self.thresholds.extend(thresholds);
        self.leaves.extend(leaves);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{
        "models": [{"name": "phrases", "features": ["ltf", "n"], "bias": -70000, "weights": [841, -5]}],
        "sets": [{"model": "phrases", "name": "inspec", "documents": 244, "weight": 1.0}],
        "trees": [{"model": "phrases", "features": [1, 0], "thresholds": [15, 25], "leaves": [1, 2, 3, -4]}]
    }"#;

    fn rendered(record: &str) -> Result<String> {
        render(&serde_json::from_str(record).expect("JSON"))
    }

    #[test]
    fn a_record_becomes_tables() {
        let table = rendered(SMALL).expect("a table");
        assert!(table.contains("//! The model of phrases is fitted on inspec (244)."));
        assert!(table.contains("bias: -70000, weights: &[841, -5]"));
        assert!(table.contains("features: &[1, 0], thresholds: &[15, 25], leaves: &[1, 2, 3, -4]"));
        assert!(table.contains("PHRASES_FEATURES: &str = \"ltf n\";"));
    }

    #[test]
    fn a_record_that_does_not_fit_is_refused() {
        assert!(rendered(&SMALL.replace("[841, -5]", "[841]")).is_err());
        assert!(rendered(&SMALL.replace("[1, 0], ", "[2, 0], ")).is_err());
        assert!(rendered(&SMALL.replace("[1, 2, 3, -4]", "[1, 2, 3]")).is_err());
        assert!(rendered(&SMALL.replace("841", "40000")).is_err());
        assert!(rendered(&SMALL.replace("-4]", "-400]")).is_err());
    }
}
