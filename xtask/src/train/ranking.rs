//! The trees that rank sentences, as a table of Rust.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{list, string, wrapped};

/// The table of a record, not yet formatted.
pub(super) fn render(record: &Value) -> Result<String> {
    let names = list(record, "features")?.iter().map(|name| name.as_str().context("a name"));
    let names = names.collect::<Result<Vec<_>>>()?;
    let thresholds = list(record, "thresholds")?.iter().map(numbers::<u8>);
    let thresholds = thresholds.collect::<Result<Vec<_>>>()?;
    ensure!(thresholds.len() == 2 * names.len(), "two columns of thresholds a feature");
    let (mut questions, mut leaves) = (Vec::new(), Vec::new());
    for tree in list(record, "trees")? {
        for question in numbers::<u8>(&tree["questions"])?.as_chunks().0 {
            let &[column, number] = question;
            let of_column = thresholds.get(usize::from(column)).context("a column of a feature")?;
            let threshold =
                of_column.get(usize::from(number)).context("a threshold of its column")?;
            questions.extend([column, *threshold]);
        }
        leaves.extend(numbers::<i8>(&tree["leaves"])?);
    }
    let (question_count, leaf_count) = (questions.len(), leaves.len());
    Ok(format!(
        "{}
/// The features, in order.
#[cfg(test)]
pub(super) const NAMES: &str = {:?};

/// Of each tree three questions: a column (one a feature, then one the mean of each over the text), and the threshold that
/// it is compared with, a small floating-point number.
pub(super) static QUESTIONS: [u8; {question_count}] = {questions:?};

/// Of each tree eight leaves.
pub(super) static LEAVES: [i8; {leaf_count}] = {leaves:?};
",
        documentation(record)?,
        names.join(" ")
    ))
}

/// The table of the lexicon of a record, not yet formatted.
pub(super) fn render_lexicon(record: &Value) -> Result<String> {
    let keys = numbers::<u32>(&record["lexicon"]["keys"])?;
    let weights = numbers::<i8>(&record["lexicon"]["weights"])?;
    ensure!(keys.len() == weights.len(), "a weight a key");
    let steps = steps(&keys)?;
    let count = steps.len();
    let head = wrapped(
        "The learned lexicon. Written by `cargo xtask train` from `training/ranking.json`, not by hand.",
    );
    Ok(format!(
        "{head}
/// By how much each key is larger than the one before.
pub(super) static KEY_STEPS: [u16; {count}] = {steps:?};

/// The weight of each key.
pub(super) static WEIGHTS: [i8; {count}] = {weights:?};
"
    ))
}

/// The head of the table: where its numbers come from.
fn documentation(record: &Value) -> Result<String> {
    let sets = list(record, "sets")?;
    let counts = sets.iter().map(|set| set["documents"].as_u64().context("a set has documents"));
    let total: u64 = counts.sum::<Result<u64>>()?;
    let names = sets
        .iter()
        .map(|set| Ok(format!("{} ({})", string(set, "name")?, set["documents"])))
        .collect::<Result<Vec<_>>>()?;
    let paragraphs = [
        "The trees of the ranker. Written by `cargo xtask train` from `training/ranking.json`, not by hand."
            .to_owned(),
        format!("Fitted on {total} documents: {}.", names.join(", ")),
    ];
    Ok(paragraphs.map(|paragraph| wrapped(&paragraph)).join("//!\n"))
}

/// By how much each key is larger than the one before.
pub(super) fn steps(keys: &[u32]) -> Result<Vec<u16>> {
    let mut before = 0;
    let step = |&key: &u32| {
        let step = key.checked_sub(before).and_then(|step| u16::try_from(step).ok());
        before = key;
        step.with_context(|| format!("key {key} is too far from the one before, or below it"))
    };
    keys.iter().map(step).collect()
}

/// Small numbers of a list.
pub(super) fn numbers<T: TryFrom<i64>>(list: &Value) -> Result<Vec<T>> {
    let numbers = list.as_array().context("a list of numbers")?.iter();
    let number = |number: &Value| number.as_i64().and_then(|number| T::try_from(number).ok());
    numbers.map(|value| number(value).with_context(|| format!("{value} is too large"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::COLUMNS;
    use super::*;

    const SMALL: &str = r#"{
        "features": ["len"], "thresholds": [[3, 200], [17]],
        "trees": [{"questions": [0, 1, 1, 0, 0, 0], "leaves": [-3, 2, 0, 0, 127, 0, 0, 1]}],
        "sets": [{"name": "gum", "documents": 138}, {"name": "xsum", "documents": 300}]
    }"#;

    fn rendered(record: &str) -> Result<String> {
        render(&serde_json::from_str(record).expect("JSON"))
    }

    #[test]
    fn a_record_becomes_a_table() {
        let table = rendered(SMALL).expect("a table");
        assert!(table.contains("//! Fitted on 438 documents: gum (138), xsum (300)."));
        assert!(table.contains("NAMES: &str = \"len\""));
        assert!(table.contains("QUESTIONS: [u8; 6] = [0, 200, 1, 17, 0, 3]"));
        assert!(table.contains("LEAVES: [i8; 8] = [-3, 2, 0, 0, 127, 0, 0, 1]"));
        assert!(table.lines().filter(|line| line.starts_with("//!")).all(|l| l.len() <= COLUMNS));
    }

    #[test]
    fn a_lexicon_becomes_a_table_of_steps() {
        let of = |record| render_lexicon(&serde_json::from_str(record).expect("JSON"));
        let table = of(r#"{"lexicon": {"keys": [7, 300], "weights": [-2, 9]}}"#).expect("a table");
        assert!(table.contains("KEY_STEPS: [u16; 2] = [7, 293]"));
        assert!(table.contains("WEIGHTS: [i8; 2] = [-2, 9]"));
        assert!(of(r#"{"lexicon": {"keys": [7, 3], "weights": [-2, 9]}}"#).is_err());
        assert!(of(r#"{"lexicon": {"keys": [7], "weights": [-2, 9]}}"#).is_err());
    }

    #[test]
    fn a_record_that_does_not_fit_is_refused() {
        assert!(rendered(&SMALL.replace("127", "128")).is_err());
        assert!(rendered(&SMALL.replace("[17]", "[256]")).is_err());
        assert!(rendered(&SMALL.replace(", [17]", "")).is_err());
        assert!(rendered(&SMALL.replace("[3, 200]", "[3]")).is_err());
        assert!(rendered(&SMALL.replace("trees", "forest")).is_err());
    }
}
