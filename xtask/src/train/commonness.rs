//! How common words are, as a table of Rust.

use anyhow::Result;
use serde_json::Value;

use super::ranking::{numbers, steps};

/// The table of a record, not yet formatted.
pub(super) fn render(record: &Value) -> Result<String> {
    let steps = steps(&numbers(&record["entries"])?)?;
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
