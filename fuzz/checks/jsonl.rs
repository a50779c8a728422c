//! Any lines for `--jsonl`: one answer for each that is not blank, in order, and each is a line of JSON.

use std::collections::HashMap;
use std::path::Path;

use clap::Parser;
use serde_json::value::RawValue;

use crate::arguments::{Arguments, Asked};
use crate::jsonl::{self, FAILED};
use crate::line::Answer;
use crate::lines;

pub(crate) fn check(bytes: &[u8]) {
    let arguments = Arguments::parse_from(["epitome", "--jsonl", "--explain", "--headline", "9"]);
    let asked = Asked::of(&arguments).expect("a valid request");
    let lines = lines::lines_of(bytes, Path::new("-"), arguments.max_line);
    let mut out = Vec::new();
    let mut all_well = true;
    let write = |answer: Answer| {
        all_well &= !answer.is_error;
        out.push(answer.json);
        Ok(())
    };
    jsonl::run(lines, write, &arguments, &asked).expect("memory can be read and written");
    // An `id` is the writer's own, and may be a number that no type here can hold.
    let answers: Vec<HashMap<&str, &RawValue>> =
        out.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    assert_eq!(answers.len(), lines.count());
    let begins = |answer: &HashMap<&str, &RawValue>, name: &str, with: char| {
        answer.get(name).is_some_and(|value| value.get().starts_with(with))
    };
    assert!(!out.iter().any(|line| line.contains(FAILED)), "a panic");
    let is_error = |answer: &HashMap<&str, &RawValue>| begins(answer, "error", '"');
    assert!(answers.iter().all(|answer| is_error(answer) != begins(answer, "summary", '[')));
    assert_eq!(all_well, !answers.iter().any(is_error));
}
