//! `fuzz/checks/read.rs` on what the fuzzer thinks of.

#![no_main]
#![allow(dead_code)]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::read::check(bytes));
