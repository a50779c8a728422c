//! Any lines for `--jsonl`: one answer for each that is not blank, in order, and each is a line of JSON.

use std::collections::HashMap;

use clap::Parser;
use serde_json::value::RawValue;

use crate::arguments::{Arguments, Asked};
use crate::jsonl;

pub(crate) fn check(bytes: &[u8]) {
    let arguments = Arguments::parse_from(["epitome", "--jsonl", "--explain", "--headline", "9"]);
    let asked = Asked::of(&arguments).expect("a valid request");
    let mut out = Vec::new();
    let all_well =
        jsonl::run(bytes, &mut out, &arguments, &asked).expect("memory can be read and written");
    let out = String::from_utf8(out).expect("JSON is UTF-8");
    // An `id` is the writer's own, and may be a number that no type here can hold.
    let answers: Vec<HashMap<&str, &RawValue>> =
        out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    assert_eq!(answers.len(), lines.count());
    let begins = |answer: &HashMap<&str, &RawValue>, name: &str, with: char| {
        answer.get(name).is_some_and(|value| value.get().starts_with(with))
    };
    let is_error = |answer: &HashMap<&str, &RawValue>| begins(answer, "error", '"');
    assert!(answers.iter().all(|answer| is_error(answer) != begins(answer, "summary", '[')));
    assert_eq!(all_well, !answers.iter().any(is_error));
}
