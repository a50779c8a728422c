//! What the page weighs, held against `budgets.json`.
//!
//! The budget file maps a path to the most bytes it may have, by measure:
//! `{"www/pkg/epitome_bg.wasm": {"brotli": 150000}}`. A measure is `raw`, `gzip` (level 9) or
//! `brotli` (level 11); names that begin with `_` are comments. A file that is named but missing
//! is an error: a budget that nobody holds is worse than none.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

const MEASURES: [&str; 3] = ["raw", "gzip", "brotli"];

/// The size of one file in bytes, by [`MEASURES`].
type Sizes = [u64; 3];

/// One limit of the budget file.
#[derive(Debug, PartialEq)]
struct Budget {
    path: String,
    measure: usize,
    limit: u64,
}

/// The table of sizes, and what is over the budget.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) table: String,
    pub(crate) exceeded: Vec<String>,
}

/// Measures `files` and whatever else the budget names.
pub(crate) fn report(root: &Path, files: &[&str]) -> Result<Report> {
    let text = fs::read_to_string(root.join("budgets.json")).context("cannot read budgets.json")?;
    let budgets = parse(&text).context("budgets.json")?;
    let mut paths: BTreeSet<&str> = files.iter().copied().collect();
    paths.extend(budgets.iter().map(|budget| budget.path.as_str()));
    let mut measured = Vec::new();
    for path in paths {
        let content = fs::read(root.join(path))
            .with_context(|| format!("cannot measure {path}, which budgets.json names"))?;
        measured.push((path, sizes(&content)?));
    }
    Ok(Report { table: table(&measured, &budgets), exceeded: exceeded(&measured, &budgets) })
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let value: Value = serde_json::from_str(text)?;
    let files = value.as_object().context("must be an object of paths")?;
    let mut budgets = Vec::new();
    for (path, limits) in files.iter().filter(|(path, _)| !path.starts_with('_')) {
        let limits = limits.as_object().with_context(|| format!("{path}: must be an object"))?;
        for (name, limit) in limits {
            let Some(measure) = MEASURES.iter().position(|measure| measure == name) else {
                bail!("{path}: '{name}' is none of {}", MEASURES.join(", "));
            };
            let limit =
                limit.as_u64().with_context(|| format!("{path}: {name} must be a count"))?;
            budgets.push(Budget { path: path.clone(), measure, limit });
        }
    }
    Ok(budgets)
}

fn sizes(content: &[u8]) -> Result<Sizes> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(content)?;
    let gzip = gzip.finish()?;
    let mut brotli = Vec::new();
    let quality = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &quality)?;
    Ok([content.len() as u64, gzip.len() as u64, brotli.len() as u64])
}

fn exceeded(measured: &[(&str, Sizes)], budgets: &[Budget]) -> Vec<String> {
    let mut over = Vec::new();
    for budget in budgets {
        let Some((path, sizes)) = measured.iter().find(|(path, _)| *path == budget.path) else {
            continue;
        };
        let (size, limit) = (sizes[budget.measure], budget.limit);
        if size > limit {
            let measure = MEASURES[budget.measure];
            over.push(format!("{path}: {size} bytes ({measure}), the budget is {limit}"));
        }
    }
    over
}

fn table(measured: &[(&str, Sizes)], budgets: &[Budget]) -> String {
    let width = measured.iter().map(|(path, _)| path.len()).max().unwrap_or_default();
    let mut table =
        format!("{:width$}  {:>9}  {:>9}  {:>9}  budget\n", "bytes", "raw", "gzip", "brotli");
    for (path, [raw, gzip, brotli]) in measured {
        let limits: Vec<String> = budgets
            .iter()
            .filter(|budget| budget.path == *path)
            .map(|budget| format!("{} {}", MEASURES[budget.measure], budget.limit))
            .collect();
        let row = format!("{path:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}  {}", limits.join(", "));
        table.push_str(row.trim_end());
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::tests::Scratch;

    fn budget(measure: usize, limit: u64) -> Vec<Budget> {
        vec![Budget { path: "a.wasm".into(), measure, limit }]
    }

    #[test]
    fn the_budget_file_is_read_without_its_comments() {
        let text = r#"{"_comment": "x", "a.wasm": {"brotli": 150000}}"#;
        assert_eq!(parse(text).expect("well formed"), budget(2, 150_000));
    }

    #[test]
    fn a_budget_that_says_nothing_is_refused() {
        for text in ["[]", r#"{"a": 1}"#, r#"{"a": {"zip": 1}}"#, r#"{"a": {"raw": -1}}"#, "{"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_size_may_equal_its_budget_and_no_more() {
        let measured = [("a.wasm", [30, 20, 10])];
        assert!(exceeded(&measured, &budget(2, 10)).is_empty());
        assert_eq!(
            exceeded(&measured, &budget(2, 9)),
            ["a.wasm: 10 bytes (brotli), the budget is 9"]
        );
        assert_eq!(exceeded(&measured, &budget(0, 29)).len(), 1);
        assert!(exceeded(&measured, &budget(1, 20)).is_empty());
    }

    #[test]
    fn a_report_measures_what_is_asked_and_what_is_budgeted() {
        let scratch = Scratch::new("sizes");
        fs::write(scratch.0.join("a.js"), "x".repeat(5000)).expect("a file");
        fs::write(scratch.0.join("b.js"), "").expect("a file");
        let budgets = r#"{"a.js": {"raw": 4999, "brotli": 100}}"#;
        fs::write(scratch.0.join("budgets.json"), budgets).expect("a file");
        let report = report(&scratch.0, &["b.js"]).expect("both are there");
        assert_eq!(report.exceeded, ["a.js: 5000 bytes (raw), the budget is 4999"]);
        assert_eq!(report.table.lines().count(), 3);
    }

    #[test]
    fn a_missing_file_with_a_budget_is_an_error() {
        let scratch = Scratch::new("missing");
        fs::write(scratch.0.join("budgets.json"), r#"{"a.js": {"raw": 1}}"#).expect("a file");
        assert!(report(&scratch.0, &[]).is_err());
    }
}
