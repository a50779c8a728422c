//! The models of languages as a table of Rust: the rows of each script, a letter a weight.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{list, string, wrapped};

/// What stands for a weight of 0, as `src/language/detection.rs` has it, and the most that a weight is from it.
const ZERO: i64 = b'B' as i64;
const MOST: i64 = 25;

pub(super) fn render(record: &Value) -> Result<String> {
    let data =
        |key: &str| record["data"][key].as_u64().with_context(|| format!("no count of {key}"));
    let documentation = [
        "The weights of the models of languages. Written by `cargo xtask train languages` from \
         `training/languages.json`, not by hand."
            .to_owned(),
        format!("Fitted on {} sentences of {} languages.", data("sentences")?, data("files")?),
    ];
    let paragraphs: Vec<String> = documentation.iter().map(|text| wrapped(text)).collect();
    let profiles = list(record, "profiles")?;
    let mut text = paragraphs.join("//!\n");
    write!(
        text,
        "
use super::{{Profile, row}};
use crate::chars::Script;

pub(super) const PROFILES: [Profile; {}] = [
",
        profiles.len()
    )?;
    for profile in profiles {
        let letters = string(profile, "letters")?;
        let columns = letters.chars().count() + 2;
        let script = string(profile, "script")?;
        write!(text, "Profile {{ script: Script::{script}, letters: {letters:?}, rows: &[")?;
        for row in list(profile, "rows")? {
            let weights = list(row, "weights")?;
            ensure!(weights.len() == columns, "a row has a weight for each letter, and two more");
            let weights: String = weights.iter().map(letter).collect::<Result<_>>()?;
            write!(text, "row({:?}, {weights:?}),", string(row, "language")?)?;
        }
        writeln!(text, "] }},")?;
    }
    Ok(text + "];\n")
}

/// The letter of a weight.
fn letter(weight: &Value) -> Result<char> {
    let weight = weight.as_i64().filter(|weight| weight.abs() <= MOST);
    let code = weight.and_then(|weight| u8::try_from(ZERO + weight).ok());
    code.map(char::from).with_context(|| format!("a weight is a whole number of at most {MOST}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"{
        "data": {"files": 3, "sentences": 20},
        "profiles": [{"script": "Latin", "letters": "añ", "rows": [
            {"language": "es", "weights": [-1, 20, 0, 25]}, {"language": "und", "weights": [1, 0, 0, -25]}
        ]}]
    }"#;

    fn render_text(text: &str) -> Result<String> {
        render(&serde_json::from_str(text).expect("JSON"))
    }

    #[test]
    fn a_record_becomes_a_table() {
        let table = render_text(SMALL).expect("a table");
        assert!(table.contains("20 sentences of 3 languages"));
        assert!(table.contains("PROFILES: [Profile; 1]"));
        assert!(table.contains(r#"script: Script::Latin, letters: "añ""#));
        assert!(table.contains(r#"row("es", "AVB[")"#));
        assert!(table.contains(r#"row("und", "CBB)")"#));
    }

    #[test]
    fn a_record_that_lacks_something_is_refused() {
        assert!(render_text(&SMALL.replace("files", "folders")).is_err());
        assert!(render_text(&SMALL.replace("añ", "a")).is_err());
        assert!(render_text(&SMALL.replace("-25", "-26")).is_err());
    }
}
