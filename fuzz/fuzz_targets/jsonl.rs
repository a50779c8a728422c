//! `fuzz/checks/jsonl.rs` on what the fuzzer thinks of.

#![no_main]
#![allow(dead_code)]

#[path = "../../src/bin/epitome/arguments.rs"]
mod arguments;
#[path = "../checks/jsonl.rs"]
mod check;
#[path = "../../src/bin/epitome/compression.rs"]
mod compression;
#[path = "../../src/bin/epitome/input.rs"]
mod input;
#[path = "../../src/bin/epitome/json.rs"]
mod json;
#[path = "../../src/bin/epitome/jsonl.rs"]
mod jsonl;
#[path = "../../src/bin/epitome/line.rs"]
mod line;
#[path = "../../src/bin/epitome/lines.rs"]
mod lines;
#[path = "../../src/bin/epitome/terminal.rs"]
mod terminal;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check(bytes));
