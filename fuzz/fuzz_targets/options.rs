//! `fuzz/checks/options.rs` on what the fuzzer thinks of.

#![no_main]
#![allow(dead_code)]

#[path = "../../src/bin/epitome/arguments.rs"]
mod arguments;
#[path = "../checks/options.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| check::check(bytes));
