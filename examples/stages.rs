//! How long each stage takes for a text, for texts of growing length.
//!
//!     cargo run --release --example stages < text
//!
//! The text is repeated or cut to 0.5, 5 and 50 MB, with each copy's words kept as they are.

use std::io::Read;
use std::time::Instant;

use epitome::document::Reading;
use epitome::{Length, Options};

fn main() {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_err() || text.is_empty() {
        eprintln!("stages: pass a text in UTF-8 on standard input");
        return;
    }
    for megabytes in [0.5, 5.0, 50.0] {
        let bytes = (megabytes * 1e6) as usize;
        let mut sized = text.repeat(bytes / text.len() + 1);
        sized.truncate(sized.floor_char_boundary(bytes));
        run(megabytes, &sized);
    }
}

fn run(megabytes: f64, text: &str) {
    let start = Instant::now();
    let mut reading = Reading::new(text, &Options::default());
    let mut line = String::new();
    while let Some(stage) = reading.next_stage() {
        let start = Instant::now();
        reading.step();
        line += &format!("  {stage} {:.0}", start.elapsed().as_secs_f64() * 1e3);
    }
    let document = reading.finish();
    document.summarize(Length::default());
    let total = start.elapsed().as_secs_f64() * 1e3;
    println!("{megabytes:5.1} MB  {total:6.0} ms  {:5.1} ms/MB {line}", total / megabytes);
}
