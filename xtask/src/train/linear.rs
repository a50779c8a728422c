//! The linear models of pages, as tables of Rust: which lines belong to the article, and which one is its title.

use std::fmt::Write;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{list, string, wrapped};

/// The table of the model of boilerplate.
pub(super) fn render_blocks(record: &Value) -> Result<String> {
    let figure = |name: &str| number(&record["figures"]["sites_left_out"], name);
    let figures = format!(
        "On sites that were left out, precision is {:.3}, recall {:.3} and F1 {:.3}, over words.",
        figure("precision")?,
        figure("recall")?,
        figure("f1")?
    );
    let documentation = [
        "The weights of the model of boilerplate. Written by `cargo xtask train boilerplate` from \
         `training/boilerplate.json`, not by hand."
            .to_owned(),
        format!("A logistic regression on the blocks of {}. {figures}", pages(record)?),
    ];
    table(record, &documentation, "BLOCK")
}

/// The table of the model of titles.
pub(super) fn render_titles(record: &Value) -> Result<String> {
    let figures = &record["figures"];
    let documentation = [
        "The weights of the model of titles. Written by `cargo xtask train title` from `training/title.json`, not by \
         hand."
            .to_owned(),
        format!(
            "A logistic regression on the lines around the beginning of the article, of {}. On {} of these, the best \
             line is the title.",
            pages(record)?,
            number(figures, "as_fitted")?
        ),
    ];
    table(record, &documentation, "TITLE")
}

/// What was fitted on.
fn pages(record: &Value) -> Result<String> {
    let data = &record["data"];
    Ok(format!("{} pages of {} sites", number(data, "pages")?, number(data, "sites")?))
}

fn table(record: &Value, documentation: &[String], prefix: &str) -> Result<String> {
    let features = list(record, "features")?;
    let bias = number(record, "bias")?;
    let paragraphs: Vec<String> = documentation.iter().map(|text| wrapped(text)).collect();
    let mut text = paragraphs.join("//!\n");
    write!(
        text,
        "
/// Log-odds where all features are 0.
pub(super) const {prefix}_BIAS: f64 = {bias:.4};

/// By the name of the feature.
#[rustfmt::skip]
pub(super) const {prefix}_WEIGHTS: [(&str, f64); {}] = [
",
        features.len()
    )?;
    for feature in features {
        writeln!(text, "    ({:?}, {:.4}),", string(feature, "name")?, number(feature, "weight")?)?;
    }
    Ok(text + "];\n")
}

fn number(value: &Value, key: &str) -> Result<f64> {
    value[key].as_f64().with_context(|| format!("there is no number '{key}'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{
        "bias": -1.5, "data": {"pages": 88, "sites": 73},
        "features": [{"name": "words", "weight": 0.1378}, {"name": "links", "weight": 0}],
        "figures": {"sites_left_out": {"precision": 0.934, "recall": 0.9, "f1": 0.917}, "as_fitted": 61}
    }"#;

    fn record(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn a_record_becomes_a_table() {
        let table = render_blocks(&record(SMALL)).expect("a table");
        assert!(table.contains("88 pages of 73 sites"));
        assert!(table.contains("precision is 0.934, recall 0.900"));
        assert!(table.contains("BLOCK_BIAS: f64 = -1.5000;"));
        assert!(table.contains(
            "[(&str, f64); 2] = [\n    (\"words\", 0.1378),\n    (\"links\", 0.0000),\n];"
        ));
        let table = render_titles(&record(SMALL)).expect("a table");
        assert!(table.contains("TITLE_BIAS") && table.contains("On 61 of these"));
    }

    #[test]
    fn a_record_that_lacks_something_is_refused() {
        assert!(render_blocks(&record(&SMALL.replace("bias", "base"))).is_err());
        assert!(render_blocks(&record(&SMALL.replace("\"weight\": 0}", "\"share\": 0}"))).is_err());
        assert!(render_titles(&record(&SMALL.replace("sites\"", "hosts\""))).is_err());
    }
}
