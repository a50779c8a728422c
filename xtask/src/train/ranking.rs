//! The weights that rank sentences, as a table of Rust.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{list, rounded, string, thousandths, wrapped};

/// The table of a record, not yet formatted.
pub(super) fn render(record: &Value) -> Result<String> {
    let features = list(record, "features")?;
    let offsets = thousandths(&record["offsets"])?;
    let experts = offsets.len();
    let mut text = documentation(record, experts)?;
    let scales = features.iter().map(scale).collect::<Result<Vec<_>>>()?;
    let (count, scales) = (features.len(), scales.join(", "));
    let gate = matrix(record, "gate", experts, count)?;
    let weights = matrix(record, "weights", experts, count)?;
    write!(
        text,
        "
use super::Scale;

/// Experts in the mixture.
pub(super) const EXPERTS: usize = {experts};

/// Of each feature: name, mean and deviation over sentences, mean and deviation of its mean over texts.
pub(super) const FEATURES: [Scale; {count}] = [{scales}];

/// Offset of each expert, thousandths.
pub(super) const OFFSETS: [i16; EXPERTS] = {offsets:?};

/// How each feature's mean speaks for each expert, thousandths.
pub(super) const GATE: [[i16; {count}]; EXPERTS] = {gate:?};

/// Weight of each feature for each expert, thousandths.
pub(super) const WEIGHTS: [[i16; {count}]; EXPERTS] = {weights:?};
"
    )?;
    Ok(text)
}

/// The head of the table: where its numbers come from.
fn documentation(record: &Value, experts: usize) -> Result<String> {
    let sets = list(record, "sets")?;
    let counts = sets.iter().map(|set| set["documents"].as_u64().context("a set has documents"));
    let total: u64 = counts.sum::<Result<u64>>()?;
    let names = sets
        .iter()
        .map(|set| Ok(format!("{} ({})", string(set, "name")?, set["documents"])))
        .collect::<Result<Vec<_>>>()?;
    let settings = &record["settings"];
    let paragraphs = [
        "The weights of the ranker. Written by `cargo xtask train` from `training/ranking.json`, not by hand."
            .to_owned(),
        format!(
            "A mixture of {experts} linear rankers: the means of a text's features decide the share of each. \
             Fitted to soft labels (membership in sampled summaries weighted by their ROUGE against \
             human ones), then to ROUGE itself by policy gradient. Features are cut off at {} deviations, \
             their means over a text at {}; scores meet a redundancy penalty of {}. `training/README.md` \
             says more.",
            settings["clip"], settings["text_clip"], settings["redundancy"]
        ),
        format!("Fitted on {total} documents: {}.", names.join(", ")),
    ];
    Ok(paragraphs.map(|paragraph| wrapped(&paragraph)).join("//!\n"))
}

/// One feature as Rust.
fn scale(feature: &Value) -> Result<String> {
    let number = |key: &str| {
        let number = feature[key].as_f64().with_context(|| format!("a feature has a {key}"))?;
        Ok::<_, anyhow::Error>(format!("{:?}", rounded(number)))
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

/// One list of numbers a kind, each with one number a feature.
fn matrix(record: &Value, key: &str, experts: usize, features: usize) -> Result<Vec<Vec<i16>>> {
    let rows = list(record, key)?.iter().map(thousandths).collect::<Result<Vec<_>>>()?;
    if rows.len() != experts || rows.iter().any(|row| row.len() != features) {
        bail!("'{key}' is not {experts} times {features} numbers");
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::super::COLUMNS;
    use super::*;

    const SMALL: &str = r#"{
        "features": [{"name": "len", "mean": 18.5, "deviation": 0.245311, "text_mean": 0.0,
                      "text_deviation": 2}],
        "gate": [[-3], [1200]], "offsets": [0, 5], "weights": [[20], [-32768]],
        "sets": [{"name": "gum", "documents": 138}, {"name": "xsum", "documents": 300}],
        "settings": {"clip": 4.0, "text_clip": 2.5, "redundancy": 0.3}
    }"#;

    fn rendered(record: &str) -> Result<String> {
        render(&serde_json::from_str(record).expect("JSON"))
    }

    #[test]
    fn a_record_becomes_a_table() {
        let table = rendered(SMALL).expect("a table");
        assert!(table.contains("//! Fitted on 438 documents: gum (138), xsum (300)."));
        assert!(table.contains("name: \"len\", mean: 18.5, deviation: 0.2453003, text_mean: 0.0"));
        assert!(table.contains("OFFSETS: [i16; EXPERTS] = [0, 5]"));
        assert!(table.contains("GATE: [[i16; 1]; EXPERTS] = [[-3], [1200]]"));
        assert!(table.lines().filter(|line| line.starts_with("//!")).all(|l| l.len() <= COLUMNS));
    }

    #[test]
    fn a_record_that_does_not_fit_is_refused() {
        assert!(rendered(&SMALL.replace("-32768", "-32769")).is_err());
        assert!(rendered(&SMALL.replace("[-3]", "[-3, 1]")).is_err());
        assert!(rendered(&SMALL.replace("gate", "gates")).is_err());
    }
}
