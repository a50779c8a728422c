//! Any lines for `--jsonl`: one answer for each that is not blank, in order, and each is a line of JSON.

use clap::Parser;
use serde_json::Value;

use crate::arguments::{Arguments, Asked};
use crate::jsonl;

pub(crate) fn check(bytes: &[u8]) {
    let arguments = Arguments::parse_from(["epitome", "--jsonl", "--explain", "--headline", "9"]);
    let asked = Asked::of(&arguments).expect("a valid request");
    let mut out = Vec::new();
    let all_well =
        jsonl::run(bytes, &mut out, &arguments, &asked).expect("memory can be read and written");
    let out = String::from_utf8(out).expect("JSON is UTF-8");
    let answers: Vec<Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let lines = bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    assert_eq!(answers.len(), lines.count());
    let is_error = |answer: &Value| answer["error"].is_string();
    assert!(answers.iter().all(|answer| is_error(answer) != answer["summary"].is_array()));
    assert_eq!(all_well, !answers.iter().any(is_error));
}
