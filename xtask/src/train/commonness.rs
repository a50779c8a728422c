//! How common words are, as a table of Rust.

use anyhow::{Context, Result};
use serde_json::Value;

use super::ranking::numbers;

/// The table of a record, not yet formatted.
pub(super) fn render(record: &Value) -> Result<String> {
    let entries = numbers::<u32>(&record["entries"])?;
    let mut before = 0;
    let step = |&entry: &u32| {
        let step = entry.checked_sub(before).and_then(|step| u16::try_from(step).ok());
        before = entry;
        step.with_context(|| format!("entry {entry} is too far from the one before, or below it"))
    };
    let steps = entries.iter().map(step).collect::<Result<Vec<u16>>>()?;
    let count = steps.len();
    Ok(format!(
        "//! The commonest words of {} texts. Written by `cargo xtask train commonness` from `training/commonness.json`, \
         not by hand.

/// By how much each entry is larger than the one before.
pub(super) static ENTRY_STEPS: [u16; {count}] = {steps:?};
",
        record["texts"]
    ))
}
