//! A small fuzzing without a fuzzer, on every run: what must hold for any bytes (`fuzz/checks/`), on the seeds and on
//! some hundred changed copies of each, the same on every run. Memory stays in bounds, and work in proportion.
#![allow(dead_code)]

#[path = "../fuzz/checks/mod.rs"]
mod checks;

#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/arguments.rs"]
mod arguments;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/compression.rs"]
mod compression;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/input.rs"]
mod input;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/json.rs"]
mod json;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/jsonl.rs"]
mod jsonl;
#[cfg(feature = "cli")]
#[path = "../fuzz/checks/jsonl.rs"]
mod jsonl_check;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/line.rs"]
mod line;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/lines.rs"]
mod lines;
#[cfg(feature = "cli")]
#[path = "../fuzz/checks/options.rs"]
mod options;
#[cfg(feature = "cli")]
#[path = "../src/bin/epitome/terminal.rs"]
mod terminal;

use std::path::Path;
use std::time::Duration;
use std::{fs, panic};

/// Changed copies of each seed.
const COPIES: u64 = 300;
/// The longest input.
const MAX_BYTES: usize = 16_384;
/// How much more work a copy may be than the seeds are, byte for byte: some are fifty times as much, and what grows with the
/// square of the text is more.
const MORE_WORK: u32 = 200;
/// How often the seeds are checked to know that.
const ROUNDS: usize = 50;
/// The system counts work in steps.
const STEP: Duration = Duration::from_millis(20);
/// What an input costs besides its bytes, in bytes.
const OVERHEAD: usize = 2_000;
/// What the whole process may have held at a time, in KiB.
const MEMORY: u64 = 400 << 10;

/// xorshift64* (Vigna 2016).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end.max(1)
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length);
        start..(start + 1 + self.below(40)).min(length)
    }
}

/// What texts break on.
const PIECES: &[&[u8]] = &[
    b"\n\n",
    b"\r",
    b"\0",
    b". ",
    b"\xff",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"\xf0\x9f\x98\x80",
    b"> ",
    b"|",
    b"```\n",
    b"\"",
    b"\\ud800",
    b"18446744073709551615",
    b"-1",
    b"1e999",
    b"--",
    b"{",
    b"[",
    b"\xe2\x80\xa9",
    b"...",
];

/// A copy with one to eight changes.
fn changed(seed: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(8) {
        let at = random.below(bytes.len() + 1);
        match random.below(6) {
            0 => bytes.insert(at, random.below(256) as u8),
            1 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            2 => drop(bytes.drain(random.range(bytes.len()))),
            3 => {
                let part = bytes[random.range(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
            4 => {
                // A part again and again: this is how texts get slow.
                let part = bytes[random.range(bytes.len())].to_vec();
                bytes.splice(at..at, part.repeat(1 + random.below(200)));
            }
            _ => {
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
        bytes.truncate(MAX_BYTES);
    }
    bytes
}

fn smoke(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let entries = fs::read_dir(&folder).expect("seeds").map(|entry| entry.expect("a seed").path());
    let mut paths: Vec<_> = entries.collect();
    paths.sort();
    let seeds: Vec<_> =
        paths.iter().map(|path| fs::read(path).expect("a seed can be read")).collect();
    for (path, seed) in paths.iter().zip(&seeds) {
        worked(seed, check, path);
    }
    let pace = pace(&seeds, check);
    for (path, seed) in paths.iter().zip(&seeds) {
        let mut random = Random(0x9E37_79B9_7F4A_7C15);
        for _ in 0..COPIES {
            let copy = changed(seed, &mut random);
            let work = worked(&copy, check, path);
            if let (Some(work), Some(pace)) = (work, pace) {
                let limit = STEP + MORE_WORK * pace * (copy.len() + OVERHEAD) as u32;
                assert!(work < limit, "{work:?}, {limit:?} at most: {}", copy.escape_ascii());
            }
        }
    }
    assert!(!paths.is_empty());
    let peak = peak_memory();
    assert!(peak.is_none_or(|peak| peak < MEMORY), "{peak:?} KiB at most were held");
}

/// How long the processor works on a byte of the seeds, on this machine and in this build, where the system tells.
fn pace(seeds: &[Vec<u8>], check: fn(&[u8])) -> Option<Duration> {
    let start = work()?;
    let mut bytes = 0;
    for _ in 0..ROUNDS {
        for seed in seeds {
            check(seed);
            bytes += seed.len() + OVERHEAD;
        }
    }
    Some((work()? - start) / bytes as u32)
}

/// Checks an input; how long the processor worked on it, where the system tells.
fn worked(bytes: &[u8], check: fn(&[u8]), seed: &Path) -> Option<Duration> {
    let before = work();
    if panic::catch_unwind(|| check(bytes)).is_err() {
        panic!("from {}: {}", seed.display(), bytes.escape_ascii());
    }
    Some(work()? - before?)
}

/// How long this thread has had a processor, where the system tells: on a busy machine that is not how long it took.
fn work() -> Option<Duration> {
    let counts = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(counts.split(' ').next()?.parse().ok()?))
}

/// The most that this process has held at a time, in KiB, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[test]
fn any_text_can_be_read() {
    smoke("read", checks::read::check);
}

#[test]
fn any_request_can_be_answered() {
    smoke("summarize", checks::summarize::check);
}

#[cfg(feature = "cli")]
#[test]
fn any_words_can_be_typed() {
    smoke("options", options::check);
}

#[cfg(feature = "cli")]
#[test]
fn any_lines_can_be_sent() {
    smoke("jsonl", jsonl_check::check);
}
