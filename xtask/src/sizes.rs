//! What is downloaded, held against `budgets.json`.
//!
//! The budget file maps a path to the most bytes it may have, by measure:
//! `{"www/pkg/epitome_bg.wasm": {"brotli": 150000}}`. A measure is `raw`, `gzip` (level 9) or
//! `brotli` (level 11); names that begin with `_` are comments. Several files that are downloaded
//! together have a name of their own, and a sum: `{"page": {"files": ["a.js", "b.js"], "raw": 9}}`.
//! A file that is named but missing is an error: a budget that nobody holds is worse than none.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

const MEASURES: [&str; 3] = ["raw", "gzip", "brotli"];

/// The size of one file in bytes, by [`MEASURES`].
type Sizes = [u64; 3];

/// What is measured as one: a file, or several.
#[derive(Clone, Debug, PartialEq)]
struct Subject {
    name: String,
    files: Vec<String>,
}

impl Subject {
    fn file(path: &str) -> Self {
        Self { name: path.into(), files: vec![path.into()] }
    }
}

/// One limit of the budget file.
#[derive(Debug, PartialEq)]
struct Budget {
    subject: Subject,
    measure: usize,
    limit: u64,
}

/// The table of sizes, and what is over the budget.
#[derive(Debug)]
pub(crate) struct Report {
    pub(crate) table: String,
    exceeded: Vec<String>,
}

impl Report {
    /// Fails if anything is over its budget.
    pub(crate) fn hold(&self) -> Result<()> {
        let over = self.exceeded.join("\n  ");
        ensure!(over.is_empty(), "over the budget of budgets.json:\n  {over}");
        Ok(())
    }
}

/// Measures `files` and whatever else the budget names in `folder`.
pub(crate) fn report(root: &Path, folder: &str, files: &[&str]) -> Result<Report> {
    let text = fs::read_to_string(root.join("budgets.json")).context("cannot read budgets.json")?;
    let mut budgets = parse(&text).context("budgets.json")?;
    budgets.retain(|budget| budget.subject.files.iter().all(|path| path.starts_with(folder)));
    let mut subjects: BTreeMap<&str, Subject> =
        files.iter().map(|path| (*path, Subject::file(path))).collect();
    for budget in &budgets {
        subjects.insert(&budget.subject.name, budget.subject.clone());
    }
    let mut measured = Vec::new();
    for (name, subject) in &subjects {
        let mut sum = Sizes::default();
        for path in &subject.files {
            let content = fs::read(root.join(path))
                .with_context(|| format!("cannot measure {path}, which budgets.json names"))?;
            for (sum, size) in sum.iter_mut().zip(of(&content)?) {
                *sum += size;
            }
        }
        measured.push((*name, sum));
    }
    Ok(Report { table: table(&measured, &budgets), exceeded: exceeded(&measured, &budgets) })
}

fn parse(text: &str) -> Result<Vec<Budget>> {
    let value: Value = serde_json::from_str(text)?;
    let subjects = value.as_object().context("must be an object of paths")?;
    let mut budgets = Vec::new();
    for (name, limits) in subjects.iter().filter(|(name, _)| !name.starts_with('_')) {
        let limits = limits.as_object().with_context(|| format!("{name}: must be an object"))?;
        let subject = match limits.get("files") {
            None => Subject::file(name),
            Some(files) => Subject { name: name.clone(), files: paths(name, files)? },
        };
        let limits = limits.iter().filter(|(key, _)| *key != "files" && !key.starts_with('_'));
        for (key, limit) in limits {
            let Some(measure) = MEASURES.iter().position(|measure| measure == key) else {
                bail!("{name}: '{key}' is none of {}", MEASURES.join(", "));
            };
            let limit = limit.as_u64().with_context(|| format!("{name}: {key} must be a count"))?;
            budgets.push(Budget { subject: subject.clone(), measure, limit });
        }
    }
    Ok(budgets)
}

fn paths(name: &str, files: &Value) -> Result<Vec<String>> {
    let files = files.as_array().with_context(|| format!("{name}: files must be a list"))?;
    let paths = files.iter().map(|path| path.as_str().map(String::from));
    paths.collect::<Option<_>>().with_context(|| format!("{name}: files must be paths"))
}

/// The sizes of some bytes: as they are, and compressed by gzip and by Brotli.
pub(crate) fn of(content: &[u8]) -> Result<Sizes> {
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
        let Some((name, sizes)) = measured.iter().find(|(name, _)| *name == budget.subject.name)
        else {
            continue;
        };
        let (size, limit) = (sizes[budget.measure], budget.limit);
        if size > limit {
            let measure = MEASURES[budget.measure];
            over.push(format!("{name}: {size} bytes ({measure}), the budget is {limit}"));
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
            .filter(|budget| budget.subject.name == *path)
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
        vec![Budget { subject: Subject::file("a.wasm"), measure, limit }]
    }

    #[test]
    fn the_budget_file_is_read_without_its_comments() {
        let text = r#"{"_comment": "x", "a.wasm": {"brotli": 150000}}"#;
        assert_eq!(parse(text).expect("well formed"), budget(2, 150_000));
    }

    #[test]
    fn a_budget_that_says_nothing_is_refused() {
        let odd = [r#"{"a": {"zip": 1}}"#, r#"{"a": {"raw": -1}}"#, r#"{"a": {"files": "b"}}"#];
        for text in ["[]", r#"{"a": 1}"#, "{"].into_iter().chain(odd) {
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
        fs::create_dir_all(scratch.0.join("www")).expect("a folder");
        fs::write(scratch.0.join("www/a.js"), "x".repeat(5000)).expect("a file");
        fs::write(scratch.0.join("www/b.js"), "y").expect("a file");
        let budgets = r#"{
            "www/a.js": {"raw": 4999, "brotli": 100},
            "both": {"files": ["www/a.js", "www/b.js"], "_comment": "x", "raw": 5000},
            "dist/c.js": {"raw": 1}
        }"#;
        fs::write(scratch.0.join("budgets.json"), budgets).expect("a file");
        let report = report(&scratch.0, "www/", &["www/b.js"]).expect("all are there");
        assert_eq!(
            report.exceeded,
            [
                "both: 5001 bytes (raw), the budget is 5000",
                "www/a.js: 5000 bytes (raw), the budget is 4999"
            ]
        );
        assert_eq!(report.table.lines().count(), 4);
        assert!(report.hold().is_err());
    }

    #[test]
    fn a_missing_file_with_a_budget_is_an_error() {
        let scratch = Scratch::new("missing");
        fs::write(scratch.0.join("budgets.json"), r#"{"a.js": {"raw": 1}}"#).expect("a file");
        assert!(report(&scratch.0, "", &[]).is_err());
        assert!(report(&scratch.0, "dist/", &[]).is_ok());
    }
}
