//! How long each stage takes for a text, and how much memory it takes.
//!
//!     cargo run --release --example stages -- [--plain] [--rounds N] FILE...
//!
//! A line of JSON a text: its length in bytes; milliseconds of each stage, of a summary after that, of all of it, and, as
//! a limit that nothing which looks at words can beat, of counting the words by Unicode's rules, each round by round; and
//! the most memory that the process has held in the first round beyond what it held before it, in bytes, where the system
//! tells. That is the peak since the process began: for the memory of one text, pass one.
//!
//! With `--plain`, nothing is cleaned away and no key terms are asked for: a summary alone. The key terms are found all the
//! same, as the scores ask for the foremost of them.

use std::collections::BTreeMap;
use std::time::Instant;
use std::{env, fs, hint};

use epitome::document::Reading;
use epitome::{Length, Options};
use serde_json::json;
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    let mut options = Options::default();
    let mut rounds = 1;
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--plain" => (options.clean, options.key_terms) = (false, 0),
            "--rounds" => {
                rounds = arguments.next().and_then(|number| number.parse().ok()).unwrap_or(1);
            }
            path => match fs::read_to_string(path) {
                Ok(text) => run(&text, &options, rounds),
                Err(error) => eprintln!("stages: {path}: {error}"),
            },
        }
    }
}

fn run(text: &str, options: &Options, rounds: usize) {
    let mut times: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let before = memory("VmRSS:");
    let mut peak = None;
    for round in 0..rounds {
        let mut note = |what: &str, since: Instant| {
            times.entry(what.to_owned()).or_default().push(since.elapsed().as_secs_f64() * 1e3);
        };
        let all = Instant::now();
        let mut reading = Reading::new(text, options);
        while let Some(stage) = reading.next_stage() {
            let start = Instant::now();
            reading.step();
            note(stage, start);
        }
        let document = reading.finish();
        let start = Instant::now();
        hint::black_box(document.summarize(Length::default()));
        note("summary", start);
        note("total", all);
        // Later rounds find the memory as earlier ones have left it.
        if round == 0 {
            peak = memory("VmHWM:").zip(before).map(|(peak, before)| peak.saturating_sub(before));
        }
    }
    for _ in 0..rounds {
        let start = Instant::now();
        hint::black_box(text.unicode_words().count());
        let time = start.elapsed().as_secs_f64() * 1e3;
        times.entry("unicodeWords".to_owned()).or_default().push(time);
    }
    println!("{}", json!({ "bytes": text.len(), "times": times, "peak": peak }));
}

/// What the system says of this process's memory, in bytes.
fn memory(what: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}
